import type { Format } from '../formats.ts';
import type { MakeReporter } from './reporter.ts';

/** Loads one format's reporter and none of the others. */
export async function makerOf(format: Format): Promise<MakeReporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).reporter;
    case 'json':
      return (await import('./json.ts')).reporter;
    case 'github':
      return (await import('./github.ts')).reporter;
    case 'markdown':
      return (await import('./markdown.ts')).reporter;
    case 'sarif':
      return (await import('./sarif.ts')).reporter;
  }
}

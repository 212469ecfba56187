import type { Format } from '../formats.ts';
import { withoutSecrets } from '../secrets.ts';
import type { MakeReporter } from './reporter.ts';

/** Loads one format's reporter and none of the others. */
export async function makerOf(format: Format): Promise<MakeReporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).reporter;
    case 'json':
      return (await import('./json.ts')).reporter;
    case 'github':
      return forOthers((await import('./github.ts')).reporter);
    case 'markdown':
      return forOthers((await import('./markdown.ts')).reporter);
    case 'sarif':
      return forOthers((await import('./sarif.ts')).reporter);
  }
}

/** Read in logs, comments and summaries, by whoever may see those. */
const forOthers =
  (make: MakeReporter): MakeReporter =>
  (setting) => {
    const reporter = make(setting);
    return { ...reporter, story: (judged) => reporter.story(withoutSecrets(judged)) };
  };

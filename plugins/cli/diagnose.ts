import type { FeedbackReport } from '../feedback/index.ts';
import { complain, exitWith, print } from './output.ts';
import { problemLine, Unjudged } from './problem.ts';
import type { Problem } from './problem.ts';
import { toJson } from './reporters/json.ts';
import { terminalOf } from './terminal.ts';
import { readText, standardInput } from './text.ts';

export interface DiagnoseOptions {
  readonly format: 'pretty' | 'json';
  readonly color: boolean;
}

/** `story diagnose`: reads feedback on a rejection and says which failure patterns it points to. */
export async function diagnose(files: readonly string[], { format, color }: DiagnoseOptions): Promise<void> {
  const door = await import('../feedback/index.ts');
  const read: { readonly report: FeedbackReport; readonly source: string }[] = [];
  const unjudged: Problem[] = [];
  for (const path of new Set(files)) {
    try {
      const source = path === '-' ? (await standardInput())() : readText(path);
      read.push({ report: door.diagnose(source, { path }), source });
    } catch (error) {
      if (!(error instanceof Unjudged)) throw error;
      unjudged.push(error.problem);
    }
  }
  if (format === 'json') {
    await print(`${toJson({ schema: 1, feedback: read.map(({ report }) => report), unjudged })}\n`);
  } else {
    const { diagnosis } = await import('./reporters/diagnosis.ts');
    const terminal = terminalOf(process.stdout, process.env, color);
    await print(read.map(({ report, source }) => diagnosis(report, source, terminal)).join('\n'));
  }
  await complain(unjudged.map(problemLine).join(''));
  exitWith(unjudged.length > 0 ? 2 : 0);
}

import { ruleset } from '../ruleset.ts';
import { rules, severityOf } from '../story-lint/index.ts';
import type { ReportFile } from './also.ts';
import { markAbove, shortfalls } from './demands.ts';
import { SHOW_NEXT } from './formats.ts';
import { outcomes } from './judgements.ts';
import { isJudged } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { complain, erase, print } from './output.ts';
import { problemLine } from './problem.ts';
import type { Problem } from './problem.ts';
import { progress } from './progress.ts';
import { makerOf } from './reporters/by-format.ts';
import type { Reporter } from './reporters/reporter.ts';
import type { ScoreOptions, Stories } from './score-options.ts';
import { withoutSecrets } from './secrets.ts';
import { Tally } from './tally.ts';
import { onPaper, terminalOf } from './terminal.ts';
import { version } from './version.ts';

/** Judges the stories and writes each format's report as it comes, and tells of each outcome. The exit status. */
export async function report(
  stories: Stories,
  files: readonly ReportFile[],
  options: ScoreOptions,
  tell: (path: string, outcome: Outcome) => void = () => undefined,
): Promise<0 | 1 | 2> {
  const outlets = await outletsOf(files, options);
  const write = async (text: (reporter: Reporter) => string): Promise<void> => {
    for (const { reporter, put } of outlets) await put(text(reporter));
  };
  const quiet = options.quiet === true;
  const withNext = !quiet && [options, ...files].some(({ format }) => SHOW_NEXT.has(format));
  const tally = new Tally();
  const unjudged: Problem[] = [...stories.problems];
  const short: string[] = [];
  let below = 0;
  let judged = 0;
  const step = quiet ? null : progress(stories.paths.length);
  await write((reporter) => reporter.start());
  for await (const outcome of outcomes(stories.tasks, { bar: options, withNext })) {
    step?.();
    tell(stories.paths[judged++] ?? '', outcome);
    if (!isJudged(outcome)) {
      unjudged.push(...outcome);
      continue;
    }
    const mark = markAbove(outcome.report, options);
    tally.add(outcome.report);
    if (mark !== null) below++;
    const missed = shortfalls(withoutSecrets(outcome).report, mark, options, rules);
    if (missed !== '') short.push(missed);
    await write((reporter) => reporter.story({ ...outcome, below: mark }));
  }
  await write((reporter) => reporter.end({ summary: tally.summary(), below, unjudged }));
  erase();
  const faults = [...unjudged, ...files.flatMap((file) => file.finish())];
  await complain([...short, ...faults.map(problemLine)].join(''));
  return faults.length > 0 ? 2 : short.length > 0 ? 1 : 0;
}

interface Outlet {
  readonly reporter: Reporter;
  readonly put: (text: string) => Promise<void> | void;
}

function outletsOf(files: readonly ReportFile[], { format, quiet = false, color }: ScoreOptions): Promise<Outlet[]> {
  const setting = { ruleset, rules, severityOf, version: version(), quiet };
  const terminal = terminalOf(process.stdout, process.env, color);
  return Promise.all([
    makerOf(format).then((make) => ({ reporter: make({ ...setting, terminal }), put: print })),
    ...files.map(async (file) => {
      const make = await makerOf(file.format);
      return {
        reporter: make({ ...setting, terminal: onPaper }),
        put: (text: string) => {
          file.write(text);
        },
      };
    }),
  ]);
}

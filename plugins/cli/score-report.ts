import { ruleset } from '../ruleset.ts';
import { rules, severityOf } from '../story-lint/index.ts';
import type { ReportFile } from './also.ts';
import { isBinding, markAbove, shortfalls } from './demands.ts';
import { FOR_OTHERS } from './formats.ts';
import type { Format } from './formats.ts';
import { outcomes } from './judgements.ts';
import { forOthers, problemForOthers } from './masking.ts';
import { isJudged } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { complain, erase, print } from './output.ts';
import { plainly, problemLine } from './problem.ts';
import type { Problem } from './problem.ts';
import { progress } from './progress.ts';
import { makerOf } from './reporters/by-format.ts';
import type { Judged, Reporter } from './reporters/reporter.ts';
import type { ScoreOptions, Stories } from './score-options.ts';
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
  const write = async (text: (reporter: Reporter, masks: boolean) => string): Promise<void> => {
    for (const { reporter, masks, put } of outlets) await put(text(reporter, masks));
  };
  const quiet = options.quiet === true;
  const tally = new Tally();
  const unjudged: Problem[] = [...stories.problems];
  const short: string[] = [];
  let below = 0;
  let judged = 0;
  const step = quiet ? null : progress(stories.paths.length);
  await write((reporter) => reporter.start());
  for await (const outcome of outcomes(stories.tasks, options)) {
    step?.();
    tell(stories.paths[judged++] ?? '', outcome);
    if (!isJudged(outcome)) {
      unjudged.push(...outcome);
      continue;
    }
    const mark = markAbove(outcome.report, options);
    tally.add(outcome.report);
    if (mark !== null) below++;
    const own: Judged = { ...outcome, below: mark };
    let kept: Judged | null = null;
    const masked = (): Judged => (kept ??= forOthers(own));
    if (mark !== null || options.failOn !== undefined || outcome.report.findings.some(isBinding)) {
      // The writer has to find the file; what to do first is said without its words in any case.
      const { path } = isMasked(options.format, options) ? masked().report : own.report;
      const missed = shortfalls({ ...masked().report, path }, mark, options);
      if (missed !== '') short.push(missed);
    }
    await write((reporter, masks) => reporter.story(masks ? masked() : own));
  }
  const told = { own: unjudged.map(plainly), masked: unjudged.map(problemForOthers) };
  const summed = { summary: tally.summary(), below };
  await write((reporter, masks) => reporter.end({ ...summed, unjudged: masks ? told.masked : told.own }));
  erase();
  const complaints = isMasked(options.format, options) ? told.masked : told.own;
  const faults = [...complaints, ...files.flatMap((file) => file.finish())];
  await complain([...short, ...faults.map(problemLine)].join(''));
  return faults.length > 0 ? 2 : short.length > 0 ? 1 : 0;
}

const isMasked = (format: Format, { mask = false }: ScoreOptions): boolean => mask || FOR_OTHERS.has(format);

interface Outlet {
  readonly reporter: Reporter;
  /** Whether others read it. */
  readonly masks: boolean;
  readonly put: (text: string) => Promise<void> | void;
}

function outletsOf(files: readonly ReportFile[], options: ScoreOptions): Promise<Outlet[]> {
  const { format, quiet = false, color } = options;
  const setting = { ruleset, rules, severityOf, version: version(), quiet };
  const terminal = terminalOf(process.stdout, process.env, color);
  return Promise.all([
    makerOf(format).then((make) => ({
      reporter: make({ ...setting, terminal }),
      masks: isMasked(format, options),
      put: print,
    })),
    ...files.map(async (file) => {
      const make = await makerOf(file.format);
      return {
        reporter: make({ ...setting, terminal: onPaper }),
        masks: isMasked(file.format, options),
        put: (text: string) => {
          file.write(text);
        },
      };
    }),
  ]);
}

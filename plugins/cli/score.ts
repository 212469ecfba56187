import type { StoryReport } from '../story-lint/index.ts';
import { complain, exitWith, print } from './output.ts';
import { findStories } from './paths.ts';
import { problemLine } from './problem.ts';
import { gains } from './gains.ts';
import { judge, optionsFor } from './judge.ts';
import type { Bar } from './judge.ts';
import type { MakeReporter, Mark, Summary } from './reporters/reporter.ts';
import type { Format } from './formats.ts';
import { terminalOf } from './terminal.ts';
import { version } from './version.ts';

/** The cheapest next edit takes several judgements more: only where it is shown. */
const SHOW_NEXT: ReadonlySet<Format> = new Set(['pretty', 'json', 'markdown']);

export interface ScoreOptions extends Bar {
  readonly format: Format;
  readonly min?: number;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `story score`: judges every story that the paths stand for and prints them in the format asked for. */
export async function score(paths: readonly string[], options: ScoreOptions): Promise<void> {
  const found = findStories(paths);
  const [engine, make] = await Promise.all([import('../story-lint/index.ts'), makerOf(options.format)]);
  const terminal = terminalOf(process.stdout, process.env, options.color);
  const { ruleset, rules, severityOf } = engine;
  const reporter = make({ ruleset, rules, severityOf, version: version(), terminal, quiet: options.quiet === true });

  const showsNext = options.quiet !== true && SHOW_NEXT.has(options.format);
  const tally = new Tally();
  const unjudged = [...found.problems];
  const below: string[] = [];
  await print(reporter.start());
  for (const file of found.files) {
    const judged = judge(engine, file, options);
    if (Array.isArray(judged)) {
      unjudged.push(...judged);
      continue;
    }
    const mark = markAbove(judged.report, options.min);
    tally.add(judged.report);
    if (mark !== null) below.push(shortfall(judged.report, mark));
    const next = showsNext ? engine.nextEdit(judged.source, optionsFor(file, options)) : null;
    await print(reporter.story({ ...judged, below: mark, next }));
  }
  await print(reporter.end({ summary: tally.summary(), below: below.length, unjudged }));
  await complain([...below, ...unjudged.map(problemLine)].join(''));
  exitWith(unjudged.length > 0 ? 2 : below.length > 0 ? 1 : 0);
}

async function makerOf(format: Format): Promise<MakeReporter> {
  switch (format) {
    case 'pretty':
      return (await import('./reporters/pretty.ts')).reporter;
    case 'json':
      return (await import('./reporters/json.ts')).reporter;
    case 'github':
      return (await import('./reporters/github.ts')).reporter;
    case 'markdown':
      return (await import('./reporters/markdown.ts')).reporter;
    case 'sarif':
      return (await import('./reporters/sarif.ts')).reporter;
  }
}

function markAbove({ score: points, target }: StoryReport, min: number | undefined): Mark | null {
  const marks: Mark[] = [];
  if (min !== undefined) marks.push({ at: min, by: '--min' });
  if (target !== null) marks.push({ at: target, by: 'target' });
  return marks.filter(({ at }) => points < at).sort((a, b) => b.at - a.at)[0] ?? null;
}

function shortfall(report: StoryReport, mark: Mark): string {
  const worst = gains(report, 1)[0]?.finding;
  const asked = mark.by === '--min' ? `--min asks for ${mark.at}` : `its own target is ${mark.at}`;
  const remedy = worst === undefined ? 'see its dimensions for what is missing' : `first: ${worst.message}`;
  return problemLine({
    path: report.path,
    line: worst?.line ?? 1,
    column: worst?.column ?? 1,
    message: `scores ${report.score} — ${asked}`,
    remedy,
  });
}

/** Sums up without keeping the reports. */
class Tally {
  #points = 0;
  readonly #counts = { stories: 0, errors: 0, warnings: 0, suggestions: 0 };

  add({ score: points, findings }: StoryReport): void {
    this.#points += points;
    this.#counts.stories++;
    for (const { severity } of findings) this.#counts[`${severity}s`]++;
  }

  summary(): Summary {
    const { stories } = this.#counts;
    return { ...this.#counts, meanScore: stories === 0 ? null : Math.round((this.#points / stories) * 10) / 10 };
  }
}

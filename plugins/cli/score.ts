import type * as Door from '../story-lint/index.ts';
import type { Level, LintOptions, ReportedFinding, StoryReport } from '../story-lint/index.ts';
import { complain, exitWith, print } from './output.ts';
import { findStories } from './paths.ts';
import { count } from './layout.ts';
import { problemLine, Unjudged, wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import { gains } from './gains.ts';
import type { Judged, MakeReporter, Mark, Summary } from './reporters/reporter.ts';
import type { Format } from './formats.ts';
import { terminalOf } from './terminal.ts';
import { readText } from './text.ts';
import { version } from './version.ts';

const DEFAULT_PATH = 'content/stories';

export interface ScoreOptions {
  readonly format: Format;
  readonly level?: Level;
  readonly role?: string;
  readonly min?: number;
  readonly quiet?: boolean;
  readonly color: boolean;
}

type Engine = typeof Door;

/** `story score`: judges every story that the paths stand for and prints them in the format asked for. */
export async function score(paths: readonly string[], options: ScoreOptions): Promise<void> {
  const found = findStories(paths.length === 0 ? [DEFAULT_PATH] : paths);
  const [engine, make] = await Promise.all([import('../story-lint/index.ts'), makerOf(options.format)]);
  const terminal = terminalOf(process.stdout, process.env, options.color);
  const { ruleset, rules, severityOf } = engine;
  const reporter = make({ ruleset, rules, severityOf, version: version(), terminal, quiet: options.quiet === true });

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
    tally.add(judged.report);
    if (judged.below !== null) below.push(shortfall(judged.report, judged.below));
    await print(reporter.story(judged));
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

/** One story, or why it could not be judged. Whatever is wrong with it, the next one gets its turn. */
function judge(engine: Engine, path: string, { level, role, min }: ScoreOptions): Judged | Problem[] {
  let source: string | null = null;
  try {
    source = readText(path);
    const options: LintOptions = {
      path,
      ...(level === undefined ? {} : { level }),
      ...(role === undefined ? {} : { role }),
    };
    const report = engine.lint(source, options);
    const code = path.endsWith('.mdx') ? report.findings.filter(({ rule }) => rule === 'code-in-story') : [];
    return code.length === 0 ? { report, source, below: markAbove(report, min) } : codeIn(path, code);
  } catch (error) {
    if (error instanceof Unjudged) return [error.problem];
    if (error instanceof engine.UnreadableStory && source !== null) {
      const { message, offset, remedy } = error;
      return [
        {
          path,
          ...engine.placeOf(source, offset),
          message: `${message} — so the story's level and target are unknown`,
          remedy,
        },
      ];
    }
    const said = error instanceof Error ? error.message : String(error);
    return [
      wholeFile(
        path,
        `story failed on this text: ${said}`,
        'this is a fault in story, not in the text',
        'report it with a text that shows it',
      ).problem,
    ];
  }
}

/** A file can hold a hundred thousand braces; the first ones are enough to see what is wrong. */
const MOST_PLACES = 20;

function codeIn(path: string, findings: readonly ReportedFinding[]): Problem[] {
  const what = 'code in an .mdx story';
  const why = 'MDX would run it, or stop there';
  return findings.slice(0, MOST_PLACES).map(({ line, column, message }, index) => {
    const more = index === MOST_PLACES - 1 ? findings.length - MOST_PLACES : 0;
    const rest = more > 0 ? ` (and in ${count(more, 'more place')})` : '';
    return { path, line, column, message: `${what}${rest} — ${why}`, remedy: message };
  });
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

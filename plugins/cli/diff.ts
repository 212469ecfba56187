import { ruleset } from '../ruleset.ts';
import { openReports } from './also.ts';
import type { Also } from './also.ts';
import { defaultsAt, withDefaults } from './config.ts';
import type { ConfigOption } from './config.ts';
import { compare } from './diff-compare.ts';
import type { DiffReport, StoryDiff } from './diff-compare.ts';
import { pathsOf, understand } from './diff-revisions.ts';
import { sidesOf } from './diff-sides.ts';
import type { Pair } from './diff-sides.ts';
import type { Format } from './formats.ts';
import { TOLERANCE } from './gate.ts';
import type { Asked } from './gate.ts';
import { judge, optionsFor, termsIn } from './judge-text.ts';
import type { Bar, Engine } from './judge-text.ts';
import { loosenedTerms } from './loosened.ts';
import type { Loosening } from './loosened.ts';
import { apart, diffForOthers, Mask, privateIn, privateOf, problemForOthers, revisionForOthers } from './masking.ts';
import { complain, exitWith, print } from './output.ts';
import { problemLine } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Setting } from './reporters/reporter.ts';
import { pause } from './signals.ts';
import { onPaper, terminalOf } from './terminal.ts';
import { version } from './version.ts';

export interface DiffOptions extends Bar, ConfigOption {
  readonly format: Format;
  readonly also?: readonly Also[];
  readonly staged?: boolean;
  readonly into?: string;
  readonly tolerance?: number;
  readonly min?: number;
  readonly color: boolean;
}

/** `story diff`: judges the stories that changed between two commits, and says whether they may go in. */
export async function diff(baseName: string, rest: readonly string[], given: DiffOptions): Promise<void> {
  const question = understand(baseName, rest, given);
  const { base, head } = question;
  const { defaults, note, ...settings } = await defaultsAt(question, given);
  const options = withDefaults(given, defaults);
  const paths = pathsOf(question, defaults.paths);
  const files = openReports(options.also);
  const engine = await import('../story-lint/index.ts');
  const asked: Asked = { tolerance: options.tolerance ?? defaults.tolerance ?? TOLERANCE, min: options.min ?? null };
  const stories: StoryDiff[] = [];
  const sides = sidesOf(question, paths);
  const unjudged: Problem[] = [...sides.faults];
  const uncompared: Problem[] = [];
  const loosened: Loosening[] = new Mask([]).in([...settings.loosened], null);
  for (const pair of sides.pairs) {
    const { story, faults, baseFaults, ...more } = compared(engine, pair, asked, options);
    loosened.push(...more.loosened);
    unjudged.push(...faults);
    uncompared.push(...baseFaults.map((fault) => atBase(fault, base.name)));
    if (story !== null) stories.push(story);
    await pause();
  }
  const report: DiffReport = {
    ...{ base: revisionForOthers(base), head: revisionForOthers(head) },
    ...{ asked, loosened, stories: apart(stories) },
    ...{ unjudged: unjudged.map(problemForOthers), uncompared: uncompared.map(problemForOthers) },
  };
  const { rules, severityOf } = engine;
  const terminal = terminalOf(process.stdout, process.env, options.color);
  const setting: Setting = { ruleset, rules, severityOf, version: version(), terminal, quiet: false };
  await print(await written(report, setting, options.format));
  for (const file of files) file.write(await written(report, { ...setting, terminal: onPaper }, file.format));
  const unwritten = files.flatMap((file) => file.finish());
  const noted = note === null ? '' : new Mask(privateOf(note)).text(note);
  const refused = report.stories.filter(({ verdict }) => !verdict.passes);
  const problems = [...report.unjudged, ...report.uncompared, ...unwritten];
  await complain([noted, ...refused.map(refusal), ...problems.map(problemLine)].join(''));
  exitWith(unjudged.length + unwritten.length > 0 ? 2 : refused.length > 0 ? 1 : 0);
}

interface Found {
  /** As others may read it: whatever compares two commits is about what is shared. */
  readonly story: StoryDiff | null;
  readonly faults: readonly Problem[];
  readonly baseFaults: readonly Problem[];
  readonly loosened: readonly Loosening[];
}

/** Both sides are measured by what stands: what the head asks more of itself counts, what it asks less does not. */
function compared(engine: Engine, pair: Pair, asked: Asked, options: DiffOptions): Found {
  const { kind, path, from, before, after } = pair;
  const blank = engine.termsOf('', optionsFor(path, options));
  const held = pair.standing;
  // What cannot be read says nothing, and no site shows it.
  const unread = { ...blank, visibility: 'private' } as const;
  const standing = held === null ? blank : (termsIn(engine, held.path, options, held.text) ?? unread);
  const bar = { ...options, standing };
  const old = before === null ? null : judge(engine, from ?? path, bar, before);
  const baseFaults = Array.isArray(old) ? old : [];
  const read = after === null ? null : judge(engine, path, bar, after);
  const own = after === null ? null : termsIn(engine, path, options, after);
  const to = pair.movedTo;
  const less: Loosening[] = [
    ...(to === null ? [] : [{ path: from ?? path, setting: 'moved', to } as const]),
    ...(own === null ? [] : loosenedTerms({ ...own, path }, { ...standing, path: held?.path ?? path })),
  ];
  const sides = { before: Array.isArray(old) ? null : old, after: Array.isArray(read) ? null : read };
  const words = [old, read].flatMap((side) =>
    Array.isArray(side) ? (side[0]?.private ?? []) : side === null ? [] : privateIn([side]),
  );
  const knowing = (problem: Problem): Problem => ({ ...problem, private: words });
  const loosened = new Mask(words).in(less, null);
  if (Array.isArray(read))
    return { story: null, faults: read.map(knowing), baseFaults: baseFaults.map(knowing), loosened };
  const reports = { before: sides.before?.report ?? null, after: sides.after?.report ?? null };
  const story = compare({ kind, path, from, ...reports }, asked);
  const shown = diffForOthers(story, sides.before, sides.after, words);
  return { story: shown, faults: [], baseFaults: baseFaults.map(knowing), loosened };
}

const atBase = ({ message, ...place }: Problem, base: string): Problem => ({
  ...place,
  message: `at ${base}: ${message}`,
  remedy: 'nothing to do: it is compared as if it were new',
});

/** On one line: which rules of the gate say no, why, and what to do first. */
function refusal({ path, verdict: { decisions }, findings, changeFirst: [next] }: StoryDiff): string {
  const worst = findings.new.find(({ severity }) => severity === 'error') ?? findings.new[0];
  const because = decisions.map(({ rule, because }) => `${because} (${rule})`).join('; ');
  const remedy =
    worst?.message ?? (next === undefined ? 'story score says what to change' : `see line ${next.line} first`);
  const place = { path, line: worst?.line ?? 1, column: worst?.column ?? 1 };
  return problemLine({ ...place, message: `the gate says no — ${because}`, remedy });
}

async function written(report: DiffReport, setting: Setting, format: Format): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('./reporters/diff-pretty.ts')).diffPretty(report, setting);
    case 'json':
      return (await import('./reporters/diff-json.ts')).diffJson(report, setting);
    case 'github':
      return (await import('./reporters/diff-github.ts')).diffGithub(report, setting);
    case 'markdown':
      return (await import('./reporters/diff-markdown.ts')).diffMarkdown(report);
    case 'sarif':
      return (await import('./reporters/diff-sarif.ts')).diffSarif(report, setting);
  }
}

import { compare } from './diff-compare.ts';
import type { Compared, DiffReport, StoryDiff } from './diff-compare.ts';
import { sidesOf } from './diff-sides.ts';
import type { Pair } from './diff-sides.ts';
import { understand } from './diff-revisions.ts';
import type { Format } from './formats.ts';
import { GATE_RULES } from './gate.ts';
import type { Asked } from './gate.ts';
import { judge, optionsFor } from './judge.ts';
import type { Bar, Engine } from './judge.ts';
import { complain, exitWith, print } from './output.ts';
import { problemLine } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Setting } from './reporters/reporter.ts';
import { terminalOf } from './terminal.ts';
import { version } from './version.ts';

export interface DiffOptions extends Bar {
  readonly format: Format;
  readonly tolerance: number;
  readonly min?: number;
  readonly color: boolean;
}

/** The cheapest next edit takes several judgements more: only where it is shown. */
const SHOW_NEXT: ReadonlySet<Format> = new Set(['pretty', 'json', 'markdown']);

/** `story diff`: judges the stories that changed between two commits, and says whether they may go in. */
export async function diff(baseName: string, rest: readonly string[], options: DiffOptions): Promise<void> {
  const { repository, base, head, paths } = understand(baseName, rest);
  const engine = await import('../story-lint/index.ts');
  const asked: Asked = { tolerance: options.tolerance, min: options.min ?? null };
  const stories: StoryDiff[] = [];
  const unjudged: Problem[] = [];
  const uncompared: Problem[] = [];
  for (const pair of sidesOf(repository, base.commit, head.commit, paths)) {
    const { found, faults, baseFaults } = compared(engine, pair, options);
    unjudged.push(...faults);
    uncompared.push(...baseFaults.map((fault) => atBase(fault, base.name)));
    if (found !== null) stories.push(compare(found, asked));
  }
  const report: DiffReport = { base, head, asked, stories, unjudged, uncompared };
  const { ruleset, rules, severityOf } = engine;
  const terminal = terminalOf(process.stdout, process.env, options.color);
  const setting: Setting = { ruleset, rules, severityOf, version: version(), terminal, quiet: false };
  await print(await written(report, setting, options.format));
  const refused = stories.filter(({ verdict }) => !verdict.passes);
  await complain([...refused.map(refusal), ...[...unjudged, ...uncompared].map(problemLine)].join(''));
  exitWith(unjudged.length > 0 ? 2 : refused.length > 0 ? 1 : 0);
}

interface Found {
  readonly found: Compared | null;
  readonly faults: readonly Problem[];
  readonly baseFaults: readonly Problem[];
}

function compared(engine: Engine, { kind, path, from, before, after }: Pair, options: DiffOptions): Found {
  const old = before === null ? null : judge(engine, from ?? path, options, before);
  const baseFaults = Array.isArray(old) ? old : [];
  const read = after === null ? null : judge(engine, path, options, after);
  if (Array.isArray(read)) return { found: null, faults: read, baseFaults };
  const next =
    read !== null && SHOW_NEXT.has(options.format) ? engine.nextEdit(read.source, optionsFor(path, options)) : null;
  const reports = { before: Array.isArray(old) ? null : (old?.report ?? null), after: read?.report ?? null };
  return { found: { kind, path, from, ...reports, next }, faults: [], baseFaults };
}

const atBase = ({ message, ...place }: Problem, base: string): Problem => ({
  ...place,
  message: `at ${base}: ${message}`,
  remedy: 'nothing to do: it is compared as if it were new',
});

/** On one line: which rules of the gate say no, why, and what to do first. */
function refusal({ path, verdict: { decisions }, findings, next }: StoryDiff): string {
  const worst = findings.new.find(({ severity }) => severity === 'error') ?? findings.new[0];
  const because = decisions.map(({ rule, because }) => `${because} (${rule}: ${GATE_RULES[rule]})`).join('; ');
  const remedy = worst?.message ?? (next === null ? 'story score says what to change' : `see line ${next.line} first`);
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

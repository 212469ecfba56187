import { costs, DIMENSIONS } from '../story-lint/index.ts';
import type {
  Band,
  Dimension,
  Interval,
  Level,
  Advice,
  PrincipleSlug,
  ReportedFinding,
  StoryReport,
} from '../story-lint/index.ts';
import { verdictOf } from './gate.ts';
import type { Asked, Verdict } from './gate.ts';
import type { Loosening } from './loosened.ts';
import type { Problem } from './problem.ts';

export type Kind = 'added' | 'changed' | 'renamed' | 'deleted';

export interface Side {
  readonly score: number;
  /** Of this telling; of the change it says nothing. */
  readonly interval: Interval;
  readonly band: Band;
  readonly level: Level;
  readonly target: number | null;
}
export interface Points {
  readonly dimension: Dimension;
  readonly before: number | null;
  readonly after: number | null;
  /** To one decimal; null where there is only one side. */
  readonly change: number | null;
}
export interface NewFinding extends ReportedFinding {
  /** Points its rule has lost in this story, all its findings together. */
  readonly points: number;
}

/** One story at two commits. */
export interface StoryDiff {
  readonly kind: Kind;
  readonly path: string;
  /** Its old name, where it was renamed. */
  readonly from: string | null;
  readonly title: string;
  /** Null where it was not there, or could not be judged. */
  readonly before: Side | null;
  readonly after: Side | null;
  readonly change: number | null;
  readonly dimensions: readonly Points[];
  readonly findings: {
    readonly new: readonly NewFinding[];
    readonly fixed: readonly ReportedFinding[];
    readonly kept: number;
  };
  readonly principles: {
    readonly gained: readonly PrincipleSlug[];
    readonly lost: readonly PrincipleSlug[];
  };
  readonly changeFirst: readonly Advice[];
  readonly verdict: Verdict;
}

export interface Revision {
  readonly name: string;
  readonly commit: string;
}
/** What is staged for the next commit. */
export interface Index {
  readonly name: 'the index';
  readonly commit: null;
}
export interface DiffReport {
  readonly base: Revision;
  readonly head: Revision | Index;
  readonly asked: Asked;
  /** What the head asks less than stands already: told, and not followed. */
  readonly loosened: readonly Loosening[];
  readonly stories: readonly StoryDiff[];
  /** Stories of the head that could not be judged. */
  readonly unjudged: readonly Problem[];
  /** Stories that could not be judged at the base: compared as if they were new. */
  readonly uncompared: readonly Problem[];
}

/** What two judgements of one story come to. */
export interface Compared {
  readonly kind: Kind;
  readonly path: string;
  readonly from: string | null;
  readonly before: StoryReport | null;
  readonly after: StoryReport | null;
}

export function compare({ kind, path, from, before, after }: Compared, asked: Asked): StoryDiff {
  const findings = matched(before?.findings ?? [], after?.findings ?? []);
  const lost = after === null ? new Map<string, number>() : costs(after);
  const newErrors = findings.new.filter(({ severity }) => severity === 'error');
  const wasThere = kind !== 'added';
  return {
    ...{ kind, path, from, title: (after ?? before)?.title ?? '' },
    before: side(before),
    after: side(after),
    change: before === null || after === null ? null : after.score - before.score,
    dimensions: DIMENSIONS.map((name) => points(name, before, after)),
    findings: {
      ...findings,
      new: findings.new.map((finding) => ({ ...finding, points: tenths(lost.get(finding.rule) ?? 0) })),
    },
    principles: {
      gained: tags(after).filter((slug) => !tags(before).includes(slug)),
      lost: tags(before).filter((slug) => !tags(after).includes(slug)),
    },
    changeFirst: after?.changeFirst ?? [],
    verdict: verdictOf({ before, after, wasThere, newErrors }, asked),
  };
}

function side(report: StoryReport | null): Side | null {
  if (report === null) return null;
  const { score, interval, band, level, target } = report;
  return { score, interval, band, level, target };
}

function points(dimension: Dimension, one: StoryReport | null, other: StoryReport | null): Points {
  const before = one?.dimensions[dimension].points ?? null;
  const after = other?.dimensions[dimension].points ?? null;
  return { dimension, before, after, change: before === null || after === null ? null : tenths(after - before) };
}

/** Never -0, which would be written as one. */
const tenths = (number: number): number => Math.round(number * 10) / 10 + 0;

const tags = (report: StoryReport | null): PrincipleSlug[] =>
  (report?.principles ?? []).filter(({ tagged }) => tagged).map(({ slug }) => slug);

/** By rule and quoted words, so that a fault that only moved, or was wrapped anew, is the same fault. */
function matched(
  before: readonly ReportedFinding[],
  after: readonly ReportedFinding[],
): { readonly new: ReportedFinding[]; readonly fixed: ReportedFinding[]; readonly kept: number } {
  const old = new Map<string, ReportedFinding[]>();
  for (const finding of before) {
    const same = old.get(keyOf(finding));
    if (same === undefined) old.set(keyOf(finding), [finding]);
    else same.push(finding);
  }
  const unmatched = after.filter((finding) => old.get(keyOf(finding))?.shift() === undefined);
  const gone = new Set([...old.values()].flat());
  const only = { before: onlyOnes(before), after: onlyOnes(after) };
  const fresh = unmatched.filter((finding) => {
    const same = only.before.get(finding.rule);
    return (
      same === undefined ||
      only.after.get(finding.rule) !== finding ||
      !isSameAbsence(same, finding) ||
      !gone.delete(same)
    );
  });
  return {
    new: fresh,
    fixed: before.filter((finding) => gone.has(finding)),
    kept: after.length - fresh.length,
  };
}

/** Findings that are the only ones of their rule, by the rule. */
function onlyOnes(findings: readonly ReportedFinding[]): ReadonlyMap<string, ReportedFinding> {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return new Map(
    [...byRule].flatMap(([rule, [one, more]]) => (one !== undefined && more === undefined ? [[rule, one]] : [])),
  );
}

/** What is missing from a whole story is pointed out once, at whichever words happen to stand there. Never an error. */
const isSameAbsence = (gone: ReportedFinding, fresh: ReportedFinding): boolean =>
  gone.message === fresh.message && fresh.severity !== 'error';

const keyOf = ({ rule, quote }: ReportedFinding): string => `${rule} ${quote.replaceAll(/\s+/gu, ' ').trim()}`;

import { costs, DIMENSIONS } from '../story-lint/index.ts';
import type {
  Band,
  Dimension,
  Level,
  NextEdit,
  PrincipleSlug,
  ReportedFinding,
  StoryReport,
} from '../story-lint/index.ts';
import { verdictOf } from './gate.ts';
import type { Asked, Verdict } from './gate.ts';
import type { Loosening } from './loosened.ts';
import type { Problem } from './problem.ts';
import { secretsIn, without } from './secrets.ts';

export type Kind = 'added' | 'changed' | 'renamed' | 'deleted';

export interface Side {
  readonly score: number;
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
  readonly next: NextEdit | null;
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
  readonly next: NextEdit | null;
}

export function compare({ kind, path, from, before, after, next }: Compared, asked: Asked): StoryDiff {
  const secrets = secretsIn([...(before?.findings ?? []), ...(after?.findings ?? [])]);
  const findings = matched(before?.findings ?? [], after?.findings ?? []);
  const lost = after === null ? new Map<string, number>() : costs(after);
  const newErrors = findings.new.filter(({ severity }) => severity === 'error');
  const wasThere = kind !== 'added';
  return {
    ...{ kind, path, from, title: without(secrets, (after ?? before)?.title ?? '') },
    before: side(before),
    after: side(after),
    change: before === null || after === null ? null : after.score - before.score,
    dimensions: DIMENSIONS.map((name) => points(name, before, after)),
    findings: without(secrets, {
      ...findings,
      new: findings.new.map((finding) => ({ ...finding, points: tenths(lost.get(finding.rule) ?? 0) })),
    }),
    principles: {
      gained: tags(after).filter((slug) => !tags(before).includes(slug)),
      lost: tags(before).filter((slug) => !tags(after).includes(slug)),
    },
    next: without(secrets, next),
    verdict: verdictOf({ before, after, wasThere, newErrors }, asked),
  };
}

function side(report: StoryReport | null): Side | null {
  if (report === null) return null;
  const { score, band, level, target } = report;
  return { score, band, level, target };
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
  for (const finding of before) old.set(keyOf(finding), [...(old.get(keyOf(finding)) ?? []), finding]);
  const unmatched = after.filter((finding) => old.get(keyOf(finding))?.shift() === undefined);
  const gone = new Set([...old.values()].flat());
  const fresh = unmatched.filter((finding) => {
    const same = [...gone].find((each) => isSameAbsence(each, finding, before, after));
    return same === undefined || !gone.delete(same);
  });
  return {
    new: fresh,
    fixed: before.filter((finding) => gone.has(finding)),
    kept: after.length - fresh.length,
  };
}

/** What is missing from a whole story is pointed out once, at whichever words happen to stand there. Never an error. */
function isSameAbsence(
  gone: ReportedFinding,
  fresh: ReportedFinding,
  before: readonly ReportedFinding[],
  after: readonly ReportedFinding[],
): boolean {
  const isOnly = (all: readonly ReportedFinding[]): boolean =>
    all.filter(({ rule }) => rule === fresh.rule).length === 1;
  const isSame = gone.rule === fresh.rule && gone.message === fresh.message;
  return isSame && fresh.severity !== 'error' && isOnly(before) && isOnly(after);
}

const keyOf = ({ rule, quote }: ReportedFinding): string => `${rule} ${quote.replaceAll(/\s+/gu, ' ').trim()}`;

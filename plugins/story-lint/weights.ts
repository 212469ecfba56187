/** All policy on one screen: points a dimension is worth, shares of the rules in it, severity of each finding. */
import type { RuleId } from './rules/index.ts';
import type { Dimension, Severity } from './types.ts';

/**
 * Points at stake, 100 in all, at every level: what is asked rises with the level (rules/narrow-scope.ts), so that a later one is
 * never easier. Nearly equal: weights that are fitted to one kind of writer fail the next, while the same few sturdy things count
 * for each (plugins/training/fit-points.ts).
 */
export const DIMENSION_WEIGHTS: Readonly<Record<Dimension, number>> = {
  ownership: 14,
  'action-depth': 14,
  evidence: 18,
  structure: 6,
  result: 16,
  conviction: 18,
  scope: 6,
  delivery: 8,
};

/**
 * What a dimension’s mean of rules is worth: nothing at `none`, all at `full`. plugins/training/fit-points.ts finds where scores fall
 * into the bands of the ratings, each story read by a model that has not read its writer; drawn out from there until the laws of
 * tests/laws hold, which are broken where a little counts for much.
 */
const DIMENSION_RANGE: Readonly<Record<Dimension, { readonly none: number; readonly full: number }>> = {
  ownership: { none: 0.23, full: 0.91 },
  'action-depth': { none: 0.33, full: 0.95 },
  evidence: { none: 0.16, full: 0.9 },
  structure: { none: 0.17, full: 0.53 },
  result: { none: 0.16, full: 0.74 },
  conviction: { none: 0.09, full: 0.74 },
  scope: { none: 0.07, full: 0.89 },
  delivery: { none: 0.49, full: 0.99 },
};
/** Share of its points, 0..1, that a dimension earns when the mean of its rules is `mean`. */
export function worth(dimension: Dimension, mean: number): number {
  const { none, full } = DIMENSION_RANGE[dimension];
  return Math.min(1, Math.max(0, (mean - none) / (full - none)));
}

/** Ends of a score’s interval at these scores, in a straight line between them. */
export interface Ends {
  readonly at: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}
/**
 * Between which ends the middle of the band lies that a story was rated at, eight times in ten: plugins/training/fit-interval.ts finds
 * them on stories by writers that the models had not read. Where on the scale a score lies is all that says how sure it is; length and
 * the signs of a story do for some writers and not for others.
 */
export const INTERVAL_ENDS: Ends = {
  at: [0, 20, 40, 60, 80, 100],
  low: [0, 13, 20, 50, 50, 78],
  high: [30, 30, 68, 90, 90, 100],
};

interface Policy {
  /** Relative to the other rules of its dimension that apply. 0 for safeguards. */
  readonly share: number;
  readonly severity: Severity;
}

export const RULE_POLICY: Readonly<Record<RuleId, Policy>> = {
  'we-instead-of-i': { share: 1, severity: 'warning' },
  'borrowed-action': { share: 2, severity: 'warning' },
  'thin-action': { share: 1, severity: 'warning' },
  'vague-action': { share: 1, severity: 'warning' },
  'missing-obstacle': { share: 1, severity: 'suggestion' },
  'unquantified-result': { share: 2, severity: 'warning' },
  'arithmetic-mismatch': { share: 1, severity: 'warning' },
  'missing-baseline': { share: 2, severity: 'warning' },
  'vague-claim': { share: 1.8, severity: 'warning' },
  'unmeasured-method': { share: 2, severity: 'suggestion' },
  'missing-situation': { share: 1, severity: 'suggestion' },
  'missing-task': { share: 3, severity: 'suggestion' },
  'missing-result': { share: 1, severity: 'suggestion' },
  'short-lived-result': { share: 1, severity: 'suggestion' },
  'missing-lesson': { share: 1, severity: 'suggestion' },
  'missing-beneficiary': { share: 0.5, severity: 'suggestion' },
  'missing-decision': { share: 1, severity: 'suggestion' },
  'conflict-avoidance': { share: 1, severity: 'suggestion' },
  'costless-decision': { share: 1, severity: 'suggestion' },
  'narrow-scope': { share: 1, severity: 'suggestion' },
  'spoken-length': { share: 1, severity: 'warning' },
  'late-headline': { share: 2, severity: 'suggestion' },
  'keyword-stuffing': { share: 0, severity: 'warning' },
  'front-matter-assumed': { share: 0, severity: 'warning' },
  'front-matter-ignored': { share: 0, severity: 'suggestion' },
  'unknown-principle': { share: 0, severity: 'error' },
  'unsafe-link': { share: 0, severity: 'error' },
  'code-in-story': { share: 0, severity: 'error' },
  'privacy-email': { share: 0, severity: 'error' },
  'privacy-host': { share: 0, severity: 'error' },
  'privacy-pay': { share: 0, severity: 'error' },
  'privacy-person': { share: 0, severity: 'warning' },
  'privacy-phone': { share: 0, severity: 'error' },
  'privacy-secret': { share: 0, severity: 'error' },
  'privacy-ticket': { share: 0, severity: 'warning' },
  'unwritten-prompt': { share: 0, severity: 'warning' },
};

/** How likely a remark must be right (rightness.ts) to be made. */
export const SAID_FROM: Readonly<Record<'finding' | 'question' | 'credit', number>> = {
  finding: 0.6,
  question: 0.55,
  credit: 0.6,
};
/** What these find is a fact, of figures and of a length, and always said; so is what rules find that ask no question. */
export const FACTS: ReadonlySet<string> = new Set<RuleId>(['arithmetic-mismatch', 'spoken-length']);

/** Highest score of a text that is no story. The bands are rubric, not taste: 20, 40, 60, 80. */
export const NOT_A_STORY_CAP = 19;
/** Held as no story. */
export const isHeld = ({ cap }: { readonly cap: { readonly at: number } | null }): boolean =>
  cap !== null && cap.at <= NOT_A_STORY_CAP;
/** Highest score of a text of which it is in doubt. */
export const DOUBTFUL_CAP = 39;
/** A sign of a story: up to `none` a text is none, below `doubtful` it is in doubt, from `surely` on it is one. */
export interface Doubt {
  readonly none: number;
  readonly doubtful: number;
  readonly surely: number;
}
/**
 * Log odds of being an account (functions/account.ts), with what events.ts allows a short text. plugins/training/train-functions.ts
 * prints where the lowest 2, 4 and 6 in 100 fair stories lie, by models that have not read their writers; chosen around these so
 * that 3 in 100 of the register of real notes are held down at most (`npm run agreement`).
 */
export const ACCOUNT: Doubt = { none: 1.05, doubtful: 1.45, surely: 1.75 };
/** Things in 100 words that few stories have. Of 1,538 stories rated 3 and better 2, 3 and 10 lie below, six of the ten plain notes. */
export const NAMED: Doubt = { none: 0.9, doubtful: 1.4, surely: 2.1 };

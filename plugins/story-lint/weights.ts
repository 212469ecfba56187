/** All policy on one screen: points a dimension is worth at each level, shares of the rules in it, severity of each finding. */
import type { RuleId } from './rules/index.ts';
import type { Dimension, Level, Severity } from './types.ts';

/** Points at stake; each row sums to 100. The order of worth is fitted on tests/calibration, rounded by hand. */
export const DIMENSION_WEIGHTS: Readonly<Record<Level, Readonly<Record<Dimension, number>>>> = {
  L4: {
    ownership: 13,
    'action-depth': 22,
    evidence: 22,
    structure: 5,
    result: 13,
    conviction: 11,
    scope: 6,
    delivery: 8,
  },
  L5: {
    ownership: 11,
    'action-depth': 21,
    evidence: 22,
    structure: 5,
    result: 14,
    conviction: 13,
    scope: 7,
    delivery: 7,
  },
  L6: {
    ownership: 10,
    'action-depth': 20,
    evidence: 22,
    structure: 4,
    result: 14,
    conviction: 15,
    scope: 8,
    delivery: 7,
  },
  L7: {
    ownership: 10,
    'action-depth': 19,
    evidence: 21,
    structure: 4,
    result: 14,
    conviction: 15,
    scope: 10,
    delivery: 7,
  },
};

/** What a dimension’s mean of rules is worth: nothing at `none`, all at `full`. Fitted on tests/calibration. */
const DIMENSION_RANGE: Readonly<Record<Dimension, { readonly none: number; readonly full: number }>> = {
  ownership: { none: 0.62, full: 1 },
  'action-depth': { none: 0.26, full: 0.95 },
  evidence: { none: 0.27, full: 0.98 },
  structure: { none: 0.7, full: 1 },
  result: { none: 0.18, full: 0.87 },
  conviction: { none: 0.16, full: 0.8 },
  scope: { none: 0.3, full: 0.85 },
  delivery: { none: 0.77, full: 1 },
};
/** Share of its points, 0..1, that a dimension earns when the mean of its rules is `mean`. */
export function worth(dimension: Dimension, mean: number): number {
  const { none, full } = DIMENSION_RANGE[dimension];
  return Math.min(1, Math.max(0, (mean - none) / (full - none)));
}

interface Policy {
  /** Relative to the other rules of its dimension that apply. 0 for safeguards. */
  readonly share: number;
  readonly severity: Severity;
}

export const RULE_POLICY: Readonly<Record<RuleId, Policy>> = {
  'we-instead-of-i': { share: 6, severity: 'warning' },
  'absent-actor': { share: 5, severity: 'warning' },
  'borrowed-action': { share: 2, severity: 'warning' },
  'thin-action': { share: 2, severity: 'warning' },
  'vague-action': { share: 6, severity: 'warning' },
  'missing-obstacle': { share: 2, severity: 'suggestion' },
  'unquantified-result': { share: 6, severity: 'warning' },
  'arithmetic-mismatch': { share: 4, severity: 'warning' },
  'missing-baseline': { share: 1.5, severity: 'warning' },
  'vague-claim': { share: 4, severity: 'warning' },
  'unmeasured-method': { share: 2, severity: 'suggestion' },
  'missing-situation': { share: 4, severity: 'suggestion' },
  'missing-task': { share: 1, severity: 'suggestion' },
  'background-heavy': { share: 4, severity: 'warning' },
  'missing-result': { share: 3, severity: 'suggestion' },
  'short-lived-result': { share: 2, severity: 'suggestion' },
  'missing-lesson': { share: 3, severity: 'suggestion' },
  'missing-beneficiary': { share: 2, severity: 'suggestion' },
  'missing-decision': { share: 3, severity: 'suggestion' },
  'conflict-avoidance': { share: 3, severity: 'warning' },
  'costless-decision': { share: 1, severity: 'suggestion' },
  'narrow-scope': { share: 1, severity: 'suggestion' },
  'spoken-length': { share: 4, severity: 'warning' },
  'late-headline': { share: 4, severity: 'suggestion' },
  'long-sentence': { share: 0.5, severity: 'suggestion' },
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

/** Highest score of a text that is no story. The bands are rubric, not taste: 20, 40, 60, 80. */
export const NOT_A_STORY_CAP = 19;

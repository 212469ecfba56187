/** Verdicts and weights → points. */
import { alone } from './abreast.ts';
import type { Work } from './abreast.ts';
import { capOf } from './events.ts';
import { intervalOf } from './interval.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import type { Band, Dimension, DimensionScore, Interval, RuleScore, Story, Verdict } from './types.ts';
import { DIMENSIONS } from './types.ts';
import { DIMENSION_WEIGHTS, RULE_POLICY, worth } from './weights.ts';

export type Verdicts = ReadonlyMap<RuleId, Verdict>;
export interface Scored {
  /** 0..100, whole. */
  readonly score: number;
  readonly interval: Interval;
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly band: Band;
  readonly cap: { readonly at: number; readonly because: string } | null;
  readonly dimensions: Record<Dimension, DimensionScore>;
}

const BANDS: readonly Band[] = ['not-a-story', 'at-risk', 'developing', 'solid', 'bar-raising'];

export function* checking(story: Story): Work<Verdicts> {
  const verdicts = new Map<RuleId, Verdict>();
  for (const rule of rules) {
    verdicts.set(rule.id, rule.check(story));
    yield;
  }
  return verdicts;
}

export const verdictsOf = (story: Story): Verdicts => alone(checking(story));

const MEMBERS = Object.fromEntries(
  DIMENSIONS.map((d) => [d, rules.filter((rule) => rule.dimension === d)]),
) as unknown as Readonly<Record<Dimension, (typeof rules)[number][]>>;

/** Verdicts at the story’s level → its score. */
export function scoreStory(story: Story, verdicts: Verdicts): Scored {
  const dimensions = {} as Record<Dimension, DimensionScore>;
  for (const d of DIMENSIONS) dimensions[d] = dimension(d, DIMENSION_WEIGHTS[d], verdicts);
  const points = DIMENSIONS.reduce((sum, d) => sum + dimensions[d].points, 0);
  const cap = capOf(story);
  const score = Math.round(Math.min(points, cap?.at ?? 100));
  const step = Math.min(4, Math.floor(score / 20));
  return {
    score,
    interval: intervalOf({ score, cap, dimensions }, story.words),
    rating: (step + 1) as Scored['rating'],
    band: BANDS[step] ?? 'not-a-story',
    cap,
    dimensions,
  };
}

/** Mean of the scores of a dimension’s rules that apply, by their shares: 0..1. */
export function meanOf(name: Dimension, verdicts: Verdicts): number {
  let [total, sum] = [0, 0];
  for (const { id } of MEMBERS[name]) {
    const verdict = verdicts.get(id);
    if (verdict?.applies !== true) continue;
    total += RULE_POLICY[id].share;
    sum += RULE_POLICY[id].share * verdict.score;
  }
  return total === 0 ? 0 : sum / total;
}

function dimension(name: Dimension, weight: number, verdicts: Verdicts): DimensionScore {
  let total = 0;
  for (const rule of MEMBERS[name]) if (verdicts.get(rule.id)?.applies === true) total += RULE_POLICY[rule.id].share;
  const scores = MEMBERS[name].map((rule): RuleScore => {
    const verdict = verdicts.get(rule.id);
    if (verdict?.applies !== true) {
      return { id: rule.id, applies: false, score: null, because: verdict?.because ?? null, share: 0 };
    }
    const share = total === 0 ? 0 : RULE_POLICY[rule.id].share / total;
    return { id: rule.id, applies: true, score: round(verdict.score), because: null, share: round(share) };
  });
  const score = round(worth(name, meanOf(name, verdicts)));
  return { score, weight, points: Math.round(score * weight * 10) / 10, rules: scores };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

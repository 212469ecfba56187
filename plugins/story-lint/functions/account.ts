/**
 * Whether a text is an account of something that happened, and not advice, a plan, a document or a heap of claims: one logistic
 * regression over how often each feature is met in a sentence, trained by plugins/training/fit-account.ts.
 */
import { GROUPS } from './codes.ts';
import { SEATS } from './function-model.ts';
import type { Model } from './function-model.ts';
import type { Known } from './function-sums.ts';

/** What is weighed: features, each once, with what they count. */
export interface Profile {
  readonly features: readonly number[];
  readonly values: readonly number[];
}

/** In each group of features, what a text’s sentences hold on average, brought to one length. Linear in the text. */
export function profileOf({ rows, groups, squares }: Model, { features, starts }: Known): Profile {
  const sentences = starts.length - 1;
  const counts = new Map<number, number>();
  const end = starts[sentences] as number;
  for (let i = 0; i < end; i++) {
    const feature = features[i] as number;
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const lengths = new Float64Array(GROUPS.length);
  const found: number[] = [];
  const values: number[] = [];
  for (const [feature, count] of counts) {
    const row = rows[feature * SEATS.length] as number;
    if (row < 0) continue;
    const group = groups[feature] as number;
    const value = (Math.sqrt(squares[row] as number) * count) / sentences;
    lengths[group] = (lengths[group] as number) + value * value;
    found.push(feature);
    values.push(value);
  }
  return {
    features: found,
    values: values.map((value, i) => value / Math.sqrt(lengths[groups[found[i] as number] as number] as number)),
  };
}

/** Log odds that a text with this profile is an account of events: above 0 where it rather is. */
export function accountOf({ account }: Model, { features, values }: Profile): number {
  return features.reduce(
    (sum, feature, i) => sum + (account.weights[feature] as number) * (values[i] as number),
    account.intercept,
  );
}

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
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** In each group of features, what a text’s sentences hold on average, brought to one length. Linear in the text. */
export function profileOf({ rows, groups, squares, counts }: Model, { features, sentences }: Known): Profile {
  const found = new Int32Array(features.length);
  let size = 0;
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    if (counts[feature] === 0 && (rows[feature * SEATS.length] as number) >= 0) found[size++] = feature;
    counts[feature] = (counts[feature] as number) + 1;
  }
  const values = new Float64Array(size);
  const lengths = new Float64Array(GROUPS.length);
  for (let i = 0; i < size; i++) {
    const feature = found[i] as number;
    const group = groups[feature] as number;
    const square = squares[rows[feature * SEATS.length] as number] as number;
    const value = (Math.sqrt(square) * (counts[feature] as number)) / sentences;
    lengths[group] = (lengths[group] as number) + value * value;
    values[i] = value;
  }
  for (let i = 0; i < size; i++)
    values[i] = (values[i] as number) / Math.sqrt(lengths[groups[found[i] as number] as number] as number);
  for (let i = 0; i < features.length; i++) counts[features[i] as number] = 0;
  return { features: found.subarray(0, size), values };
}

/** Log odds that a text with this profile is an account of events: above 0 where it rather is. */
export function accountOf({ account }: Model, { features, values }: Profile): number {
  let sum = account.intercept;
  for (let i = 0; i < features.length; i++)
    sum += (account.weights[features[i] as number] as number) * (values[i] as number);
  return sum;
}

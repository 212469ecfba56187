/**
 * Whether a text is an account of something that happened, and not advice, a plan, a document or a heap of claims: one logistic
 * regression over how often each feature is met in a text, brought to one length in each group of features; trained by
 * plugins/training/fit-account.ts.
 */
import { GROUPS } from './codes.ts';
import { SEATS } from './function-model.ts';
import type { Model } from './function-model.ts';
import type { Known } from './function-sums.ts';

/** By group: how long its features are together, and what they weigh. Used again for each text. */
const squares = new Float64Array(GROUPS.length);
const weighed = new Float64Array(GROUPS.length);

/** Log odds that these sentences are an account of events: above 0 where they rather are. Linear in them. */
export function accountOf({ rows, rowGroups, squares: each, counts, account }: Model, { features }: Known): number {
  counts.fill(0);
  squares.fill(0);
  weighed.fill(0);
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    const row = rows[feature * SEATS.length] as number;
    if (row < 0) continue;
    const group = rowGroups[row] as number;
    const before = counts[feature] as number;
    counts[feature] = before + 1;
    // The square of a count is the sum of as many odd numbers.
    squares[group] = (squares[group] as number) + (2 * before + 1) * (each[row] as number);
    weighed[group] = (weighed[group] as number) + (account.weights[feature] as number);
  }
  let sum = account.intercept;
  for (let group = 0; group < GROUPS.length; group++)
    sum += (weighed[group] as number) / Math.sqrt((squares[group] as number) || 1);
  return sum;
}

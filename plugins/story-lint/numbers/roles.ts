/** What part a quantity plays: how it was, how it was to be, how it came out, or how large the thing is. A trained linear model. */
import type { MetricRole } from '../types.ts';
import data from './data/roles.json' with { type: 'json' };
import type { Numbers } from './role-features.ts';
import { roleFeatures } from './role-features.ts';

export const ROLES = ['baseline', 'target', 'result', 'scale'] as const satisfies readonly MetricRole[];

/** For each feature what it says for each role, in hundredths: `npm run train` writes them. */
export type Weights = ReadonlyMap<string, readonly number[]>;

let shipped: Weights | null = null;

/** Unpacked when the first story with a number is read. */
function shippedWeights(): Weights {
  shipped ??= new Map(
    data.weights.map((line) => {
      const [name = '', ...weights] = line.split(' ');
      return [name, weights.map(Number)];
    }),
  );
  return shipped;
}

/** One role a quantity, in order. */
export const rolesOf = (numbers: Numbers): MetricRole[] =>
  roleFeatures(numbers).map((features) => roleBy(shippedWeights(), features));

export function roleBy(weights: Weights, features: readonly string[]): MetricRole {
  const sums = ROLES.map(() => 0);
  for (const feature of features) weights.get(feature)?.forEach((weight, k) => (sums[k] = (sums[k] ?? 0) + weight));
  return ROLES[sums.indexOf(Math.max(...sums))] ?? 'scale';
}

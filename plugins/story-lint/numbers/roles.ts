/** What part a quantity plays: how it was, how it was to be, how it came out, or how large the thing is. A trained linear model. */
import type { MetricRole } from '../types.ts';
import data from './data/roles.json' with { type: 'json' };
import type { Numbers } from './role-features.ts';
import { seeRoles } from './role-features.ts';
import { isIntended } from './wishes.ts';

export const ROLES = ['baseline', 'target', 'result', 'scale'] as const satisfies readonly MetricRole[];

/** What each thing that was looked at, being what it is, says for each role, in hundredths: `npm run train` writes them. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

let shipped: Weights | null = null;

/** Unpacked when the first story with a number is read. */
function shippedWeights(): Weights {
  return (shipped ??= unpackRoles(data.weights));
}

/** By name, as training knows them. */
export function weightsOf(named: Iterable<readonly [name: string, weights: readonly number[]]>): Weights {
  const out = new Map<string, Map<string, readonly number[]>>();
  for (const [name, weights] of named) {
    const colon = name.indexOf(':');
    const [at, is] = colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
    const own = out.get(at) ?? new Map<string, readonly number[]>();
    out.set(at, own.set(is, weights));
  }
  return out;
}

/** A name and one weight a role, over and over. */
export function unpackRoles(packed: string): Weights {
  const cells = packed.split(' ');
  const width = ROLES.length + 1;
  return weightsOf(
    Array.from({ length: cells.length / width }, (_, i): [string, number[]] => {
      const [name = '', ...weights] = cells.slice(i * width, (i + 1) * width);
      return [name, weights.map(Number)];
    }),
  );
}

/** The parts that the two ends of a pair can play together. */
type Both = readonly [MetricRole, MetricRole];
const TOGETHER: readonly Both[] = [
  ['baseline', 'result'],
  ['target', 'result'],
  ['scale', 'scale'],
];
const WANTED: readonly Both[] = [...TOGETHER, ['baseline', 'target']];

/** One role a quantity, in order. */
export const rolesOf = (numbers: Numbers): MetricRole[] => rolesBy(shippedWeights(), numbers);

/** The likeliest part of each; two ends that words set against each other are told together. */
export function rolesBy(weights: Weights, numbers: Numbers): MetricRole[] {
  const { words, quantities, pairs } = numbers;
  const sums = new Float64Array(quantities.length * ROLES.length);
  seeRoles(numbers, (i, at, is) => {
    const own = weights.get(at)?.get(is);
    if (own === undefined) return;
    for (let k = 0, to = i * ROLES.length; k < ROLES.length; k++, to++)
      sums[to] = (sums[to] as number) + (own[k] as number);
  });
  const sumOf = (i: number, role: MetricRole): number => sums[i * ROLES.length + ROLES.indexOf(role)] as number;
  const roles = quantities.map((_, i) => ROLES.reduce((best, role) => (sumOf(i, role) > sumOf(i, best) ? role : best)));
  const places = new Map(quantities.map((q, i) => [q, i]));
  for (const pair of pairs) {
    const { from, to, ordered } = pair;
    const [a, b] = [places.get(from), places.get(to)];
    if (!ordered || a === undefined || b === undefined) continue;
    const likely = ([one, other]: Both): number => sumOf(a, one) + sumOf(b, other);
    const can = isIntended(words, pair) ? WANTED : TOGETHER;
    [roles[a], roles[b]] = can.reduce((best, both) => (likely(both) > likely(best) ? both : best));
  }
  return roles;
}

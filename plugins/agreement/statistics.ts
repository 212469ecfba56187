/** How far two lists of ratings agree. Plain sums and a seeded generator: the same bytes on every machine. */

/** A figure and the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** `table[i][j]`: how often the first list says `lowest + i` where the second says `lowest + j`. */
export function crossTable(a: readonly number[], b: readonly number[], lowest: number, highest: number): number[][] {
  const steps = highest - lowest + 1;
  const cells = Array.from({ length: steps }, () => new Array<number>(steps).fill(0));
  a.forEach((x, i) => {
    const row = cells[x - lowest];
    const column = (b[i] ?? Number.NaN) - lowest;
    if (row?.[column] === undefined) throw new RangeError(`${x} beside ${b[i] ?? 'nothing'} is not on the scale.`);
    row[column] += 1;
  });
  return cells;
}

/**
 * Quadratic weighted kappa (Cohen 1968): 1 − Σ w·seen / Σ w·expected with w = (i − j)², where `expected` is what two raters
 * would give who use each rating as often as these do but at random. From −1 to 1: 1 is the same rating everywhere, 0 no more
 * than chance. .70 is asked of a scoring engine before it may stand beside a human rater (Williamson, Xi & Breyer 2012,
 * doi:10.1111/j.1745-3992.2011.00223.x). It falls where nearly every text has one label, however close the ratings are.
 * Where nothing can be off by chance (both lists hold the same one rating) it is 1.
 */
export function weightedKappa(a: readonly number[], b: readonly number[], lowest = 1, highest = 5): number {
  const cells = crossTable(a, b, lowest, highest);
  const byA = cells.map((row) => row.reduce((sum, n) => sum + n, 0));
  const byB = cells.map((_, j) => cells.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  let seen = 0;
  let expected = 0;
  cells.forEach((row, i) => {
    row.forEach((n, j) => {
      const weight = (i - j) ** 2;
      seen += weight * n;
      expected += weight * (byA[i] ?? 0) * (byB[j] ?? 0);
    });
  });
  return expected === 0 ? 1 : 1 - (seen * a.length) / expected;
}

/** Share of pairs that differ by `by` at most: 0 for the exact agreement, 1 for the adjacent. Chance alone gives much of it. */
export function within(a: readonly number[], b: readonly number[], by: number): number {
  return a.filter((x, i) => Math.abs(x - (b[i] ?? Number.NaN)) <= by).length / a.length;
}

/**
 * Standardised mean difference: (mean of ours − mean of theirs) / √((var ours + var theirs) / 2). 0 is no lean, above 0 we are
 * the kinder. ±.15 is the most that Williamson, Xi & Breyer (2012) let pass. 0 where neither list varies and both are the same.
 */
export function meanDifference(ours: readonly number[], theirs: readonly number[]): number {
  const apart = mean(ours) - mean(theirs);
  const spread = Math.sqrt((variance(ours) + variance(theirs)) / 2);
  return apart === 0 ? 0 : apart / spread;
}

/** Pearson’s correlation, −1 to 1: order and distance, blind to a lean. 0 where a list does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  a.forEach((x, i) => {
    const [dx, dy] = [x - meanA, (b[i] ?? meanB) - meanB];
    both += dx * dy;
    squaresA += dx * dx;
    squaresB += dy * dy;
  });
  return squaresA === 0 || squaresB === 0 ? 0 : both / Math.sqrt(squaresA * squaresB);
}

const RESAMPLES = 1000;
const TAIL = 0.025;
const SEED = 20_260_101;

/**
 * A statistic with its 95 % percentile bootstrap interval (Efron & Tibshirani 1993, ch. 13). Groups are drawn, not rows: the
 * two tellings of one event are not two independent texts. The interval is what other texts of the same writers would move;
 * it knows nothing of other writers or raters.
 * @param groups the rows’ places, those that belong together in one list.
 */
export function bootstrap(
  groups: readonly (readonly number[])[],
  statistic: (rows: readonly number[]) => number,
): Estimate {
  const random = generator(SEED);
  const value = statistic(groups.flat());
  const values = Array.from({ length: RESAMPLES }, () =>
    statistic(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).sort((a, b) => a - b);
  return {
    value,
    low: Math.min(value, quantile(values, TAIL)),
    high: Math.max(value, quantile(values, 1 - TAIL)),
  };
}

const Z = 1.959_964;

/**
 * A share with Wilson’s 95 % interval (Wilson 1927). For shares near one: redrawing thirty rows that are all right can only
 * give thirty right again, and a bootstrap would claim certainty.
 */
export function share(right: number, of: number): Estimate {
  if (of === 0) return { value: 1, low: 0, high: 1 };
  const p = right / of;
  const square = Z * Z;
  const middle = (p + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((p * (1 - p)) / of + square / (4 * of * of));
  return { value: p, low: Math.min(p, Math.max(0, middle - half)), high: Math.max(p, Math.min(1, middle + half)) };
}

/** Numbers from 0 up to 1 (mulberry32): whole-number steps only, so no machine rounds them otherwise. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const average = mean(values);
  return values.reduce((sum, v) => sum + (v - average) ** 2, 0) / Math.max(1, values.length - 1);
}

function quantile(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}

const DIGITS = 1e4;
/** Short enough to read in a diff; the last bits of a sum mean nothing. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * DIGITS) / DIGITS) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)])) as T;
  return value;
}

/** The values at these places. */
export const pick = <T>(values: readonly T[], places: readonly number[]): T[] =>
  places.flatMap((place) => {
    const value = values[place];
    return value === undefined ? [] : [value];
  });

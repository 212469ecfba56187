import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrap,
  correlation,
  crossTable,
  generator,
  meanDifference,
  share,
  weightedKappa,
  within,
} from '../../plugins/agreement/statistics.ts';

const rating = fc.integer({ min: 1, max: 5 });
const pairs = fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 60 });
const split = (list: readonly (readonly [number, number])[]): [number[], number[]] => [
  list.map(([a]) => a),
  list.map(([, b]) => b),
];
const each = (n: number): number[][] => Array.from({ length: n }, (_, i) => [i]);

describe('weighted kappa', () => {
  test('by hand: two raters, three steps', () => {
    // Seen: one pair off by one, weight 1. By chance: margins (1, 1, 1) and (1, 2, 0) of three give 1/3 · (1·2 + 4·0 + 1·1 + 1·0 + 4·1 + 1·2) = 3.
    expect(weightedKappa([1, 2, 3], [1, 2, 2], 1, 3)).toBeCloseTo(1 - 1 / 3, 12);
  });

  test('a mirror is −1, a coin is 0, one rating everywhere is 1', () => {
    expect(weightedKappa([1, 5], [5, 1])).toBe(-1);
    expect(weightedKappa([1, 1, 2, 2], [1, 2, 1, 2])).toBe(0);
    expect(weightedKappa([3, 3], [3, 3])).toBe(1);
  });

  test('a rating off the scale is refused', () => {
    expect(() => weightedKappa([6], [1])).toThrow(RangeError);
    expect(() => weightedKappa([1, 2], [1])).toThrow(RangeError);
  });

  test('is 1 for the same ratings, symmetric, and between −1 and 1', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [a, b] = split(list);
        expect(weightedKappa(a, a)).toBe(1);
        expect(weightedKappa(a, b)).toBeCloseTo(weightedKappa(b, a), 10);
        expect(Math.abs(weightedKappa(a, b))).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('does not mind the order of the texts, nor the scale turned round', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [a, b] = split(list);
        const kappa = weightedKappa(a, b);
        expect(weightedKappa(a.toReversed(), b.toReversed())).toBeCloseTo(kappa, 10);
        const turned = (ratings: readonly number[]): number[] => ratings.map((one) => 6 - one);
        expect(weightedKappa(turned(a), turned(b))).toBeCloseTo(kappa, 10);
      }),
    );
  });
});

describe('the other measures', () => {
  test('a cross table holds every text once', () => {
    expect(crossTable([1, 1, 2], [1, 2, 2], 1, 2)).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('exact and adjacent', () => {
    expect(within([1, 2, 3, 4], [1, 3, 5, 4], 0)).toBe(0.5);
    expect(within([1, 2, 3, 4], [1, 3, 5, 4], 1)).toBe(0.75);
  });

  test('mean difference by hand: half a step apart, both variances 1', () => {
    expect(meanDifference([1.5, 2.5, 3.5], [1, 2, 3])).toBeCloseTo(0.5, 12);
    expect(meanDifference([2, 2], [2, 2])).toBe(0);
  });

  test('mean difference changes its sign with the sides', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [a, b] = split(list);
        fc.pre(new Set(a).size > 1);
        expect(meanDifference(a, b)).toBeCloseTo(-meanDifference(b, a), 10);
      }),
    );
  });

  test('correlation by hand, and blind to a lean', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 1, 2])).toBeCloseTo(-0.5, 12);
    expect(correlation([1, 2, 3], [4, 4, 4])).toBe(0);
  });
});

describe('intervals', () => {
  const mean = (list: readonly number[]) => (rows: readonly number[]) =>
    rows.reduce((sum, i) => sum + (list[i] ?? 0), 0) / rows.length;

  test('a bootstrap gives the same bytes each time and holds its estimate', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 2, maxLength: 20 }), (list) => {
        const estimate = bootstrap(each(list.length), mean(list));
        expect(bootstrap(each(list.length), mean(list))).toEqual(estimate);
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
      }),
      { numRuns: 20 },
    );
  });

  test('a bootstrap of a mean is as wide as the textbook says', () => {
    const list = Array.from({ length: 200 }, (_, i) => i % 5);
    const { low, high } = bootstrap(each(200), mean(list));
    // ±1.96 · √2 / √200
    expect(high - low).toBeCloseTo(2 * 1.96 * (Math.SQRT2 / Math.sqrt(200)), 1);
  });

  test('rows that belong together are drawn together: twins widen the interval', () => {
    const list = Array.from({ length: 40 }, (_, i) => Math.floor(i / 2) % 5);
    const twins = Array.from({ length: 20 }, (_, i) => [2 * i, 2 * i + 1]);
    const [alone, together] = [bootstrap(each(40), mean(list)), bootstrap(twins, mean(list))];
    expect(together.high - together.low).toBeGreaterThan(alone.high - alone.low);
  });

  test('Wilson’s interval of 32 in 32 and of 5 in 10', () => {
    expect(share(32, 32).low).toBeCloseTo(0.893, 3);
    expect(share(32, 32).high).toBe(1);
    expect(share(5, 10).low).toBeCloseTo(0.237, 3);
    expect(share(5, 10).high).toBeCloseTo(0.763, 3);
  });

  test('the generator is even and repeats itself', () => {
    const [one, two] = [generator(7), generator(7)];
    const drawn = Array.from({ length: 10_000 }, one);
    expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, two));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((a, b) => a + b, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});

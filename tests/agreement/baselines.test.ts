import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASELINES, bestRatings } from '../../plugins/agreement/baselines.ts';
import type { Rating } from '../../plugins/agreement/rows.ts';
import { weightedKappa } from '../../plugins/agreement/statistics.ts';

const count = (id: string, text: string): number | undefined => BASELINES.find((one) => one.id === id)?.count(text);

describe('counts', () => {
  test('words, digits, and who speaks', () => {
    expect(count('length', 'I didn’t cut 12.5 % of it.')).toBe(6);
    expect(count('digits', 'I cut 125 of it')).toBe(3 / 5);
    expect(count('share-of-i', 'I did. We did. I said so, and “we” it was.')).toBe(0.5);
    expect(count('share-of-i', 'Nobody did.')).toBe(0);
    expect(count('digits', '')).toBe(0);
  });
});

describe('ratings from a count', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom<Rating>(1, 2, 3, 4, 5)), {
    minLength: 1,
    maxLength: 40,
  });

  test('give out each rating as often as the labels do', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const labels = list.map(([, label]) => label);
        const ratings = bestRatings(
          list.map(([n]) => n),
          labels,
        );
        expect(ratings.toSorted()).toEqual(labels.toSorted());
      }),
    );
  });

  test('follow the count, upwards or downwards', () => {
    const labels: Rating[] = [1, 2, 3, 4, 5];
    expect(bestRatings([10, 20, 30, 40, 50], labels)).toEqual(labels);
    expect(bestRatings([50, 40, 30, 20, 10], labels)).toEqual(labels);
  });

  test('take the kinder direction', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const labels = list.map(([, label]) => label);
        const counts = list.map(([n]) => n);
        const kappa = (ns: readonly number[]): number => weightedKappa(bestRatings(ns, labels), labels);
        expect(kappa(counts)).toBeCloseTo(kappa(counts.map((n) => -n)), 10);
      }),
    );
  });

  test('know no label where every count is the same', () => {
    expect(bestRatings([7, 7, 7, 7], [4, 1, 3, 1])).not.toEqual([4, 1, 3, 1]);
  });
});

import { describe, expect, test } from 'vitest';
import { fitEnds, insideFigures, middleOf } from '../../plugins/agreement/index.ts';
import type { RatedScore } from '../../plugins/agreement/index.ts';
import { NOTICED } from '../../plugins/manuscript/interval-words.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { betterOf, rises } from '../../plugins/training/fit-interval.ts';

/** As the interval says. */
const EIGHT_IN_TEN = 0.8;

describe('ends that are found', () => {
  /** Twenty stories at each score of one writer; so many of them are rated a step lower, as many a step higher. */
  const rated = (writer: string, lean: number, apart = 2): RatedScore[] =>
    [30, 50, 70].flatMap((score) =>
      Array.from({ length: 20 }, (_, i) => ({
        writer,
        quality: (score + 10) / 20 + (i < apart ? -1 : i < 2 * apart ? 1 : 0) + lean,
        report: { ...lint(''), score, cap: null },
      })),
    );

  test('leave out a tenth on either side, and no more', () => {
    const insideOf = (apart: number): number =>
      insideFigures([...rated('a', 0, apart), ...rated('b', 0, apart)], [])[0]?.inside.value ?? 0;
    expect(insideOf(3)).toBe(1);
    expect(insideOf(1)).toBe(0.9);
  });

  test('are found without the writer whom they are measured on', () => {
    const stern = insideFigures([...rated('a', 0), ...rated('b', 0), ...rated('stern', -1, 0)], []);
    const value = (name: string): number => stern.find((one) => one.of === name)?.inside.value ?? 0;
    expect(value('stern')).toBeLessThan(EIGHT_IN_TEN);
  });

  test('are whole, ascend, and lie on their side of the score', () => {
    const { at, low, high } = fitEnds([...rated('a', 0), ...rated('w1', 1, 0)]);
    for (const values of [at, low, high]) {
      expect(values.every(Number.isInteger)).toBe(true);
      expect(values.toSorted((a, b) => a - b)).toEqual(values);
    }
    at.forEach((score, i) => {
      expect(low[i]).toBeLessThanOrEqual(score);
      expect(high[i]).toBeGreaterThanOrEqual(score);
    });
  });

  test('take a rating for the middle of its band', () => {
    expect([1, 2, 3, 4, 5].map(middleOf)).toEqual([10, 30, 50, 70, 90]);
  });
});

test('from the rise on that is said to be noticed, a story told again was rated better; below it mostly not', () => {
  const all = rises();
  expect(all.length).toBeGreaterThan(100);
  expect(betterOf(all, NOTICED)).toBeGreaterThanOrEqual(0.7);
  expect(betterOf(all, 1, NOTICED - 1)).toBeLessThan(0.5);
});

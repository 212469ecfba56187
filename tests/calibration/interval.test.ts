import { beforeAll, describe, expect, test } from 'vitest';
import { fitEnds, insideFigures, middleOf } from '../../plugins/agreement/index.ts';
import type { InsideFigures, RatedScore } from '../../plugins/agreement/index.ts';
import { NOTICED } from '../../plugins/manuscript/interval-words.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { betterOf, rises } from '../../plugins/training/fit-interval.ts';
import { workedOut } from './worked-out.ts';

/** Most of two thousand texts are judged, unless the agreement has just been worked out. */
const SLOW = 600_000;
/** As the interval says. */
const EIGHT_IN_TEN = 0.8;

let inside: readonly InsideFigures[];
beforeAll(async () => {
  inside = (await workedOut()).figures.inside;
}, SLOW);
const of = (name: string): InsideFigures => inside.find((one) => one.of === name) as InsideFigures;

describe('ratings by whoever the judge had not read', () => {
  test('lie inside the interval of their score, eight in ten', () => {
    expect(of('all').texts).toBeGreaterThan(2000);
    for (const name of ['all', 'register', 'held']) expect(of(name).inside.value, name).toBeGreaterThanOrEqual(EIGHT_IN_TEN);
  });

  test('do so for nearly every writer', () => {
    const writers = inside.filter(({ of: name }) => !['all', 'register', 'held', 'no-stories', 'shipped'].includes(name));
    const fewer = writers.filter(({ inside: { value } }) => value < EIGHT_IN_TEN - 0.05);
    expect(fewer.length, fewer.map(({ of: name }) => name).join(', ')).toBeLessThanOrEqual(writers.length / 9);
  });

  test('lie as well inside the interval that ships: run fit-interval.ts where they do not', () => {
    expect(Math.abs(of('shipped').inside.value - of('all').inside.value)).toBeLessThan(0.03);
    expect(Math.abs(of('shipped').width - of('all').width)).toBeLessThan(3);
  });
});

describe('ends that are found', () => {
  /** So many stories at each score of one writer, rated alike on both sides of it. */
  const rated = (writer: string, lean: number): RatedScore[] =>
    [10, 30, 50, 70, 90].flatMap((score) =>
      [-1, 0, 0, 0, 0, 0, 0, 0, 0, 1].map((off) => ({
        writer,
        quality: Math.min(5, Math.max(1, (score + 10) / 20 + off + lean)),
        report: { ...lint(''), score, cap: null },
      })),
    );

  test('hold what most ratings are and leave out the rest', () => {
    const [all] = insideFigures([...rated('a', 0), ...rated('b', 0)], []);
    expect(all?.inside.value).toBeGreaterThanOrEqual(EIGHT_IN_TEN);
    expect(all?.width).toBeLessThan(45);
  });

  test('are found without the writer whom they are measured on', () => {
    const stern = insideFigures([...rated('a', 0), ...rated('b', 0), ...rated('stern', -2)], []);
    const value = (name: string): number => stern.find((one) => one.of === name)?.inside.value ?? 0;
    expect(value('stern')).toBeLessThan(EIGHT_IN_TEN);
  });

  test('are whole, ascend, and lie on their side of the score', () => {
    const { at, low, high } = fitEnds([...rated('a', 0), ...rated('w1', 1)]);
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

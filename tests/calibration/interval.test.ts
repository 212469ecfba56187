import { beforeAll, describe, expect, test } from 'vitest';
import type { InsideFigures } from '../../plugins/agreement/index.ts';
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

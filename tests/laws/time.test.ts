import { describe, expect, test } from 'vitest';
import { compare } from '../../plugins/cli/diff-compare.ts';
import { TOLERANCE } from '../../plugins/cli/gate.ts';
import { diagnose } from '../../plugins/feedback/index.ts';
import { lint, rules, UnreadableStory, withheldOf } from '../../plugins/story-lint/index.ts';
import { rows } from '../calibration/agreement.ts';
import { cost, growth, leastCost } from './clock.ts';
import type { Read } from './clock.ts';
import { many, SHAPES } from './shapes.ts';
import type { Shape } from './shapes.ts';

const SIZES = [12_500, 25_000, 50_000, 100_000, 200_000] as const;
const [SHORT, LONG] = [12_500, 200_000];
/** Whatever a text is made of, it may cost so much more than ordinary prose of its size. */
const DEAR = 2;
/** Twice the text may cost 2.4 times as much: what is read anew for each of its letters would cost four times. */
const STEEP = 1.25;
/** No other work on the machine makes a text seem so much dearer than prose. */
const HOPELESS = 8;
/** How often each size is read where one looked dear or steep. */
const ROUNDS = 4;
/** What is at fault is so each time; what only looked so, on a machine that others use too, is not. */
const PATIENT = { timeout: 120_000, retry: 3 };
/** A cost is told from none only above this share of what prose costs. */
const NOTHING = 0.04;

const stories = `${rows('rated')
  .map(({ text }) => text)
  .join('\n\n')}\n\n`;
const prose: Shape = (size) => stories.repeat(Math.ceil(size / stories.length)).slice(0, size);

const judge =
  (path: string): Read =>
  (text) => {
    try {
      return lint(text, { path });
    } catch (error) {
      if (!(error instanceof UnreadableStory)) throw error;
      return null;
    }
  };
const costOfProse = (): number => leastCost(judge('a.md'), prose(LONG), ROUNDS);
const usual = costOfProse();

interface Fault {
  readonly growth: string;
  readonly timesProse: string;
}

/** Null when `read` takes this shape in its stride. At what seems not so a second look is taken, with more care. */
function faultOf(read: Read, shape: Shape): Fault | null {
  const first: Point[] = [];
  for (const size of [SHORT, LONG]) {
    first.push([size, cost(read, shape(size))]);
    if (timesProse(first, usual) > HOPELESS) return faultIn(first, usual);
  }
  if (faultIn(first, usual) === null) return null;
  return faultIn(
    SIZES.map((size) => [size, leastCost(read, shape(size), ROUNDS)]),
    costOfProse(),
  );
}

type Point = readonly [size: number, spent: number];

/** What the largest of the texts cost, beside as much prose. */
function timesProse(points: readonly Point[], ordinary: number): number {
  const [size, spent] = points.at(-1) ?? [LONG, 0];
  return (spent * LONG) / (ordinary * size);
}

function faultIn(points: readonly Point[], ordinary: number): Fault | null {
  const floor = (NOTHING * ordinary) / LONG;
  const power = points.length === 1 ? null : growth(points.map(([size, spent]) => [size, spent + floor * size]));
  const times = timesProse(points, ordinary);
  if ((power ?? 0) <= STEEP && times <= DEAR) return null;
  return { growth: power?.toFixed(2) ?? 'not measured', timesProse: times.toFixed(2) };
}

const names = Object.entries(SHAPES);
/** Where MDX reads otherwise: code, what may hide it, and where front matter ends. */
const MAY_BE_CODE = /[<{`\\]|^(?:import|---|\+\+\+)/mu;

describe('the time to judge a text grows with it and no faster, and is that of prose', () => {
  test.each(names)('%s', PATIENT, (_, shape) => {
    expect(faultOf(judge('a.md'), shape)).toBeNull();
  });
  test.each(names.filter(([, shape]) => MAY_BE_CODE.test(shape(100))))('%s, as MDX', PATIENT, (_, shape) => {
    expect(faultOf(judge('a.mdx'), shape)).toBeNull();
  });
  // A rule is dearest where it finds something: on its own examples.
  test.each(
    rules.map(({ id, examples }) => [id, [...examples.bad, ...examples.good].join(' ').replaceAll(/[⟦⟧]/gu, '')]),
  )('the examples of %s', PATIENT, (_, text) => {
    expect(faultOf(judge('a.md'), many(`${text}\n\n`))).toBeNull();
  });
});

describe('so does the time to read feedback', () => {
  test.each(names)('%s', PATIENT, (_, shape) => {
    expect(faultOf(diagnose, shape)).toBeNull();
  });
});

describe('so does the time to find what others must not read of a text', () => {
  test.each(names)('%s', PATIENT, (_, shape) => {
    expect(faultOf(withheldOf, shape)).toBeNull();
  });
});

describe('so does the time to compare two judgements', () => {
  const wrong = (i: number): string => `It fell from ${2 * i + 20} to ${2 * i + 18} days, a 70 % drop. `;
  const wrongToo = (i: number): string => `It fell from ${2 * i + 20} to ${2 * i + 18} weeks, a 70 % drop. `;
  test.each([
    ['findings that stay', wrong, wrong],
    ['findings that come and go', wrong, wrongToo],
    ['one finding, again and again', wrong(0), wrong(0)],
    ['one finding, gone', wrong(0), wrongToo(0)],
  ])('%s', PATIENT, (_, before, after) => {
    const judged = new Map(
      SIZES.map((size) => [String(size), [before, after].map((unit) => lint(many(unit)(size)))] as const),
    );
    expect(judged.get(String(LONG))?.[0]?.findings.length).toBeGreaterThan(1_000);
    const asked = { tolerance: TOLERANCE, min: null };
    const compared: Read = (size) => {
      const [one = null, other = null] = judged.get(size) ?? [];
      return compare({ kind: 'changed', path: 'a.md', from: null, before: one, after: other }, asked);
    };
    expect(faultOf(compared, String)).toBeNull();
  });
});

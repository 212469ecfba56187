import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ABSENCE_NAMES, FUNCTIONS } from '../../plugins/story-lint/functions/index.ts';
import type { Absence, SentenceFunction } from '../../plugins/story-lint/functions/index.ts';
import { trainFunctions } from '../../plugins/training/functions.ts';
import { readLabelledSentences } from '../../plugins/training/sentences.ts';
import type { LabelledStory } from '../../plugins/training/sentences.ts';
import { byFunction, countAll, f1, hashOf, keptFigures, leaveOut, macro, precision, recall, sum, WRITERS } from './functions-agreement.ts';
import type { Hits } from './functions-agreement.ts';

/** Trains the model twice over: once as it ships, once without a writer. */
const SLOW = 240_000;
const REFRESH = 'Run `npm run train`, then `npm run agreement:functions -- --write`, and say in the pull request what moved.';
/** Recomputed here; the others are kept. */
const ASKED_AGAIN = 'w5';

const figures = keptFigures();
const isNew = (writer: string): boolean => (WRITERS as readonly string[]).includes(writer);
let stories: readonly LabelledStory[];
beforeAll(() => {
  stories = readLabelledSentences();
}, SLOW);

describe('what is kept', () => {
  test('the model is what the committed labels give, to the byte', { timeout: SLOW }, () => {
    const shipped = readFileSync(new URL('../../plugins/story-lint/functions/functions.json', import.meta.url), 'utf8');
    expect(shipped === `${JSON.stringify(trainFunctions(stories), null, 1)}\n`, REFRESH).toBe(true);
  });

  test('the figures are of this model and these labels', () => {
    expect(figures.hash, REFRESH).toBe(hashOf());
    expect(figures.writers.map(({ writer }) => writer)).toEqual([...new Set(stories.map(({ writer }) => writer))].sort());
  });

  test(`the figures of ${ASKED_AGAIN} are what leaving them out gives`, { timeout: SLOW }, () => {
    expect(figures.writers.find(({ writer }) => writer === ASKED_AGAIN), REFRESH).toEqual(leaveOut(countAll(stories), ASKED_AGAIN));
  });

  test('nearly every labelled sentence is read as one', () => {
    const units = stories.flatMap((story) => story.units);
    expect(units.length).toBeGreaterThan(7_000);
    expect(units.filter(({ sentences }) => sentences.length === 1).length / units.length).toBeGreaterThan(0.97);
  });
});

describe('of writers that were not read', () => {
  const fresh = byFunction(figures, isNew);
  const older = byFunction(figures, (writer) => !isNew(writer));

  test('mean F1 over all functions', () => {
    expect(macro(fresh)).toBeGreaterThanOrEqual(BOUNDS.fresh);
    expect(macro(older)).toBeGreaterThanOrEqual(BOUNDS.older);
  });

  test('the worst of the writers', () => {
    const worst = Math.min(...figures.writers.filter(({ writer }) => isNew(writer)).map(({ functions }) => macro(functions)));
    expect(worst).toBeGreaterThanOrEqual(BOUNDS.worst);
  });

  test.each(FUNCTIONS.map((name, k): [SentenceFunction, number] => [name, k]))('%s', (name, k) => {
    expect(f1(fresh[k] as Hits)).toBeGreaterThanOrEqual(BOUNDS.f1[name]);
  });
});

describe('what is said to be absent from stories of writers that were not read', () => {
  const hits = (i: number, by: 'model' | 'rule'): Hits => sum(figures.writers.map(({ absent }) => absent[i]?.[by] as Hits));

  test('is wrong in one of seven at most, all together', () => {
    expect(1 - precision(sum(ABSENCE_NAMES.map((_, i) => hits(i, 'model'))))).toBeLessThanOrEqual(0.15);
  });

  test.each(ABSENCE_NAMES.map((name, i): [Absence, number] => [name, i]))('%s', (name, i) => {
    const [least, found] = BOUNDS.absent[name];
    expect(precision(hits(i, 'model'))).toBeGreaterThanOrEqual(least);
    expect(recall(hits(i, 'model'))).toBeGreaterThanOrEqual(found);
  });
});

test('acts are counted better than by clauses', () => {
  const total = figures.writers.reduce((n, { stories: s }) => n + s, 0);
  const share = (by: 'model' | 'today', i: 0 | 1): number => figures.writers.reduce((n, { acts }) => n + acts[by][i], 0) / total;
  expect(share('model', 0)).toBeGreaterThanOrEqual(BOUNDS.acts);
  expect(share('model', 0)).toBeGreaterThan(share('today', 0) + 0.05);
  expect(share('model', 1)).toBeGreaterThanOrEqual(BOUNDS.actsWithinOne);
});

/** A little under what was measured. */
const BOUNDS = {
  fresh: 0.55,
  older: 0.55,
  worst: 0.44,
  f1: {
    situation: 0.74,
    task: 0.66,
    act: 0.77,
    'vague-act': 0.54,
    'group-act': 0.56,
    decision: 0.41,
    obstacle: 0.58,
    dissent: 0.37,
    cost: 0.41,
    baseline: 0.54,
    target: 0.25,
    result: 0.7,
    'result-size': 0.66,
    method: 0.5,
    lasting: 0.63,
    beneficiary: 0.08,
    lesson: 0.5,
    scope: 0.42,
    'vague-claim': 0.54,
  },
  /** Precision and recall. */
  absent: {
    obstacle: [0.7, 0.08],
    decision: [0.85, 0.35],
    dissent: [0.86, 0.5],
    lesson: [0.86, 0.45],
    method: [0.85, 0.35],
    baseline: [0.85, 0.65],
    lasting: [0.85, 0.45],
    cost: [0.85, 0.45],
    beneficiary: [0.78, 0.04],
    result: [0.8, 0],
  },
  acts: 0.46,
  actsWithinOne: 0.8,
} as const satisfies {
  readonly f1: Readonly<Record<SentenceFunction, number>>;
  readonly absent: Readonly<Record<Absence, readonly [number, number]>>;
  readonly [key: string]: unknown;
};

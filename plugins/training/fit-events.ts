/**
 * Fits the weights of the signs that tell a story from a text that is none: logistic regression with a quadratic penalty,
 * by full-batch gradient descent, so that the same rows give the same bytes. A sign’s weight never takes the other direction.
 */
import { signsOf, SIGNS } from '../story-lint/events.ts';
import type { Sign } from '../story-lint/events.ts';
import { readStory } from '../story-lint/read/story.ts';
import { FILES, readRows } from './corpus.ts';

const NO_STORIES = ['gaming', 'gaming-more'] as const;
/** Ratings below this leave it open whether the text is a story. */
const SURELY = 2;
/** More of it speaks against a story. */
const AGAINST: ReadonlySet<Sign> = new Set([
  'general',
  'empty',
  'labels',
  'lists',
  'repeated',
  'names',
  'claims',
  'code',
]);

const STEPS = 4000;
const STEP = 0.05;
const PENALTY = 1;
/** Both classes together count as so many rows of each, however many there are. */
const ROWS_OF_EACH = 100;

interface Example {
  readonly x: readonly number[];
  readonly y: 0 | 1;
}

export interface EventModel {
  readonly bias: number;
  readonly weights: Readonly<Record<Sign, number>>;
  /** Mean of each sign over the stories. */
  readonly usual: Readonly<Record<Sign, number>>;
}

/** Stories rated 2 and better, or not rated, against texts written to please a grader. */
export function readExamples(): Example[] {
  const example = (text: string, y: 0 | 1): Example => {
    const story = readStory(text, {});
    const signs = signsOf(story, story.sentences);
    return { x: SIGNS.map((sign) => signs[sign]), y };
  };
  const stories = FILES.flatMap((file) => readRows(file)).filter((row) => (row.quality ?? SURELY) >= SURELY);
  return [
    ...stories.map((row) => example(row.text, 1)),
    ...NO_STORIES.flatMap((file) => readRows(file)).map((row) => example(row.text, 0)),
  ];
}

export function trainEvents(examples: readonly Example[]): EventModel {
  const stories = examples.filter((e) => e.y === 1);
  const worth = { 1: ROWS_OF_EACH / stories.length, 0: ROWS_OF_EACH / (examples.length - stories.length) };
  const weights = SIGNS.map(() => 0);
  let bias = 0;
  const momentum = SIGNS.map(() => 0).concat(0);
  const scale = SIGNS.map(() => 0).concat(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((w) => PENALTY * w).concat(0);
    for (const { x, y } of examples) {
      const z = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
      const error = (1 / (1 + Math.exp(-z)) - y) * worth[y];
      x.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + error * value));
      gradient[x.length] = (gradient[x.length] ?? 0) + error;
    }
    // Adam, with its usual constants.
    const steps = gradient.map((g, i) => {
      momentum[i] = 0.9 * (momentum[i] ?? 0) + 0.1 * g;
      scale[i] = 0.999 * (scale[i] ?? 0) + 0.001 * g * g;
      return (
        (STEP * ((momentum[i] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((scale[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8)
      );
    });
    SIGNS.forEach((sign, i) => {
      const moved = (weights[i] ?? 0) - (steps[i] ?? 0);
      weights[i] = AGAINST.has(sign) ? Math.min(0, moved) : Math.max(0, moved);
    });
    bias -= steps[SIGNS.length] ?? 0;
  }
  const named = (value: (i: number) => number): Record<Sign, number> =>
    Object.fromEntries(SIGNS.map((sign, i) => [sign, round(value(i))])) as Record<Sign, number>;
  return {
    bias: round(bias),
    weights: named((i) => weights[i] ?? 0),
    usual: named((i) => stories.reduce((sum, e) => sum + (e.x[i] ?? 0), 0) / stories.length),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

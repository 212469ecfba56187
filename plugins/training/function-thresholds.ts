/** From which probability on something is said of a sentence, and of a story: found on stories that a model has not read. */
import { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from '../story-lint/functions/kinds.ts';
import type { Absence } from '../story-lint/functions/kinds.ts';
import { WIDTH } from '../story-lint/functions/model.ts';
import type { PackedFunctions } from '../story-lint/functions/model.ts';
import type { LabelledStory } from './sentences.ts';

/** Of sentences said to do something surely, and of stories said to lack something, so many must. */
const SURE = 0.9;
/** Fewer than this and a share says nothing. */
const FEWEST_SAID = 10;
const NEVER = 2;

/** Where a model speaks: the part of PackedFunctions that is found on stories it has not read. */
export type Speaking = Pick<PackedFunctions, 'thresholds' | 'sure' | 'absent'>;
/** Of a model that nothing is asked of but its probabilities. */
export const SILENT: Speaking = {
  thresholds: FUNCTIONS.map(() => 0.5),
  sure: FUNCTIONS.map(() => NEVER),
  absent: Object.fromEntries(ABSENCE_NAMES.map((name) => [name, 0])) as Record<Absence, number>,
};

/** A story’s labelled sentences as a model sees them that has not read it. */
export interface Unread {
  readonly labelled: LabelledStory;
  /** By labelled sentence and function: the most that any sentence it lies in gets. */
  readonly probabilities: Float64Array;
  /** By sentence of the story and function. */
  readonly all: Float64Array;
  /** By function: the most that any sentence of the story gets. */
  readonly most: Float64Array;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

interface Scored {
  readonly score: number;
  readonly is: boolean;
}

/** The thresholds that did best on unread stories. */
export function speakingFrom(unread: readonly Unread[]): Speaking {
  const scored = FUNCTIONS.map((_, k) =>
    unread.flatMap(({ labelled, probabilities }) =>
      labelled.units.map((unit, i): Scored => ({
        score: probabilities[i * WIDTH + k] as number,
        is: unit.labels[k] === 1,
      })),
    ),
  );
  return {
    thresholds: scored.map((all) => rounded(evenThreshold(all))),
    sure: scored.map((all) => rounded(sureThreshold(all))),
    absent: Object.fromEntries(ABSENCE_NAMES.map((name) => [name, rounded(absentThreshold(name, unread))])) as Record<
      Absence,
      number
    >,
  };
}

const STEPS = Array.from({ length: 44 }, (_, i) => 0.05 + i * 0.02);
/**
 * Between where F1 is best, each step seen with its neighbours, and half of that F1, where it would be best if probabilities were
 * exact (Lipton, Elkan & Naryanaswamy 2014): the two err apart, and one lucky sentence moves nothing.
 */
function evenThreshold(all: readonly Scored[]): number {
  const values = STEPS.map((step) => {
    let [right, said, there] = [0, 0, 0];
    for (const { score, is } of all) {
      if (is) there++;
      if (score < step) continue;
      said++;
      if (is) right++;
    }
    return (2 * right) / Math.max(said + there, 1);
  });
  const seen = values.map((value, i) => (value * 2 + (values[i - 1] ?? value) + (values[i + 1] ?? value)) / 4);
  const best = Math.max(...seen);
  return ((STEPS[seen.indexOf(best)] ?? 0.5) + best / 2) / 2;
}

/** The lowest threshold from which on nine in ten are right. */
function sureThreshold(all: readonly Scored[]): number {
  const sorted = [...all].sort((a, b) => b.score - a.score);
  let right = 0;
  let at = NEVER;
  sorted.forEach(({ score, is }, i) => {
    if (is) right++;
    if (i + 1 >= FEWEST_SAID && right / (i + 1) >= SURE) at = score;
  });
  return at;
}

/** The highest threshold below which nine in ten stories hold no such sentence; 0 where there is none. */
function absentThreshold(name: Absence, unread: readonly Unread[]): number {
  const wanted = ABSENCES[name].map((does) => FUNCTIONS.indexOf(does));
  const stories = unread
    .filter(({ labelled }) => labelled.isStory)
    .map(({ labelled, most }) => ({
      score: Math.max(...wanted.map((k) => most[k] as number)),
      is: !labelled.units.some(({ labels }) => wanted.some((k) => labels[k] === 1)),
    }))
    .sort((a, b) => a.score - b.score);
  let right = 0;
  let at = 0;
  stories.forEach(({ score, is }, i) => {
    if (is) right++;
    if (i + 1 >= FEWEST_SAID && right / (i + 1) >= SURE) at = (score + (stories[i + 1]?.score ?? score)) / 2;
  });
  return at;
}

/** From which probability on something is said of a sentence, and of a story: found on stories that a model has not read. */
import { WIDTH } from '../story-lint/functions/function-model.ts';
import type { Speaking } from '../story-lint/functions/function-model.ts';
import { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from '../story-lint/functions/index.ts';
import type { Absence } from '../story-lint/functions/index.ts';
import { rounded } from './fit-functions.ts';
import type { LabelledStory } from './labelled-sentences.ts';

/** Of sentences said to do something surely, and of stories said to lack something, so many must. */
const SURE = 0.9;
/** What hardly any story lacks cannot be missed as surely: a rule may only ask then. A before is asked for where a result has a size: most have one there. */
const ASKED: Readonly<Partial<Record<Absence, number>>> = {
  baseline: 0.94,
  beneficiary: 0.94,
  obstacle: 0.8,
  size: 0.8,
  situation: 0.7,
  result: 0.6,
};
/** Fewer than this and a share says nothing. */
const FEWEST_SAID = 10;
/** Of so many sentences nine in ten right are surely more than eight in ten (Wilson, 95 %); of 20 they were luck. */
const FEWEST_SURE = 80;
const NEVER = 2;

/** Of a model that nothing is asked of but its probabilities. */
export const SILENT: Speaking = {
  thresholds: FUNCTIONS.map(() => 0.5),
  sure: FUNCTIONS.map(() => NEVER),
  absent: Object.fromEntries(ABSENCE_NAMES.map((name) => [name, 0])) as Record<Absence, number>,
};

/** A story as a model sees it that has not read its writer. */
export interface Unread {
  readonly story: LabelledStory;
  /** By sentence and function. */
  readonly probabilities: Float64Array;
}

interface Scored {
  readonly score: number;
  readonly is: boolean;
}

/** The thresholds that did best on unread stories. */
export function speakingFrom(unread: readonly Unread[]): Speaking {
  const scored = FUNCTIONS.map((_, k) =>
    unread.flatMap(({ story, probabilities }) =>
      story.labelled.flatMap((labelled, i): Scored[] =>
        labelled ? [{ score: probabilities[i * WIDTH + k] as number, is: story.labels[i * WIDTH + k] === 1 }] : [],
      ),
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
/** How many steps to either side have a say, the nearer the more: one lucky sentence moves nothing. */
const BESIDE = 3;
/** Where F1 is best. */
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
  const seen = values.map((_, i) => {
    let [sum, weights] = [0, 0];
    for (let by = -BESIDE; by <= BESIDE; by++) {
      const weight = values[i + by] === undefined ? 0 : BESIDE + 1 - Math.abs(by);
      sum += weight * (values[i + by] ?? 0);
      weights += weight;
    }
    return sum / weights;
  });
  return STEPS[seen.indexOf(Math.max(...seen))] ?? 0.5;
}

/** The lowest threshold from which on nine in ten are right. */
function sureThreshold(all: readonly Scored[]): number {
  const sorted = [...all].sort((a, b) => b.score - a.score);
  let right = 0;
  let at = NEVER;
  sorted.forEach(({ score, is }, i) => {
    if (is) right++;
    if (i + 1 >= FEWEST_SURE && right / (i + 1) >= SURE) at = score;
  });
  return at;
}

/** Whether no sentence of a story does any of these, by its labels. */
export const lacksByLabel = ({ labels }: LabelledStory, absence: Absence): boolean =>
  labels.every((label, at) => label === 0 || !wantedOf(absence).includes(at % WIDTH));
const wantedOf = (absence: Absence): number[] => ABSENCES[absence].map((does) => FUNCTIONS.indexOf(does));

/** The highest threshold below which as many stories as are asked hold no such sentence; 0 where there is none. */
function absentThreshold(absence: Absence, unread: readonly Unread[]): number {
  const wanted = wantedOf(absence);
  const stories = unread
    .filter(({ story }) => story.isStory)
    .map(({ story, probabilities }) => ({
      score: probabilities.reduce((most, p, at) => (wanted.includes(at % WIDTH) ? Math.max(most, p) : most), 0),
      is: lacksByLabel(story, absence),
    }))
    .sort((a, b) => a.score - b.score);
  let right = 0;
  let at = 0;
  stories.forEach(({ score, is }, i) => {
    if (is) right++;
    if (i + 1 >= FEWEST_SAID && right / (i + 1) >= (ASKED[absence] ?? SURE))
      at = (score + (stories[i + 1]?.score ?? score)) / 2;
  });
  return at;
}

/** Labelled sentences → what plugins/story-lint/functions weighs. */
import { groupOf, GROUPS, isNear, MOST_WORDS, nameOf } from '../story-lint/functions/codes.ts';
import type { Group } from '../story-lint/functions/codes.ts';
import { LANES, laneOf, SEATS, seatsOf, WIDTH } from '../story-lint/functions/function-model.ts';
import type { PackedFunctions, Speaking } from '../story-lint/functions/function-model.ts';
import { featuresOf } from '../story-lint/functions/told-features.ts';
import { packShare, packWeight } from '../story-lint/packed-weights.ts';
import { Vocabulary } from '../story-lint/functions/vocabulary.ts';
import { hasFigure } from '../story-lint/functions/word-facts.ts';
import { logistic } from './logistic.ts';
import type { Rows } from './logistic.ts';
import type { LabelledStory } from './labelled-sentences.ts';

/** A feature is learnt from when so many sentences have it; one of a neighbour’s says less and must be met more often. */
const FEWEST: Readonly<Record<Group, number>> = {
  ...{ words: 8, pairs: 17, deeds: 12, shape: 25, numbers: 12, place: 10, phrases: 10 },
};
const FEWEST_NEAR: Readonly<Record<Group, number>> = { ...FEWEST, words: 28, shape: 20, numbers: 16 };
/** How much a group counts, in the sentence and beside it. Chosen by leaving writers out; the figures are flat around them. */
const WORTH: Readonly<Record<Group, number>> = {
  ...{ words: 1, pairs: 0.7, deeds: 0.5, shape: 0.7, numbers: 0.6, place: 0.3, phrases: 0.6 },
};
const WORTH_NEAR: Readonly<Record<Group, number>> = { ...WORTH, words: 0.4, shape: 0.3, numbers: 0.25, phrases: 0.25 };
/** Groups in which a rare feature says more than a common one. */
const BY_RARITY: ReadonlySet<Group> = new Set(['words', 'pairs', 'deeds']);
const PENALTY = 0.8;

/** A labelled story with what is looked at in its sentences: codes of features, each once. */
export interface Counted {
  readonly story: LabelledStory;
  readonly found: readonly (readonly number[])[];
}
export interface Counts {
  readonly words: Vocabulary;
  readonly stories: readonly Counted[];
}

/** Looks at every sentence once, by a vocabulary of all words that are frequent enough. */
export function countSentences(stories: readonly LabelledStory[]): Counts {
  const frequency = new Map<string, number>();
  for (const { story } of stories)
    for (const { tokens, clauses } of story.sentences)
      for (const lemma of new Set([...tokens.map((t) => t.lemma), ...clauses.map((c) => c.verb)]))
        if (!/[| ]/u.test(lemma) && !hasFigure(lemma)) frequency.set(lemma, (frequency.get(lemma) ?? 0) + 1);
  const words = new Vocabulary([...frequency].flatMap(([lemma, n]) => (n >= FEWEST.words ? [lemma] : [])));
  if (words.size > MOST_WORDS)
    throw new Error(`${words.size} words are more than a code can hold (${MOST_WORDS}). Raise FEWEST.words.`);
  const counted = stories.map((story): Counted => {
    const found: number[][] = [];
    featuresOf(story.story, words, ({ codes, size }) => found.push([...new Set(codes.slice(0, size))]));
    return { story, found };
  });
  return { words, stories: counted };
}

interface Column {
  readonly code: number;
  readonly seat: number;
  readonly rarity: number;
  readonly lane: number;
}
const groupNamed = (code: number): Group => GROUPS[groupOf(code)] as Group;
/** A sentence’s features by seat: its own, of the one before, of the one behind. */
const seated = ({ found }: Counted, i: number): readonly (readonly number[])[] =>
  [found[i], found[i - 1], found[i + 1]].map((codes = [], seat) => (seat === 0 ? codes : codes.filter(isNear)));

/** What is learnt from: features frequent enough, in order of their names, each in the seats it is frequent in. */
function columnsOf(words: Vocabulary, stories: readonly Counted[]): Column[] {
  const counts = SEATS.map(() => new Map<number, number>());
  let sentences = 0;
  for (const counted of stories)
    counted.story.labelled.forEach((labelled, i) => {
      if (!labelled) return;
      sentences++;
      seated(counted, i).forEach((codes, seat) => {
        const into = counts[seat] as Map<number, number>;
        for (const code of codes) into.set(code, (into.get(code) ?? 0) + 1);
      });
    });
  const codes = new Set(counts.flatMap((into) => [...into.keys()]));
  const names = [...codes].map((code) => ({ code, name: nameOf(code, words) }));
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  return names.flatMap(({ code }) =>
    Array.from({ length: seatsOf(code) }, (_, seat) => seat).flatMap((seat): Column[] => {
      const n = counts[seat]?.get(code) ?? 0;
      const group = groupNamed(code);
      if (n < (seat === 0 ? FEWEST : FEWEST_NEAR)[group]) return [];
      const rarity = BY_RARITY.has(group) ? Math.sqrt(Math.log((sentences + 1) / (n + 0.5))) : 1;
      return [{ code, seat, rarity, lane: laneOf(code, seat) }];
    }),
  );
}

const worthOf = ({ code, seat }: Column): number => (seat === 0 ? WORTH : WORTH_NEAR)[groupNamed(code)];

/** The labelled sentences as rows: in each group of a seat, features of one length together. */
function designOf(columns: readonly Column[], stories: readonly Counted[]): Rows {
  const places = SEATS.map((_, seat) => new Map(columns.flatMap((c, i) => (c.seat === seat ? [[c.code, i]] : []))));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const counted of stories)
    counted.story.labelled.forEach((labelled, i) => {
      if (!labelled) return;
      const squares = new Float64Array(LANES);
      const mine = seated(counted, i).flatMap((codes, seat) => codes.flatMap((code) => places[seat]?.get(code) ?? []));
      for (const column of mine) {
        const { rarity, lane } = columns[column] as Column;
        squares[lane] = (squares[lane] as number) + rarity * rarity;
      }
      for (const column of mine) {
        const it = columns[column] as Column;
        indices.push(column);
        values.push((worthOf(it) * it.rarity) / Math.sqrt(squares[it.lane] as number));
      }
      starts.push(indices.length);
    });
  return { starts: Int32Array.from(starts), columns: Int32Array.from(indices), values: Float64Array.from(values) };
}

const targetsOf = ({ labels, labelled }: LabelledStory): number[] =>
  labelled.flatMap((is, i) => (is ? [...labels.subarray(i * WIDTH, (i + 1) * WIDTH)] : []));

/** Short enough for the file; the last bits mean nothing. */
export const rounded = (value: number): number => Number(value.toPrecision(6));

/** Fits the weights of a model that speaks as `speaking` says. */
export function fit(
  words: Vocabulary,
  stories: readonly Counted[],
  speaking: Speaking,
): Omit<PackedFunctions, 'account'> {
  const columns = columnsOf(words, stories);
  const targets = Uint8Array.from(stories.flatMap(({ story }) => targetsOf(story)));
  const { weights, intercepts } = logistic(designOf(columns, stories), columns.length, targets, WIDTH, PENALTY);
  columns.forEach((column, i) => {
    const factor = worthOf(column) * column.rarity;
    for (let k = 0; k < WIDTH; k++) weights[i * WIDTH + k] = (weights[i * WIDTH + k] as number) * factor;
  });
  const scales = Array.from({ length: WIDTH }, (_, k) => {
    let most = 0;
    for (let at = k; at < weights.length; at += WIDTH) most = Math.max(most, Math.abs(weights[at] as number));
    return rounded(most);
  });
  const features = Map.groupBy(columns, ({ code }) => code);
  const rarityLargest = rounded(Math.max(...columns.map(({ rarity }) => rarity)));
  return {
    about:
      'Written by plugins/training/train-functions.ts from tests/calibration/sentences.jsonl. Do not edit: change the labels or the code and run it again.',
    intercepts: [...intercepts].map(rounded),
    ...speaking,
    scales,
    features: [...features.keys()].map((code) => nameOf(code, words)).join('|'),
    seats: [...features.values()].map((own) => own.reduce((bits, { seat }) => bits | (1 << seat), 0)).join(''),
    rarityLargest,
    rarity: columns.map(({ rarity }) => packShare(rarity / rarityLargest)).join(''),
    weights: Array.from(weights, (weight, at) => packWeight(weight, scales[at % WIDTH] as number)).join(''),
  };
}

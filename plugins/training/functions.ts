/** Labelled sentences → what plugins/story-lint/functions weighs, and the thresholds it speaks at. */
import { groupOf, GROUPS, isNear, MOST_WORDS, nameOf } from '../story-lint/functions/codes.ts';
import type { Group } from '../story-lint/functions/codes.ts';
import { featuresOf } from '../story-lint/functions/features.ts';
import { hasFigure } from '../story-lint/functions/numbers.ts';
import { FUNCTIONS } from '../story-lint/functions/kinds.ts';
import { LANES, laneOf, packShare, packWeight, SEATS, seatsOf, unpack, WIDTH } from '../story-lint/functions/model.ts';
import type { Model, PackedFunctions } from '../story-lint/functions/model.ts';
import { Vocabulary } from '../story-lint/functions/vocabulary.ts';
import { read } from '../story-lint/functions/weigh.ts';
import { SILENT, speakingFrom } from './function-thresholds.ts';
import type { Speaking, Unread } from './function-thresholds.ts';
import { logistic } from './logistic.ts';
import type { Rows } from './logistic.ts';
import type { LabelledStory } from './sentences.ts';

/** A feature is learnt from when so many sentences have it; one of a neighbour’s says less and must be met more often. */
const FEWEST: Readonly<Record<Group, number>> = { words: 5, pairs: 8, deeds: 6, shape: 12, numbers: 6, place: 6 };
const FEWEST_NEAR: Readonly<Record<Group, number>> = { ...FEWEST, words: 14, shape: 10, numbers: 8 };
/** How much a group counts, in the sentence and beside it. Chosen by leaving writers out; the figures are flat around them. */
const WORTH: Readonly<Record<Group, number>> = {
  words: 1,
  pairs: 0.7,
  deeds: 0.5,
  shape: 0.7,
  numbers: 0.6,
  place: 0.6,
};
const WORTH_NEAR: Readonly<Record<Group, number>> = { ...WORTH, words: 0.4, shape: 0.3, numbers: 0.25 };
/** Groups in which a rare feature says more than a common one. */
const BY_RARITY: ReadonlySet<Group> = new Set(['words', 'pairs', 'deeds']);
const PENALTY = 0.4;

/** A labelled story with what is looked at in its labelled sentences. */
export interface Counted {
  readonly labelled: LabelledStory;
  /** By labelled sentence: codes of features, each once. */
  readonly found: readonly (readonly number[])[];
}
export interface Counts {
  readonly words: Vocabulary;
  readonly stories: readonly Counted[];
}

/** Looks at every labelled sentence once, by a vocabulary of all words that are frequent enough. */
export function countSentences(stories: readonly LabelledStory[]): Counts {
  const frequency = new Map<string, number>();
  for (const { units } of stories)
    for (const { told } of units)
      for (const lemma of new Set([...told.tokens.map((t) => t.lemma), ...told.clauses.map((c) => c.verb)]))
        if (!/[| ]/u.test(lemma) && !hasFigure(lemma)) frequency.set(lemma, (frequency.get(lemma) ?? 0) + 1);
  const words = new Vocabulary([...frequency].flatMap(([lemma, n]) => (n >= FEWEST.words ? [lemma] : [])));
  if (words.size > MOST_WORDS) throw new Error(`${words.size} words are more than a code can hold: ${MOST_WORDS}.`);
  const counted = stories.map((labelled) => {
    const found: number[][] = [];
    featuresOf(
      labelled.units.map(({ told }) => told),
      words,
      ({ codes, size }) => found.push([...new Set(codes.subarray(0, size))]),
    );
    return { labelled, found };
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

/** What is learnt from: features frequent enough, in order of their names, each in the seats it is frequent in. */
function columnsOf(words: Vocabulary, stories: readonly Counted[]): Column[] {
  const own = new Map<number, number>();
  const beside = [new Map<number, number>(), new Map<number, number>()] as const;
  let sentences = 0;
  const count = (into: Map<number, number>, codes: Iterable<number>): void => {
    for (const code of codes) into.set(code, (into.get(code) ?? 0) + 1);
  };
  for (const { found } of stories) {
    sentences += found.length;
    found.forEach((codes, i) => {
      count(own, codes);
      const near = codes.filter(isNear);
      if (i + 1 < found.length) count(beside[0], near);
      if (i > 0) count(beside[1], near);
    });
  }
  const names = [...own.keys()]
    .map((code) => ({ code, name: nameOf(code, words) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return names.flatMap(({ code }) =>
    Array.from({ length: seatsOf(code) }, (_, seat) => seat).flatMap((seat): Column[] => {
      const n = (seat === 0 ? own : (beside[seat - 1] as Map<number, number>)).get(code) ?? 0;
      const group = groupNamed(code);
      if (n < (seat === 0 ? FEWEST : FEWEST_NEAR)[group]) return [];
      const rarity = BY_RARITY.has(group) ? Math.sqrt(Math.log((sentences + 1) / (n + 0.5))) : 1;
      return [{ code, seat, rarity, lane: laneOf(code, seat) }];
    }),
  );
}

const worthOf = ({ code, seat }: Column): number => (seat === 0 ? WORTH : WORTH_NEAR)[groupNamed(code)];

function designOf(columns: readonly Column[], stories: readonly Counted[]): Rows {
  const places = SEATS.map((_, seat) => new Map(columns.flatMap((c, i) => (c.seat === seat ? [[c.code, i]] : []))));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { found } of stories) {
    found.forEach((_, i) => {
      const mine: number[] = [];
      const squares = new Float64Array(LANES);
      [i, i - 1, i + 1].forEach((at, seat) => {
        for (const code of found[at] ?? []) {
          const column = places[seat]?.get(code);
          if (column === undefined) continue;
          const { rarity, lane } = columns[column] as Column;
          squares[lane] = (squares[lane] as number) + rarity * rarity;
          mine.push(column);
        }
      });
      for (const column of mine) {
        const it = columns[column] as Column;
        indices.push(column);
        values.push((worthOf(it) * it.rarity) / Math.sqrt(squares[it.lane] as number));
      }
      starts.push(indices.length);
    });
  }
  return { starts: Int32Array.from(starts), columns: Int32Array.from(indices), values: Float64Array.from(values) };
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Fits the weights; thresholds are those of `speaking`, or none. */
export function fit(words: Vocabulary, stories: readonly Counted[], speaking: Speaking = SILENT): PackedFunctions {
  const columns = columnsOf(words, stories);
  const targets = Uint8Array.from(stories.flatMap(({ labelled }) => labelled.units.flatMap((u) => [...u.labels])));
  const { weights, intercepts } = logistic(designOf(columns, stories), columns.length, targets, WIDTH, PENALTY);
  columns.forEach((column, i) => {
    const factor = worthOf(column) * column.rarity;
    for (let k = 0; k < WIDTH; k++) weights[i * WIDTH + k] = (weights[i * WIDTH + k] as number) * factor;
  });
  const scales = FUNCTIONS.map((_, k) => {
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

/** Reads a story as the judge does, sentence by sentence, and looks up what its labelled ones got. */
export function readBy(model: Model, labelled: LabelledStory): Unread {
  const all = read(model, labelled.story.sentences);
  const probabilities = new Float64Array(labelled.units.length * WIDTH);
  labelled.units.forEach(({ sentences }, i) => {
    for (const sentence of sentences)
      for (let k = 0; k < WIDTH; k++)
        probabilities[i * WIDTH + k] = Math.max(
          probabilities[i * WIDTH + k] as number,
          all[sentence * WIDTH + k] as number,
        );
  });
  const most = new Float64Array(WIDTH);
  for (let at = 0; at < all.length; at++) most[at % WIDTH] = Math.max(most[at % WIDTH] as number, all[at] as number);
  return { labelled, probabilities, all, most };
}

/** Leaves writers out in `parts` parts and reads each part by a model of the others. */
export function crossRead({ words }: Counts, stories: readonly Counted[], parts: number): Unread[] {
  const writers = [...new Set(stories.map(({ labelled }) => labelled.writer))].sort();
  const partOf = (writer: string): number => writers.indexOf(writer) % parts;
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const model = unpack(
      fit(
        words,
        stories.filter(({ labelled }) => partOf(labelled.writer) !== part),
      ),
    );
    return stories
      .filter(({ labelled }) => partOf(labelled.writer) === part)
      .map(({ labelled }) => readBy(model, labelled));
  });
}

const PARTS_OF_ALL = 6;

/** The model of all labelled stories: what functions.json holds. */
export function trainFunctions(stories: readonly LabelledStory[]): PackedFunctions {
  const counts = countSentences(stories);
  return fit(counts.words, counts.stories, speakingFrom(crossRead(counts, counts.stories, PARTS_OF_ALL)));
}

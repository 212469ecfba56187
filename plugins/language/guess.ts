/** What a word can be that is not known: by the known word it is an inflection of, or by its ending. */

/** Ending → what stood in its place. Tried in this order, where nothing did also with a doubled consonant made single. */
const INFLECTIONS: readonly (readonly [ending: string, base: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ier', 'y'],
  ['iest', 'y'],
  ['ily', 'y'],
  ['es', ''],
  ['s', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
  ['ly', ''],
];
const SHORTEST_BASE = 3;
export const LONGEST_ENDING = 4;

/** The class of a known word, or −1. */
export type ClassOf = (word: string) => number;

export interface Inflection {
  readonly ending: string;
  /** Class of the known word. */
  readonly base: number;
}

/** What known words a form can be an inflection of, the likeliest first. */
export function* inflectionsOf(classOf: ClassOf, word: string): Generator<Inflection> {
  for (let i = 0; i < INFLECTIONS.length; i++) {
    const inflection = INFLECTIONS[i] as (typeof INFLECTIONS)[number];
    if (!word.endsWith(inflection[0])) continue;
    const [ending, base] = inflection;
    const stem = word.slice(0, -ending.length);
    if (stem.length < SHORTEST_BASE) continue;
    let known = classOf(stem + base);
    if (known < 0 && base === '' && stem.at(-1) === stem.at(-2)) known = classOf(stem.slice(0, -1));
    if (known >= 0) yield { ending, base: known };
  }
}

export interface Guesses {
  /** By `inflectionKey`. */
  readonly inflected: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
  /** The class of a word with none of these endings. */
  readonly otherwise: number;
}

export const inflectionKey = ({ ending, base }: Inflection): string => `${ending} ${base}`;

export function guessClass({ inflected, endings, otherwise }: Guesses, classOf: ClassOf, word: string): number {
  for (const inflection of inflectionsOf(classOf, word)) {
    const result = inflected.get(inflectionKey(inflection));
    if (result !== undefined) return result;
  }
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length > 0; length--) {
    const result = endings.get(word.slice(-length));
    if (result !== undefined) return result;
  }
  return otherwise;
}

/** Words by number, for the features they are in, and what each says by itself: looked up once for each word of the language. */
import type { Reading } from '../../language/index.ts';
import type { Words } from './codes.ts';
import { deedsOf, factsOf, hasFigure } from './word-facts.ts';

/** What is counted as a word besides words: the edges of a sentence, and any word with a figure in it. */
export const START = 0;
export const END = 1;
export const FIGURE = 2;
const MADE = ['^', '$', '#'];
export const UNKNOWN = -1;

/** An entry: bits of FACT; above them bits for DEEDS; above those the word’s number and one. */
export const DEED_BIT = 13;
const WORD_BIT = 20;
const UNREAD = -1;
export const numberIn = (entry: number): number => (entry >>> WORD_BIT) - 1;
export const deedsIn = (entry: number): number => (entry >> DEED_BIT) & ((1 << (WORD_BIT - DEED_BIT)) - 1);

export class Vocabulary implements Words {
  readonly #words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  #kept = new Int32Array(0);

  constructor(words: Iterable<string>) {
    const own = [...new Set(words)].filter((word) => !MADE.includes(word)).sort();
    this.#words = [...MADE, ...own];
    this.#numbers = new Map(this.#words.map((word, number) => [word, number]));
  }

  get size(): number {
    return this.#words.length;
  }

  /** UNKNOWN for a word that no feature is made of. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? (hasFigure(word) ? FIGURE : UNKNOWN);
  }

  spell(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Of a word by the number that a reading has for it: kept for the words of its lexicon. */
  entryOf(reading: Reading, word: number): number {
    if (this.#kept.length !== reading.lexicon.size) this.#kept = new Int32Array(reading.lexicon.size).fill(UNREAD);
    const kept = this.#kept[word] ?? UNREAD;
    if (kept !== UNREAD) return kept;
    const spelt = reading.spell(word);
    const entry = ((this.numberOf(spelt) + 1) << WORD_BIT) | (deedsOf(spelt) << DEED_BIT) | factsOf(spelt);
    if (word < this.#kept.length) this.#kept[word] = entry;
    return entry;
  }
}

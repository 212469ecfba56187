/** Words by number, for the features they are in, and what each says by itself. */
import { WordNumbers } from '../word-numbers.ts';
import type { Words } from './codes.ts';
import { DEED_BIT, factsOf, hasFigure } from './word-facts.ts';

/** What is counted as a word besides words: the edges of a sentence, and any word with a figure in it. */
export const START = 0;
export const END = 1;
export const FIGURE = 2;
const MADE = ['^', '$', '#'];
export const UNKNOWN = -1;

/** An entry: what the word says by itself; above those bits its number and one. */
const WORD_BIT = 20;
export const numberIn = (entry: number): number => (entry >>> WORD_BIT) - 1;
export const deedsIn = (entry: number): number => (entry >> DEED_BIT) & ((1 << (WORD_BIT - DEED_BIT)) - 1);

export class Vocabulary implements Words {
  readonly #words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly entries = new WordNumbers((word) => ((this.numberOf(word) + 1) << WORD_BIT) | factsOf(word));

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
}

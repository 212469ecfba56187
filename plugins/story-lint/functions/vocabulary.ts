/** Words by number, for the features they are in. */
import type { Words } from './codes.ts';
import { WORD_FACTS } from './word-facts.ts';

/** What is counted as a word besides words: the edges of a sentence, and any word with a figure in it. */
export const START = 0;
export const END = 1;
export const FIGURE = 2;
const MADE = ['^', '$', '#'];
export const UNKNOWN = -1;

/** An entry: what the word says by itself (bits of FACT), and above them its number and one. */
export const WORD_BIT = 15;
export const ALL_FACTS = (1 << WORD_BIT) - 1;

export class Vocabulary implements Words {
  readonly #words: readonly string[];
  readonly #entries: ReadonlyMap<string, number>;

  constructor(words: Iterable<string>) {
    const own = [...new Set(words)].filter((word) => !MADE.includes(word)).sort();
    this.#words = [...MADE, ...own];
    const entries = new Map(WORD_FACTS);
    this.#words.forEach((word, number) => entries.set(word, (entries.get(word) ?? 0) | ((number + 1) << WORD_BIT)));
    this.#entries = entries;
  }

  get size(): number {
    return this.#words.length;
  }

  numberOf(word: string): number {
    return (this.entryOf(word) >> WORD_BIT) - 1;
  }

  /** 0 for a word that nothing is known of. */
  entryOf(word: string): number {
    return this.#entries.get(word) ?? 0;
  }

  spell(number: number): string {
    return this.#words[number] ?? '';
  }
}

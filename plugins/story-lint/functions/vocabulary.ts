/** Words by number, for the features they are in. */
import type { Words } from './codes.ts';

/** What is counted as a word besides words: the edges of a sentence, and any word with a figure in it. */
export const START = 0;
export const END = 1;
export const FIGURE = 2;
const MADE = ['^', '$', '#'];
export const UNKNOWN = -1;

export class Vocabulary implements Words {
  readonly #words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(words: Iterable<string>) {
    const own = [...new Set(words)].filter((word) => !MADE.includes(word)).sort();
    this.#words = [...MADE, ...own];
    this.#numbers = new Map(this.#words.map((word, number) => [word, number]));
  }

  get size(): number {
    return this.#words.length;
  }

  numberOf(word: string): number {
    return this.#numbers.get(word) ?? UNKNOWN;
  }

  spell(number: number): string {
    return this.#words[number] ?? '';
  }
}

/** What a word says by itself, as a number: worked out once for each word of the lexicon, and for its other words once a text. */
import type { Reading } from '../language/index.ts';

/** A word with this number is worked out at each meeting. */
const UNREAD = -(2 ** 31);
/** Words of a text that no lexicon has, of which it is kept; more are worked out at each meeting. */
const OWN = 1024;

export class WordNumbers {
  readonly numberOf: (word: string) => number;
  #numbers = new Int32Array(0);
  #reading: Reading | null = null;

  /** @param numberOf of a word in lower case, as a reading spells it */
  constructor(numberOf: (word: string) => number) {
    this.numberOf = numberOf;
  }

  /** Of a word by its number in a reading. */
  of(reading: Reading, word: number): number {
    if (reading !== this.#reading) this.#begin(reading);
    const numbers = this.#numbers;
    if (word >= numbers.length) return this.numberOf(reading.spell(word));
    const known = numbers[word] as number;
    if (known !== UNREAD) return known;
    return (numbers[word] = this.numberOf(reading.spell(word)));
  }

  #begin(reading: Reading): void {
    const { lexicon } = reading;
    if (this.#reading?.lexicon === lexicon) this.#numbers.fill(UNREAD, lexicon.size);
    else this.#numbers = new Int32Array(lexicon.size + OWN).fill(UNREAD);
    this.#reading = reading;
  }
}

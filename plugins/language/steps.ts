/** Steps of phrases by number, and which of them a token takes: looked up by word and lemma, and remembered for known words. */
import { wordClass } from './classes.ts';
import type { Step } from './phrases.ts';
import { FLAG } from './reading.ts';
import type { Reading } from './reading.ts';
import { PARTS_OF_SPEECH, tagOf } from './types.ts';

const NUM = tagOf('NUM');
const DIGIT = /\d/u;
const TAGS = 32;
const NONE: readonly number[] = [];

export class StepTable {
  readonly #steps: Step[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byLemma = new Map<string, number[]>();
  readonly #byPrefix: { readonly prefix: string; readonly step: number }[] = [];
  readonly #byTag = new Map<string, number[]>();
  readonly #ofNumbers: number[] = [];
  #quoted = false;
  /** Of known words, by word, lemma and tag. */
  readonly #known = new Map<number, readonly number[]>();

  /** The number of a step; equal steps have one. */
  number(step: Step): number {
    const key = JSON.stringify(step);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#steps.push(step) - 1;
    this.#numbers.set(key, number);
    for (const word of step.words) push(this.#byWord, word, number);
    for (const lemma of step.lemmas) push(this.#byLemma, lemma, number);
    for (const prefix of step.prefixes) this.#byPrefix.push({ prefix, step: number });
    for (const tag of step.tags) push(this.#byTag, tag, number);
    if (step.number) this.#ofNumbers.push(number);
    this.#quoted ||= step.quoted;
    return number;
  }

  /** The steps that a token takes, each once. */
  of(reading: Reading, token: number): readonly number[] {
    const word = reading.words[token] as number;
    const lemma = reading.lemmas[token] as number;
    const tag = reading.tags[token] as number;
    const { size } = reading.lexicon;
    let steps: readonly number[] | undefined;
    if (word < size && lemma < size) {
      const key = (word * size + lemma) * TAGS + tag;
      steps = this.#known.get(key);
      if (steps === undefined) {
        steps = this.#collect(reading.spell(word), reading.spell(lemma), tag);
        this.#known.set(key, steps);
      }
    } else steps = this.#collect(reading.spell(word), reading.spell(lemma), tag);
    if (!this.#quoted || ((reading.flags[token] as number) & FLAG.quoted) !== 0) return steps;
    return steps.filter((step) => this.#steps[step]?.quoted === false);
  }

  #collect(word: string, lemma: string, tag: number): readonly number[] {
    const steps = new Set(this.#byWord.get(word));
    // A lemma stands for itself, too, where the tagger took the word for something that has another.
    for (const form of [word, lemma]) for (const step of this.#byLemma.get(form) ?? NONE) steps.add(step);
    for (const { prefix, step } of this.#byPrefix) if (word.startsWith(prefix)) steps.add(step);
    for (const step of this.#byTag.get(PARTS_OF_SPEECH[tag] ?? '') ?? NONE) steps.add(step);
    if (tag === NUM || DIGIT.test(word) || wordClass('numeral').has(word))
      for (const step of this.#ofNumbers) steps.add(step);
    return steps.size === 0 ? NONE : [...steps];
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The words that are known, by number: what each can be, and what its lemma is where no rule gives it. */
import data from './data/lexicon.json' with { type: 'json' };
import { guessClass } from './guess.ts';
import type { Guesses } from './guess.ts';
import { PARTS_OF_SPEECH, tagOf } from './types.ts';
import type { PartOfSpeech } from './types.ts';

/** What data/lexicon.json holds; written by plugins/training/train-language.ts. */
export interface PackedLexicon {
  /** Sets of tags a word can have. A class is a place in this list. */
  readonly classes: readonly string[];
  /** For each class its words. A word’s number is its place in all of them. */
  readonly words: readonly string[];
  /** `ending base-class class`: what an inflected form of a known word can be. */
  readonly inflected: string;
  /** `ending class`: what any other unknown word can be; the longest ending decides. */
  readonly endings: string;
  /** For each tag, or `*` for any: `form:lemma`. */
  readonly lemmas: Readonly<Record<string, string>>;
}

export const TAGS = PARTS_OF_SPEECH.length;

const listed = (list: string, by = ' '): string[] => (list === '' ? [] : list.split(by));

export class Lexicon {
  /** By number. */
  readonly words: readonly string[];
  /** By class: its tags as bits. */
  readonly tagSets: Uint32Array;
  /** Lemmas of known words as they are worked out, by number and tag: the lemma’s number and one where it is known itself. */
  readonly lemmas: Int32Array;
  /** By hash of a word: its number and one. */
  readonly #slots: Int32Array;
  /** By number. */
  readonly #classes: Uint8Array;
  readonly #names: readonly string[];
  readonly #guesses: Guesses;
  readonly #irregular: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor({ classes, words, inflected, endings, lemmas }: PackedLexicon) {
    const lists = words.map((list) => listed(list));
    this.words = lists.flat();
    this.lemmas = new Int32Array(this.words.length * TAGS);
    this.#slots = slotsOf(this.words);
    this.#classes = new Uint8Array(this.words.length);
    let from = 0;
    lists.forEach((list, index) => {
      this.#classes.fill(index, from, from + list.length);
      from += list.length;
    });
    this.#names = classes;
    this.tagSets = Uint32Array.from(classes, (tags) =>
      tags.split(' ').reduce((set, tag) => set | (1 << tagOf(tag as PartOfSpeech)), 0),
    );
    const keyed = (lines: string): Map<string, number> =>
      new Map(
        listed(lines, ', ').map((line) => {
          const at = line.lastIndexOf(' ');
          return [line.slice(0, at), Number(line.slice(at + 1))];
        }),
      );
    this.#guesses = { inflected: keyed(inflected), endings: keyed(endings), otherwise: this.classNamed('NOUN') };
    this.#irregular = new Map(
      Object.entries(lemmas).map(([tag, list]) => [
        tag,
        new Map(listed(list).map((pair) => pair.split(':') as [string, string])),
      ]),
    );
  }

  get size(): number {
    return this.words.length;
  }

  /** −1 for a word that is not known. Lower case, straight apostrophes. */
  numberOf(word: string): number {
    const number = this.numberAt(word, 0, word.length);
    return this.words[number] === word ? number : -1;
  }

  /** The same of what stands there in a text, and −1 where only other letters than a to z are capitals. */
  numberAt(text: string, start: number, end: number): number {
    for (let at = firstOf(this.#slots, text, start, end); ; at = (at + 1) & (this.#slots.length - 1)) {
      const number = (this.#slots[at] as number) - 1;
      if (number < 0) return -1;
      const word = this.words[number] as string;
      if (word.length !== end - start) continue;
      let same = start;
      while (same < end && codeAt(text, same) === word.charCodeAt(same - start)) same++;
      if (same === end) return number;
    }
  }

  classOf(number: number): number {
    return this.#classes[number] as number;
  }

  /** The class of words that can be this alone. */
  classNamed(tag: PartOfSpeech): number {
    return this.#names.indexOf(tag);
  }

  /** The class of a word that is not known. */
  guess(word: string): number {
    return guessClass(this.#guesses, (known) => this.#classes[this.numberOf(known)] ?? -1, word);
  }

  /** Whether a word is known and can be this. */
  canBe(word: string, tag: number): boolean {
    const number = this.numberOf(word);
    return number >= 0 && (((this.tagSets[this.classOf(number)] as number) >> tag) & 1) === 1;
  }

  /** A lemma that no rule gives. */
  irregular(word: string, tag: number): string | undefined {
    return this.#irregular.get(PARTS_OF_SPEECH[tag] ?? '')?.get(word) ?? this.#irregular.get('*')?.get(word);
  }
}

/** Where a word’s number is looked for first. */
function firstOf(slots: Int32Array, text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + codeAt(text, at);
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function slotsOf(words: readonly string[]): Int32Array {
  const slots = new Int32Array(1 << (34 - Math.clz32(words.length)));
  words.forEach((word, number) => {
    let at = firstOf(slots, word, 0, word.length);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  });
  return slots;
}

/** Of a character in lower case, apostrophes straight, as far as words are known by it. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code <= 0x5a) return code >= 0x41 ? code | 0x20 : code;
  return code === 0x2019 || code === 0x2018 || code === 0x2bc ? 0x27 : code;
}

let shipped: Lexicon | null = null;
/** Unpacked when the first text is read. */
export function shippedLexicon(): Lexicon {
  shipped ??= new Lexicon(data);
  return shipped;
}

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

const listed = (list: string, by = ' '): string[] => (list === '' ? [] : list.split(by));

export class Lexicon {
  /** By number. */
  readonly words: readonly string[];
  /** By class: its tags as bits. */
  readonly tagSets: Uint32Array;
  /** Lemmas of known words as they are worked out, by number and tag. */
  readonly lemmas = new Map<number, string>();
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly #classes: Uint8Array;
  readonly #names: readonly string[];
  readonly #guesses: Guesses;
  readonly #irregular: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor({ classes, words, inflected, endings, lemmas }: PackedLexicon) {
    const lists = words.map((list) => listed(list));
    this.words = lists.flat();
    this.words.forEach((word, number) => this.#numbers.set(word, number));
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
    return this.#numbers.get(word) ?? -1;
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

let shipped: Lexicon | null = null;
/** Unpacked when the first text is read. */
export function shippedLexicon(): Lexicon {
  shipped ??= new Lexicon(data);
  return shipped;
}

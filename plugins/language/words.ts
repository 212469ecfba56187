/** The words of one text by number: known ones by the lexicon’s, others numbered behind them and forgotten with the text. */
import { lemmaOf } from './lemma.ts';
import { TAGS } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { tagOf } from './types.ts';

const APOSTROPHES = /[’‘ʼ]/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const DIGIT = /^[+-]?\d/u;
const ADDRESS = /^[@#].|@|:\/\/|^www\./u;
const PUNCTUATION = /^\p{P}/u;
const LAST_LETTERS = 3;

/** Lower case, straight apostrophes: what words are known by. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  const curly = lower.includes('’') || lower.includes('‘') || lower.includes('ʼ');
  return curly ? lower.replaceAll(APOSTROPHES, "'") : lower;
}

/** What a number as written can be: “2nd”, “20s”, “2am”, “1,200”. */
function numberTag(word: string): 'NUM' | 'ADJ' | 'NOUN' | 'SYM' {
  if (/\d$/u.test(word)) return 'NUM';
  if (word.endsWith('0s')) return 'NOUN';
  return /(?:st|nd|rd|th)$/u.test(word) ? 'ADJ' : 'SYM';
}

export class TextWords {
  readonly #lexicon: Lexicon;
  readonly #numbers = new Map<string, number>();
  readonly #classes: number[] = [];
  /** The words that the lexicon does not know, in order of their numbers. */
  readonly own: string[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Of a word in lower case with straight apostrophes. */
  numberOf(word: string): number {
    const known = this.#lexicon.numberOf(word);
    if (known >= 0) return known;
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#lexicon.size + this.own.length;
      this.#numbers.set(word, number);
      this.own.push(word);
      this.#classes.push(this.#guess(word));
    }
    return number;
  }

  /** Of a token. */
  numberAt(text: string, start: number, end: number): number {
    const known = this.#lexicon.numberAt(text, start, end);
    return known >= 0 ? known : this.numberOf(normalise(text.slice(start, end)));
  }

  spell(number: number): string {
    return this.#lexicon.words[number] ?? this.own[number - this.#lexicon.size] ?? '';
  }

  /** The lexicon’s class: what the word can be. */
  classOf(number: number): number {
    const { size } = this.#lexicon;
    return number < size ? this.#lexicon.classOf(number) : (this.#classes[number - size] as number);
  }

  /** What the tagger knows it by: numbers are all one, an unknown word goes by its last letters. */
  keyOf(number: number): number {
    const { size } = this.#lexicon;
    if (number < size) return number;
    const word = this.own[number - size] as string;
    if (DIGIT.test(word)) return size;
    let hash = 7;
    for (let at = Math.max(0, word.length - LAST_LETTERS); at < word.length; at++)
      hash = hash * 31 + word.charCodeAt(at);
    return size + 1 + (hash & 0xffff);
  }

  lemmaOf(number: number, tag: number): number {
    const lexicon = this.#lexicon;
    if (number >= lexicon.size) return this.numberOf(lemmaOf(lexicon, this.spell(number), tag));
    const at = number * TAGS + tag;
    const known = lexicon.lemmas[at] as number;
    if (known > 0) return known - 1;
    const lemma = this.numberOf(lemmaOf(lexicon, this.spell(number), tag));
    if (lemma < lexicon.size) lexicon.lemmas[at] = lemma + 1;
    return lemma;
  }

  #guess(word: string): number {
    const lexicon = this.#lexicon;
    if (DIGIT.test(word)) return lexicon.classNamed(numberTag(word));
    if (ADDRESS.test(word)) return lexicon.classNamed('SYM');
    if (HAS_WORD.test(word)) return lexicon.guess(word);
    return lexicon.classNamed(PUNCTUATION.test(word) ? 'PUNCT' : 'X');
  }
}

const PUNCT = tagOf('PUNCT');
const SYM = tagOf('SYM');
const X = tagOf('X');
/** Has a letter or digit, and is no punctuation; only signs and what is left over can be without. */
export const isWord = (word: string, tag: number): boolean =>
  tag !== PUNCT && ((tag !== SYM && tag !== X) || HAS_WORD.test(word));

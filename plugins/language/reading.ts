/** A text as it was read: its sentences and tokens, as numbers in arrays, and the view of them that rules look at. */
import type { Lexicon } from './lexicon.ts';
import { PARTS_OF_SPEECH } from './types.ts';
import type { PartOfSpeech, Span } from './types.ts';

/** What a token is besides its word: bits of `flags`. */
export const FLAG = {
  /** Has a letter or digit, and is no punctuation. */
  word: 1,
  /** Begins with a capital that begins no sentence. */
  capital: 2,
  /** A quotation opens directly before it. */
  quoted: 4,
  /** Space stands before it. */
  spaced: 8,
} as const;

/** Tokens `from` to `to`, one sentence. */
export interface SentenceRange extends Span {
  /** Which of the spans that were read. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** A token as a rule sees it. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** False for punctuation and symbols. */
  readonly isWord: boolean;
}

/** One entry a token. */
export interface Columns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly words: Uint32Array;
  readonly lemmas: Uint32Array;
  readonly tags: Uint8Array;
  readonly flags: Uint8Array;
}

export class Reading {
  readonly text: string;
  readonly sentences: readonly SentenceRange[];
  /** Number of tokens. */
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The number of each token’s word, lower case; of its lemma; `spell` says which word that is. */
  readonly words: Uint32Array;
  readonly lemmas: Uint32Array;
  /** A place in PARTS_OF_SPEECH. */
  readonly tags: Uint8Array;
  /** Bits of FLAG. */
  readonly flags: Uint8Array;
  readonly lexicon: Lexicon;
  readonly #own: readonly string[];

  constructor(
    text: string,
    sentences: readonly SentenceRange[],
    columns: Columns,
    own: readonly string[],
    lexicon: Lexicon,
  ) {
    this.text = text;
    this.sentences = sentences;
    this.length = columns.words.length;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.words = columns.words;
    this.lemmas = columns.lemmas;
    this.tags = columns.tags;
    this.flags = columns.flags;
    this.lexicon = lexicon;
    this.#own = own;
  }

  spell(word: number): string {
    return this.lexicon.words[word] ?? this.#own[word - this.lexicon.size] ?? '';
  }

  token(i: number): Token {
    const start = this.starts[i] as number;
    const end = this.ends[i] as number;
    return {
      start,
      end,
      text: this.text.slice(start, end),
      lower: this.spell(this.words[i] as number),
      lemma: this.spell(this.lemmas[i] as number),
      pos: PARTS_OF_SPEECH[this.tags[i] as number] as PartOfSpeech,
      isWord: ((this.flags[i] as number) & FLAG.word) !== 0,
    };
  }

  /** The tokens of a range, or all, as rules see them. */
  tokens({ from, to }: { readonly from: number; readonly to: number } = { from: 0, to: this.length }): Token[] {
    return Array.from({ length: to - from }, (_, i) => this.token(from + i));
  }
}

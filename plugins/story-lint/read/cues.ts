/** Finds the phrases of words/cue-phrases.ts in one pass over the tokens. */
import { tagOf, wordClass } from '../../language/index.ts';
import type { Reading, SentenceRange } from '../../language/index.ts';
import type { Cue } from '../types.ts';
import { WordNumbers } from '../word-numbers.ts';
import type { CueKind } from '../words/cue-phrases.ts';
import { CUES } from '../words/cue-phrases.ts';

const KINDS = Object.keys(CUES) as readonly CueKind[];
interface Entry {
  /** A place in KINDS. */
  readonly kind: number;
  readonly words: readonly number[];
}

const NEGATION = wordClass('negation');
/** Set in the number of a word that negates. */
const NEGATES = 1 << 15;
/** Stands for any word; 0 is a word that no phrase is made of. */
const ANY = 1;
const NUMBERS = new Map([['_', ANY]]);
/** By the number of its first word: the phrases that begin so, the longest first. */
const PHRASES: readonly (readonly Entry[] | undefined)[] = (() => {
  const numberOf = (word: string): number => {
    const known = NUMBERS.get(word) ?? (NUMBERS.size + 1) | (NEGATION.has(word) ? NEGATES : 0);
    NUMBERS.set(word, known);
    return known;
  };
  const begun = new Map<number, Entry[]>();
  KINDS.forEach((name, kind) => {
    for (const phrase of CUES[name]) {
      // The tokeniser splits hyphenated words, so a phrase is split the same way.
      const words = phrase.split(/ |(?=-)|(?<=-)/u).map(numberOf);
      const first = (words[0] ?? 0) & ~NEGATES;
      const entries = begun.get(first) ?? [];
      entries.push({ kind, words });
      begun.set(first, entries);
    }
  });
  for (const entries of begun.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return Array.from({ length: NUMBERS.size + 1 }, (_, first) => begun.get(first));
})();
const numbers = new WordNumbers((word) => NUMBERS.get(word) ?? (NEGATION.has(word) ? NEGATES : 0));
const [VERB, PUNCT] = [tagOf('VERB'), tagOf('PUNCT')];

const NEGATION_REACH = 3;
/** Kinds whose phrases often hold or follow a negation and mean it. */
const NEGATION_IS_MEANT = among([
  'obstacle',
  'limit',
  'lesson',
  'dissent',
  'abstract',
  'general',
  'jargon',
  'reason',
  'alternative',
  'cost',
]);

/** Kinds whose words name people and places: “three groups”, “the market”, not “it groups”, “he markets it”. */
const NAMES = among(['reach']);

/** By place in KINDS. */
function among(some: readonly CueKind[]): readonly boolean[] {
  return KINDS.map((kind) => some.includes(kind));
}

/** Every phrase in a text, in order; of one kind none begins within another. Linear in the text. */
export function findCues(reading: Reading): Cue[] {
  const { words, lemmas, length } = reading;
  const forms = new Int32Array(length);
  const bases = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const word = words[i] as number;
    const lemma = lemmas[i] as number;
    const form = numbers.of(reading, word);
    forms[i] = form;
    bases[i] = word === lemma ? form : numbers.of(reading, lemma);
  }
  const finder = new Finder(reading, forms, bases);
  reading.sentences.forEach(({ from, to }, sentence) => {
    for (let i = from; i < to; i++) {
      const form = forms[i] as number;
      const base = bases[i] as number;
      finder.match(PHRASES[form & ~NEGATES], i, sentence);
      if (base !== form) finder.match(PHRASES[base & ~NEGATES], i, sentence);
    }
  });
  return finder.found;
}

class Finder {
  readonly found: Cue[] = [];
  readonly #reading: Reading;
  readonly #forms: Int32Array;
  readonly #bases: Int32Array;
  /** Where the last cue of each kind ends: “much better” is one, not two. */
  readonly #reached = new Int32Array(KINDS.length);

  constructor(reading: Reading, forms: Int32Array, bases: Int32Array) {
    this.#reading = reading;
    this.#forms = forms;
    this.#bases = bases;
  }

  /** Those of some phrases that stand at a token of a sentence. */
  match(entries: readonly Entry[] | undefined, at: number, sentence: number): void {
    if (entries === undefined) return;
    const { starts, ends, tags, sentences } = this.#reading;
    const { from, to } = sentences[sentence] as SentenceRange;
    const start = starts[at] as number;
    for (let e = 0; e < entries.length; e++) {
      const { kind, words } = entries[e] as Entry;
      if (at + words.length > to || !this.#follow(words, at)) continue;
      if ((this.#reached[kind] as number) > start) continue;
      if (words.length === 1 && NAMES[kind] === true && tags[at] === VERB) continue;
      const end = ends[at + words.length - 1] as number;
      this.#reached[kind] = end;
      const negated = NEGATION_IS_MEANT[kind] !== true && this.#isNegated(at, from);
      this.found.push({ kind: KINDS[kind] as CueKind, sentence, start, end, negated });
    }
  }

  /** The words of a phrase behind its first. */
  #follow(words: readonly number[], at: number): boolean {
    for (let k = 1; k < words.length; k++) {
      const word = words[k] as number;
      if (word !== ANY && word !== this.#forms[at + k] && word !== this.#bases[at + k]) return false;
    }
    return true;
  }

  #isNegated(at: number, from: number): boolean {
    for (let i = at - 1; i >= from && i >= at - NEGATION_REACH; i--) {
      if (this.#reading.tags[i] === PUNCT) return false;
      if (((this.#forms[i] as number) & NEGATES) !== 0) return true;
    }
    return false;
  }
}

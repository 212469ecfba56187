/** Finds the phrases of words/cue-phrases.ts in one pass over the tokens. */
import { tagOf, wordClass } from '../../language/index.ts';
import type { Reading, SentenceRange } from '../../language/index.ts';
import type { Cue } from '../types.ts';
import { WordNumbers } from '../word-numbers.ts';
import type { CueKind } from '../words/cue-phrases.ts';
import { CUES } from '../words/cue-phrases.ts';

interface Entry {
  readonly kind: CueKind;
  /** The kind’s place among all. */
  readonly place: number;
  readonly words: readonly number[];
}

const NEGATION = wordClass('negation');
/** Set in the number of a word that negates. */
const NEGATES = 1 << 15;
/** Stands for any word; 0 is a word that no phrase is made of. */
const ANY = 1;
const NUMBERS = new Map([['_', ANY]]);
const numbered = (word: string): number => (NUMBERS.get(word) ?? 0) | (NEGATION.has(word) ? NEGATES : 0);
const numbers = new WordNumbers(numbered);
/** By the number of its first word: the phrases that begin so, the longest first. */
const PHRASES: (Entry[] | undefined)[] = [undefined, undefined];
(Object.entries(CUES) as [CueKind, readonly string[]][]).forEach(([kind, phrases], place) => {
  for (const phrase of phrases) {
    // The tokeniser splits hyphenated words, so a phrase is split the same way.
    const words = phrase.split(/ |(?=-)|(?<=-)/u);
    for (const word of words) if (!NUMBERS.has(word)) NUMBERS.set(word, PHRASES.push(undefined) - 1);
    (PHRASES[NUMBERS.get(words[0] ?? '') ?? 0] ??= []).push({ kind, place, words: words.map(numbered) });
  }
});
for (const entries of PHRASES) entries?.sort((a, b) => b.words.length - a.words.length);
const [VERB, PUNCT] = [tagOf('VERB'), tagOf('PUNCT')];

const NEGATION_REACH = 3;
/** Kinds whose phrases often hold or follow a negation and mean it. */
const NEGATION_IS_MEANT: ReadonlySet<CueKind> = new Set<CueKind>([
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
const NAMES: ReadonlySet<CueKind> = new Set<CueKind>(['reach']);

/** Every phrase in a text, in order; of one kind none begins within another. Linear in the text. */
export function findCues(reading: Reading): Cue[] {
  const { words, lemmas, starts, ends, tags, length } = reading;
  const forms = new Int32Array(length);
  const bases = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    forms[i] = numbers.of(reading, words[i] as number);
    bases[i] = words[i] === lemmas[i] ? (forms[i] as number) : numbers.of(reading, lemmas[i] as number);
  }
  const found: Cue[] = [];
  /** Where the last cue of each kind ends: “much better” is one, not two. */
  const reached = new Int32Array(Object.keys(CUES).length);

  function match(entries: readonly Entry[], at: number, { from, to }: SentenceRange, sentence: number): void {
    const start = starts[at] as number;
    for (let e = 0; e < entries.length; e++) {
      const { kind, place, words } = entries[e] as Entry;
      if (at + words.length > to || !follow(words, at) || (reached[place] as number) > start) continue;
      if (words.length === 1 && NAMES.has(kind) && tags[at] === VERB) continue;
      const end = ends[at + words.length - 1] as number;
      reached[place] = end;
      found.push({ kind, sentence, start, end, negated: !NEGATION_IS_MEANT.has(kind) && isNegated(at, from) });
    }
  }

  /** The words of a phrase behind its first. */
  function follow(words: readonly number[], at: number): boolean {
    for (let k = 1; k < words.length; k++) {
      const word = words[k];
      if (word !== ANY && word !== forms[at + k] && word !== bases[at + k]) return false;
    }
    return true;
  }

  function isNegated(at: number, from: number): boolean {
    for (let i = at - 1; i >= from && i >= at - NEGATION_REACH && tags[i] !== PUNCT; i--)
      if (((forms[i] as number) & NEGATES) !== 0) return true;
    return false;
  }

  reading.sentences.forEach((range, sentence) => {
    for (let i = range.from; i < range.to; i++) {
      const own = PHRASES[(forms[i] as number) & ~NEGATES];
      if (own !== undefined) match(own, i, range, sentence);
      const base = forms[i] === bases[i] ? undefined : PHRASES[(bases[i] as number) & ~NEGATES];
      if (base !== undefined) match(base, i, range, sentence);
    }
  });
  return found;
}

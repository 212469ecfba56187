/** Text → Reading: sentences, tokens, the number of each word, part of speech and lemma, each in one pass. */
import tagger from './data/tagger.json' with { type: 'json' };
import { shippedLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { FLAG, Reading } from './reading.ts';
import type { SentenceRange } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { Tagger, unpackWeights, withName } from './tag.ts';
import type { Ambiguous } from './tag.ts';
import { tokenise } from './tokens.ts';
import type { Span } from './types.ts';
import { isWord, TextWords } from './words.ts';

const UPPER = /^\p{Lu}/u;
const ASCII = 128;
/** The capital a sentence begins with says nothing: “Replayed the week”; one before an apostrophe or within a word does. */
const USUAL_CAPITAL = /^[A-Z][a-z]+$/u;
const APOSTROPHES = "'’‘ʼ";
const OPENS_QUOTATION = '"“„«‘';

/** What is known of a text before its words are tagged. */
export interface Prepared {
  readonly text: string;
  readonly sentences: readonly SentenceRange[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly words: Uint32Array;
  readonly flags: Uint8Array;
  readonly ambiguous: Ambiguous;
  readonly known: TextWords;
}

let shipped: Tagger | null = null;
/** Unpacked when the first text is read. */
const shippedTagger = (): Tagger => (shipped ??= new Tagger(unpackWeights(tagger.weights)));

/** Reads the sentences of every span; spans are in order and do not overlap. The same of every text; linear in it. */
export function read(text: string, spans: readonly Span[]): Reading {
  const lexicon = shippedLexicon();
  return tagged(prepare(lexicon, text, spans), lexicon, shippedTagger());
}

/** For training, which reads by a lexicon of its own. */
export function prepare(lexicon: Lexicon, text: string, spans: readonly Span[]): Prepared {
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: SentenceRange[] = [];
  spans.forEach((span, block) => {
    for (const { start, end } of splitSentences(text, span)) {
      const from = starts.length;
      tokenise(text, start, end, (first, last) => {
        starts.push(first);
        ends.push(last);
      });
      sentences.push({ start, end, block, from, to: starts.length });
    }
  });
  const { length } = starts;
  const known = new TextWords(lexicon);
  const words = new Uint32Array(length);
  const flags = new Uint8Array(length);
  const ambiguous = { key: new Int32Array(length), shape: new Int32Array(length), can: new Uint32Array(length) };
  for (const { from, to } of sentences) {
    for (let i = from; i < to; i++) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      const word = known.numberAt(text, start, end);
      const capital = isUpper(text, start) && isName(text, start, end, i === from);
      const own = known.classOf(word);
      const can = lexicon.tagSets[own] as number;
      words[i] = word;
      flags[i] = (capital ? FLAG.capital : 0) | before(text, start);
      ambiguous.key[i] = known.keyOf(word);
      ambiguous.shape[i] = own * 2 + (capital ? 1 : 0);
      ambiguous.can[i] = capital ? withName(can) : can;
    }
  }
  return { text, sentences, starts, ends, words, flags, ambiguous, known };
}

export function tagged(prepared: Prepared, lexicon: Lexicon, by: Tagger): Reading {
  const { text, sentences, words, flags, known } = prepared;
  const tags = new Uint8Array(words.length);
  const lemmas = new Uint32Array(words.length);
  for (const { from, to } of sentences) by.tag(prepared.ambiguous, from, to, tags);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    const tag = tags[i] as number;
    lemmas[i] = known.lemmaOf(word, tag);
    if (isWord(known.spell(word), tag)) flags[i] = (flags[i] as number) | FLAG.word;
  }
  const starts = Uint32Array.from(prepared.starts);
  const ends = Uint32Array.from(prepared.ends);
  return new Reading(text, sentences, { starts, ends, words, lemmas, tags, flags }, known.own, lexicon);
}

function isUpper(text: string, at: number): boolean {
  const code = text.codePointAt(at) as number;
  return code < ASCII ? code >= 65 && code <= 90 : UPPER.test(String.fromCodePoint(code));
}

/** No “I”, and no capital that a sentence begins with as usual. */
function isName(text: string, start: number, end: number, first: boolean): boolean {
  const raw = text.slice(start, end);
  return (
    raw !== 'I' && !(first && USUAL_CAPITAL.test(raw) && !(end < text.length && APOSTROPHES.includes(text[end] ?? '')))
  );
}

/** What stands directly before a token. */
function before(text: string, start: number): number {
  if (start === 0) return FLAG.spaced;
  const character = text[start - 1] ?? '';
  if (character.trim() === '') return FLAG.spaced;
  return OPENS_QUOTATION.includes(character) || (character === "'" && (start === 1 || text[start - 2] === ' '))
    ? FLAG.quoted
    : 0;
}

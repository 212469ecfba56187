/**
 * wink-nlp as the teacher: what it makes of a text, and what its lexicon says of a word. Nothing that ships reads this file;
 * the model is MIT-licensed, and so is what is learnt from it.
 */
import { createRequire } from 'node:module';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';
import { splitSentences } from '../../language/index.ts';
import type { PartOfSpeech, Span } from '../../language/index.ts';

/** What the teacher does not know and takes for a verb by its ending. */
const CORRECTED: Readonly<Record<string, PartOfSpeech>> = { everything: 'PRON' };

export interface Taught extends Span {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

interface Core {
  readonly features: {
    readonly lexeme: { readonly hash: Record<string, number>; readonly list: string[] };
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
  };
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>>; readonly size: number };
  readonly lexicon: Uint32Array;
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
}

const freshCore = (): Core => (model.core as () => Core)();
/** Tokens of the text before are known in the next, and then read otherwise: each text has a reader of its own words. */
const core = freshCore();
const nlp = winkNLP({ ...model, core: () => core }, ['pos']);
const LEXEMES = core.features.lexeme.list.length;

/** Lower-cases the capital a sentence begins with: wink takes a headless “Replayed the week” for a name. */
function uncapitalise(text: string, sentences: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const { start } of sentences) {
    const first = /^[A-Z][a-z]+(?!['’\p{L}\p{N}])/u.exec(text.slice(start, start + 40));
    if (first === null || first[0] === 'I') continue;
    out += text.slice(from, start) + (text[start] ?? '').toLowerCase();
    from = start + 1;
  }
  return out + text.slice(from);
}

/** Every token as wink reads it: offsets into `text`, part of speech, lemma. */
export function teach(text: string, spans: readonly Span[]): Taught[] {
  const sentences = spans.flatMap((span) => splitSentences(text, span));
  const given = uncapitalise(text, sentences).replaceAll(/[’‘ʼ]/gu, "'").replaceAll(/[“”„]/gu, '"');
  const tokens = nlp.readDoc(given).tokens();
  const out = (property: unknown): string[] => tokens.out<string>(property as ItsFunction<string>);
  const { value, pos, lemma } = nlp.its as unknown as Readonly<Record<string, unknown>>;
  const [values, tags, lemmas] = [out(value), out(pos), out(lemma)];
  const { hash, list } = core.features.lexeme;
  for (const lexeme of list.slice(LEXEMES)) Reflect.deleteProperty(hash, lexeme);
  const taught: Taught[] = [];
  let offset = 0;
  values.forEach((word, i) => {
    if (tags[i] === 'SPACE') return;
    const start = given.indexOf(word, offset);
    if (start < 0) return;
    offset = start + word.length;
    if (word.toLowerCase() === "i'm") {
      // The one contraction that the teacher leaves whole.
      taught.push(
        { start, end: start + 1, pos: 'PRON', lemma: 'i' },
        { start: start + 1, end: offset, pos: 'AUX', lemma: 'be' },
      );
      return;
    }
    taught.push({
      start,
      end: offset,
      pos: CORRECTED[word.toLowerCase()] ?? ((tags[i] ?? 'X') as PartOfSpeech),
      lemma: lemmas[i] ?? word,
    });
  });
  return taught;
}

type Cache = Readonly<{ hasSamePOS: (word: string, pos: string) => boolean }>;
const lemmatise = createRequire(import.meta.url)('wink-eng-lite-web-model/dist/lemmatize.js') as (
  word: string,
  pos: string,
  cache: Cache,
) => string;

function property(word: number, name: string): number {
  const [column = 0, mask = 0, shift = 0] = core.packing.layout[name] ?? [];
  return ((core.lexicon[column + word * core.packing.size] ?? 0) & mask) >>> shift;
}
const numberOf = (word: string): number | undefined => {
  const number = core.features.lexeme.hash[word];
  return number === undefined || number >= LEXEMES ? undefined : number;
};
const clusterOf = (number: number): ReadonlySet<number> =>
  core.features.posClusters.list[property(number, 'lexemeCID')] ?? new Set();
const cache: Cache = {
  hasSamePOS: (word, pos) => {
    const number = numberOf(word);
    if (number === undefined || property(number, 'isContraction') === 1 || property(number, 'isBaseForm') === 0)
      return false;
    return clusterOf(number).has(core.pos.hash[pos] ?? -1);
  },
};

export interface Known {
  readonly word: string;
  /** Which parts of speech it can be. */
  readonly tags: readonly PartOfSpeech[];
}

/** Every word of letters that wink knows, in its order. */
export function knownWords(): Known[] {
  return core.features.lexeme.list.slice(0, LEXEMES).flatMap((word, number) => {
    if (!/^[a-z]+$/u.test(word) || property(number, 'isContraction') === 1) return [];
    const cluster = clusterOf(number);
    const tags = Object.entries(core.pos.hash).filter(
      ([name, tag]) => cluster.has(tag) && name !== 'UNK' && name !== 'SPACE',
    );
    return tags.length === 0 ? [] : [{ word, tags: tags.map(([name]) => name as PartOfSpeech) }];
  });
}

/** wink’s lemma of a word it knows. */
export function knownLemma(word: string, pos: PartOfSpeech): string {
  const number = numberOf(word);
  if (number === undefined) return word;
  const { list } = core.features.lexeme;
  const american = property(number, 'isSpellingMapped') === 1 ? property(number, 'lemma') : number;
  if (property(american, 'isSLemma') === 1) return list[property(american, 'lemma')] ?? word;
  return lemmatise(list[american] ?? word, pos, cache);
}

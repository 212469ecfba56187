/** Prose → tokens with part of speech and lemma. The one place that knows which language model is used. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';
import type { Block, PartOfSpeech, Span, Token } from '../types.ts';
import { splitSentences } from './sentences.ts';

export interface TaggedSentence extends Span {
  readonly block: Block;
  readonly tokens: readonly Token[];
}

/** Every token that wink knows, and the place of each in the list. */
interface Lexemes {
  readonly hash: Readonly<Record<string, number>>;
  readonly list: readonly string[];
}
/** What wink knows; `efList` names what it works out of each new token: seven patterns for its shape alone. */
interface Core {
  readonly features: { readonly lexeme: Lexemes };
  readonly packing: { efList: readonly string[] };
}
interface Reader {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly lexemes: Lexemes;
}
let reader: Reader | null = null;

/** wink numbers tokens with 20 bits, some 88,000 of them its own; a text of 1 MB has at most 300,000. */
const MOST_LEXEMES = 500_000;
/** In the place of the models of sentences, names, moods and negation: nobody asks them here, and they take time to load. */
const none = (): unknown => ({ machines: ['[]'], transformers: [] });

function readerOf(): Reader {
  if (reader !== null && reader.lexemes.list.length < MOST_LEXEMES) return reader;
  const core = (model.core as () => Core)();
  core.packing.efList = ['pos'];
  const tagger = { ...model, core: () => core, sbd: none, ner: none, sa: none, negation: none, metaCER: none };
  return (reader = { nlp: winkNLP(tagger, ['pos']), lexemes: core.features.lexeme });
}

/**
 * wink takes each new token up into what it knows, and splits what it knows no more: “nobody's moving” would read
 * otherwise after a text that ends in “nobody's.” than on its own.
 */
function forget({ hash, list }: Lexemes, from: number): void {
  for (const lexeme of list.slice(from)) Reflect.deleteProperty(hash, lexeme);
}

interface Tagged {
  readonly values: readonly string[];
  readonly tags: readonly PartOfSpeech[];
  readonly lemmas: readonly string[];
}

/** The same of every text, whatever was read before it. */
function tagged(text: string): Tagged {
  const { nlp, lexemes } = readerOf();
  const known = lexemes.list.length;
  try {
    const tokens = nlp.readDoc(text).tokens();
    const read = <T extends string>(property: unknown): T[] => tokens.out(property as ItsFunction<T>) as T[];
    const { value, pos, lemma } = nlp.its as unknown as Readonly<Record<string, unknown>>;
    return { values: read<string>(value), tags: read<PartOfSpeech>(pos), lemmas: read<string>(lemma) };
  } finally {
    forget(lexemes, known);
  }
}

/** Lower-cases the capital a sentence begins with: the tagger takes a headless “Replayed the week” for a name. */
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

/** The tagger knows the straight forms better, and a score must not hang on which a keyboard has. */
const APOSTROPHE = /[’‘ʼ]/gu;
const QUOTE = /[“”„]/gu;
const WORD = /[\p{L}\p{N}]/u;

const SPACE = 32;

/** Sentences of every block, each with its tokens. Deterministic: the model is data inside the package. */
export function readEnglish(prose: string, blocks: readonly Block[]): TaggedSentence[] {
  const sentences = blocks.flatMap((block) => splitSentences(prose, block).map((span) => ({ ...span, block })));
  if (sentences.length === 0) return [];
  const given = uncapitalise(prose, sentences).replaceAll(APOSTROPHE, "'").replaceAll(QUOTE, '"');
  const { values, tags, lemmas } = tagged(given);

  const out: TaggedSentence[] = [];
  let offset = 0;
  let index = 0;
  let current: Token[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    if (tags[i] === 'SPACE') continue;
    let start = offset;
    while (given.charCodeAt(start) === SPACE) start++;
    if (!given.startsWith(value, start)) start = given.indexOf(value, start);
    if (start === -1) break;
    const end = start + value.length;
    offset = end;
    while (index < sentences.length && start >= (sentences[index]?.end ?? 0)) {
      const done = sentences[index];
      if (done !== undefined) out.push({ ...done, tokens: current });
      current = [];
      index++;
    }
    // The tagger’s own string where it is the writer’s too: looked up by many rules, and hashed but once.
    const text = prose.startsWith(value, start) ? value : prose.slice(start, end);
    current.push({
      start,
      end,
      text,
      lower: value.toLowerCase(),
      lemma: lemmas[i] ?? value,
      pos: tags[i] ?? 'X',
      isWord: tags[i] !== 'PUNCT' && WORD.test(text),
    });
  }
  for (; index < sentences.length; index++) {
    const done = sentences[index];
    if (done !== undefined) out.push({ ...done, tokens: current });
    current = [];
  }
  return out;
}

/**
 * Which sentences belong to the telling. A story holds together: its sentences speak of the same things, of the teller, or
 * point back at each other. A passage that was stuffed in does not, and a sentence said twice is said once. Only the telling earns.
 */
import { FLAG, tagOf, wordClass } from '../../language/index.ts';
import type { Reading, SentenceRange } from '../../language/index.ts';
import type { Cue, Sentence, Token } from '../types.ts';
import { WordNumbers } from '../word-numbers.ts';
import { NAMES } from '../principles/names.ts';
import { COMMONEST, EVERYDAY } from '../words/everyday.ts';
import { GENERAL_NOUNS, HOLLOW_VERBS } from '../words/hollow.ts';

/** Words that point back: the sentence before is their neighbour. */
const POINTS_BACK: ReadonlySet<string> = new Set(
  [
    'it they he she this that these those them him her its their his one both each nobody everyone there',
    "then so which who it's that's instead until because but and",
  ].flatMap((line) => line.split(' ')),
);
/** How many words into a sentence a pointer may stand. */
const POINTER_WINDOW = 6;
const FIRST_PERSON = wordClass('first-person');
const SHORTEST_WORD = 3;

/**
 * What a link between two sentences weighs: by how little the shared word says. Fitted on the labelled stories against
 * passages about weather, cooking, football, computers and in Latin put into them.
 */
const LINK = { rare: 1, everyday: 0.35, commonest: 0.1, teller: 1, fragment: 0.4, pointer: 0.5 } as const;
/** Links to the rest of the text in twelve words, below which a passage is none of it: the least connected passage of nine labelled stories in ten has more. */
const STRANGE = 0.2;
const WORDS_A_LINK = 12;
/** A passage is this share of the words left when those found before it are gone; less is an aside, more is the text. */
const SMALLEST_SHARE = 0.12;
const LARGEST_SHARE = 0.33;
/** However many there are, half of what is said is the telling. */
const MOST_IN_ALL = 0.5;
const FEWEST_WORDS = 12;
/** Share of its words in whole sentences: notes leave words out. */
const MOSTLY = 0.5;
/** So that cost stays linear; a longer passage is found in pieces. */
const MOST_SENTENCES = 40;
const MOST_PASSAGES = 3;

const ALONE: ReadonlySet<string> = new Set(NAMES);
const OPENS_NAME: ReadonlySet<string> = new Set(NAMES.map((name) => name.split(' ', 1).join('')));
/** What a sentence tells, it tells by these. */
const SAYS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
const SHOWS: ReadonlySet<string> = new Set(['be', 'show', 'demonstrate', 'reflect']);
const LONGEST_NAME = Math.max(...NAMES.map((name) => name.split(' ').length));
/** A sentence with this many principle names or terms of the process talks about the story; it tells nothing of it. */
const LABELS = 2;

/** Of a whole sentence in which nothing is told, that it explains; a note leaves words out, and may leave out who, and when. */
type Manner = 'tells' | 'explains' | 'notes';

/** For each sentence, whether it is part of the telling. Linear in the text. */
export function tellingOf(
  reading: Reading,
  sentences: readonly Sentence[],
  cues: readonly Cue[],
  again: readonly boolean[],
): boolean[] {
  const labels = labelSentences(sentences, cues);
  const telling = sentences.map(
    (sentence, i) => !(again[i] === true || labels.has(i) || isBareClaim(sentence) || isBareFigures(sentence)),
  );
  const manners = sentences.map(({ index, clauses }): Manner =>
    tellsIn(reading, reading.sentences[index] as SentenceRange)
      ? 'tells'
      : clauses.some(({ finite }) => finite)
        ? 'explains'
        : 'notes',
  );
  dropExplanations(sentences, telling, manners);
  dropFiguresOfNothing(sentences, telling);
  // Each is measured against the rest alone: a passage put in beside another must not make that one part of the telling.
  let room = MOST_IN_ALL * wordsOf(sentences.filter((_, i) => telling[i]));
  for (let passage = 0; passage < MOST_PASSAGES; passage++) {
    const left = sentences.filter((_, i) => telling[i]);
    const strange = strangest(left, manners, Math.min(room, LARGEST_SHARE * wordsOf(left)));
    if (strange === null) break;
    room -= wordsOf(left.slice(strange.from, strange.to));
    for (const sentence of left.slice(strange.from, strange.to)) telling[sentence.index] = false;
  }
  return telling;
}

const OURSELVES: ReadonlySet<string> = new Set([...FIRST_PERSON, 'we', 'us', 'our', 'ours']);
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);
const IRREGULAR_PAST = wordClass('irregular-past');
/** Shorter words in -ed are seldom verbs. */
const SHORTEST_PAST = 5;
const ALWAYS = 1;
const AS_VERB = 2;
const telltale = new WordNumbers((word) =>
  OURSELVES.has(word) || PAST_AUXILIARIES.has(word)
    ? ALWAYS
    : IRREGULAR_PAST.has(word) || (word.length >= SHORTEST_PAST && word.endsWith('ed'))
      ? AS_VERB
      : 0,
);
const VERB = tagOf('VERB');
/** Somebody of the telling is in it, or it is of the past: an explanation of how things are in general is neither. */
function tellsIn(reading: Reading, { from, to }: SentenceRange): boolean {
  for (let i = from; i < to; i++) {
    const tells = telltale.of(reading, reading.words[i] as number);
    if (tells === ALWAYS || (tells === AS_VERB && reading.tags[i] === VERB)) return true;
  }
  return false;
}

/** A note of fewer words may leave out who, and when. */
const SHORT = 12;
/** Sets aside paragraphs in which nothing is told, where others tell. */
function dropExplanations(sentences: readonly Sentence[], telling: boolean[], manners: readonly Manner[]): void {
  const blocks = Map.groupBy(sentences, ({ block }) => block);
  const explain = [...blocks.values()].filter(
    (own) => own.every(({ index }) => manners[index] === 'explains') && wordsOf(own) >= SHORT,
  );
  if (explain.length < blocks.size) for (const { index } of explain.flat()) telling[index] = false;
}

const wordsOf = (sentences: readonly Sentence[]): number => sentences.reduce((n, s) => n + s.words, 0);

interface Link {
  readonly to: number;
  readonly weight: number;
}

/** The passage that has least to do with the rest, where that is next to nothing. */
function strangest(
  sentences: readonly Sentence[],
  manners: readonly Manner[],
  most: number,
): { from: number; to: number } | null {
  let links: Link[][] | null = null;
  const fewest = Math.max(FEWEST_WORDS, SMALLEST_SHARE * wordsOf(sentences));
  let least: { from: number; to: number } | null = null;
  let leastRate = STRANGE;
  let leastWords = Infinity;
  for (let from = 0; from < sentences.length; from++) {
    let outward = 0;
    let words = 0;
    let explained = 0;
    let linked = from;
    for (let at = from; at < Math.min(sentences.length, from + MOST_SENTENCES); at++) {
      const sentence = sentences[at] as Sentence;
      words += sentence.words;
      const manner = manners[sentence.index];
      if (words > most || manner === 'tells') break;
      if (manner === 'explains') explained += sentence.words;
      if (words < fewest || explained < MOSTLY * words) continue;
      links ??= linksOf(sentences);
      for (; linked <= at; linked++)
        for (const { to, weight } of links[linked] ?? []) outward += to >= from && to < linked ? -weight : weight;
      const rate = (outward * WORDS_A_LINK) / words;
      // Of two that are as strange, the longer: nothing of a passage is left over.
      if (rate > leastRate || (rate === leastRate && words <= leastWords)) continue;
      leastRate = rate;
      leastWords = words;
      least = { from, to: at + 1 };
    }
  }
  return least;
}

/** Each sentence’s links, both ways: to the last and next sentence with the same word, with the teller in it, or pointed at. */
function linksOf(sentences: readonly Sentence[]): Link[][] {
  const links: Link[][] = sentences.map(() => []);
  const join = (a: number, b: number, weight: number): void => {
    links[a]?.push({ to: b, weight });
    links[b]?.push({ to: a, weight });
  };
  const last = new Map<string, number>();
  const share = (key: string, i: number, weight: number): void => {
    const before = last.get(key);
    if (before !== undefined) join(before, i, weight);
    last.set(key, i);
  };
  sentences.forEach((sentence, i) => {
    for (const lemma of lemmasOf(sentence))
      share(lemma, i, COMMONEST.has(lemma) ? LINK.commonest : EVERYDAY.has(lemma) ? LINK.everyday : LINK.rare);
    if (sentence.tokens.some(({ lower }) => FIRST_PERSON.has(lower))) share(' teller', i, LINK.teller);
    else if (sentence.clauses.some((c) => c.actor === 'teller' && c.finite)) share(' fragment', i, LINK.fragment);
    if (i > 0 && pointsBack(sentence)) join(i - 1, i, LINK.pointer);
  });
  return links;
}

/** Lemmas of a sentence that could say what it is about, each once. */
function lemmasOf({ tokens }: Sentence): Set<string> {
  const lemmas = new Set<string>();
  for (const { lemma, pos, isWord } of tokens) {
    if (!isWord || (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'VERB' && pos !== 'ADJ')) continue;
    if (lemma.length >= SHORTEST_WORD) lemmas.add(lemma);
  }
  return lemmas;
}

function pointsBack({ tokens }: Sentence): boolean {
  let word = 0;
  for (const token of tokens) {
    if (!token.isWord) continue;
    if (POINTS_BACK.has(token.lower)) return true;
    if (++word >= POINTER_WINDOW) return false;
  }
  return false;
}

/** Any odd number. */
const SPREAD = 0x9e3779b1;
/** For each sentence, whether one before it has the same words, whatever stands between them. Linear in the text. */
export function saidAgain(reading: Reading): boolean[] {
  const said = new Map<number, SentenceRange>();
  const lemmasIn = ({ from, to }: SentenceRange): Uint32Array =>
    reading.lemmas.subarray(from, to).filter((_, i) => ((reading.flags[from + i] as number) & FLAG.word) !== 0);
  return reading.sentences.map((sentence) => {
    let key = 0;
    for (let i = sentence.from; i < sentence.to; i++)
      if (((reading.flags[i] as number) & FLAG.word) !== 0)
        key = (Math.imul(key, SPREAD) + (reading.lemmas[i] as number)) | 0;
    for (let before = said.get(key); before !== undefined; before = said.get(++key))
      if (String(lemmasIn(before)) === String(lemmasIn(sentence))) return true;
    said.set(key, sentence);
    return false;
  });
}

function labelSentences(sentences: readonly Sentence[], cues: readonly Cue[]): ReadonlySet<number> {
  const labels = new Map<number, number>();
  for (const cue of cues) if (cue.kind === 'jargon') labels.set(cue.sentence, (labels.get(cue.sentence) ?? 0) + 1);
  return new Set(sentences.flatMap((s) => ((labels.get(s.index) ?? 0) >= LABELS || onlyNames(s) ? s.index : [])));
}

/** “That is Dive Deep and Ownership”: besides names of principles nothing that could be told. */
function onlyNames({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ isWord }) => isWord);
  let named = false;
  for (let i = 0; i < words.length;) {
    const { lemma, pos } = words[i] as Token;
    const length = nameAt(words, i);
    if (length === 0 && SAYS.has(pos) && !SHOWS.has(lemma)) return false;
    if (length > 0) named = true;
    i += Math.max(1, length);
  }
  return named;
}

/** Of how many words the longest name is that begins there; 0 where none does. */
function nameAt(words: readonly Token[], at: number): number {
  if (!OPENS_NAME.has((words[at] as Token).lower)) return 0;
  for (let length = LONGEST_NAME; length > 0; length--)
    if (
      ALONE.has(
        words
          .slice(at, at + length)
          .map(({ lower }) => lower)
          .join(' '),
      )
    )
      return length;
  return 0;
}

/** “I did it. I led the effort.” claims; it names nothing that was done. */
function isBareClaim({ tokens, clauses }: Sentence): boolean {
  if (!clauses.some((c) => c.actor === 'teller' || c.actor === 'group')) return false;
  return (
    clauses.every((c) => HOLLOW_VERBS.has(c.verb)) &&
    tokens.every((t) => t.pos !== 'NUM' && ((t.pos !== 'NOUN' && t.pos !== 'PROPN') || GENERAL_NOUNS.has(t.lemma)))
  );
}

/** Most of the words of a sentence with this share of figures are figures. */
const MOSTLY_FIGURES = 0.4;
const FEWEST_FIGURES = 3;
/** “The numbers were 42 %, 17, 14 teams, 38 services”: figures of nothing that happened. */
function isBareFigures(sentence: Sentence): boolean {
  const figures = figuresIn(sentence);
  return figures >= FEWEST_FIGURES && figures >= MOSTLY_FIGURES * sentence.words;
}

function figuresIn({ tokens }: Sentence): number {
  return tokens.reduce((n, t) => n + (t.pos === 'NUM' ? 1 : 0), 0);
}

/** “40 % improvement. 3× faster. $2M saved.” */
const FRAGMENT_WORDS = 6;
const DIGIT = /\d/u;
/** Sets aside fragments with a figure and no noun that the rest of the text speaks of. */
function dropFiguresOfNothing(sentences: readonly Sentence[], telling: boolean[]): void {
  const bare = sentences.filter(
    (s) =>
      telling[s.index] === true &&
      s.words <= FRAGMENT_WORDS &&
      s.tokens.some((t) => DIGIT.test(t.text)) &&
      s.tokens.every((t) => t.pos !== 'PRON'),
  );
  if (bare.length === 0) return;
  const fragments = new Set(bare);
  const spokenOf = new Set<string>();
  for (const sentence of sentences) {
    if (fragments.has(sentence) || telling[sentence.index] !== true) continue;
    for (const lemma of lemmasOf(sentence)) spokenOf.add(lemma);
  }
  for (const { index, tokens } of bare) {
    const known = tokens.some(
      ({ pos, lemma }) => (pos === 'NOUN' || pos === 'PROPN') && !COMMONEST.has(lemma) && spokenOf.has(lemma),
    );
    if (!known) telling[index] = false;
  }
}

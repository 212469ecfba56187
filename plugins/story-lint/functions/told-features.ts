/** Sentence → the codes of what is looked at in it. Training and judging look by this code alone. */
import { FLAG, tagOf } from '../../language/index.ts';
import type { Reading } from '../../language/index.ts';
import type { Cue, Metric, Sentence } from '../types.ts';
import {
  ACTORS,
  base,
  BLOCKS,
  COUNTS,
  HAS,
  IN_SECTION,
  NUMBER_KINDS,
  pair,
  PARTS,
  PHRASES,
  PLACES,
  TAGS,
  triple,
} from './codes.ts';
import { deedsIn, END, numberIn, START, UNKNOWN } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { BEFORE_NUMBER, DEEDS, FACT, person, PERSON_BITS, tense } from './word-facts.ts';

/** What the room asks of a text: its reading, the sentences of that reading, and the quantities and phrases in them, in order. */
export interface Told {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  readonly metrics: readonly Metric[];
  readonly phrases: readonly Cue[];
}

/** The features of one sentence; one can be met again. Used anew for each sentence. */
export class Found {
  size = 0;
  readonly codes: number[] = [];

  add(code: number): void {
    this.codes[this.size++] = code;
  }
}

const EDGE = TAGS.length - 1;
const [VERB, AUX, PUNCT] = [tagOf('VERB'), tagOf('AUX'), tagOf('PUNCT')];
const [NOUN, PROPN, NUM] = [tagOf('NOUN'), tagOf('PROPN'), tagOf('NUM')];
/** Signs that stand between words and say something. */
const TELLING_SIGNS = '%$€£→;:?!';
const LIMITS = [4, 8, 13, 20, 30];

const [W, WW, CLAUSE, PHRASE] = [base('w'), base('ww'), base('clause'), base('phrase')];
const [T, TT, TTT] = [base('t'), base('tt'), base('ttt')];
const [WHO, FORM, DOES, FIRST, OPENS] = [base('who'), base('form'), base('does'), base('first'), base('opens')];
const [NUMBER, BEFORE, BOTH, MANY] = [base('number'), base('before'), base('both'), base('many')];
const [DEED, WHO_DEED, LONG] = [base('deed'), base('who-deed'), base('long')];
const HAS_NEGATION = base('has') + HAS.indexOf('negation');
const HAS_NO_VERB = base('has') + HAS.indexOf('no-verb');
const PREPOSITIONS = new Map(BEFORE_NUMBER.map((word, i) => [word, i]));
const OTHER = NUMBER_KINDS.indexOf('other');
const [NOBODY, MY, OUR] = [person('none'), person('my'), person('our')];
const [SOMETHING, NAMED] = [person('noun'), person('name')];
const [BASE, PAST, PRESENT, ING] = [tense('base'), tense('past'), tense('present'), tense('ing')];
const [MODAL, WAS, IS] = [tense('modal'), tense('was'), tense('is')];

/** Up to which of the limits a number goes. */
const stepOf = (value: number, limits: readonly number[]): number => {
  const at = limits.findIndex((limit) => value < limit);
  return at < 0 ? limits.length : at;
};

type Visit = (found: Found, sentence: number) => void;

/** Visits every sentence’s features, in order; `found` is the visitor’s until it returns. Linear in the text. */
export function featuresOf(told: Told, words: Vocabulary, visit: Visit): void {
  const places = placesOf(told.sentences);
  saidIn(told, words, (all, sentence) => {
    for (let i = 0; i < PLACE_CODES; i++) all.add(places[sentence * PLACE_CODES + i] as number);
    visit(all, sentence);
  });
}

/** The same without its place: what a sentence says wherever it stands. */
export function saidIn({ reading, sentences, metrics, phrases }: Told, words: Vocabulary, visit: Visit): void {
  let metric = 0;
  let phrase = 0;
  for (let i = 0; i < sentences.length; i++) {
    const { index, clauses } = sentences[i] as Sentence;
    const { from, to, start, end } = reading.sentences[index] as Reading['sentences'][number];
    found.size = 0;
    addWords(reading, words, from, to);
    for (const { actor, verb } of clauses) {
      const number = words.numberOf(verb);
      if (number !== UNKNOWN) found.add(CLAUSE + pair(ACTORS.indexOf(actor), number));
    }
    while (metric < metrics.length && (metrics[metric] as Metric).start < start) metric++;
    const first = metric;
    while (metric < metrics.length && (metrics[metric] as Metric).start < end) metric++;
    addNumbers(reading, words, from, to, metrics.slice(first, metric));
    for (; (phrases[phrase]?.sentence ?? Infinity) <= index; phrase++) {
      const { kind, negated, sentence } = phrases[phrase] as Cue;
      if (!negated && sentence === index) found.add(PHRASE + PHRASES.indexOf(kind));
    }
    visit(found, i);
  }
}

/** Lemmas and pairs of them, where any figure is one word; parts of speech, who is spoken of, and in what time. */
function addWords(reading: Reading, words: Vocabulary, from: number, to: number): void {
  const { tags, flags } = reading;
  let word = START;
  let tag = EDGE;
  let earlier = EDGE;
  let subject = NOBODY;
  let verbs = 0;
  let counted = 0;
  for (let i = from; i < to; i++) {
    const next = tags[i] as number;
    found.add(T + next);
    found.add(TT + pair(tag, next));
    found.add(TTT + triple(earlier, tag, next));
    earlier = tag;
    tag = next;
    const entry = words.entries.of(reading, reading.words[i] as number);
    const entryOfLemma =
      reading.lemmas[i] === reading.words[i] ? entry : words.entries.of(reading, reading.lemmas[i] as number);
    const isWord = ((flags[i] as number) & FLAG.word) !== 0;
    if (isWord || TELLING_SIGNS.includes(reading.text[reading.starts[i] as number] ?? ' ')) {
      const lemma = numberIn(entryOfLemma);
      if (lemma !== UNKNOWN) {
        found.add(W + lemma);
        if (word !== UNKNOWN) found.add(WW + pair(word, lemma));
      }
      word = lemma;
    }
    if (isWord && tag !== PUNCT && counted++ === 0) found.add(OPENS + tag);
    if ((entry & FACT.negation) !== 0) found.add(HAS_NEGATION);
    let who = entry & PERSON_BITS;
    if (who === NOBODY && tag === PROPN) who = NAMED;
    if (who !== NOBODY) {
      found.add(WHO + who);
      if (who !== MY && who !== OUR) subject = who;
    } else if (tag === NOUN) subject = SOMETHING;
    if (tag !== VERB && tag !== AUX) continue;
    const form = formOf(reading, i, tag, entry);
    found.add(FORM + form);
    found.add(DOES + pair(subject, form));
    if (verbs++ === 0) found.add(FIRST + pair(subject, form));
    const deeds = deedsIn(entryOfLemma);
    for (let deed = 0; deed < DEEDS.length; deed++) {
      if (((deeds >> deed) & 1) === 0) continue;
      found.add(DEED + deed);
      found.add(WHO_DEED + pair(subject, deed));
    }
  }
  if (word !== UNKNOWN && word !== START) found.add(WW + pair(word, END));
  found.add(TT + pair(tag, EDGE));
  if (verbs === 0) found.add(HAS_NO_VERB);
  found.add(LONG + stepOf(counted, LIMITS));
}

function formOf({ words, lemmas }: Reading, i: number, tag: number, facts: number): number {
  if (tag === AUX) return (facts & FACT.modal) !== 0 ? MODAL : (facts & FACT.pastAuxiliary) !== 0 ? WAS : IS;
  if ((facts & FACT.ing) !== 0) return ING;
  if ((facts & (FACT.irregularPast | FACT.ed)) !== 0) return PAST;
  if (words[i] === lemmas[i]) return BASE;
  return (facts & FACT.s) !== 0 ? PRESENT : PAST;
}

/** What the reading of numbers makes of them, and the word in front; what it passes over is `other`. */
function addNumbers(reading: Reading, words: Vocabulary, from: number, to: number, metrics: readonly Metric[]): void {
  let count = 0;
  let kinds = 0;
  let metric = 0;
  let last = -1;
  for (let i = from; i < to; i++) {
    const start = reading.starts[i] as number;
    while (metric < metrics.length && (metrics[metric] as Metric).end <= start) metric++;
    const own = metrics[metric];
    const inside = own !== undefined && own.start <= start;
    if (inside && metric === last) continue;
    const entry = words.entries.of(reading, reading.words[i] as number);
    if (!inside && (entry & FACT.figure) === 0 && reading.tags[i] !== NUM) continue;
    if (inside) last = metric;
    const kind = inside ? NUMBER_KINDS.indexOf(own.kind) : OTHER;
    count++;
    kinds |= 1 << kind;
    found.add(NUMBER + kind);
    const preposition = i === from ? undefined : PREPOSITIONS.get(reading.spell(reading.words[i - 1] as number));
    if (preposition !== undefined) found.add(BEFORE + pair(preposition, kind));
  }
  found.add(MANY + Math.min(count, COUNTS.length - 1));
  if (count < 2) return;
  for (let a = 0; a < NUMBER_KINDS.length; a++)
    for (let b = a + 1; b < NUMBER_KINDS.length; b++)
      if (((kinds >> a) & (kinds >> b) & 1) !== 0) found.add(BOTH + pair(a, b));
}

/** Used again for each text: a new one for each would cost as much as the looking. Nothing in it outlives a visit. */
const found = new Found();

const [PART, AT, PART_AT, PART_IN] = [base('part'), base('at'), base('part-at'), base('part-in')];
const [BLOCK, PART_BLOCK] = [base('block'), base('part-block')];
/** The place of a sentence that is neither of the first nor of the last two goes by its fifth of the telling. */
const FIFTHS = 5;
const AFTER_EDGES = PLACES.indexOf('1/5');
const [OPENING, WITHIN, CLOSING] = [
  IN_SECTION.indexOf('first'),
  IN_SECTION.indexOf('within'),
  IN_SECTION.indexOf('last'),
];

/** Codes for the place of a sentence. */
export const PLACE_CODES = 6;
/** Of fewer sentences none opens or ends a story: what they say is all that tells what they do. */
const FEWEST_PLACED = 4;
const MIDDLE = AFTER_EDGES + 2;
/** Where each of some sentences stands among them: in the story, under which heading, in what kind of block. PLACE_CODES codes each. */
export function placesOf(sentences: readonly Sentence[]): number[] {
  const total = sentences.length;
  const codes: number[] = [];
  for (let i = 0; i < total; i++) {
    const { section, kind } = (sentences[i] as Sentence).block;
    const part = section.part === null ? 0 : PARTS.indexOf(section.part);
    const fifth = Math.min(FIFTHS - 1, Math.floor((FIFTHS * i) / total));
    const isPlaced = total >= FEWEST_PLACED;
    const inside = i < 2 ? i : i < total - 2 ? AFTER_EDGES + fifth : i - total + 4;
    const place = isPlaced ? inside : MIDDLE;
    const opens = sentences[i - 1]?.block.section !== section;
    const closes = sentences[i + 1]?.block.section !== section;
    const within = isPlaced && opens ? OPENING : isPlaced && closes ? CLOSING : WITHIN;
    const block = BLOCKS.indexOf(kind);
    codes.push(PART + part, AT + place, PART_AT + pair(part, place), PART_IN + pair(part, within));
    codes.push(BLOCK + block, PART_BLOCK + pair(part, block));
  }
  return codes;
}

/** Sentence → the codes of what is looked at in it, with the tokens each comes from. Training and judging look by this code alone. */
import { tagOf } from '../../language/index.ts';
import { firstFrom } from '../spans.ts';
import type { Sentence, Token } from '../types.ts';
import { ACTORS, base, BLOCKS, FIFTHS, HAS, pair, PARTS, PLACES, SIGNS, TAGS, triple } from './codes.ts';
import { hasFigure, kindOfNumber } from './numbers.ts';
import { ALL_FACTS, END, FIGURE, START, UNKNOWN, WORD_BIT } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  ABOUT_NUMBERS,
  BEFORE_NUMBER,
  FACT,
  NUMBER_KINDS,
  person,
  PERSON_BITS,
  tense,
  VERB_DEEDS,
} from './word-facts.ts';

/** What the room asks of a sentence. */
export type Told = Pick<Sentence, 'start' | 'end' | 'tokens' | 'clauses' | 'block'>;

/** No token: a feature of the whole sentence. */
export const WHOLE = -1;
const ROOM = 1024;

/** The features of one sentence, in the order they are met; one can be met again. Used anew for each sentence. */
export class Found {
  size = 0;
  codes = new Int32Array(ROOM);
  /** First and last token each comes from. */
  from = new Int32Array(ROOM);
  to = new Int32Array(ROOM);

  add(code: number, from: number, to: number): void {
    if (this.size === this.codes.length) this.#grow();
    const at = this.size++;
    this.codes[at] = code;
    this.from[at] = from;
    this.to[at] = to;
  }

  #grow(): void {
    const longer = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.codes = longer(this.codes);
    this.from = longer(this.from);
    this.to = longer(this.to);
  }
}

const TAG = new Map<string, number>(TAGS.map((tag, i) => [tag, i]));
const EDGE = TAGS.length - 1;
const VERB = tagOf('VERB');
const AUX = tagOf('AUX');
const PUNCT = tagOf('PUNCT');
const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
/** Signs that stand between words and say something. */
const TELLING_SIGNS = '%$€£→;:?!';
const LIMITS = [4, 8, 13, 20, 30];
const STORY_LIMITS = [6, 10, 15];
const MOST_COUNTED = 4;

const [W, WW, CLAUSE] = [base('w'), base('ww'), base('clause')];
const [T, TT, TTT] = [base('t'), base('tt'), base('ttt')];
const [WHO, FORM, DOES, FIRST, OPENS] = [base('who'), base('form'), base('does'), base('first'), base('opens')];
const [NUMBER, BEFORE, BOTH, MANY, SAYS] = [base('number'), base('before'), base('both'), base('many'), base('says')];
const [DEED, WHO_DEED] = [base('deed'), base('who-deed')];
const HAS_NEGATION = base('has') + HAS.indexOf('negation');
const HAS_NO_VERB = base('has') + HAS.indexOf('no-verb');
const LONG = base('long');
const [SAYS_DATE, SAYS_PERCENT, SAYS_FRACTION, SAYS_MONEY, SAYS_ARROW] = SIGNS.map((_, i) => SAYS + i) as [
  number,
  number,
  number,
  number,
  number,
];
const BEFORE_NUMBERS = new Map(BEFORE_NUMBER.map((word, i) => [word, i]));
const [NOBODY, MY, OUR] = [person('none'), person('my'), person('our')];
const [SOMETHING, NAMED] = [person('noun'), person('name')];
const [BASE, PAST, PRESENT, ING] = [tense('base'), tense('past'), tense('present'), tense('ing')];
const [MODAL, WAS, IS] = [tense('modal'), tense('was'), tense('is')];

/** Up to which of the limits a number goes. */
const stepOf = (value: number, limits: readonly number[]): number => {
  const at = limits.findIndex((limit) => value < limit);
  return at < 0 ? limits.length : at;
};

/** Visits every sentence’s features, in order; `found` is the visitor’s until it returns. Linear in the text. */
export function featuresOf(
  sentences: readonly Told[],
  words: Vocabulary,
  visit: (found: Found, sentence: number) => void,
): void {
  const places = placesOf(sentences);
  sentences.forEach((sentence, i) => {
    found.size = 0;
    seen.look(sentence.tokens, words);
    addWords(found, seen);
    addClauses(found, sentence, words);
    addShape(found, sentence.tokens, seen);
    addNumbers(found, sentence.tokens, seen);
    for (const code of places[i] ?? []) found.add(code, WHOLE, WHOLE);
    visit(found, i);
  });
}

/** Stands for a token that is no word and says nothing. */
const PASSED = -2;
/** What is known of each token of a sentence, looked up once. */
class Seen {
  size = 0;
  words = new Int32Array(ROOM);
  facts = new Int32Array(ROOM);
  tags = new Uint8Array(ROOM);
  /** Tokens that are numbers, or say something of numbers. */
  readonly numbers: number[] = [];

  look(tokens: readonly Token[], words: Vocabulary): void {
    this.size = tokens.length;
    this.numbers.length = 0;
    if (tokens.length > this.words.length) {
      this.words = new Int32Array(tokens.length * 2);
      this.facts = new Int32Array(tokens.length * 2);
      this.tags = new Uint8Array(tokens.length * 2);
    }
    for (let i = 0; i < tokens.length; i++) {
      const { lower, lemma, pos, isWord, text } = tokens[i] as Token;
      const own = words.entryOf(lower);
      const known = (lower === lemma ? own : words.entryOf(lemma)) >> WORD_BIT;
      let facts = own & ALL_FACTS;
      let word = known - 1;
      if (word === UNKNOWN && hasFigure(lower)) {
        word = FIGURE;
        facts |= FACT.figure;
      }
      if ((facts & ABOUT_NUMBERS) !== 0 || text === '→' || text === '->') this.numbers.push(i);
      this.words[i] = isWord || TELLING_SIGNS.includes(text[0] ?? ' ') ? word : PASSED;
      this.facts[i] = facts;
      this.tags[i] = TAG.get(pos) as number;
    }
  }
}

/** Lemmas and pairs of them; any figure is one word, other punctuation is passed over. */
function addWords(found: Found, { size, words }: Seen): void {
  let before = START;
  let last = 0;
  for (let i = 0; i < size; i++) {
    const word = words[i] as number;
    if (word === PASSED) continue;
    if (word !== UNKNOWN) {
      found.add(W + word, i, i);
      if (before !== UNKNOWN) found.add(WW + pair(before, word), last, i);
    }
    before = word;
    last = i;
  }
  if (before !== UNKNOWN && before !== START) found.add(WW + pair(before, END), last, last);
}

/** Who does it, and the verb of what is done. */
function addClauses(found: Found, { clauses, tokens }: Told, words: Vocabulary): void {
  for (const clause of clauses) {
    const verb = words.numberOf(clause.verb);
    if (verb === UNKNOWN) continue;
    const from = firstFrom(tokens, clause.start);
    const to = Math.max(from, firstFrom(tokens, clause.end) - 1);
    if (to < tokens.length) found.add(CLAUSE + pair(ACTORS.indexOf(clause.actor), verb), from, to);
  }
}

/** Parts of speech, who is spoken of, and in what time. */
function addShape(found: Found, tokens: readonly Token[], { size, tags, facts }: Seen): void {
  let before = EDGE;
  let earlier = EDGE;
  let subject = NOBODY;
  let verbs = 0;
  let counted = 0;
  for (let i = 0; i < size; i++) {
    const tag = tags[i] as number;
    const fact = facts[i] as number;
    found.add(T + tag, i, i);
    found.add(TT + pair(before, tag), i === 0 ? 0 : i - 1, i);
    found.add(TTT + triple(earlier, before, tag), i < 2 ? 0 : i - 2, i);
    earlier = before;
    before = tag;
    if (tag !== PUNCT && (tokens[i] as Token).isWord && counted++ === 0) found.add(OPENS + tag, i, i);
    if ((fact & FACT.negation) !== 0) found.add(HAS_NEGATION, i, i);
    let who = fact & PERSON_BITS;
    if (who === NOBODY && tag === PROPN) who = NAMED;
    if (who !== NOBODY) {
      found.add(WHO + who, i, i);
      if (who !== MY && who !== OUR) subject = who;
    } else if (tag === NOUN) subject = SOMETHING;
    if (tag !== VERB && tag !== AUX) continue;
    const token = tokens[i] as Token;
    const form = formOf(token, tag, fact);
    found.add(FORM + form, i, i);
    found.add(DOES + pair(subject, form), i, i);
    if (verbs++ === 0) found.add(FIRST + pair(subject, form), i, i);
    const deeds = VERB_DEEDS.get(token.lemma);
    if (deeds === undefined) continue;
    for (const deed of deeds) {
      found.add(DEED + deed, i, i);
      found.add(WHO_DEED + pair(subject, deed), i, i);
    }
  }
  found.add(TT + pair(before, EDGE), WHOLE, WHOLE);
  if (verbs === 0) found.add(HAS_NO_VERB, WHOLE, WHOLE);
  found.add(LONG + stepOf(counted, LIMITS), WHOLE, WHOLE);
}

function formOf({ lower, lemma }: Token, tag: number, facts: number): number {
  if (tag === AUX) return (facts & FACT.modal) !== 0 ? MODAL : (facts & FACT.pastAuxiliary) !== 0 ? WAS : IS;
  if (lower.endsWith('ing')) return ING;
  if ((facts & FACT.irregularPast) !== 0 || lower.endsWith('ed')) return PAST;
  if (lower === lemma) return BASE;
  return lower.endsWith('s') ? PRESENT : PAST;
}

function addNumbers(found: Found, tokens: readonly Token[], { numbers, facts }: Seen): void {
  let count = 0;
  let kinds = 0;
  for (const i of numbers) {
    const fact = facts[i] as number;
    if ((fact & FACT.date) !== 0) found.add(SAYS_DATE, i, i);
    if ((fact & (FACT.figure | FACT.numeral)) === 0) {
      if ((fact & FACT.percent) !== 0) found.add(SAYS_PERCENT, i, i);
      if ((fact & FACT.fraction) !== 0) found.add(SAYS_FRACTION, i, i);
      if ((fact & FACT.money) !== 0) found.add(SAYS_MONEY, i, i);
      const { text } = tokens[i] as Token;
      if (text === '→' || text === '->') found.add(SAYS_ARROW, i, i);
      continue;
    }
    count++;
    const kind = kindOfNumber(tokens, i, (fact & FACT.figure) !== 0);
    kinds |= 1 << kind;
    found.add(NUMBER + kind, i, i);
    const preposition = i === 0 ? undefined : BEFORE_NUMBERS.get((tokens[i - 1] as Token).lower);
    if (preposition !== undefined) found.add(BEFORE + pair(preposition, kind), i - 1, i);
  }
  found.add(MANY + Math.min(count, MOST_COUNTED), WHOLE, WHOLE);
  if (count < 2) return;
  for (let a = 0; a < NUMBER_KINDS.length; a++)
    for (let b = a + 1; b < NUMBER_KINDS.length; b++)
      if (((kinds >> a) & (kinds >> b) & 1) !== 0) found.add(BOTH + pair(a, b), WHOLE, WHOLE);
}

/** Used again for each text: new ones for each would cost as much as the looking. Nothing in them outlives a visit. */
const found = new Found();
const seen = new Seen();

const PART = base('part');
const AT = base('at');
const PART_AT = base('part-at');
const PART_IN = base('part-in');
const BLOCK = base('block');
const PART_BLOCK = base('part-block');
const FIFTH = base('fifth');
const OF = base('of');
const AFTER_EDGES = PLACES.indexOf('1/5');

/** Where each sentence stands: in the story, under which heading, in what kind of block. */
function placesOf(sentences: readonly Told[]): number[][] {
  const total = sentences.length;
  const length = stepOf(total, STORY_LIMITS);
  const inSection = new Map<unknown, number>();
  for (const { block } of sentences) inSection.set(block.section, (inSection.get(block.section) ?? 0) + 1);
  const met = new Map<unknown, number>();
  return sentences.map(({ block }, i) => {
    const part = block.section.part === null ? 0 : PARTS.indexOf(block.section.part);
    const fifth = Math.min(FIFTHS.length - 1, Math.floor((FIFTHS.length * i) / total));
    const place = i === 0 ? 0 : i === total - 1 ? 3 : i === 1 ? 1 : i === total - 2 ? 2 : AFTER_EDGES + fifth;
    const before = met.get(block.section) ?? 0;
    met.set(block.section, before + 1);
    const within = before === 0 ? 0 : before + 1 === inSection.get(block.section) ? 2 : 1;
    const kind = BLOCKS.indexOf(block.kind);
    return [
      PART + part,
      AT + place,
      PART_AT + pair(part, place),
      PART_IN + pair(part, within),
      BLOCK + kind,
      PART_BLOCK + pair(part, kind),
      FIFTH + fifth,
      OF + pair(length, fifth),
    ];
  });
}

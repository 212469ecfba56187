/** What is looked at in a sentence: each kind of feature, its group and what it is made of; codes ↔ names. */
import { PARTS_OF_SPEECH } from '../../language/index.ts';
import { CUES } from '../words/cue-phrases.ts';
import type { CueKind } from '../words/cue-phrases.ts';
import { BEFORE_NUMBER, DEEDS, PERSONS, TENSES } from './word-facts.ts';

/** Each group counts the same in every sentence, however many features it has there. */
export const GROUPS = ['words', 'pairs', 'deeds', 'shape', 'numbers', 'place', 'phrases'] as const;
export type Group = (typeof GROUPS)[number];

export const ACTORS = ['teller', 'group', 'other', 'none'] as const;
export const PARTS = ['none', 'situation', 'task', 'action', 'result', 'learning'] as const;
export const BLOCKS = ['paragraph', 'item', 'cell'] as const;
/** Where in the story: its fifth, but for the two first and last sentences. */
export const PLACES = ['first', 'second', 'last-but-one', 'last', '1/5', '2/5', '3/5', '4/5', '5/5'] as const;
export const IN_SECTION = ['first', 'within', 'last'] as const;
export const COUNTS = ['0', '1', '2', '3', '4'] as const;
/** A sentence of under 4, 8, 13, 20, 30 words, or longer; a story of under 6, 10, 15 sentences, or longer. */
export const LENGTHS = ['<4', '<8', '<13', '<20', '<30', 'more'] as const;
/** What the reading of numbers makes of one; `other` for a date, a code, a name. */
export const NUMBER_KINDS = ['percent', 'money', 'duration', 'count', 'ratio', 'rating', 'other'] as const;
export const HAS = ['negation', 'no-verb'] as const;
export const PHRASES = Object.keys(CUES) as CueKind[];
/** Tags, and the edge of a sentence. */
export const TAGS = [...PARTS_OF_SPEECH, '^'] as const;

const WORD = null;
type Slot = readonly string[] | typeof WORD;
interface Kind {
  readonly group: Group;
  /** What it is made of: words, or one of a list. */
  readonly slots: readonly Slot[];
  /** Looked at in the sentence before and behind as well. */
  readonly near: boolean;
}
const kind = (group: Group, slots: readonly Slot[], near = false): Kind => ({ group, slots, near });

const KINDS = {
  w: kind('words', [WORD], true),
  ww: kind('pairs', [WORD, WORD]),
  clause: kind('deeds', [ACTORS, WORD]),
  t: kind('shape', [TAGS]),
  tt: kind('shape', [TAGS, TAGS]),
  ttt: kind('shape', [TAGS, TAGS, TAGS]),
  who: kind('shape', [PERSONS], true),
  form: kind('shape', [TENSES], true),
  does: kind('shape', [PERSONS, TENSES], true),
  first: kind('shape', [PERSONS, TENSES], true),
  deed: kind('shape', [DEEDS], true),
  'who-deed': kind('shape', [PERSONS, DEEDS]),
  opens: kind('shape', [TAGS], true),
  has: kind('shape', [HAS], true),
  long: kind('shape', [LENGTHS]),
  number: kind('numbers', [NUMBER_KINDS], true),
  before: kind('numbers', [BEFORE_NUMBER, NUMBER_KINDS], true),
  both: kind('numbers', [NUMBER_KINDS, NUMBER_KINDS], true),
  many: kind('numbers', [COUNTS], true),
  part: kind('place', [PARTS]),
  at: kind('place', [PLACES]),
  'part-at': kind('place', [PARTS, PLACES]),
  'part-in': kind('place', [PARTS, IN_SECTION]),
  block: kind('place', [BLOCKS]),
  'part-block': kind('place', [PARTS, BLOCKS]),
  phrase: kind('phrases', [PHRASES], true),
} as const satisfies Readonly<Record<string, Kind>>;
export type Mark = keyof typeof KINDS;

const MARKS = Object.keys(KINDS) as readonly Mark[];
const ALL: readonly Kind[] = MARKS.map((mark) => KINDS[mark]);
/** Five bits a tag, so that two fit where one word does. */
const TAG_BITS = 5;
const SLOT_BITS = 12;
const KIND_BIT = 2 * SLOT_BITS;
/** Words a vocabulary can hold. */
export const MOST_WORDS = 1 << SLOT_BITS;

/** The code of a kind’s features, to which `pair` or `triple` add what they are made of. */
export const base = (mark: Mark): number => MARKS.indexOf(mark) << KIND_BIT;
export const pair = (a: number, b: number): number => (a << SLOT_BITS) | b;
export const triple = (a: number, b: number, c: number): number => (((a << TAG_BITS) | b) << SLOT_BITS) | c;

export const groupOf = (code: number): number => GROUPS.indexOf((ALL[code >> KIND_BIT] as Kind).group);
export const isNear = (code: number): boolean => (ALL[code >> KIND_BIT] as Kind).near;

export interface Words {
  numberOf(word: string): number;
  spell(word: number): string;
}

/** “ttt NOUN VERB DET”. */
export function nameOf(code: number, words: Words): string {
  const { slots } = ALL[code >> KIND_BIT] as Kind;
  const low = code & (MOST_WORDS - 1);
  const high = (code >> SLOT_BITS) & (MOST_WORDS - 1);
  const three = [high >> TAG_BITS, high & ((1 << TAG_BITS) - 1), low];
  const values = slots.length === 1 ? [low] : slots.length === 2 ? [high, low] : three;
  const names = values.map((value, i) => slots[i]?.[value] ?? words.spell(value));
  return [MARKS[code >> KIND_BIT] ?? '', ...names].join(' ');
}

/** The other way round. */
export function codeOf(name: string, words: Words): number {
  const [mark = '', ...parts] = name.split(' ');
  const { slots } = KINDS[mark as Mark];
  const [a = 0, b = 0, c = 0] = parts.map((part, i) => slots[i]?.indexOf(part) ?? words.numberOf(part));
  return base(mark as Mark) + (parts.length === 1 ? a : parts.length === 2 ? pair(a, b) : triple(a, b, c));
}

/** The words that a name is made of. */
export function wordsIn(name: string): readonly string[] {
  const [mark = '', ...parts] = name.split(' ');
  return parts.filter((_, i) => KINDS[mark as Mark].slots[i] === WORD);
}

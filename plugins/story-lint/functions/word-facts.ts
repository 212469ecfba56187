/** What single words say of person and time: one look-up a token. */
import { wordClass } from '../../language/index.ts';

/** Who a word speaks of. */
export const PERSONS = ['none', 'I', 'we', 'my', 'our', 'they', 'it', 'you', 'group', 'name', 'noun'] as const;
/** What its form says of the time. */
export const TENSES = ['base', 'past', 'present', 'ing', 'modal', 'was', 'is'] as const;
/** Words before a number that say what it is for. */
export const BEFORE_NUMBER =
  'from to by of than under over about for in after before at was within only until every first'.split(' ');

export const person = (name: (typeof PERSONS)[number]): number => PERSONS.indexOf(name);
export const tense = (name: (typeof TENSES)[number]): number => TENSES.indexOf(name);

/** Bits above the person’s four. */
export const FACT = {
  negation: 1 << 4,
  modal: 1 << 5,
  irregularPast: 1 << 6,
  pastAuxiliary: 1 << 7,
  numeral: 1 << 8,
  ed: 1 << 9,
  ing: 1 << 10,
  s: 1 << 11,
  figure: 1 << 12,
} as const;
export const PERSON_BITS = 15;

/** A word is of one person: the first that claims it. */
const SAID_OF: readonly (readonly [(typeof PERSONS)[number], Iterable<string>])[] = [
  ['I', ['i', 'im', 'ive']],
  ['we', wordClass('teller-group')],
  ['my', ['my', 'me', 'mine', 'myself']],
  ['our', ['our', 'ours']],
  ['they', ['he', 'she', 'they', 'them', 'him', 'her', 'their', 'his']],
  ['it', ['it', 'this', 'that']],
  ['you', ['you']],
  ['group', wordClass('group-noun')],
];
const FACTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [FACT.negation, wordClass('negation')],
  [FACT.modal, wordClass('hypothetical')],
  [FACT.irregularPast, wordClass('irregular-past')],
  [FACT.pastAuxiliary, new Set(['was', 'were', 'had', 'did'])],
  [FACT.numeral, wordClass('numeral')],
];
const PERSON_OF = new Map(
  SAID_OF.toReversed().flatMap(([name, words]) => [...words].map((word) => [word, person(name)])),
);

/** What a word says by itself, lower case: its person, and bits of FACT. */
export function factsOf(word: string): number {
  let facts = PERSON_OF.get(word) ?? 0;
  for (const [bit, words] of FACTS) if (words.has(word)) facts |= bit;
  if (word.endsWith('ed')) facts |= FACT.ed;
  else if (word.endsWith('ing')) facts |= FACT.ing;
  else if (word.endsWith('s')) facts |= FACT.s;
  return hasFigure(word) ? facts | FACT.figure : facts;
}

/** Longer ones are no numbers that anybody reads; keeps every look short. */
const LONGEST = 24;
export const hasFigure = (word: string): boolean => /\d/u.test(word.slice(0, LONGEST));

/** What kind of deed a verb names. */
export const DEEDS = ['decision', 'support', 'speech', 'thought', 'state', 'with-object', 'control'] as const;
const DEED_LEMMAS = [
  wordClass('decision-lemmas'),
  wordClass('support-lemmas'),
  wordClass('speech-lemmas'),
  wordClass('thought-lemmas'),
  wordClass('state-lemmas'),
  wordClass('act-with-object-lemmas'),
  wordClass('control-lemmas'),
];
/** By lemma of a verb: its places in DEEDS, as bits. */
export const deedsOf = (lemma: string): number =>
  DEED_LEMMAS.reduce((bits, lemmas, i) => (lemmas.has(lemma) ? bits | (1 << i) : bits), 0);

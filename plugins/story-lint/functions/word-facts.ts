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

/** What kind of deed a verb names: bits above those of FACT. */
export const DEEDS = ['decision', 'support', 'speech', 'thought', 'state', 'with-object', 'control'] as const;
export const DEED_BIT = 13;
const DEED_LEMMAS = [
  wordClass('decision-lemmas'),
  wordClass('support-lemmas'),
  wordClass('speech-lemmas'),
  wordClass('thought-lemmas'),
  wordClass('state-lemmas'),
  wordClass('act-with-object-lemmas'),
  wordClass('control-lemmas'),
];

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
const FACTS: readonly (readonly [number, Iterable<string>])[] = [
  [FACT.negation, wordClass('negation')],
  [FACT.modal, wordClass('hypothetical')],
  [FACT.irregularPast, wordClass('irregular-past')],
  [FACT.pastAuxiliary, ['was', 'were', 'had', 'did']],
  [FACT.numeral, wordClass('numeral')],
  ...DEED_LEMMAS.map((lemmas, i) => [1 << (DEED_BIT + i), lemmas] as const),
];
const LISTED = new Map<string, number>();
for (const [name, words] of SAID_OF) for (const word of words) if (!LISTED.has(word)) LISTED.set(word, person(name));
for (const [bit, words] of FACTS) for (const word of words) LISTED.set(word, (LISTED.get(word) ?? 0) | bit);

/** What a word says by itself, lower case: its person, bits of FACT, and of the lemma of a verb bits for DEEDS. */
export function factsOf(word: string): number {
  const facts = LISTED.get(word) ?? 0;
  const ending = word.endsWith('ed') ? FACT.ed : word.endsWith('ing') ? FACT.ing : word.endsWith('s') ? FACT.s : 0;
  return facts | ending | (hasFigure(word) ? FACT.figure : 0);
}

/** Longer ones are no numbers that anybody reads; keeps every look short. */
const LONGEST = 24;
export const hasFigure = (word: string): boolean => /\d/u.test(word.length > LONGEST ? word.slice(0, LONGEST) : word);

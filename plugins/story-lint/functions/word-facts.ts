/** What single words say of person, time and number: one look-up a token. */
import { wordClass } from '../../language/index.ts';

/** Who a word speaks of. */
export const PERSONS = [
  'none',
  'I',
  'we',
  'my',
  'our',
  'they',
  'it',
  'you',
  'group',
  'people',
  'name',
  'noun',
] as const;
/** What its form says of the time. */
export const TENSES = ['base', 'past', 'present', 'ing', 'modal', 'was', 'is'] as const;
/** What a number counts, as far as its own token and its neighbours say. */
export const NUMBER_KINDS = [
  'count',
  'percent',
  'money',
  'duration',
  'year',
  'clock',
  'date',
  'code',
  'word',
  'large',
  'rank',
] as const;
/** Words before a number that say what it is for. */
export const BEFORE_NUMBER =
  'from to by of than under over about for in after before at was within only until every first'.split(' ');

/** What kind of deed a verb names. */
export const DEEDS = ['decision', 'support', 'speech', 'thought', 'state', 'with-object', 'control'] as const;

export const person = (name: (typeof PERSONS)[number]): number => PERSONS.indexOf(name);
export const tense = (name: (typeof TENSES)[number]): number => TENSES.indexOf(name);

/** Bits above the person’s four. */
export const FACT = {
  negation: 1 << 4,
  modal: 1 << 5,
  irregularPast: 1 << 6,
  pastAuxiliary: 1 << 7,
  numeral: 1 << 8,
  timeUnit: 1 << 9,
  date: 1 << 10,
  money: 1 << 11,
  percent: 1 << 12,
  fraction: 1 << 13,
  /** A figure stands in it: found by its letters, not its word. */
  figure: 1 << 14,
} as const;
/** What makes a token worth a look when numbers are read. */
export const ABOUT_NUMBERS = FACT.numeral | FACT.figure | FACT.date | FACT.percent | FACT.fraction | FACT.money;
export const PERSON_BITS = 15;

const TIME_UNITS =
  'second seconds sec secs s ms minute minutes min mins hour hours hr hrs h day days d week weeks wk wks month months mo quarter quarters year years yr yrs night nights weekend weekends sprint sprints';
const DATES =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow q1 q2 q3 q4 morning evening afternoon night';
const MONEY =
  '$ € £ ₹ ¥ usd eur gbp inr rs dollar dollars euro euros pound pounds rupee rupees lakh lakhs crore crores';
const listed = (words: string): readonly string[] => words.split(' ');

function made(): ReadonlyMap<string, number> {
  const facts = new Map<string, number>();
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) facts.set(word, (facts.get(word) ?? 0) | bits);
  };
  // A word is of one person: the first that claims it.
  const of = (words: Iterable<string>, name: (typeof PERSONS)[number]): void => {
    for (const word of words)
      if (((facts.get(word) ?? 0) & PERSON_BITS) === 0) facts.set(word, (facts.get(word) ?? 0) | person(name));
  };
  of(listed('i im ive'), 'I');
  of(listed('we us'), 'we');
  of(listed('my me mine myself'), 'my');
  of(listed('our ours'), 'our');
  of(listed('he she they them him her their his'), 'they');
  of(listed('it this that'), 'it');
  of(listed('you'), 'you');
  of(wordClass('group-noun'), 'group');
  add(wordClass('negation'), FACT.negation);
  add(wordClass('hypothetical'), FACT.modal);
  add(wordClass('irregular-past'), FACT.irregularPast);
  add(listed('was were had did'), FACT.pastAuxiliary);
  add(wordClass('numeral'), FACT.numeral);
  add(listed(TIME_UNITS), FACT.timeUnit);
  add(listed(DATES), FACT.date);
  add(listed(MONEY), FACT.money);
  add(listed('% percent percentage'), FACT.percent);
  add(listed('half twice third double doubled halved'), FACT.fraction);
  return facts;
}

/** By word, lower case: its person and bits of FACT. */
export const WORD_FACTS = made();

const DEED_CLASSES = [
  wordClass('decision-lemmas'),
  wordClass('support-lemmas'),
  wordClass('speech-lemmas'),
  wordClass('thought-lemmas'),
  wordClass('state-lemmas'),
  wordClass('act-with-object-lemmas'),
  wordClass('control-lemmas'),
];

/** By lemma of a verb: its places in DEEDS. */
export const VERB_DEEDS: ReadonlyMap<string, readonly number[]> = new Map(
  DEED_CLASSES.flatMap((lemmas) => [...lemmas]).map((lemma) => [
    lemma,
    DEED_CLASSES.flatMap((lemmas, i) => (lemmas.has(lemma) ? [i] : [])),
  ]),
);

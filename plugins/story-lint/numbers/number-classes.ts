/** The room’s classes as sets, made when first asked for. */
import { CLASSES } from './data/class-lists.ts';

export type ClassName = keyof typeof CLASSES;

const made: Partial<Record<ClassName, ReadonlySet<string>>> = {};

export const setOf = (name: ClassName): ReadonlySet<string> => (made[name] ??= new Set(CLASSES[name].split(' ')));

export const is = (name: ClassName, word: string): boolean => setOf(name).has(word);

/** What is asked of every word, as bits. */
export const FACT = { aim: 1, outcome: 2, former: 4, own: 8, past: 16, present: 32, modal: 64, stop: 128 } as const;

const known = new Map<string, number>();
const note = (bit: number, words: string): void => {
  for (const word of words.split(' ')) known.set(word, (known.get(word) ?? 0) | bit);
};
note(FACT.aim, CLASSES.aim);
note(FACT.outcome, CLASSES.outcome);
note(FACT.former, CLASSES.former);
note(FACT.own, 'i we my our me us');
note(FACT.past, 'was were had did');
note(FACT.present, "is are has have 's 're 've");
note(FACT.modal, "would could should will must shall 'd 'll");
note(FACT.stop, '. ; ! ? | •');

/** Bits of FACT. */
export const factsOf = (lower: string): number => known.get(lower) ?? 0;

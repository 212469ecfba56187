/** The room’s classes as sets, made when first asked for. */
import { CLASSES } from './data/class-lists.ts';

export type ClassName = keyof typeof CLASSES;

const made: Partial<Record<ClassName, ReadonlySet<string>>> = {};

export const is = (name: ClassName, word: string): boolean =>
  (made[name] ??= new Set(CLASSES[name].split(' '))).has(word);

/** Classes that every word is asked for. */
const ASKED = [
  ...(['aim', 'outcome', 'former', 'own', 'past-be', 'present-be', 'modal', 'stop'] as const),
  ...(['wish-noun', 'wish-verb', 'arrow', 'then', 'now', 'leads-age'] as const),
];
/** Each as a bit; besides them, that a quantity may begin with it, and that it is of small English letters alone. */
export const FACT = Object.fromEntries([...ASKED, 'begins', 'plain'].map((name, i) => [name, 1 << i])) as Record<
  (typeof ASKED)[number] | 'begins' | 'plain',
  number
>;

const known = new Map<string, number>();
for (const name of ASKED)
  for (const word of CLASSES[name].split(' ')) known.set(word, (known.get(word) ?? 0) | FACT[name]);

/** Bits of FACT. */
export const factsOf = (lower: string): number => known.get(lower) ?? 0;

/** The room’s classes as sets, made when first asked for. */
import { CLASSES } from './data/class-lists.ts';

export type ClassName = keyof typeof CLASSES;

const made = new Map<ClassName, ReadonlySet<string>>();

export function setOf(name: ClassName): ReadonlySet<string> {
  let words = made.get(name);
  if (words === undefined) made.set(name, (words = new Set(CLASSES[name].split(' '))));
  return words;
}

export const is = (name: ClassName, word: string): boolean => setOf(name).has(word);

/** The room’s classes as sets, made when first asked for. */
import { CLASSES } from './data/class-lists.ts';

export type ClassName = keyof typeof CLASSES;

const made: Partial<Record<ClassName, ReadonlySet<string>>> = {};

export const setOf = (name: ClassName): ReadonlySet<string> => (made[name] ??= new Set(CLASSES[name].split(' ')));

export const is = (name: ClassName, word: string): boolean => setOf(name).has(word);

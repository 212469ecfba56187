/** The classes of data/class-words.ts as sets, made when first asked for. */
import { CLASSES } from './data/class-words.ts';

export type ClassName = keyof typeof CLASSES;

export const CLASS_NAMES = Object.keys(CLASSES) as readonly ClassName[];

const made = new Map<ClassName, ReadonlySet<string>>();

export const isClassName = (name: string): name is ClassName => Object.hasOwn(CLASSES, name);

/** The words of a class, lower case. */
export function wordClass(name: ClassName): ReadonlySet<string> {
  let words = made.get(name);
  if (words === undefined) {
    words = new Set(CLASSES[name].split(' '));
    made.set(name, words);
  }
  return words;
}

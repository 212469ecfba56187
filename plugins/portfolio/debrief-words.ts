import { PRINCIPLE_NAMES } from '../principle-names.ts';
import type { PrincipleSlug } from '../story-lint/types.ts';
import type { StoryRow } from './types.ts';

export const nameOf = (slug: PrincipleSlug): string => PRINCIPLE_NAMES[slug];

/** `“A slow checkout” (3)`: the number is the one in the matrix. */
export const told = ({ title, number }: Pick<StoryRow, 'title' | 'number'>): string =>
  `“${title === '' ? '(no title)' : title}” (${number})`;

/** `A`, `A and B`, `A, B and C`; with semicolons where a name holds a comma. */
export function listed(names: readonly string[]): string {
  const comma = names.some((name) => /[,;]/u.test(name)) ? '; ' : ', ';
  if (names.length < 2) return names.join('');
  const last = names.length === 2 && comma === ', ' ? ' and ' : `${comma === ', ' ? '' : ';'} and `;
  return names.slice(0, -1).join(comma) + last + (names.at(-1) ?? '');
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Small numbers in words. */
export const inWords = (number: number): string => NUMBERS[number] ?? String(number);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers in digits and in words, without what they count. */
import * as NUMERALS from './data/numeral-table.ts';
import { is } from './number-classes.ts';
import type { Word } from './number-words.ts';

/** A number that begins at one word and ends before `next`. */
export interface Numeral {
  readonly next: number;
  readonly value: number;
  /** The finest difference it can tell: 0.1 for 8.2, 1 for 12. */
  readonly step: number;
  readonly spelled: boolean;
}

/** What each word or sign of a table is worth. */
export const valued = (table: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table));
const SMALL = valued(NUMERALS.SMALL);
const VAGUE = valued(NUMERALS.VAGUE);
const MULTIPLIERS = valued(NUMERALS.MULTIPLIERS);
const VULGAR = valued(NUMERALS.VULGAR);
/** More digits than any story’s figure: an id, an account, a hash. */
const MOST_DIGITS = 15;
const LONGEST_SPELLED = 12;
/** Words of the longest number that is written with spaces between its thousands. */
const LONGEST_SPACED = MOST_DIGITS / 3;

export const multiplierOf = (word: string): number | null => MULTIPLIERS.get(word) ?? null;

/** Words that a number may begin with. */
export const BEGIN_NUMBERS: readonly string[] = [...SMALL.keys(), ...VAGUE.keys(), 'a', 'an', 'dozen', 'minus'];

/**
 * 1,200 and 1’200 and 12,00,000 are thousands; 4,2 is a decimal comma. A single point is a decimal point (99.993, 1.234)
 * unless what follows ends in two zeros (12.000, 1.500), the groups repeat (1.200.000), or it is `money`: “R$ 18.400”.
 */
export function readDigits(text: string, money = false): { value: number; step: number } | null {
  const fraction = VULGAR.get(text.at(-1) ?? '');
  const plain = fraction === undefined ? text : text.slice(0, -1);
  if (plain === '' && fraction !== undefined) return { value: fraction, step: fraction };
  if (plain.length > MOST_DIGITS + 5) return null;
  let digits = plain.replaceAll(/['’]/gu, ',');
  const points = money
    ? /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?$/u
    : /^[1-9]\d{0,2}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}\.\d00$/u;
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(digits) && !digits.startsWith('0,'))
    digits = digits.replaceAll(',', '');
  else if (points.test(digits)) digits = digits.replaceAll('.', '').replace(',', '.');
  else if (/^\d+,\d{1,3}$/u.test(digits)) digits = digits.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/u.test(digits) || digits.replace('.', '').length > MOST_DIGITS) return null;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: Number(digits) + (fraction ?? 0), step: 10 ** -decimals };
}

/** The numeral that begins at `i`, if one does. */
export function numeralAt(words: readonly Word[], i: number, money = false): Numeral | null {
  const first = words[i];
  if (first === undefined) return null;
  if (first.type === 'digits') return digitsAt(words, i, first, money);
  return first.type === 'word' ? spelledAt(words, i, first) : null;
}

function digitsAt(words: readonly Word[], i: number, first: Word, money: boolean): Numeral | null {
  const read = readDigits(first.text, money);
  if (read === null) return null;
  let { value } = read;
  let next = i + 1;
  // 1 200 and 2 310 000, with whatever space.
  for (; /^\d{1,3}$/u.test(first.text) && value > 0 && next < i + LONGEST_SPACED; next++) {
    const group = words[next];
    const before = words[next - 1];
    if (group?.type !== 'digits' || group.gap !== 'space' || group.opensLine || !/^\d{3}$/u.test(group.text)) break;
    if (group.start - (before?.end ?? 0) > 1) break;
    value = value * 1e3 + Number(group.text);
  }
  return { next, value, step: read.step, spelled: false };
}

function spelledAt(words: readonly Word[], i: number, first: Word): Numeral | null {
  let total = 0;
  let current = 0;
  let last: 'start' | 'article' | 'unit' | 'ten' | 'multiplier' | 'and' | 'vague' = 'start';
  let accepted: Omit<Numeral, 'spelled'> | null = null;
  let step = 1;
  for (let at = i; at < i + LONGEST_SPELLED; at++) {
    const word = words[at];
    if (word === undefined || (at > i && word.gap === 'break')) break;
    if (word.text === '-' && last === 'ten' && word.gap === 'none' && words[at + 1]?.gap === 'none') continue;
    if (word.type !== 'word') break;
    const small = SMALL.get(word.lower);
    const multiplier = MULTIPLIERS.get(word.lower);
    const vague = VAGUE.get(word.lower);
    if (small !== undefined) {
      if (last === 'unit' || last === 'article' || last === 'vague' || (last === 'ten' && (small === 0 || small > 9)))
        break;
      if (last === 'and' && MULTIPLIERS.has(words[at + 1]?.lower ?? '')) break;
      current += small;
      last = small >= 20 ? 'ten' : 'unit';
    } else if (multiplier !== undefined) {
      if (last === 'start' && (word.lower !== 'dozen' || first !== word)) break;
      if (last === 'and' || (word.lower.endsWith('s') && last === 'article')) break;
      if (multiplier === 100 || multiplier === 12) current = Math.max(current, 1) * multiplier;
      else {
        total += Math.max(current, 1) * multiplier;
        current = 0;
      }
      step = multiplier;
      last = 'multiplier';
    } else if (vague !== undefined && (last === 'start' || last === 'article')) {
      // Says a number only before a multiplier: “several thousand”, “a couple of hundred”.
      const of = words[at + 1]?.lower === 'of' ? 1 : 0;
      if (!MULTIPLIERS.has(words[at + 1 + of]?.lower ?? '')) break;
      current = vague;
      last = 'vague';
      at += of;
      continue;
    } else if (is('article', word.lower) && last === 'start') {
      last = 'article';
      continue;
    } else if (word.lower === 'and' && last === 'multiplier') {
      last = 'and';
      continue;
    } else break;
    const value = total + current;
    accepted = { next: at + 1, value, step: value % 100 === 0 || multiplier === 12 ? step : 1 };
  }
  return accepted === null ? null : { ...accepted, spelled: true };
}

/** “two and a half”, “three and a quarter million”, “two point five”. */
export function withPart(words: readonly Word[], n: Numeral): Numeral {
  const [first, second, third] = [0, 1, 2].map((k) => words[n.next + k]?.lower ?? '');
  const part = third === 'half' ? 0.5 : third === 'quarter' ? 0.25 : 0;
  if (first === 'and' && is('article', second ?? '') && part > 0)
    return { ...n, next: n.next + 3, value: n.value + part, step: part };
  const decimal = SMALL.get(second ?? '') ?? 10;
  return first === 'point' && decimal < 10 ? { ...n, next: n.next + 2, value: n.value + decimal / 10, step: 0.1 } : n;
}

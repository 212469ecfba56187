/** Numbers in digits and in words, without what they count. */
import type { Lexeme } from './lexemes.ts';

/** A number that begins at one lexeme and ends before `next`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly value: number;
  /** The finest difference it can tell: 0.1 for 8.2, 1 for 12. */
  readonly step: number;
  readonly spelled: boolean;
}

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, n): [string, number] => [word, n]),
  ...TENS.map((word, n): [string, number] => [word, (n + 2) * 10]),
  ['fourty', 40],
]);
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mio', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
]);
/** Every word that can begin a number. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([...SMALL.keys(), 'a', 'an', 'dozen', 'minus']);
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
/** More digits than any story's figure: an id, an account, a hash. */
const MOST_DIGITS = 15;
const LONGEST_SPELLED = 12;
/** Lexemes of the longest number that is written with spaces between its thousands. */
const LONGEST_SPACED = MOST_DIGITS / 3;

/**
 * 1,200 and 1’200 and 12,00,000 are thousands; 4,2 is a decimal comma. A single point is a decimal point (99.993, 1.234)
 * unless what follows ends in two zeros (12.000, 1.500) or the groups repeat (1.200.000).
 */
export function readDigits(text: string): { value: number; step: number } | null {
  const fraction = VULGAR.get(text.at(-1) ?? '');
  const plain = fraction === undefined ? text : text.slice(0, -1);
  if (plain === '' && fraction !== undefined) return { value: fraction, step: fraction };
  if (plain.length > MOST_DIGITS + 5) return null;
  let digits = plain.replaceAll(/['’]/gu, ',');
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(digits) && !digits.startsWith('0,'))
    digits = digits.replaceAll(',', '');
  else if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}\.\d00$/u.test(digits)) digits = digits.replaceAll('.', '');
  else if (/^\d+,\d{1,3}$/u.test(digits)) digits = digits.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/u.test(digits) || digits.replace('.', '').length > MOST_DIGITS) return null;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: Number(digits) + (fraction ?? 0), step: 10 ** -decimals };
}

/** The numeral that begins at `i`, if one does. */
export function numeralAt(lexemes: readonly Lexeme[], i: number): Numeral | null {
  const first = lexemes[i];
  if (first === undefined) return null;
  if (first.type === 'digits') return digitsAt(lexemes, i, first);
  return first.type === 'word' ? spelledAt(lexemes, i, first) : null;
}

function digitsAt(lexemes: readonly Lexeme[], i: number, first: Lexeme): Numeral | null {
  const read = readDigits(first.text);
  if (read === null) return null;
  let { value } = read;
  let end = first.end;
  let next = i + 1;
  // 1 200 and 2 310 000, with whatever space.
  for (; /^\d{1,3}$/u.test(first.text) && value > 0 && next < i + LONGEST_SPACED; next++) {
    const group = lexemes[next];
    if (
      group?.type !== 'digits' ||
      group.gap !== 'space' ||
      group.opensLine ||
      !/^\d{3}$/u.test(group.text) ||
      group.start - end > 1
    )
      break;
    value = value * 1e3 + Number(group.text);
    end = group.end;
  }
  return { start: first.start, end, next, value, step: read.step, spelled: false };
}

function spelledAt(lexemes: readonly Lexeme[], i: number, first: Lexeme): Numeral | null {
  let total = 0;
  let current = 0;
  let last: 'start' | 'article' | 'unit' | 'ten' | 'multiplier' | 'and' = 'start';
  let accepted: { end: number; next: number; value: number; step: number } | null = null;
  let step = 1;
  for (let at = i; at < i + LONGEST_SPELLED; at++) {
    const word = lexemes[at];
    if (word === undefined || (at > i && word.gap === 'break')) break;
    if (word.text === '-' && last === 'ten' && word.gap === 'none' && lexemes[at + 1]?.gap === 'none') continue;
    if (word.type !== 'word') break;
    const small = SMALL.get(word.lower);
    const multiplier = MULTIPLIERS.get(word.lower);
    if (small !== undefined) {
      if (last === 'unit' || last === 'article' || (last === 'ten' && (small === 0 || small > 9))) break;
      if (last === 'and' && multiplierFollows(lexemes, at + 1)) break;
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
    } else if ((word.lower === 'a' || word.lower === 'an') && last === 'start') {
      last = 'article';
      continue;
    } else if (word.lower === 'and' && last === 'multiplier') {
      last = 'and';
      continue;
    } else break;
    const value = total + current;
    accepted = { end: word.end, next: at + 1, value, step: value % 100 === 0 || multiplier === 12 ? step : 1 };
  }
  if (accepted === null) return null;
  return { start: first.start, spelled: true, ...withHalf(lexemes, accepted) };
}

function multiplierFollows(lexemes: readonly Lexeme[], at: number): boolean {
  return MULTIPLIERS.has(lexemes[at]?.lower ?? '');
}

/** “two and a half”, “three and a quarter million”, “two point five”. */
export function withHalf<N extends { end: number; next: number; value: number; step: number }>(
  lexemes: readonly Lexeme[],
  n: N,
): N {
  const words = [0, 1, 2].map((k) => lexemes[n.next + k]);
  const said = words.map((word) => word?.lower ?? '').join(' ');
  const part = /^and an? half/u.test(said) ? 0.5 : /^and an? quarter/u.test(said) ? 0.25 : 0;
  const decimal = SMALL.get(words[1]?.lower ?? '');
  let { end, next, value, step } = n;
  if (part > 0) {
    value += part;
    end = words[2]?.end ?? end;
    next += 3;
    step = part;
  } else if (words[0]?.lower === 'point' && decimal !== undefined && decimal < 10) {
    value += decimal / 10;
    end = words[1]?.end ?? end;
    next += 2;
    step = 0.1;
  }
  return { ...n, end, next, value, step };
}

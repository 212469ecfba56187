/** A numeral with what belongs to it alone: sign, currency before it, magnitude behind it, the other end of a range. */
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_LETTERS } from './currencies.ts';
import type { Lexeme } from './lexemes.ts';
import { MULTIPLIERS, numeralAt, withHalf } from './numerals.ts';
import type { Unit } from './units.ts';

export interface Amount {
  readonly start: number;
  readonly end: number;
  /** The first lexeme of it. */
  readonly first: number;
  /** The first lexeme behind it. */
  readonly next: number;
  readonly value: number;
  readonly step: number;
  readonly spelled: boolean;
  readonly currency: Unit | null;
  /** Carries k, million, crore …: no label, no year. */
  readonly scaled: boolean;
  readonly range: boolean;
  /** The digits or the word it begins with. */
  readonly head: Lexeme;
}

export const SIGNS: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['-', -1],
  ['−', -1],
  ['–', -1],
]);
const LOOSE_SUFFIX = new Set(['odd', 'ish', 'something', 'plus', 'some']);
const DASHES = new Set(['-', '–', '—', '−']);
const BEFORE_SIGN = new Set(['(', '/', '→', '->', '=>', '[', ':', '=', '~', '"', '“']);

export function amountAt(lexemes: readonly Lexeme[], i: number): Amount | null {
  const low = singleAt(lexemes, i);
  if (low === null) return null;
  return rangeFrom(lexemes, low, lexemes[i - 1]?.lower === 'between') ?? low;
}

function singleAt(lexemes: readonly Lexeme[], i: number): Amount | null {
  let at = i;
  let sign = 1;
  const mark = lexemes[at];
  if (mark === undefined) return null;
  if (mark.type === 'mark' && SIGNS.has(mark.text) && lexemes[at + 1]?.gap === 'none') {
    if (mark.gap === 'none' && !BEFORE_SIGN.has(lexemes[at - 1]?.text ?? '(')) return null;
    sign = SIGNS.get(mark.text) ?? 1;
    at++;
  }
  if (mark.lower === 'minus' && lexemes[at + 1]?.type === 'digits') {
    sign = -1;
    at++;
  }
  const money = currencyAt(lexemes, at);
  if (money !== null) at = money.next;
  const numeral = numeralAt(lexemes, at);
  const head = lexemes[at];
  if (numeral === null || head === undefined || (at > i && head.gap === 'break')) return null;
  const size = magnitude(lexemes, withHalf(lexemes, numeral), money !== null);
  return {
    start: mark.start,
    end: size.end,
    first: i,
    next: size.next,
    value: sign * size.value,
    step: size.step,
    spelled: numeral.spelled,
    currency: money?.unit ?? null,
    scaled: size.scaled,
    range: false,
    head,
  };
}

function currencyAt(lexemes: readonly Lexeme[], at: number): { unit: Unit; next: number } | null {
  const first = lexemes[at];
  const second = lexemes[at + 1];
  if (first === undefined || second === undefined) return null;
  const sign = CURRENCY_SIGNS.get(first.text);
  if (sign !== undefined) return { unit: sign, next: at + 1 };
  if (first.type !== 'word') return null;
  const dollar = second.text === '$' && second.gap === 'none' ? DOLLAR_LETTERS.get(first.text) : undefined;
  if (dollar !== undefined) return { unit: dollar, next: at + 2 };
  const code = CURRENCY_CODES.get(first.text);
  if (code === undefined) return null;
  return { unit: code, next: second.text === '.' && second.gap === 'none' ? at + 2 : at + 1 };
}

type Sized = { end: number; next: number; value: number; step: number; scaled: boolean };

function magnitude(
  lexemes: readonly Lexeme[],
  n: { end: number; next: number; value: number; step: number },
  money: boolean,
): Sized {
  let { end, next, value, step } = n;
  let scaled = false;
  for (
    let word = lexemes[next];
    word !== undefined && word.gap !== 'break' && word.type === 'word';
    word = lexemes[next]
  ) {
    const factor = factorOf(word, money, lexemes[next + 1]);
    if (factor === null || (scaled && factor < 100)) break;
    value *= factor;
    step *= factor;
    end = word.end;
    next++;
    scaled = true;
  }
  const plus = lexemes[next];
  const loose = lexemes[next + 1];
  if (plus?.text === '+' && plus.gap === 'none' && loose?.type !== 'digits')
    return { end: plus.end, next: next + 1, value, step, scaled };
  if (plus?.text === '-' && plus.gap === 'none' && loose?.gap === 'none' && LOOSE_SUFFIX.has(loose.lower)) {
    return { end: loose.end, next: next + 2, value, step, scaled };
  }
  if (plus !== undefined && LOOSE_SUFFIX.has(plus.lower) && plus.lower !== 'some' && plus.gap !== 'break')
    return { end: plus.end, next: next + 1, value, step, scaled };
  return { end, next, value, step, scaled };
}

function factorOf(word: Lexeme, money: boolean, following: Lexeme | undefined): number | null {
  const glued = word.gap === 'none';
  const mixed = following?.type === 'digits' && following.gap === 'none';
  switch (word.text) {
    case 'k':
    case 'K':
      return mixed || (!glued && word.text === 'K' && !money) ? null : 1e3;
    case 'M':
    case 'MM':
      return mixed ? null : 1e6;
    case 'm':
      return money ? 1e6 : null;
    case 'B':
    case 'b':
      return money || (glued && word.text === 'B') ? 1e9 : null;
    case 'T':
    case 'tn':
      return money ? 1e12 : null;
    case 'Cr':
    case 'cr':
    case 'CR':
      return 1e7;
    case 'L':
      return money ? 1e5 : null;
    case 'dozen':
      return null;
    default:
      return MULTIPLIERS.get(word.lower) ?? null;
  }
}

/**
 * “2–3 weeks”, “50 to 110 minutes”, “two or three”, “between 40 and 50”: one quantity, its value the middle.
 * “from 12 to 8.8 min” is two, and so is whatever comes down.
 */
function rangeFrom(lexemes: readonly Lexeme[], low: Amount, between: boolean): Amount | null {
  const joint = lexemes[low.next];
  if (joint === undefined || joint.gap === 'break' || low.value < 0) return null;
  const dash = DASHES.has(joint.text) && (joint.gap === 'none') === (lexemes[low.next + 1]?.gap === 'none');
  const high = singleAt(lexemes, low.next + 1);
  if (high === null || high.head.gap === 'break' || high.value < 0) return null;
  // 2–3M: the low end shares the magnitude of the high one.
  const ratio = high.scaled && !low.scaled ? high.step / low.step : 1;
  const scale = ratio > 1 && low.value < 1000 && low.value * ratio < high.value ? ratio : 1;
  if (low.value * scale >= high.value) return null;
  if (high.currency !== null && low.currency === null) return null;
  if (!joins(lexemes, joint, low, high, dash, between)) return null;
  return {
    ...low,
    end: high.end,
    next: high.next,
    value: (low.value * scale + high.value) / 2,
    step: high.value - low.value * scale,
    scaled: low.scaled || high.scaled,
    range: true,
  };
}

/** Words that make “A to B” a change. */
const FROM = new Set([
  'from',
  'went',
  'rose',
  'grew',
  'increased',
  'improved',
  'jumped',
  'climbed',
  'moved',
  'scaled',
  'up',
  'raised',
  'lifted',
]);

function joins(
  lexemes: readonly Lexeme[],
  joint: Lexeme,
  low: Amount,
  high: Amount,
  dash: boolean,
  between: boolean,
): boolean {
  if (dash) return joint.gap === 'none' || high.head.gap === 'space';
  if (joint.lower === 'and') return between;
  if (joint.lower === 'or') return high.value <= low.value * 3 + 2;
  const unit = lexemes[high.next];
  if (
    joint.lower !== 'to' ||
    unit === undefined ||
    unit.gap === 'break' ||
    (unit.type !== 'word' && unit.text !== '%') ||
    low.currency !== null
  )
    return false;
  const at = lexemes.indexOf(low.head, Math.max(0, low.next - 12));
  const before = [1, 2, 3, 4].map((back) => lexemes[at - back]?.lower ?? '');
  if (
    /^[:(,—–]$/u.test(before[0] ?? '') &&
    [1, 2, 3, 4, 5, 6, 7, 8].some((back) => /^(?:%|percent|x|×)$/u.test(lexemes[at - back]?.lower ?? ''))
  )
    return false;
  return !before.some((word) => FROM.has(word)) && high.currency === null && high.value <= low.value * 10;
}

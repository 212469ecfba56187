/** A numeral with what belongs to it alone: sign, currency before it, magnitude behind it, the other end of a range. */
import { is } from './number-classes.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_LETTERS } from './currencies.ts';
import { multiplierOf, numeralAt, withPart } from './numerals.ts';
import type { Unit } from './units.ts';
import { unitOf } from './units.ts';
import type { Word } from './number-words.ts';

export interface Amount {
  /** Words it covers: [from, next). */
  readonly from: number;
  readonly next: number;
  readonly value: number;
  readonly step: number;
  readonly spelled: boolean;
  readonly currency: Unit | null;
  /** Carries k, million, crore …: no label, no year. */
  readonly scaled: boolean;
  readonly range: boolean;
  /** Index of the digits or the word it begins with. */
  readonly head: number;
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['-', -1],
  ['−', -1],
  ['–', -1],
]);
const DASHES = '-–—−';
const BEFORE_SIGN = '(/→->=>[:=~"“|';

export const isSign = (mark: string): boolean => SIGNS.has(mark);

export function amountAt(words: readonly Word[], i: number): Amount | null {
  const low = singleAt(words, i);
  return low === null ? null : (rangeFrom(words, low) ?? low);
}

function singleAt(words: readonly Word[], i: number): Amount | null {
  let at = i;
  let sign = 1;
  const mark = words[at];
  if (mark === undefined) return null;
  if (mark.type === 'mark' && SIGNS.has(mark.text) && words[at + 1]?.gap === 'none') {
    if (mark.gap === 'none' && !BEFORE_SIGN.includes(words[at - 1]?.text ?? '(')) return null;
    sign = SIGNS.get(mark.text) ?? 1;
    at++;
  }
  if (mark.lower === 'minus' && words[at + 1]?.type === 'digits') {
    sign = -1;
    at++;
  }
  const money = currencyAt(words, at);
  if (money !== null) at = money.next;
  const numeral = numeralAt(words, at, money !== null);
  if (numeral === null || (at > i && words[at]?.gap === 'break')) return null;
  const size = magnitude(words, withPart(words, numeral), money !== null);
  return {
    ...size,
    value: sign * size.value,
    from: i,
    spelled: numeral.spelled,
    currency: money?.unit ?? null,
    range: false,
    head: at,
  };
}

/** “$”, “Rs.”, “A$”, “R$”: letters that touch a dollar sign make it another. */
function currencyAt(words: readonly Word[], at: number): { unit: Unit; next: number } | null {
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined || second === undefined || first.type === 'digits') return null;
  const sign = CURRENCY_SIGNS.get(first.text);
  if (sign !== undefined) return { unit: sign, next: at + 1 };
  const dollar = dollarAt(words, at);
  if (dollar !== null) return { unit: dollar, next: at + 2 };
  const unit = CURRENCY_CODES.get(first.text);
  if (unit === undefined) return null;
  return { unit, next: second.text === '.' && second.gap === 'none' ? at + 2 : at + 1 };
}

/** “R$”, “HK$”. */
export function dollarAt(words: readonly Word[], at: number): Unit | null {
  const sign = words[at + 1];
  const touches = sign?.text === '$' && sign.gap === 'none';
  return (touches ? DOLLAR_LETTERS.get(words[at]?.text ?? '') : undefined) ?? null;
}

type Sized = Pick<Amount, 'next' | 'value' | 'step' | 'scaled'>;

function magnitude(words: readonly Word[], n: Pick<Amount, 'next' | 'value' | 'step'>, money: boolean): Sized {
  let { next, value, step } = n;
  let scaled = false;
  for (let word = words[next]; word?.type === 'word' && word.gap !== 'break'; word = words[next]) {
    const factor = factorOf(word, money || scaled, words[next + 1], word.text === 'm' && scaledAround(words, next));
    if (factor === null || (scaled && factor < 100)) break;
    value *= factor;
    step *= factor;
    next++;
    scaled = true;
  }
  const mark = words[next];
  const after = words[next + 1];
  if (mark?.text === '+' && mark.gap === 'none' && after?.type !== 'digits') next++;
  else if (mark?.text === '-' && mark.gap === 'none' && after?.gap === 'none' && is('loose-suffix', after.lower))
    next += 2;
  else if (mark !== undefined && is('loose-suffix', mark.lower) && mark.gap !== 'break' && after?.type !== 'digits')
    next++;
  return { next, value, step, scaled };
}

const SCALED_REACH = 8;

/** “3.4m down to 850k”: beside another with a k or an M, m is a million. */
function scaledAround(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(1, at - SCALED_REACH), at + SCALED_REACH)
    .some(
      (word, i, all) => /^(?:k|K|M|bn|B)$/u.test(word.text) && word.gap === 'none' && all[i - 1]?.type === 'digits',
    );
}

function factorOf(word: Word, money: boolean, following: Word | undefined, scaledNear: boolean): number | null {
  const glued = word.gap === 'none';
  if (following?.type === 'digits' && following.gap === 'none') return multiplierOf(word.lower);
  switch (word.text) {
    case 'k':
      return 1e3;
    case 'K':
      return glued || money ? 1e3 : null;
    case 'M':
    case 'MM':
      return 1e6;
    case 'm':
      return money || scaledNear || unitOf(following?.text ?? '', false)?.kind === 'money' ? 1e6 : null;
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
    default:
      return word.lower === 'dozen' ? null : multiplierOf(word.lower);
  }
}

/**
 * “2–3 weeks”, “50 to 110 minutes”, “two or three”, “between 40 and 50”: one quantity, its value the middle.
 * “from 12 to 8.8 min” is two, and so is whatever comes down.
 */
function rangeFrom(words: readonly Word[], low: Amount): Amount | null {
  const joint = words[low.next];
  if (joint === undefined || joint.gap === 'break' || low.value < 0) return null;
  const high = singleAt(words, low.next + 1);
  if (high === null || words[high.head]?.gap === 'break' || high.value < 0) return null;
  // 2–3M: the low end shares the magnitude of the high one.
  const ratio = high.scaled && !low.scaled ? high.step / low.step : 1;
  const scale = ratio > 1 && low.value < 1000 && low.value * ratio < high.value ? ratio : 1;
  if (low.value * scale >= high.value || (high.currency !== null && low.currency === null)) return null;
  if (!joins(words, joint, low, high)) return null;
  return {
    ...low,
    next: high.next,
    value: (low.value * scale + high.value) / 2,
    step: high.value - low.value * scale,
    scaled: low.scaled || high.scaled,
    range: true,
  };
}

const REACH = 4;

function joins(words: readonly Word[], joint: Word, low: Amount, high: Amount): boolean {
  const head = words[high.head];
  if (joint.type === 'mark')
    return DASHES.includes(joint.text) && (joint.gap === 'none') === (words[low.next + 1]?.gap === 'none');
  if (joint.lower === 'and') return words[low.from - 1]?.lower === 'between';
  if (joint.lower === 'or') return high.value <= low.value * 3 + 2;
  if (joint.lower !== 'to' || head === undefined || low.currency !== null || high.currency !== null) return false;
  const before = Array.from({ length: REACH }, (_, k) => words[low.from - 1 - k]);
  if (is('range-leads', before[0]?.lower ?? '')) return high.value <= low.value * 3 + 2;
  const unit = words[high.next];
  if (unit === undefined || unit.gap === 'break' || (unit.type !== 'word' && unit.text !== '%')) return false;
  // A change, or the two ends behind a stated one: “went 42 to 36”, “down 25 %, 20 to 15”.
  if (
    before.some(
      (word) => word !== undefined && (word.lower === 'from' || is('went', word.lower) || is('up', word.lower)),
    )
  )
    return false;
  if (/^[:(,—–]$/u.test(before[0]?.text ?? '')) return false;
  return high.value <= low.value * 10;
}

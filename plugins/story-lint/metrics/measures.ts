/** What stands behind an amount and says what it measures: a unit, a currency, a length of time, a share of something. */
import type { MetricKind } from '../types.ts';
import type { Amount } from './amounts.ts';
import { amountAt } from './amounts.ts';
import { countedAt, isPlural } from './counted.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, CURRENCY_WORDS, DOLLAR_LETTERS } from './currencies.ts';
import type { Lexeme } from './lexemes.ts';
import { MULTIPLIERS, numeralAt } from './numerals.ts';
import type { Unit } from './units.ts';
import { BEFORE_DURATION, DURATIONS, GLUED_ONLY, MEASURES, PERCENT, SECONDS } from './units.ts';

export interface Measure {
  readonly kind: MetricKind;
  readonly unit: string;
  readonly end: number;
  readonly next: number;
  /** When the unit changes what the number says: 3 hours 20, 5 of 40. */
  readonly value?: number;
  /** Nothing was written behind the number. */
  readonly bare?: boolean;
}

const TIMES_RATIO = new Set([
  'as',
  'the',
  'more',
  'less',
  'fewer',
  'faster',
  'slower',
  'higher',
  'lower',
  'smaller',
  'larger',
  'bigger',
  'cheaper',
  'better',
  'longer',
  'shorter',
  'greater',
  'our',
  'their',
  'what',
  'its',
  'that',
  'quicker',
  'worse',
]);
const RATE = new Set([
  's',
  'sec',
  'second',
  'min',
  'minute',
  'h',
  'hr',
  'hour',
  'd',
  'day',
  'wk',
  'week',
  'mo',
  'month',
  'yr',
  'year',
  'night',
  'quarter',
  'shift',
]);

/** The first reading that fits; null where letters or digits touch the number that are no unit of anything (2G, 0x78, 1920x1080). */
export function measureAt(lexemes: readonly Lexeme[], amount: Amount): Measure | null {
  const next = lexemes[amount.next];
  const open: Measure = { kind: 'count', unit: '', end: amount.end, next: amount.next, bare: true };
  if (next === undefined || next.gap === 'break')
    return amount.currency === null ? open : { ...open, ...amount.currency, bare: false };
  if (amount.currency !== null) return { ...amount.currency, end: amount.end, next: amount.next };
  const measure =
    percent(lexemes, amount, next) ??
    money(lexemes, amount, next) ??
    duration(lexemes, amount, next) ??
    factor(lexemes, amount, next) ??
    rating(lexemes, amount) ??
    physical(lexemes, amount, next) ??
    share(lexemes, amount, next);
  if (measure !== null) return measure;
  if (next.gap === 'none' && (next.type === 'word' || next.type === 'masked')) return null;
  if (
    next.gap === 'none' &&
    next.type === 'mark' &&
    /[_@:=\\]/u.test(next.text) &&
    lexemes[amount.next + 1]?.gap === 'none'
  )
    return null;
  return counted(lexemes, amount, next) ?? open;
}

function unitFrom(lexemes: readonly Lexeme[], unit: Unit, at: number): Measure {
  return { ...unit, end: lexemes[at]?.end ?? 0, next: at + 1 };
}

function percent(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  const dash = next.text === '-' && next.gap === 'none' ? 1 : 0;
  const at = amount.next + dash;
  const word = lexemes[at];
  const after = lexemes[at + 1];
  const points = (to: number): Measure => ({
    kind: 'percent',
    unit: 'points',
    end: lexemes[to]?.end ?? 0,
    next: to + 1,
  });
  if (word === undefined) return null;
  if (word.lower === 'per' && after?.lower === 'cent') return unitFrom(lexemes, { kind: 'percent', unit: '%' }, at + 1);
  if (
    (word.lower === 'percentage' || word.lower === 'percent' || word.text === '%') &&
    /^(?:points?|pts?)$/u.test(after?.lower === '-' ? (lexemes[at + 2]?.lower ?? '') : (after?.lower ?? ''))
  ) {
    return points(after?.lower === '-' ? at + 2 : at + 1);
  }
  if (word.lower === 'basis' && /^points?$/u.test(after?.lower ?? '')) return { ...points(at + 1), unit: 'bp' };
  if (/^(?:points?|pts?)$/u.test(word.lower) && dash === 0 && !amount.spelled && isShare(lexemes, amount))
    return points(at);
  const unit = PERCENT.get(word.lower);
  return unit === undefined ? null : unitFrom(lexemes, unit, at);
}

/** “+7 points” and points in a passage about percentages are percentage points; story points are counted. */
function isShare(lexemes: readonly Lexeme[], amount: Amount): boolean {
  if (/^[+\-−–]/u.test(lexemes[amount.first]?.text ?? '')) return true;
  const around = lexemes.slice(Math.max(0, amount.next - 40), amount.next + 25);
  return (
    around.some((lexeme) => PERCENT.has(lexeme.lower)) &&
    !around.some((lexeme) => lexeme.lower === 'velocity' || lexeme.lower === 'nps')
  );
}

function money(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  const sign = CURRENCY_SIGNS.get(next.text);
  // “300 $”, “500k€”; in “5 $12 items” the sign belongs to what follows.
  if (sign !== undefined && (lexemes[amount.next + 1]?.type !== 'digits' || lexemes[amount.next + 1]?.gap !== 'none'))
    return unitFrom(lexemes, sign, amount.next);
  if (next.type !== 'word') return null;
  const dollar = lexemes[amount.next + 1];
  const letters = dollar?.text === '$' && dollar.gap === 'none' ? DOLLAR_LETTERS.get(next.text) : undefined;
  if (letters !== undefined) return unitFrom(lexemes, letters, amount.next + 1);
  const unit = CURRENCY_CODES.get(next.text) ?? CURRENCY_WORDS.get(next.lower);
  return unit === undefined ? null : unitFrom(lexemes, unit, amount.next);
}

function duration(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  let at = amount.next;
  if (next.text === '-' && next.gap === 'none') at++;
  for (let skipped = 0; skipped < 2 && BEFORE_DURATION.has(lexemes[at]?.lower ?? '') && !amount.scaled; skipped++) {
    at++;
    if (lexemes[at]?.text === '-') at++;
  }
  const word = lexemes[at];
  if (word === undefined || word.gap === 'break') return null;
  const found = durationWord(lexemes, word, at, amount);
  if (found === null) return null;
  const compound = smallerPart(lexemes, at + 1, found.unit, amount.value, at === amount.next);
  return compound === null ? unitFrom(lexemes, found, at) : { ...found, ...compound };
}

function durationWord(lexemes: readonly Lexeme[], word: Lexeme, at: number, amount: Amount): Unit | null {
  if (word.type !== 'word') return null;
  const glued = word.gap === 'none' && at === amount.next;
  if (word.text === 'm' && glued && !amount.scaled && !isPlural(lexemes[at + 1]?.lower ?? ''))
    return { kind: 'duration', unit: 'min' };
  const unit = DURATIONS.get(word.lower);
  if (unit === undefined || (word.text.length < 3 && word.text !== word.lower && word.text !== 'H')) return null;
  if (GLUED_ONLY.has(word.lower) && !glued) return null;
  // The 90s, in his 40s.
  if (
    word.text === 's' &&
    glued &&
    amount.value >= 20 &&
    amount.value % 10 === 0 &&
    DECADE_BEFORE.has(lexemes[at - 2]?.lower ?? '')
  )
    return null;
  if (unit.unit === 'quarter' && lexemes[at + 1]?.lower === 'of') return null;
  return unit;
}
const DECADE_BEFORE = new Set(['the', 'his', 'her', 'my', 'their', 'early', 'late', 'mid', '-']);

/** “3 hours 20”, “1h52”, “2 min 30 s”, “an hour and a half” with its number in front. */
function smallerPart(
  lexemes: readonly Lexeme[],
  from: number,
  unit: string,
  whole: number,
  direct: boolean,
): { value: number; end: number; next: number } | null {
  const and = lexemes[from]?.lower === 'and' ? 1 : 0;
  const words = [0, 1, 2].map((k) => lexemes[from + k]?.lower ?? '').join(' ');
  if (and === 1 && /^and a half/u.test(words))
    return { value: whole + 0.5, end: lexemes[from + 2]?.end ?? 0, next: from + 3 };
  const first = lexemes[from + and];
  const numeral = first === undefined || first.gap === 'break' ? null : numeralAt(lexemes, from + and);
  if (numeral === null) return null;
  const size = SECONDS.get(unit) ?? 0;
  const word = lexemes[numeral.next];
  const smaller =
    word === undefined || word.gap === 'break'
      ? undefined
      : word.text === 'm'
        ? { unit: 'min' }
        : DURATIONS.get(word.lower);
  const seconds = smaller === undefined ? 0 : (SECONDS.get(smaller.unit) ?? 0);
  if (word !== undefined && seconds > 0 && seconds < size)
    return { value: whole + (numeral.value * seconds) / size, end: word.end, next: numeral.next + 1 };
  const touching = first?.gap === 'none' || !isPlural(word?.lower ?? '');
  if (
    (unit === 'h' || unit === 'min') &&
    and === 0 &&
    direct &&
    numeral.value < 60 &&
    numeral.step === 1 &&
    touching &&
    seconds === 0 &&
    word?.text !== '%' &&
    word?.text !== '-' &&
    word?.text !== ':'
  ) {
    return { value: whole + numeral.value / 60, end: numeral.end, next: numeral.next };
  }
  return null;
}

function factor(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  const ratio: Unit = { kind: 'ratio', unit: '×' };
  const after = lexemes[amount.next + 1];
  if (
    /^[x×X✕]$/u.test(next.text) &&
    !(after?.type === 'digits' && after.gap === 'none') &&
    (next.gap === 'none' || after?.type !== 'digits')
  )
    return unitFrom(lexemes, ratio, amount.next);
  if (next.text === '-' && after?.lower === 'fold') return unitFrom(lexemes, ratio, amount.next + 1);
  if (next.lower === 'fold') return unitFrom(lexemes, ratio, amount.next);
  if (next.lower === 'times') {
    const following = after?.gap === 'break' ? '' : (after?.lower ?? '');
    return unitFrom(lexemes, TIMES_RATIO.has(following) ? ratio : { kind: 'count', unit: 'times' }, amount.next);
  }
  return null;
}

/** “4.2 stars”, “a three out of five”, “8/10”. */
function rating(lexemes: readonly Lexeme[], amount: Amount): Measure | null {
  const dash = lexemes[amount.next]?.text === '-' ? 1 : 0;
  const word = lexemes[amount.next + dash];
  if (/^stars?$/u.test(word?.lower ?? '') && amount.value <= 10)
    return { kind: 'rating', unit: 'star', end: word?.end ?? 0, next: amount.next + dash + 1 };
  const slash = lexemes[amount.next]?.text === '/' ? 1 : 0;
  const plain = lexemes[amount.next]?.lower === 'of' && !Number.isInteger(amount.value) ? 1 : 0;
  const outOf = lexemes[amount.next]?.lower === 'out' && lexemes[amount.next + 1]?.lower === 'of' ? 2 : plain;
  const top = numeralAt(lexemes, amount.next + slash + outOf);
  if (slash + outOf === 0 || top === null || (top.value !== 5 && top.value !== 10) || amount.value > top.value)
    return null;
  const after = lexemes[top.next];
  if (
    after !== undefined &&
    after.gap !== 'break' &&
    (isPlural(after.lower) || after.lower === 'of' || after.lower === 'people')
  )
    return null;
  if (countedAt(lexemes, top.next) !== null && slash === 0) return null;
  return { kind: 'rating', unit: `/${String(top.value)}`, end: top.end, next: top.next };
}

function physical(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  const after = lexemes[amount.next + 1];
  if (next.text === '°' && after?.gap === 'none' && /^[CF]$/u.test(after.text))
    return { kind: 'count', unit: `°${after.text}`, end: after.end, next: amount.next + 2 };
  if (/^[CF]$/u.test(next.text) && next.gap === 'none' && after?.text !== '-')
    return { kind: 'count', unit: `°${next.text}`, end: next.end, next: amount.next + 1 };
  if (next.text === '/' && next.gap === 'none' && after?.gap === 'none' && RATE.has(after.lower))
    return { kind: 'count', unit: `/${after.lower}`, end: after.end, next: amount.next + 2 };
  const dash = next.text === '-' && next.gap === 'none' ? 1 : 0;
  const word = lexemes[amount.next + dash];
  if (word?.type !== 'word' || word.gap === 'break') return null;
  const unit = MEASURES.get(word.text) ?? (word.text.length > 3 ? MEASURES.get(word.lower) : undefined);
  if (unit === undefined || (word.text.length === 1 && word.gap !== 'none' && !/^[gtVWAKB]$/u.test(word.text)))
    return null;
  if (unit.unit === 'in' && word.lower === 'in') return null;
  const slash = lexemes[amount.next + dash + 1];
  const per = lexemes[amount.next + dash + 2];
  if (slash?.text === '/' && slash.gap === 'none' && per !== undefined && RATE.has(per.lower))
    return { ...unit, unit: `${unit.unit}/${per.lower}`, end: per.end, next: amount.next + dash + 3 };
  return unitFrom(lexemes, unit, amount.next + dash);
}

/** “nine in ten”, “5 out of 40”, “148 of 148”, “7.1 per hundred”, “1000:1”, “80/20”. */
function share(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  let at = amount.next + 1;
  const word = next.lower;
  if (word === 'out' && lexemes[at]?.lower === 'of') at++;
  else if (!['of', 'in', 'per', '/', ':'].includes(word)) return null;
  if ((word === '/' || word === ':') && (next.gap !== 'none' || lexemes[at]?.gap !== 'none')) return null;
  if (word === 'of' || word === 'out')
    while (/^(?:the|our|my|their|those|these|all|his|her)$/u.test(lexemes[at]?.lower ?? '')) at++;
  const power = word === 'per' ? MULTIPLIERS.get(lexemes[at]?.lower ?? '') : undefined;
  if (power !== undefined && power > 12)
    return { kind: 'ratio', unit: `per ${String(power)}`, end: lexemes[at]?.end ?? 0, next: at + 1 };
  const whole = amountAt(lexemes, at);
  if (whole === null || whole.range || whole.currency !== null || whole.value < 2 || whole.head.gap === 'break')
    return null;
  const after = lexemes[whole.next];
  const timely =
    after !== undefined &&
    after.gap !== 'break' &&
    (DURATIONS.has(after.lower) ||
      BEFORE_DURATION.has(after.lower) ||
      PERCENT.has(after.lower) ||
      after.type === 'masked' ||
      CURRENCY_SIGNS.has(after.text));
  if (timely && word !== 'of') return null;
  if (/^(?:19|20)\d\d$/u.test(whole.head.text) && word !== 'per') return null;
  if (word !== 'per' && word !== ':' && amount.value > whole.value && word !== '/') return null;
  if (
    word === 'per' ||
    (word === 'in' &&
      /^(?:100|1,?000|hundred|a hundred|a thousand|10,000|million|a million)$/u.test(
        lexemes
          .slice(at, whole.next)
          .map((lexeme) => lexeme.lower)
          .join(' '),
      ))
  ) {
    return { kind: 'ratio', unit: `per ${String(whole.value)}`, end: whole.end, next: whole.next };
  }
  return { kind: 'ratio', unit: '×', value: amount.value / whole.value, end: whole.end, next: whole.next };
}

function counted(lexemes: readonly Lexeme[], amount: Amount, next: Lexeme): Measure | null {
  const hyphen = next.text === '-' && next.gap === 'none' ? lexemes[amount.next + 1] : undefined;
  if (hyphen !== undefined) {
    if (hyphen.type !== 'word' || hyphen.gap !== 'none') return null;
    return { kind: 'count', unit: hyphen.lower, end: hyphen.end, next: amount.next + 2 };
  }
  const noun = countedAt(lexemes, amount.next);
  const whole = noun === null ? null : outOf(lexemes, noun.next, amount.value);
  if (whole !== null)
    return { kind: 'ratio', unit: '×', value: amount.value / whole.value, end: whole.end, next: whole.next };
  return noun === null ? null : { kind: 'count', unit: noun.noun, end: noun.end, next: noun.next };
}

const ROUND_WHOLES = new Set([3, 4, 5, 6, 8, 10, 12, 20, 50, 60, 100, 1000]);

/** “nine candidates in ten”, “3 orders out of 100”. */
function outOf(
  lexemes: readonly Lexeme[],
  at: number,
  value: number,
): { value: number; end: number; next: number } | null {
  const word = lexemes[at]?.lower;
  const from = word === 'in' ? at + 1 : word === 'out' && lexemes[at + 1]?.lower === 'of' ? at + 2 : -1;
  const whole = from < 0 ? null : numeralAt(lexemes, from);
  if (whole === null || whole.value <= value || (word === 'in' && !ROUND_WHOLES.has(whole.value))) return null;
  const after = lexemes[whole.next];
  return after === undefined ||
    after.gap === 'break' ||
    after.type === 'mark' ||
    (after.type === 'word' && countedAt(lexemes, whole.next) === null && !DURATIONS.has(after.lower))
    ? whole
    : null;
}

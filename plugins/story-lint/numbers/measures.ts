/** What stands behind an amount and says what it measures: a unit, a currency, a length of time, a share of something. */
import type { MetricKind } from '../types.ts';
import type { Amount } from './amounts.ts';
import { amountAt, dollarAt } from './amounts.ts';
import { is } from './number-classes.ts';
import { countedAt, isPlural } from './counted.ts';
import { multiplierOf, numeralAt, readDigits } from './numerals.ts';
import type { Unit } from './units.ts';
import { unitNamed, unitOf } from './units.ts';
import type { Word } from './number-words.ts';

export interface Measure {
  readonly kind: MetricKind;
  readonly unit: string;
  readonly next: number;
  /** When the unit changes what the number says: 3 hours 20, 5 of 40. */
  readonly value?: number;
  /** Nothing was written behind the number. */
  readonly bare?: boolean;
  /** What a share is a share of, and how many they are. */
  readonly share?: { readonly part: number; readonly whole: number };
}

/** The first reading that fits; null where letters or digits touch the number that are no unit of anything (2G, 0x78, 1920x1080). */
export function measureAt(words: readonly Word[], amount: Amount): Measure | null {
  const next = words[amount.next];
  const { currency } = amount;
  if (currency !== null) return { kind: 'money', unit: currency.name, next: amount.next };
  const open: Measure = { kind: 'count', unit: '', next: amount.next, bare: true };
  if (next === undefined || next.gap === 'break') return open;
  const measure =
    points(words, amount) ??
    clock(words, amount) ??
    unit(words, amount) ??
    rating(words, amount) ??
    rate(words, amount) ??
    share(words, amount);
  if (measure !== null) return measure;
  if (next.gap === 'none' && (next.type === 'word' || next.type === 'masked')) return null;
  if (next.gap === 'none' && /^[_@:=\\]$/u.test(next.text) && words[amount.next + 1]?.gap === 'none') return null;
  return counted(words, amount, next) ?? open;
}

const read = ({ kind, name }: Unit, next: number): Measure => ({ kind, unit: name, next });
const dashAt = (words: readonly Word[], i: number): number =>
  words[i]?.text === '-' && words[i].gap === 'none' ? 1 : 0;

/** “16 percentage points”, “2 % pts”, “30 basis points”, and points in a passage about percentages. */
function points(words: readonly Word[], amount: Amount): Measure | null {
  const at = amount.next + dashAt(words, amount.next);
  const [first, second, third] = [0, 1, 2].map((k) => words[at + k]?.lower ?? '');
  const named = is('points-word', second === '-' ? (third ?? '') : (second ?? ''));
  const to = at + (second === '-' ? 3 : 2);
  if (/^(?:percentage|percent|%)$/u.test(first ?? '') && named) return { kind: 'percent', unit: 'points', next: to };
  if (first === 'basis' && named) return { kind: 'percent', unit: 'bp', next: to };
  if (first === 'per' && second === 'cent') {
    return is('points-word', third ?? '')
      ? { kind: 'percent', unit: 'points', next: at + 3 }
      : { kind: 'percent', unit: '%', next: at + 2 };
  }
  return is('points-word', first ?? '') && at === amount.next && ofPercentages(words, amount)
    ? { kind: 'percent', unit: 'points', next: at + 1 }
    : null;
}

/** How far around points a percentage or a score is looked for, in words. */
const AROUND = 40;

/** “+7 points” and points in a passage about percentages are percentage points; story points are counted. */
function ofPercentages(words: readonly Word[], amount: Amount): boolean {
  if (/^[+\-−–]/u.test(words[amount.from]?.text ?? '')) return true;
  const around = words.slice(Math.max(0, amount.next - AROUND), amount.next + AROUND);
  if (around.some(({ lower }) => lower === 'velocity' || lower === 'story' || is('score', lower))) return false;
  const moved = [1, 2, 3, 4].some((back) => /^(?:by|down|up)$/u.test(words[amount.from - back]?.lower ?? ''));
  return moved || amount.step < 1 || around.some(({ text, gap }) => unitOf(text, gap === 'none')?.kind === 'percent');
}

/** “1:40 h”, “0:40 min”. */
function clock(words: readonly Word[], amount: Amount): Measure | null {
  const colon = words[amount.next];
  if (colon?.text !== ':' || colon.gap !== 'none') return null;
  const [minutes, after] = [1, 2].map((k) => words[amount.next + k]);
  if (minutes?.type !== 'digits' || !/^[0-5]\d$/u.test(minutes.text)) return null;
  const found = unitOf(after?.lower ?? '', false);
  if (found?.name !== 'h' && found?.name !== 'min') return null;
  return {
    ...read(found, amount.next + 3),
    value: amount.value + Number(minutes.text) / 60,
  };
}

function unit(words: readonly Word[], amount: Amount): Measure | null {
  const dash = dashAt(words, amount.next);
  let at = amount.next + dash;
  const direct = words[at];
  const touches = direct?.gap === 'none';
  let found = direct === undefined || direct.gap === 'break' ? null : unitOf(direct.text, touches && dash === 0);
  if (found === null && !amount.scaled) {
    while (at < amount.next + 4 && is('before-time', words[at]?.lower ?? '')) at += 1 + dashAt(words, at + 1);
    const word = words[at];
    if (at > amount.next + dash && word !== undefined && word.gap !== 'break') {
      const spaced = unitOf(word.text, false);
      if (spaced?.kind === 'duration' && word.text.length > 1) found = spaced;
    }
  }
  if (direct?.text === 'm' && touches && !amount.scaled && !isPlural(words[at + 1]?.lower ?? ''))
    found = unitNamed('min') ?? null;
  const dollar = dollarAt(words, at);
  if (dollar !== null) return { ...read(dollar, at + 2), ...thousands(words, amount) };
  const word = words[at];
  if (found === null || word === undefined) return null;
  const after = words[at + 1];
  switch (found.kind) {
    case 'money':
      // In “5 $12 items” the sign belongs to what follows.
      return after?.type === 'digits' && after.gap === 'none'
        ? null
        : { ...read(found, at + 1), ...thousands(words, amount) };
    case 'rating':
      return amount.value <= 10 ? read(found, at + 1) : null;
    case 'ratio':
      return after?.type === 'digits' && after.gap === 'none' ? null : read(found, at + 1);
    case 'duration':
      return duration(words, amount, found, at);
    default: {
      if (word.lower === 'in' || (word.text.length === 1 && /^\p{L}$/u.test(word.text) && after?.text === '-'))
        return null;
      const per = after?.text === '/' && after.gap === 'none' ? words[at + 2] : undefined;
      if (per !== undefined && is('rate-slash', per.lower))
        return { ...read(found, at + 3), unit: `${found.name}/${per.lower}` };
      const celsius = found.name === '°' && after?.gap === 'none' ? unitOf(after.text, true) : null;
      return celsius?.name.startsWith('°') === true ? read(celsius, at + 2) : read(found, at + 1);
    }
  }
}

/** “9.450 €”: as readDigits takes it where the sign stands in front. */
function thousands(words: readonly Word[], amount: Amount): { readonly value?: number } {
  const digits =
    amount.scaled || amount.spelled || amount.range ? null : readDigits(words[amount.head]?.text ?? '', true);
  return digits === null || amount.value < 0 ? {} : { value: digits.value };
}

function duration(words: readonly Word[], amount: Amount, found: Unit, at: number): Measure | null {
  const word = words[at];
  const before = words[amount.from - 1];
  // The 90s, in his 40s.
  if (
    word?.text === 's' &&
    word.gap === 'none' &&
    amount.value >= 20 &&
    amount.value % 10 === 0 &&
    before !== undefined
  ) {
    if (is('determiner', before.lower) || /^(?:early|late|mid|-)$/u.test(before.lower)) return null;
  }
  const after = words[at + 1];
  if (found.name === 'quarter' && after?.lower === 'of') return null;
  // “four night shifts”: the time says what kind of thing is counted.
  if (found.family === '' && after?.gap === 'space' && isPlural(after.lower) && !isPlural(word?.lower ?? ''))
    return null;
  const compound = smallerPart(words, at + 1, found, amount.value, at === amount.next);
  return compound === null ? read(found, at + 1) : { ...read(found, compound.next), value: compound.value };
}

/** “3 hours 20”, “1h52”, “2 min 30 s”, “2h 05m”, “an hour and a half” with its number in front. */
function smallerPart(
  words: readonly Word[],
  from: number,
  whole: Unit,
  value: number,
  direct: boolean,
): { value: number; next: number } | null {
  const and = words[from]?.lower === 'and' ? 1 : 0;
  if (and === 1 && is('article', words[from + 1]?.lower ?? '') && words[from + 2]?.lower === 'half')
    return { value: value + 0.5, next: from + 3 };
  const first = words[from + and];
  const numeral = first === undefined || first.gap === 'break' ? null : numeralAt(words, from + and);
  if (first === undefined || numeral === null) return null;
  const word = words[numeral.next];
  const smaller =
    word === undefined || word.gap === 'break'
      ? null
      : word.text === 'm'
        ? unitNamed('min')
        : unitOf(word.text, word.gap === 'none');
  if (smaller?.family === whole.family && smaller.factor < whole.factor)
    return { value: value + (numeral.value * smaller.factor) / whole.factor, next: numeral.next + 1 };
  const follows = word === undefined || word.gap === 'break' ? '' : word.lower;
  const alone =
    !/^[%:\-→]|^->$/u.test(follows) && (first.gap === 'none' || !isPlural(follows)) && (smaller ?? null) === null;
  const minutes =
    (whole.name === 'h' || whole.name === 'min') && and === 0 && direct && numeral.value < 60 && numeral.step === 1;
  return minutes && alone && !numeral.spelled ? { value: value + numeral.value / 60, next: numeral.next } : null;
}

const SCORE_WHOLES = [5, 10, 100];

/** “4.2 of 5”, “a three out of five”, “8/10”; “5 of 10 teams” is a share. */
function rating(words: readonly Word[], amount: Amount): Measure | null {
  const [first, second] = [words[amount.next]?.lower, words[amount.next + 1]?.lower];
  const slash = first === '/';
  const out = first === 'out' && second === 'of';
  const plain = first === 'of' && !Number.isInteger(amount.value);
  if (first === 'times') return times(words, amount);
  if (!slash && !out && !plain) return null;
  const top = numeralAt(words, amount.next + (out ? 2 : 1));
  if (top === null || !SCORE_WHOLES.includes(top.value) || amount.value > top.value) return null;
  if (top.value === 100 && !slash) return null;
  const after = words[top.next];
  const spent = after !== undefined && after.gap !== 'break' && (isPlural(after.lower) || after.lower === 'of');
  if (spent || (!slash && countedAt(words, top.next) !== null)) return null;
  return { kind: 'rating', unit: `/${String(top.value)}`, next: top.next };
}

/** “four times faster” multiplies, “four times in May” counts. */
function times(words: readonly Word[], amount: Amount): Measure {
  const after = words[amount.next + 1];
  const follows = after === undefined || after.gap === 'break' ? '' : after.lower;
  const compares = is('lesser', follows) || is('determiner', follows) || follows === 'as';
  return { kind: compares ? 'ratio' : 'count', unit: compares ? '×' : 'times', next: amount.next + 1 };
}

/** “140/s”, “9 each night” keeps its noun elsewhere. */
function rate(words: readonly Word[], amount: Amount): Measure | null {
  const [slash, per] = [words[amount.next], words[amount.next + 1]];
  if (slash?.text !== '/' || slash.gap !== 'none' || per?.gap !== 'none' || !is('rate-slash', per.lower)) return null;
  return { kind: 'count', unit: `/${per.lower}`, next: amount.next + 2 };
}

/** “nine in ten”, “5 out of 40”, “148 of 148”, “7.1 per hundred”, “1000:1”, “80/20”. */
function share(words: readonly Word[], amount: Amount): Measure | null {
  const next = words[amount.next];
  let at = amount.next + 1;
  const word = next?.lower ?? '';
  if (word === 'out' && words[at]?.lower === 'of') at++;
  else if (!['of', 'in', 'per', '/', ':'].includes(word)) return null;
  if ((word === '/' || word === ':') && (next?.gap !== 'none' || words[at]?.gap !== 'none')) return null;
  if (word === 'of' || word === 'out')
    while (/^(?:the|our|my|their|those|these|all|his|her|its)$/u.test(words[at]?.lower ?? '')) at++;
  const power = word === 'per' ? multiplierOf(words[at]?.lower ?? '') : null;
  if (power !== null && power > 12) return { kind: 'ratio', unit: `per ${String(power)}`, next: at + 1 };
  const whole = amountAt(words, at);
  if (whole === null || whole.range || whole.currency !== null || whole.value < 2 || words[whole.head]?.gap === 'break')
    return null;
  const after = words[whole.next];
  const measured =
    after !== undefined &&
    after.gap !== 'break' &&
    (after.type === 'masked' || (unitOf(after.text, after.gap === 'none') !== null && after.text.length > 1));
  if (measured && word !== 'of') return null;
  if (/^(?:19|20)\d\d$/u.test(words[whole.head]?.text ?? '') && word !== 'per') return null;
  if (word !== 'per' && word !== ':' && word !== '/' && amount.value > whole.value) return null;
  const power10 = whole.value >= 100 && Number.isInteger(Math.log10(whole.value));
  if (word === 'per' || (word === 'in' && power10))
    return {
      kind: 'ratio',
      unit: `per ${String(whole.value)}`,
      next: whole.next,
    };
  const of = { part: amount.value, whole: whole.value };
  return {
    kind: 'ratio',
    unit: '×',
    value: amount.value / whole.value,
    next: whole.next,
    ...(word === 'of' || word === 'out' ? { share: of } : {}),
  };
}

function counted(words: readonly Word[], amount: Amount, next: Word): Measure | null {
  if (dashAt(words, amount.next) === 1) {
    const noun = words[amount.next + 1];
    return noun?.type === 'word' && noun.gap === 'none'
      ? { kind: 'count', unit: noun.lower, next: amount.next + 2 }
      : null;
  }
  const noun = next.gap === 'break' ? null : countedAt(words, amount.next);
  if (noun === null) {
    const single = amount.value === 1 && !amount.spelled && next.pos === 'NOUN' && next.gap === 'space';
    return single ? { kind: 'count', unit: next.lower, next: amount.next + 1 } : null;
  }
  const whole = outOf(words, noun.next, amount.value);
  if (whole === null) return { kind: 'count', unit: noun.noun, next: noun.next };
  const of = { part: amount.value, whole: whole.value };
  return { kind: 'ratio', unit: '×', value: amount.value / whole.value, next: whole.next, share: of };
}

const ROUND_WHOLES = new Set([3, 4, 5, 6, 8, 10, 12, 20, 50, 60, 100, 1000]);

/** “nine candidates in ten”, “3 orders out of 100”, “2 senior engineers of 14”. */
function outOf(words: readonly Word[], at: number, value: number): { value: number; next: number } | null {
  const word = words[at]?.lower;
  const from = word === 'in' || word === 'of' ? at + 1 : word === 'out' && words[at + 1]?.lower === 'of' ? at + 2 : -1;
  const whole = from < 0 ? null : numeralAt(words, from);
  if (whole === null || whole.value <= value || (word === 'in' && !ROUND_WHOLES.has(whole.value))) return null;
  const after = words[whole.next];
  const ends = after === undefined || after.gap === 'break' || after.type === 'mark';
  return ends || (after.type === 'word' && countedAt(words, whole.next) === null && unitOf(after.text, false) === null)
    ? whole
    : null;
}

/** The sum itself: what two ends make, what was said, and how far rounding excuses the difference. */
import type { ArithmeticClaim } from '../types.ts';
import type { Change } from './changes.ts';
import type { Lexeme } from './lexemes.ts';
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import { CONVERSIONS } from './units.ts';

/** Points of difference that rounding explains where an end was measured; the calibration labels use the same. */
const ROUNDING = 1;
/** Counted things are exact, so only the stated figure was rounded: 42 to 36 bugs is 14 %, not 15 %. */
const EXACT = 0.5;
/** The most that the rounding of measured ends adds to it. */
const MOST_FROM_ENDS = 0.5;
/** “About” excuses one point more, “almost” and “over” some more on their side, by the size of the figure. */
const ABOUT = 1;
const ONE_SIDED = 0.1;
/** Doubled, 3x, halved: said in whole steps, so taken with a tenth. */
const FACTOR_SLACK = 0.1;
const WORD_SLACK = 5;
/** A figure this far out was not meant to describe these ends. */
const NEARLY = 15;
const ABSURD = 100_000;

export function judge(text: string, lexemes: readonly Lexeme[], pair: Pair, change: Change): ArithmeticClaim | null {
  const ends = common(pair.from, pair.to);
  if (ends === null || differentScale(pair.from, pair.to)) return null;
  let [from, to] = ends;
  if (!pair.ordered && change.direction !== null && (change.direction === 'down') !== to < from)
    [from, to] = [to, from];
  if (change.implied && pair.from.unit === '×') return null;
  if (from === to || from <= 0 || to < 0) return null;
  const percentages = pair.from.kind === 'percent' && pair.to.kind === 'percent';
  const rounding = [pair.from, pair.to].every((end) => end.kind === 'count' && end.step === 1 && end.value < 1000)
    ? EXACT
    : ROUNDING;
  const sized = measure(from, to, change, percentages, rounding);
  if (sized === null || sized.actual > ABSURD) return null;
  const { stated, actual, slack } = sized;
  const off = stated - actual;
  const extra = change.loose === 'around' ? ABOUT : 0;
  const more = change.loose === 'more' ? stated * ONE_SIDED : 0;
  const less = change.loose === 'less' ? stated * ONE_SIDED : 0;
  const allowed = slack + extra + (change.mode === 'points' ? 0 : endSlack(pair, from, to));
  const consistent = off <= allowed + less && -off <= allowed + more;
  if (change.implied && !consistent && !plausible(stated, actual, from, to)) return null;
  const start = Math.min(pair.start, lexemes[change.first]?.start ?? pair.start);
  const end = Math.max(pair.end, change.quantity.end, lexemes[change.last - 1]?.end ?? 0);
  return {
    start,
    end,
    quote: text.slice(start, end),
    from,
    to,
    stated: round(stated),
    actual: round(actual),
    consistent,
    correction: consistent ? null : correction(pair, change, from, to, percentages),
  };
}

/** “from forty thousand to just over ninety”: the thousand is understood, and guessing it is no sum to hold against anybody. */
function differentScale(a: Quantity, b: Quantity): boolean {
  const [large, small] = a.value > b.value ? [a, b] : [b, a];
  return large.step >= 1000 && small.step <= 1 && small.value > 0 && small.value < 1000 && large.unit === small.unit;
}

/** A bare “(40 %)” behind two ends is a change only if it is theirs or a usual slip: points for per cent, divided by the new figure, a little off. */
function plausible(stated: number, actual: number, from: number, to: number): boolean {
  const slips = [Math.abs(to - from), (Math.abs(to - from) / Math.max(to, 1e-9)) * 100, actual + 100, 100 - actual];
  return Math.abs(stated - actual) <= NEARLY || slips.some((slip) => Math.abs(slip - stated) <= ROUNDING);
}

/** Both ends in the finer of their two units. */
function common(a: Quantity, b: Quantity): readonly [number, number] | null {
  if (a.unit === b.unit || a.bare || b.bare) return [a.value, b.value];
  const one = CONVERSIONS.get(a.unit);
  const other = CONVERSIONS.get(b.unit);
  if (one === undefined || other === undefined) return [a.value, b.value];
  if (one[0] !== other[0]) return null;
  const unit = Math.min(one[1], other[1]);
  return [tidy((a.value * one[1]) / unit), tidy((b.value * other[1]) / unit)];
}

interface Sized {
  readonly stated: number;
  readonly actual: number;
  readonly slack: number;
}

function measure(from: number, to: number, change: Change, percentages: boolean, rounding: number): Sized | null {
  const value = Math.abs(change.quantity.value);
  const relative = (Math.abs(to - from) / from) * 100;
  switch (change.mode) {
    case 'points': {
      if (!percentages) return null;
      const stated = change.quantity.unit === 'bp' ? value / 100 : value;
      return { stated, actual: Math.abs(to - from), slack: Math.min(0.5, change.quantity.step / 2) + 0.101 };
    }
    case 'share':
      return { stated: value, actual: (to / from) * 100, slack: ROUNDING };
    case 'percent': {
      const fraction = change.quantity.kind === 'ratio';
      return {
        stated: fraction ? fractionOf(change.quantity) : value,
        actual: relative,
        slack: fraction ? WORD_SLACK : rounding,
      };
    }
    case 'factor': {
      const shrinks = to < from;
      const said = value;
      if (said <= 1) return null;
      const stated = shrinks ? (1 - 1 / said) * 100 : (said - 1) * 100;
      const factor = shrinks ? from / to : to / from;
      const agrees = Math.abs(factor - said) <= said * FACTOR_SLACK;
      return { stated, actual: relative, slack: agrees ? Math.abs(stated - relative) : ROUNDING };
    }
  }
}

const fractionOf = (q: Quantity): number => q.value * 100;

/** 1.2 s may be 1.15 to 1.25; counted things are exact. */
function endSlack(pair: Pair, from: number, to: number): number {
  const half = (q: Quantity, value: number): number =>
    q.step < 1 || q.step >= 1000 ? (q.value === 0 ? 0 : (value * q.step) / q.value / 2) : 0;
  const low = half(pair.from, from);
  const high = half(pair.to, to);
  return Math.min(MOST_FROM_ENDS, (((low * to) / from + high) / from) * 100);
}

function correction(pair: Pair, change: Change, from: number, to: number, percentages: boolean): string {
  const [a, b] = pair.from.start <= pair.to.start || pair.ordered ? [from, to] : [to, from];
  const ends = `(${figure(a)} to ${figure(b)})`;
  const relative = (Math.abs(to - from) / from) * 100;
  if (percentages) return `${figure(Math.abs(to - from))} points or ${percentage(relative)} ${ends}`;
  if (change.mode === 'share') return `${percentage((to / from) * 100)} of the former figure ${ends}`;
  if (change.mode === 'factor')
    return to < from
      ? `${figure(from / to)}× (${figure(from)} to ${figure(to)}), which is ${percentage(relative)} less`
      : `${figure(to / from)}× ${ends}`;
  return `${percentage(relative)} ${ends}`;
}

const percentage = (value: number): string =>
  `${value >= 10 || Number.isInteger(round(value)) ? String(Math.round(value)) : String(round(value))} %`;

function figure(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 12 : 3))).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const tidy = (value: number): number => Number(value.toPrecision(12));

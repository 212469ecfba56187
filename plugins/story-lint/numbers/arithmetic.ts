/** The sum itself: what two ends make, what was said, and how far rounding excuses the difference. */
import type { ArithmeticClaim } from '../types.ts';
import type { Change } from './changes.ts';
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import { unitNamed } from './units.ts';

/** Points of difference that rounding explains where an end was measured; the calibration labels use the same. */
const ROUNDING = 1;
/** Counted things are exact, so only the stated figure was rounded: 42 to 36 bugs is 14 %, not 15 %. */
const EXACT = 0.5;
const EXACT_BELOW = 1000;
/** The most that the rounding of measured ends adds to it. */
const MOST_FROM_ENDS = 0.5;
/** “Almost” and “over” excuse some more on their side, by the size of the figure. */
const ONE_SIDED = 0.1;
/** Doubled, 3x, halved, a third: said in whole steps, so taken with a tenth. */
const FACTOR_SLACK = 0.1;
const ABSURD = 100_000;

export interface Sum extends Pick<ArithmeticClaim, 'from' | 'to' | 'stated' | 'actual' | 'consistent' | 'correction'> {
  /** How far the stated figure is from the true one, in points. */
  readonly off: number;
}

/** Both ends in the finer of their two units; null where they cannot be turned into each other. */
export function commonEnds(a: Quantity, b: Quantity): readonly [number, number] | null {
  if (a.unit === b.unit || a.bare || b.bare) return [a.value, b.value];
  const [one, other] = [unitNamed(a.unit), unitNamed(b.unit)];
  if (one === undefined || other === undefined) return [a.value, b.value];
  if (one.family === '' || one.family !== other.family) return null;
  const factor = Math.min(one.factor, other.factor);
  return [tidy((a.value * one.factor) / factor), tidy((b.value * other.factor) / factor)];
}

/** “from forty thousand to just over ninety”: the thousand is understood, and guessing it is no sum to hold against anybody. */
export function differentScale(a: Quantity, b: Quantity): boolean {
  const [large, small] = a.value > b.value ? [a, b] : [b, a];
  return large.step >= 1000 && small.step <= 1 && small.value > 0 && small.value < 1000 && large.unit === small.unit;
}

/** What the change says of two ends, in the finer unit; null where it says nothing of such ends. */
export function sumOf(pair: Pair, change: Change, from: number, to: number): Sum | null {
  if (from === to || from <= 0 || to < 0) return null;
  const percentages = pair.from.kind === 'percent' && pair.to.kind === 'percent';
  const sized = sizeOf(pair, change, from, to, percentages);
  if (sized === null || sized.actual > ABSURD) return null;
  const { stated, actual, slack } = sized;
  const off = stated - actual;
  const more = change.hedge === 'more' ? stated * ONE_SIDED : 0;
  const less = change.hedge === 'less' ? stated * ONE_SIDED : 0;
  const consistent = off <= slack + less && -off <= slack + more;
  const correction = consistent ? null : corrected(pair, change, from, to, percentages);
  return { from, to, stated: round(stated), actual: round(actual), consistent, correction, off: Math.abs(off) };
}

interface Sized {
  readonly stated: number;
  readonly actual: number;
  readonly slack: number;
}

function sizeOf(pair: Pair, change: Change, from: number, to: number, percentages: boolean): Sized | null {
  const { quantity, mode } = change;
  const value = Math.abs(quantity.value);
  const relative = (Math.abs(to - from) / from) * 100;
  const fraction = quantity.kind === 'ratio';
  switch (mode) {
    case 'points': {
      if (!percentages && (from > 100 || to > 100 || !(pair.from.bare || pair.to.bare))) return null;
      const stated = quantity.unit === 'bp' ? value / 100 : value;
      return { stated, actual: Math.abs(to - from), slack: Math.min(0.5, quantity.step / 2) + 0.101 };
    }
    case 'of-before':
      if (fraction) return { stated: (1 - value) * 100, actual: relative, slack: stepSlack(value) };
      return { stated: value, actual: (to / from) * 100, slack: ROUNDING };
    case 'percent': {
      const exact =
        change.hedge === null &&
        [pair.from, pair.to].every((end) => end.kind === 'count' && end.step === 1 && end.value < EXACT_BELOW);
      const rounding = exact ? EXACT : ROUNDING;
      return {
        stated: fraction ? value * 100 : value,
        actual: relative,
        slack: (fraction ? stepSlack(value) : rounding) + endSlack(pair, from, to),
      };
    }
    case 'factor': {
      if (value <= 1) return null;
      const shrinks = to < from;
      const stated = shrinks ? (1 - 1 / value) * 100 : (value - 1) * 100;
      const factor = shrinks ? from / to : to / from;
      const agrees =
        Math.abs(factor - value) <= value * FACTOR_SLACK ||
        (change.hedge === 'more' && factor > value && factor < value + 1);
      return { stated, actual: relative, slack: agrees ? Math.abs(stated - relative) : ROUNDING };
    }
  }
}

/** Points by which a fraction in words may miss: a tenth of its smaller side. */
const stepSlack = (fraction: number): number => Math.min(fraction, 1 - fraction) * 100 * FACTOR_SLACK;

/** 1.2 s may be 1.15 to 1.25; counted things are exact. */
function endSlack(pair: Pair, from: number, to: number): number {
  const half = ({ step, value }: Quantity, end: number): number =>
    value === 0 || (step >= 1 && step < EXACT_BELOW) ? 0 : (end * step) / value / 2;
  const [low, high] = [half(pair.from, from), half(pair.to, to)];
  return Math.min(MOST_FROM_ENDS, (((low * to) / from + high) / from) * 100);
}

function corrected(pair: Pair, change: Change, from: number, to: number, percentages: boolean): string {
  const inOrder = pair.ordered || pair.from.start <= pair.to.start;
  const [a, b] = inOrder ? [from, to] : [to, from];
  const ends = `(${figure(a)} to ${figure(b)})`;
  const relative = (Math.abs(to - from) / from) * 100;
  if (percentages) return `${figure(Math.abs(to - from))} points or ${percentage(relative)} ${ends}`;
  if (change.mode === 'of-before') return `${percentage((to / from) * 100)} of the former figure ${ends}`;
  if (change.mode !== 'factor') return `${percentage(relative)} ${ends}`;
  return to < from
    ? `${figure(from / to)}× (${figure(from)} to ${figure(to)}), which is ${percentage(relative)} less`
    : `${figure(to / from)}× ${ends}`;
}

export const percentage = (value: number): string =>
  `${value >= 10 || Number.isInteger(round(value)) ? String(Math.round(value)) : String(round(value))} %`;

export function figure(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 12 : 3))).split('.');
  // Bounded: a number has some twenty digits.
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
const tidy = (value: number): number => Number(value.toPrecision(12));

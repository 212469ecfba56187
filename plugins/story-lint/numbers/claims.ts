/**
 * Does a stated change agree with its two ends? A doubt is raised only where the words tie change and ends together, for a
 * false alarm costs more than a miss; a sum that comes out right may stand further off.
 */
import type { ArithmeticClaim } from '../types.ts';
import type { Sum } from './arithmetic.ts';
import { commonEnds, differentScale, sumOf } from './arithmetic.ts';
import type { Change } from './changes.ts';
import { changesIn } from './changes.ts';
import { namesOpposite } from './linguistics.ts';
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import { shareClaims } from './shares.ts';
import type { Tie } from './ties.ts';
import { tieOf } from './ties.ts';
import type { Word } from './number-words.ts';

export function findClaims(
  text: string,
  words: readonly Word[],
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
): ArithmeticClaim[] {
  const ends = new Set(pairs.filter((pair) => pair.ordered).flatMap(({ from, to }) => [from, to]));
  const changes = changesIn(words, quantities).filter(({ quantity, implied }) => !(implied && ends.has(quantity)));
  const found = changes.flatMap((change) => {
    const at = firstBehind(quantities, ({ from }) => from, change.quantity.from);
    const near = quantities.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS);
    const from = firstBehind(pairs, ({ first }) => first, change.quantity.from);
    const best = bestOf(words, near, pairs.slice(Math.max(0, from - NEIGHBOURS), from + NEIGHBOURS), change);
    return best === null ? [] : [{ ...best, change }];
  });
  const own = found.filter((one, i) => {
    const near = found.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
    return !near.some((other) => other !== one && repeats(one, other));
  });
  const spans = own.map(({ pair, change, sum }) => claimed(text, words, pair, change, sum));
  const shares = shareClaims(text, words, quantities);
  const told = (one: ArithmeticClaim, others: readonly ArithmeticClaim[]): boolean =>
    others.some((other) => one.start < other.end && other.start < one.end && (other.consistent || !one.consistent));
  const kept = spans.filter(
    (span) => span.consistent || !shares.some((share) => share.consistent && told(span, [share])),
  );
  return [...kept, ...shares.filter((share) => !told(share, kept))].sort((a, b) => a.start - b.start);
}

/** How many numbers, or pairs of them, to either side are looked at: more do not fit between a change and its ends. */
const NEIGHBOURS = 12;

/** Index of the first that does not begin before a word; they are in order. */
function firstBehind<T>(ordered: readonly T[], begin: (one: T) => number, word: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begin(ordered[middle] as T) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Judged {
  readonly pair: Pair;
  readonly sum: Sum;
  readonly tie: Tie;
}

function bestOf(
  words: readonly Word[],
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
  change: Change,
): Judged | null {
  let best: Judged | null = null;
  for (const pair of pairs) {
    if (pair.from.from === change.quantity.from || pair.to.from === change.quantity.from) continue;
    const tie = tieOf(words, quantities, pair, change);
    if (tie === null) continue;
    const sum = judged(words, pair, change);
    if (sum === null || !(tie.firm || sum.consistent)) continue;
    if (change.implied && !sum.consistent && !isSlip(sum)) continue;
    const one = { pair, sum, tie };
    if (best === null || rank(one) > rank(best)) best = one;
  }
  return best;
}

const rank = ({ sum, tie }: Judged): number => (sum.consistent ? 100 : 0) - tie.away + (tie.firm ? 50 : 0);

/** A bare “(40 %)” is a change only if it is the true one or a usual slip: points for per cent, divided by the new figure, off by a whole, a little off. */
const NEARLY = 15;
const SLIP = 1;
function isSlip({ from, to, stated, actual }: Sum): boolean {
  const change = Math.abs(to - from);
  const slips = [change, (change / Math.max(to, Number.EPSILON)) * 100, actual + 100, 100 - actual];
  return Math.abs(stated - actual) <= NEARLY || slips.some((slip) => Math.abs(slip - stated) <= SLIP);
}

function judged(words: readonly Word[], pair: Pair, change: Change): Sum | null {
  const ends = commonEnds(pair.from, pair.to);
  if (ends === null || differentScale(pair.from, pair.to)) return null;
  let [from, to] = ends;
  const against = change.direction !== null && from !== to && (change.direction === 'down') !== to < from;
  if (against && pair.ordered && !pair.swaps) return complement(words, pair, change, from, to);
  if (against) [from, to] = [to, from];
  return sumOf(pair, change, from, to);
}

/** “On time rose from 91 % to 97 %, so late ones fell by 67 %”: the change is that of the rest. */
function complement(words: readonly Word[], pair: Pair, change: Change, from: number, to: number): Sum | null {
  const shares = [pair.from, pair.to].every(
    (end) => (end.kind === 'percent' && end.unit === '%') || (end.bare && end.value <= 100),
  );
  if (!shares || from >= 100 || to > 100 || change.mode === 'points') return null;
  const sum = sumOf(pair, change, round2(100 - from), round2(100 - to));
  if (sum === null || sum.consistent) return sum;
  return namesOpposite(words.slice(Math.min(pair.last, change.last), Math.max(pair.first, change.last))) ? sum : null;
}

const round2 = (value: number): number => Math.round(value * 1e6) / 1e6;

/** “a third less or 33 %”: said twice of the same ends; the figure in digits is the claim. */
function repeats(one: Judged & { change: Change }, other: Judged & { change: Change }): boolean {
  if (one.pair !== other.pair) return false;
  // “doubled, i.e. +105 %”
  if (one.change.mode === 'factor' && other.change.mode === 'percent')
    return Math.abs(one.sum.stated - other.sum.stated) <= NEARLY;
  if (one.change.mode !== other.change.mode) return false;
  const same = Math.abs(one.sum.stated - other.sum.stated) <= 2 * SLIP;
  if (!same) return one.change.mode === 'percent' && one.change.implied && !one.sum.consistent;
  const worded = one.change.quantity.kind === 'ratio' && other.change.quantity.kind === 'percent';
  return worded || (one.change.quantity.kind === other.change.quantity.kind && one.change.first > other.change.first);
}

function claimed(text: string, words: readonly Word[], pair: Pair, change: Change, sum: Sum): ArithmeticClaim {
  const first = Math.min(pair.first, change.first);
  const last = Math.max(pair.last, change.last, change.quantity.to);
  const start = words[first]?.start ?? pair.from.start;
  const end = words[last - 1]?.end ?? pair.to.end;
  const { from, to, stated, actual, consistent, correction } = sum;
  return { start, end, quote: text.slice(start, end), from, to, stated, actual, consistent, correction };
}

/** Two quantities of the same thing that a passage sets against each other: before and after. */
import type { Age } from './ages.ts';
import { isSign } from './amounts.ts';
import { changeOf } from './changes.ts';
import { is } from './number-classes.ts';
import type { Quantity } from './quantities.ts';
import { unitNamed } from './units.ts';
import type { Word } from './number-words.ts';

export interface Pair {
  readonly from: Quantity;
  readonly to: Quantity;
  /** Words covered, the leading “from” or “was” included: [first, last). */
  readonly first: number;
  readonly last: number;
  /** Words said which is which; otherwise their order in the text is the guess, and only a stated change makes them a pair. */
  readonly ordered: boolean;
  /** Ordered, and so said of both ends: neither is taken for before or after because the other is. */
  readonly sure: boolean;
  /** Not ordered, but each with its time: “1,400 in March, 980 in June”. */
  readonly dated: boolean;
  /** “A against B”: most often B is the older, but not always. */
  readonly swaps: boolean;
  /** Sentences or lines between the two. */
  readonly apart: number;
}

/** What is looked at for one pair: words between, and quantities between. */
const MOST_APART = 26;
const NEIGHBOURS = 3;
/** Both ends have words of their own that say when. */
const SURE = 16;
const OPENS_CLAUSE = /^(?:while|because|whereas|although|though)$/u;

/** What two figures must share to be set against each other at all. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind && a.unit === b.unit) return true;
  if (a.bare && b.bare) return a.kind === 'rating' || b.kind === 'rating';
  if (a.bare !== b.bare) return fitsBare(a.bare ? b : a, a.bare ? a : b);
  const [one, other] = [unitNamed(a.unit), unitNamed(b.unit)];
  if (one !== undefined && other !== undefined) return one.family !== '' && one.family === other.family;
  return a.kind === 'count' && b.kind === 'count' && stem(a.unit) === stem(b.unit);
}

/** Two lengths of time of one thing are rarely further apart. */
const MOST_TIMES = 50;

/** A bare figure may share the other’s unit, unless it is a year of digits away from it. */
function fitsBare(full: Quantity, bare: Quantity): boolean {
  const far = Math.max(full.value, bare.value) / Math.max(Math.min(full.value, bare.value), Number.EPSILON);
  // “stayed below 2.5 for a year”, “3 yrs: spent 171M”
  if (full.step === 0 && full.kind !== 'ratio') return false;
  if (bare.value > 0 && full.kind === 'duration' && (bare.scaled || far > MOST_TIMES)) return false;
  if (full.kind === 'ratio') return full.unit !== '×' || bare.kind === 'ratio';
  return full.kind !== 'percent' || (bare.value <= 100 && !bare.scaled);
}

const stem = (noun: string): string => noun.replace(/(?:es|s)$/u, '');

interface Ranked {
  readonly pair: Pair;
  /** How surely its words set the two against each other. */
  readonly rank: number;
}

interface Aged {
  readonly q: Quantity;
  readonly age: Age;
  /** Never an end of a pair: states a change itself. */
  readonly isChange: boolean;
}

export function findPairs(words: readonly Word[], quantities: readonly Quantity[], ages: readonly Age[]): Pair[] {
  const aged = quantities.map((q, i): Aged => {
    const change = changeOf(words, q);
    return { q, age: ages[i] as Age, isChange: change !== null && !change.implied };
  });
  const found: Ranked[] = [];
  aged.forEach((a, i) => {
    if (a.isChange) return;
    for (let j = i + 1; j <= Math.min(i + NEIGHBOURS, aged.length - 1); j++) {
      const b = aged[j] as Aged;
      if (b.q.from - a.q.to > MOST_APART) break;
      if (b.isChange || !comparable(a.q, b.q) || isSigned(words, a.q) || isSigned(words, b.q)) continue;
      const pair = pairOf(words, a, b, j - i);
      if (pair !== null) found.push(pair);
    }
  });
  return chosen(found);
}

/** “+6”, “−7” are changes themselves. */
const isSigned = (words: readonly Word[], q: Quantity): boolean => isSign(words[q.from]?.text ?? '');

/** The surest first; each quantity stands in one pair that words have ordered. */
function chosen(found: readonly Ranked[]): Pair[] {
  const taken = new Set<Quantity>();
  const out: Pair[] = [];
  for (const { pair } of [...found].sort((a, b) => b.rank - a.rank)) {
    if (taken.has(pair.from) || taken.has(pair.to)) continue;
    taken.add(pair.from);
    taken.add(pair.to);
    out.push(pair);
  }
  return out.sort((a, b) => a.first - b.first);
}

function pairOf(words: readonly Word[], a: Aged, b: Aged, away: number): Ranked | null {
  const between = words.slice(a.q.to, b.q.from);
  const apart = distance(words, a.q, b.q);
  if (
    apart > 1 ||
    a.q.value === b.q.value ||
    (a.q.kind === 'duration' && /^(?:later|ago|early|late|of)$/u.test(between[0]?.lower ?? ''))
  )
    return null;
  // “down from 61 in three months”: the time says how long it took, and is no end of what has none of its own.
  if (a.q.bare && isTerm(words, b.q)) return null;
  const make = (reversed: boolean, ordered: boolean, rank: number): Ranked => ({
    pair: {
      from: reversed ? b.q : a.q,
      to: reversed ? a.q : b.q,
      first: a.age.sign === 0 ? a.q.from : leadStart(words, a),
      last: b.q.to,
      ordered,
      sure: rank >= SURE,
      dated: isDated(words, a.q) && isDated(words, b.q),
      swaps: ordered && between.some(({ lower }) => /^(?:against|versus|vs\.?)$/u.test(lower)),
      apart,
    },
    rank: rank - away * 3 - between.length / 10 - apart * 3 + (a.q.bare === b.q.bare ? 1 : 0),
  });
  if (apart === 0 && isCells(between, words[b.q.from])) return make(false, true, 20);
  const [old, now] = [a.age, b.age];
  if (old.sign * now.sign === -1 && (old.sure || now.sure || apart === 0)) {
    const bothSure = old.sure && now.sure;
    if (!old.sure && !now.sure && a.q.bare !== b.q.bare) return null;
    // “down 20 % while errors went from 30”: another clause has its own two ends.
    if (!bothSure && between.some((word) => OPENS_CLAUSE.test(word.lower))) return null;
    // “the nine depots. I moved the cut-off to ten”: in another sentence a number alone may be of anything.
    if (apart === 1 && !bothSure && (between.length > 14 || isAlone(a.q) || isAlone(b.q))) return null;
    return make(old.sign === 1, true, bothSure ? SURE : 10);
  }
  if (apart === 0 && near(between)) {
    if (now.sure && old.sign === 0) return make(now.sign === -1, true, 12);
    if (old.sure && now.sign === 0 && between.length <= 8) return make(old.sign === 1, true, 8);
    // “down to 8.8 min from 12 min”: the lead of the second settles it.
    if (now.sure && now.sign === 1 && old.sign === 1 && !old.sure) return make(false, true, 6);
    if (now.sure && now.sign === -1 && old.sign === -1 && !old.sure) return make(true, true, 13);
  }
  return isList(between, a.q, b.q, apart) ? make(false, false, 0) : null;
}

const isAlone = ({ bare, spelled }: Quantity): boolean => bare && spelled;

/** The words that say when, as far as no mark parts them from the figure. */
function leadStart(words: readonly Word[], { q, age }: Aged): number {
  let first = q.from;
  while (first > age.first && !/^[,(:;—–]$/u.test(words[first - 1]?.text ?? '')) first--;
  return first;
}

function distance(words: readonly Word[], a: Quantity, b: Quantity): number {
  let lines = 0;
  for (let i = a.to; i <= b.from; i++) {
    if (words[i]?.gap === 'break') return 2;
    if (words[i]?.opensLine === true && words[i]?.type !== 'mark') lines++;
  }
  return Math.max(lines, b.sentence - a.sentence);
}

const CELL = /^[|;]$/u;
const isCells = (between: readonly Word[], b: Word | undefined): boolean =>
  between.length === 0 ? b?.cell === true : between.length === 1 && CELL.test(between[0]?.text ?? '');

/** No clause of its own begins between the two. */
function near(between: readonly Word[]): boolean {
  if (between.length > 14 || between.some(({ lower }) => OPENS_CLAUSE.test(lower) || lower === 'because')) return false;
  const and = between.findIndex(({ lower }) => lower === 'and' || lower === 'but');
  // “40 a day and 12 from the shops”: behind “and” only a verb that goes on about the same thing.
  return (
    and < 0 ||
    between
      .slice(and)
      .some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || is('now', lower) || is('went', lower))
  );
}

const isTerm = (words: readonly Word[], q: Quantity): boolean =>
  q.kind === 'duration' && /^(?:in|within|over|after|for|during|every|per)$/u.test(words[q.from - 1]?.lower ?? '');

const isDated = (words: readonly Word[], q: Quantity): boolean =>
  /^(?:in|at|by|during|on|last|this|then|now)$/u.test(words[q.to]?.lower ?? '') && words[q.to]?.gap !== 'break';

/** Two figures in a row, each with its time: “1,400 in March, 980 in June”; “900 ms, 510 ms”; “43 … . At the end there were 36”. */
function isList(between: readonly Word[], a: Quantity, b: Quantity, apart: number): boolean {
  if (between.length === 0 || a.share !== null || b.share !== null) return false;
  if (between.some(({ lower }) => OPENS_CLAUSE.test(lower))) return false;
  return between.length <= (apart === 1 ? 12 : 10);
}

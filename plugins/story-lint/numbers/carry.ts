/** What a bare figure is counted in, from its surroundings: “from 12 to 8.8 min”, “six months, not three”, “a budget of 180K”. */
import { is } from './number-classes.ts';
import { changeOf } from './changes.ts';
import type { Pair } from './pairs.ts';
import { comparable } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import type { Word } from './number-words.ts';

export interface Carried {
  readonly quantities: readonly Quantity[];
  readonly pairs: readonly Pair[];
}

export function carryUnits(words: readonly Word[], quantities: readonly Quantity[], pairs: readonly Pair[]): Carried {
  const given = new Map<Quantity, Quantity>();
  const now = (q: Quantity): Quantity => given.get(q) ?? q;
  const give = (q: Quantity, like: Pick<Quantity, 'kind' | 'unit'>): void => {
    given.set(q, { ...q, kind: like.kind, unit: like.unit });
  };
  for (const { from, to, ordered } of pairs) {
    if (from.bare !== to.bare && ordered) give(from.bare ? from : to, from.bare ? to : from);
  }
  quantities.forEach((q, i) => {
    if (!q.bare || given.has(q) || q.kind !== 'count') return;
    const like = series(words, quantities, i, now);
    if (like !== null) give(q, like);
    else if (isSum(words, q)) give(q, { kind: 'money', unit: '' });
  });
  for (const { from, to } of pairs) {
    const [a, b] = [now(from), now(to)];
    if (a.bare && b.bare && a.kind !== b.kind) give(a.kind === 'count' ? from : to, a.kind === 'count' ? b : a);
  }
  return {
    quantities: quantities.map(now),
    pairs: pairs.map((pair) => ({ ...pair, from: now(pair.from), to: now(pair.to) })),
  };
}

/** How far back a figure of the same size lends its unit, in words. */
const SERIES_REACH = 30;
/** A length of time lends its unit less far: most bare numbers near one count something. */
const DURATION_REACH = 12;
const SIMILAR = 3;

/** “41 min before, 55 in the first months, 33 now”: the nearest figure before it of about its size, where nothing is counted. */
function series(
  words: readonly Word[],
  quantities: readonly Quantity[],
  i: number,
  now: (q: Quantity) => Quantity,
): Quantity | null {
  const q = quantities[i] as Quantity;
  const next = words[q.to];
  if (q.spelled && q.sentence !== quantities[i - 1]?.sentence) return null;
  if (
    next !== undefined &&
    next.gap !== 'break' &&
    (/^(?:NOUN|ADJ|AUX|VERB)$/u.test(next.pos) || /^(?:of|each|per|every|so)$/u.test(next.lower))
  )
    return null;
  for (let k = i - 1; k >= 0; k--) {
    const other = now(quantities[k] as Quantity);
    if (q.from - other.to > (other.kind === 'duration' ? DURATION_REACH : SERIES_REACH)) return null;
    if (other.kind === 'duration' && other.sentence !== q.sentence) return null;
    if (other.kind === 'count' || other.kind === 'ratio') {
      if (!other.bare && comparable(other, q) && similar(other, q)) return null;
      continue;
    }
    const change = changeOf(words, quantities[k] as Quantity);
    if (change !== null && !change.implied) continue;
    if (similar(other, q) && !(other.kind === 'percent' && (q.value > 100 || other.unit === 'points')))
      return other.range ? null : other;
  }
  return null;
}

const similar = (a: Quantity, b: Quantity): boolean =>
  a.value > 0 && b.value > 0 && a.value / b.value <= SIMILAR && b.value / a.value <= SIMILAR;

const MONEY_REACH = 10;
const LEAST_SUM = 500;

/** A large figure beside a word for money, where nothing is counted. */
function isSum(words: readonly Word[], q: Quantity): boolean {
  if (q.value < LEAST_SUM) return false;
  const near = q.scaled ? MONEY_REACH : 3;
  for (let at = q.from - 1; at >= Math.max(0, q.from - near); at--)
    if (is('money-word', words[at]?.lower ?? '')) return true;
  const behind = words.slice(q.to, q.to + (q.scaled ? MONEY_REACH : 3));
  return q.scaled && behind.some(({ lower }) => is('money-word', lower));
}

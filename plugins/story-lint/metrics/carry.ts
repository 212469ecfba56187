/** A unit written once for both ends: “from 12 to 8.8 min”, “68 → 84 %”, “from 14 people to 9”. */
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';

/** The same quantities, bare ends of a pair given the other end's unit; and the pairs with them. */
export function carryUnits(
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
): { quantities: Quantity[]; pairs: Pair[] } {
  const given = new Map<Quantity, Quantity>();
  for (const { from, to, loose } of pairs) {
    if (from.bare === to.bare || loose) continue;
    const [bare, full] = from.bare ? [from, to] : [to, from];
    given.set(bare, { ...bare, kind: full.kind, unit: full.unit });
  }
  const now = (q: Quantity): Quantity => given.get(q) ?? q;
  return {
    quantities: quantities.map(now),
    pairs: pairs.map((pair) => ({ ...pair, from: now(pair.from), to: now(pair.to) })),
  };
}

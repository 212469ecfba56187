import { PRINCIPLES } from '../story-lint/types.ts';
import type { PrincipleSlug } from '../story-lint/types.ts';
import { assign } from './assign.ts';
import { worth } from './matrix.ts';
import type { Tellable } from './matrix.ts';
import type { Standing } from './types.ts';

/**
 * What telling a story is worth by its standing, before its own merit of 0..100 for the principle. Sixteen merits sum to
 * 1,600 at most, so no gain in merit buys off a principle left without a story, and none that needs work one that counts.
 */
const FIRST: Readonly<Record<Standing, number>> = { creditable: 1_000_000, 'needs-work': 10_000, 'does-not-count': 0 };

/**
 * Which story is told for which principle: as many principles with a creditable story as can be, then with one that
 * needs work, then the best fit in sum. No event twice. Of equals the earlier story goes to the earlier principle.
 */
export function telling(rows: readonly Tellable[]): ReadonlyMap<PrincipleSlug, Tellable> {
  const tellable = rows.filter(({ standing }) => FIRST[standing] > 0);
  const events = [...new Set(tellable.map(({ event }) => event))];
  const column = new Map(events.map((event, index) => [event, index]));
  const ties = PRINCIPLES.length ** 2 * events.length + 1;
  const values: number[][] = [];
  const best: (Tellable | undefined)[][] = [];
  PRINCIPLES.forEach((principle, place) => {
    const own = events.map(() => 0);
    const by = events.map((): Tellable | undefined => undefined);
    for (const row of tellable) {
      const merit = worth(row, principle);
      const index = column.get(row.event) ?? 0;
      const order = (PRINCIPLES.length - place) * (events.length - index);
      const value = merit === 0 ? 0 : (FIRST[row.standing] + merit) * ties + order;
      if (value <= (own[index] ?? 0)) continue;
      own[index] = value;
      by[index] = row;
    }
    values.push(own);
    best.push(by);
  });
  const given = assign(values);
  return new Map(
    PRINCIPLES.flatMap((principle, place): [PrincipleSlug, Tellable][] => {
      const index = given[place] ?? null;
      const row = index === null ? undefined : best[place]?.[index];
      return row === undefined ? [] : [[principle, row]];
    }),
  );
}

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
 * needs work, then the best fit in sum. No story twice. Of equals the earlier story goes to the earlier principle.
 */
export function telling(rows: readonly Tellable[]): ReadonlyMap<PrincipleSlug, Tellable> {
  const tellable = rows.filter(({ standing }) => FIRST[standing] > 0);
  const ties = PRINCIPLES.length ** 2 * tellable.length + 1;
  const values = PRINCIPLES.map((principle, place) =>
    tellable.map((row, index) => {
      const merit = worth(row, principle);
      if (merit === 0) return 0;
      const order = (PRINCIPLES.length - place) * (tellable.length - index);
      return (FIRST[row.standing] + merit) * ties + order;
    }),
  );
  const given = assign(values);
  const pairs = PRINCIPLES.flatMap((principle, place): [PrincipleSlug, Tellable][] => {
    const column = given[place] ?? null;
    const row = column === null ? undefined : tellable[column];
    return row === undefined ? [] : [[principle, row]];
  });
  return new Map(pairs);
}

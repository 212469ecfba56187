/** What each rule has taken from a story. */
import { DIMENSIONS } from './types.ts';
import type { StoryReport } from './types.ts';

/**
 * Points (0..100) that each rule has lost in a story, all its findings together, by id. What a dimension lacks of its points is shared
 * out among its rules by what each of them misses, so that all of them together are what the eight dimensions lack, and what is
 * missing from 100 where no cap holds the score. 0 for a rule that does not apply, or has no share.
 */
export function costs({ dimensions }: Pick<StoryReport, 'dimensions'>): ReadonlyMap<string, number> {
  return new Map(
    DIMENSIONS.flatMap((name) => {
      const { weight, points, rules } = dimensions[name];
      const missed = rules.map(({ share, score }) => (score === null ? 0 : share * (1 - score)));
      const all = missed.reduce((sum, one) => sum + one, 0);
      return rules.map(({ id }, i) => [id, all === 0 ? 0 : ((weight - points) * (missed[i] ?? 0)) / all] as const);
    }),
  );
}

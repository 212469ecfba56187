/** What each rule has taken from a story. */
import { DIMENSIONS } from './types.ts';
import type { StoryReport } from './types.ts';
import { worth } from './weights.ts';

/**
 * Points (0..100) that each rule has lost in a story, all its findings together, by id: what the rule's dimension would be
 * worth were this one rule content, less what it is worth now. So they need not sum to what is missing: below the least that
 * earns, one rule alone may win nothing. 0 for a rule that does not apply, or has no share.
 */
export function costs({ dimensions }: Pick<StoryReport, 'dimensions'>): ReadonlyMap<string, number> {
  return new Map(
    DIMENSIONS.flatMap((name) => {
      const { weight, rules } = dimensions[name];
      const mean = rules.reduce((sum, { share, score }) => sum + share * (score ?? 0), 0);
      const lost = (share: number, score: number): number =>
        weight * (worth(name, mean + share * (1 - score)) - worth(name, mean));
      return rules.map(({ id, share, score }) => [id, score === null ? 0 : lost(share, score)] as const);
    }),
  );
}

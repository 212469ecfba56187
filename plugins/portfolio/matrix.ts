import { PRINCIPLES } from '../story-lint/types.ts';
import type { PrincipleSlug, StoryReport } from '../story-lint/types.ts';
import { MENDABLE, STANDINGS } from './policy.ts';
import type { StoryRow } from './types.ts';

/** What a simulation needs to know of a story, so that it can also try one that is not written yet. */
export type Tellable = Pick<StoryRow, 'number' | 'title' | 'score' | 'band' | 'standing' | 'shows'>;

/** Reports as rows of the matrix, in the order of their paths, so that the order they came in changes nothing. */
export function rowsOf(reports: readonly StoryReport[]): StoryRow[] {
  return reports
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, title, level, score, band, cap, principles, claimed }, index) => ({
      number: index + 1,
      path,
      title,
      level,
      score,
      band,
      standing: STANDINGS[band],
      because: STANDINGS[band] === 'does-not-count' ? whyNot(cap) : null,
      shows: principles
        .filter(({ tagged }) => tagged)
        .map(({ slug, confidence, evidence }) => ({ principle: slug, confidence, evidence: evidence[0] ?? null })),
      claimedOnly: PRINCIPLES.filter((slug) => claimed.some((claim) => claim.slug === slug && !claim.supported)),
    }));
}

function whyNot(cap: StoryReport['cap']): string {
  if (cap !== null && cap.at < MENDABLE) return `It can score ${cap.at} at most: ${cap.because}`;
  return `Below ${MENDABLE}: an interviewer could not credit enough of it to you.`;
}

/** How much this story has to say about a principle, 0..100: its score, for the part that the tag is sure of. 0: not shown. */
export function worth({ score, shows }: Pick<Tellable, 'score' | 'shows'>, principle: PrincipleSlug): number {
  const shown = shows.find((each) => each.principle === principle);
  // A tag is never worth nothing, or a solid story with a faint one could not be told at all.
  return shown === undefined ? 0 : Math.max(1, Math.round(score * shown.confidence));
}

/** Those that show the principle, the best first; of equals the one that comes first. */
export function bestFirst<Row extends Tellable>(rows: readonly Row[], principle: PrincipleSlug): Row[] {
  return rows
    .filter((row) => worth(row, principle) > 0)
    .toSorted((a, b) => worth(b, principle) - worth(a, principle) || a.number - b.number);
}

import { PRINCIPLES } from '../story-lint/types.ts';
import type { PrincipleSlug, StoryReport } from '../story-lint/types.ts';
import { MENDABLE, STANDINGS } from './policy.ts';
import type { Standing, StoryRow } from './types.ts';

/** What a simulation needs to know of a story, so that it can also try one that is not written yet. */
export type Tellable = Pick<StoryRow, 'number' | 'event' | 'title' | 'score' | 'band' | 'standing' | 'shows'>;

/** In the order of their paths, so that the order they came in changes nothing. */
export const inOrder = (reports: readonly StoryReport[]): StoryReport[] =>
  reports.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/**
 * Reports as rows of the matrix.
 * @param events for each report the place of the first that tells its event.
 */
export function rowsOf(reports: readonly StoryReport[], events: readonly number[]): StoryRow[] {
  const known = new Map<number, number>();
  reports.forEach(({ score }, index) => {
    const event = events[index] ?? index;
    const best = known.get(event);
    if (best === undefined || score > (reports[best]?.score ?? 0)) known.set(event, index);
  });
  return reports.map(({ path, title, level, score, band, cap, principles, claimed }, index) => ({
    number: index + 1,
    event: (known.get(events[index] ?? index) ?? index) + 1,
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

const STANDING_ORDER: readonly Standing[] = ['does-not-count', 'needs-work', 'creditable'];

/** The same with each event once: by the telling that counts if one does, then by the best. */
export function bestOfEvents<Row extends Tellable>(rows: readonly Row[], principle: PrincipleSlug): Row[] {
  const shown = bestFirst(rows, principle);
  const best = new Map<number, Row>();
  for (const row of shown) {
    const other = best.get(row.event);
    if (other === undefined || orderOf(row) > orderOf(other)) best.set(row.event, row);
  }
  return shown.filter((row) => best.get(row.event) === row);
}
const orderOf = ({ standing }: Tellable): number => STANDING_ORDER.indexOf(standing);

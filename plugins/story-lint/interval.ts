/** How sure a score is: where the ratings of readers lie beside it. */
import { FEWEST_WORDS } from './events.ts';
import type { Interval } from './types.ts';
import { INTERVAL_ENDS } from './weights.ts';
import type { Ends } from './weights.ts';

/** The middle of the lowest band: how a text is rated that is no story. */
const RATED_NO_STORY = 10;

export interface ToBound {
  readonly score: number;
  readonly cap: { readonly at: number } | null;
  readonly dimensions: Readonly<Record<string, { readonly points: number }>>;
}

/**
 * Of a story that nothing holds, its ends at its score. Of one that is held, from what it would be rated as no story at all to what it
 * could be if there were no doubt of it: its upper end at the points that it earned. Too few words for a story are no doubt.
 */
export function intervalOf({ score, cap, dimensions }: ToBound, words: number, ends: Ends = INTERVAL_ENDS): Interval {
  if (cap === null) return { low: endAt(score, ends.at, ends.low), high: endAt(score, ends.at, ends.high) };
  const points = Math.round(Object.values(dimensions).reduce((sum, one) => sum + one.points, 0));
  const without = endAt(Math.min(100, Math.max(score, points)), ends.at, ends.high);
  return {
    low: Math.min(RATED_NO_STORY, score, endAt(score, ends.at, ends.low)),
    high: words < FEWEST_WORDS ? Math.max(score, Math.min(cap.at, without)) : without,
  };
}

/** On the line between the two scores beside it; whole. */
function endAt(score: number, at: readonly number[], values: readonly number[]): number {
  const next = Math.max(
    1,
    at.findIndex((one) => one >= score),
  );
  const [from = 0, to = 100] = [at[next - 1], at[next]];
  const [before = 0, after = 0] = [values[next - 1], values[next]];
  return Math.round(before + ((score - from) / (to - from)) * (after - before));
}

/** How sure a score is: where the ratings of readers lie beside it. */
import { FEWEST_WORDS } from './events.ts';
import type { Interval } from './types.ts';
import { DOUBTFUL_CAP, INTERVAL_ENDS } from './weights.ts';
import type { Ends } from './weights.ts';

const BAND = 20;
/** The middle of the band of a score: how a text is rated that it is right about. */
const middleOf = (score: number): number => BAND * Math.min(4, Math.floor(score / BAND)) + BAND / 2;

export interface ToBound {
  readonly score: number;
  readonly cap: { readonly at: number } | null;
  readonly dimensions: Readonly<Record<string, { readonly points: number }>>;
}

/**
 * Its ends at its score, and the band of the score never ruled out. Of a text that is held, the upper end at the points that it earned:
 * what it could be without the doubt; where it may well be no story, the lower end at how such texts are rated. Too few words for a
 * story are no doubt.
 */
export function intervalOf({ score, cap, dimensions }: ToBound, words: number, ends: Ends = INTERVAL_ENDS): Interval {
  const points = Math.round(Object.values(dimensions).reduce((sum, one) => sum + one.points, 0));
  const earned = cap === null ? score : Math.min(100, Math.max(score, points));
  const none = cap !== null && cap.at <= DOUBTFUL_CAP ? 0 : score;
  const low = Math.min(score, middleOf(none), endAt(score, ends.at, ends.low));
  const high = Math.max(score, middleOf(score), endAt(earned, ends.at, ends.high));
  return { low, high: cap !== null && words < FEWEST_WORDS ? Math.min(high, cap.at) : high };
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

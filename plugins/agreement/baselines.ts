/** What counting one thing would do in the judge’s place. */
import type { Rating } from './rows.ts';
import { weightedKappa } from './statistics.ts';

export interface Baseline {
  readonly id: 'length' | 'digits' | 'share-of-i';
  readonly title: string;
  /** For a narrow column. */
  readonly short: string;
  readonly count: (text: string) => number;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const wordsIn = (text: string): number => Math.max(1, countOf(text, /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu));

export const BASELINES: readonly Baseline[] = [
  { id: 'length', title: 'Counting words', short: 'Words', count: wordsIn },
  {
    id: 'digits',
    title: 'Digits per word',
    short: 'Digits',
    count: (text) => countOf(text, /\p{Nd}/gu) / wordsIn(text),
  },
  {
    id: 'share-of-i',
    title: 'Share of “I” among “I” and “we”',
    short: '“I” for “we”',
    count: (text) => {
      const own = countOf(text, /\bI\b/gu);
      const group = countOf(text, /\bwe\b/giu);
      return own + group === 0 ? 0 : own / (own + group);
    },
  },
];

/**
 * Ratings made of one count, as kindly as can be: texts are put in the order of their count and given as many 1s, 2s … 5s as
 * the labels hold, upwards or downwards, whichever agrees better. No judge is told either. Equal counts keep the file’s order,
 * which carries no label.
 */
export function bestRatings(counts: readonly number[], labels: readonly Rating[]): Rating[] {
  const sorted = [...labels].sort((a, b) => a - b);
  const inOrder = (direction: 1 | -1): Rating[] => {
    const ratings: Rating[] = [...labels];
    counts
      .map((count, i) => ({ count, i }))
      .sort((a, b) => direction * (a.count - b.count) || a.i - b.i)
      .forEach(({ i }, rank) => (ratings[i] = sorted[rank] ?? 1));
    return ratings;
  };
  const [up, down] = [inOrder(1), inOrder(-1)];
  return weightedKappa(up, labels) >= weightedKappa(down, labels) ? up : down;
}

/** The words around advice, the same wherever it is shown. */
import type { Advice } from '../story-lint/index.ts';

/** In front of the words that it is about: where the answer would stand. */
export const PLACES: Readonly<Record<Advice['answer'], string>> = {
  here: 'at',
  before: 'in front of',
  behind: 'behind',
};

/** What such answers won; null where no points are promised. */
export function answersWon(advice: readonly Advice[]): string | null {
  const points = advice.find((one) => one.points !== null)?.points;
  if (points == null) return null;
  const [least, most] = points;
  return least < 0
    ? `an honest answer moved the score by −${-least} to +${most} points in four of five stories`
    : `an honest answer won ${least} to ${most} points in four of five stories`;
}

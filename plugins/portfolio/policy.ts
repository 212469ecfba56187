/** All of this room’s policy on one screen. What counts is the rubric’s; the numbers of stories and the votes are this playbook’s choice. */
import { PRINCIPLES } from '../story-lint/types.ts';
import type { Band, Level, PrincipleSlug } from '../story-lint/types.ts';
import type { Grade, Standing, Vote } from './types.ts';

/**
 * From the scale (0..100): from 60 on a story is creditable, from 40 a follow-up must fill a hole, below that
 * an interviewer would write “no hire” on it or could credit nothing.
 */
export const STANDINGS: Readonly<Record<Band, Standing>> = {
  'not-a-story': 'does-not-count',
  'at-risk': 'does-not-count',
  developing: 'needs-work',
  solid: 'creditable',
  'bar-raising': 'creditable',
};
/** Where the bands `developing`, `solid` and `bar-raising` begin. */
export const MENDABLE = 40;
export const SOLID = 60;
export const BAR_RAISING = 80;

export const GRADES: Readonly<Record<Band, Grade>> = {
  'not-a-story': 'nothing',
  'at-risk': 'nothing',
  developing: 'open',
  solid: 'meets',
  'bar-raising': 'raises',
};

/**
 * Creditable stories wanted for each principle. Two: one for the question, one for “and another time?”. At L7 a third,
 * because one large event, told twice over, looks like luck. The grid of three in the patterns is what to collect;
 * these are what must be fit to tell.
 */
export const WANTED: Readonly<Record<Level, number>> = { L4: 2, L5: 2, L6: 2, L7: 3 };

/** A story shows two or three principles honestly. Leaned on for more than two, it leaves at least two without their best story. */
export const MOST_LEANED_ON = 2;

/** Official for a usual loop: five interviews (content/claims/loop-format). */
export const INTERVIEWERS = 5;
/** Which of them is the Bar Raiser, 1-based. Arbitrary: nothing on record says who asks what. */
export const BAR_RAISER = 3;

/**
 * Who asks about what: dealt one at a time in Amazon’s order, so the first interviewer has four principles and the
 * others three. The deal decides who votes how, never which story is told for a principle.
 */
export function deal(interviewer: number): readonly PrincipleSlug[] {
  return PRINCIPLES.filter((_, index) => index % INTERVIEWERS === interviewer - 1);
}

/** Every principle met, and at least half of them above the bar; more than half met; less; nothing at all to write. */
export function voteOn(grades: readonly Grade[]): Vote {
  const raises = grades.filter((grade) => grade === 'raises').length;
  const met = raises + grades.filter((grade) => grade === 'meets').length;
  if (met === grades.length && raises * 2 >= met) return 'strong hire';
  if (met * 2 > grades.length) return 'hire';
  return grades.every((grade) => grade === 'nothing') ? 'strong no hire' : 'no hire';
}

/** Votes for a hire that carry the debrief, and below how many there is nothing to argue about; of five. */
export const CARRIES = 4;
export const ARGUABLE = 3;

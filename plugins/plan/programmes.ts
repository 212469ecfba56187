import type { PlanLevel } from './answers.ts';
import type { Basis } from './types.ts';

/** Hours a week that a programme is laid out for where it does not say. The six-month plan calls five or six realistic. */
export const USUAL_HOURS = 5;
/** Ten minutes a day. */
const DRILL_HOURS = 70 / 60;

export interface Programme {
  readonly id: string;
  readonly title: string;
  /** The page of content/ whose plan it is. */
  readonly page: string;
  /** Where to read how it is done. */
  readonly href: string;
  readonly fits: readonly string[];
  /** Where it is meant for some levels only. */
  readonly levels?: readonly PlanLevel[];
  readonly hours: number;
  /** It is the whole way back, with its own first month and its own proof, and not a part of the six months. */
  readonly whole?: true;
  readonly basis: Basis;
}

const own = (says: string): Basis => ({ class: 'own-advice', claim: null, says });
const unverified = (says: string): Basis => ({ class: 'unverified', claim: null, says });

/** In the order in which they are gone through: figures, stories, conduct, knowledge, strategy, and pressure last. */
export const PROGRAMMES: readonly Programme[] = [
  {
    id: 'metrics',
    title: 'Metrics inventory',
    page: 'framework/metrics-inventory',
    href: '/framework/metrics-inventory/',
    fits: ['no-quantified-metrics', 'ownership-signal-gap'],
    hours: USUAL_HOURS,
    basis: own('The three steps stand in a collection of cases; that they take eight weeks is our estimate.'),
  },
  {
    id: 'stories',
    title: 'From “we” to “I”',
    page: 'case-studies/l6-we-for-i',
    href: '/framework/story-reconstruction/',
    fits: ['we-instead-of-i'],
    hours: USUAL_HOURS,
    basis: own('The translations stand in a collection of cases; that they take six weeks is our estimate.'),
  },
  {
    id: 'backbone',
    title: 'Backbone',
    page: 'framework/backbone-plan',
    href: '/framework/backbone-plan/',
    fits: ['conflict-avoidance', 'cultural-misalignment'],
    hours: USUAL_HOURS,
    basis: own('The three steps stand in a collection of cases; that they take eight weeks is our estimate.'),
  },
  {
    id: 'aws',
    title: 'AWS in ninety days',
    page: 'case-studies/l6-outdated-aws-knowledge',
    href: '/case-studies/l6-outdated-aws-knowledge/',
    fits: ['outdated-platform-knowledge'],
    hours: USUAL_HOURS,
    basis: unverified(
      'The ninety-day programme of a case. Whom it served, and with how many hours a week, is not on record.',
    ),
  },
  {
    id: 'strategy',
    title: 'Strategy, eighteen months',
    page: 'case-studies/l7-strong-technical-weak-strategy',
    href: '/case-studies/l7-strong-technical-weak-strategy/',
    fits: ['lack-of-strategic-thinking'],
    levels: ['L7'],
    hours: USUAL_HOURS,
    whole: true,
    basis: unverified('The eighteen months of a case. It is one account, and its dates cannot be checked.'),
  },
  {
    id: 'pressure',
    title: 'Rapid response',
    page: 'case-studies/l6-rapid-fire-breakdown',
    href: '/framework/rapid-response/',
    fits: ['rapid-fire-breakdown', 'poor-communication-under-pressure'],
    hours: DRILL_HOURS,
    basis: unverified(
      'The six weeks of a case, ten minutes a day. It is one account, and its dates cannot be checked.',
    ),
  },
];

/** The programmes that fit some patterns at a level, and whether a pattern is left that has none of its own. */
export function fitting(
  patterns: readonly string[],
  level: PlanLevel,
): { readonly programmes: readonly Programme[]; readonly general: boolean } {
  const open = PROGRAMMES.filter(({ levels }) => levels?.includes(level) ?? true);
  return {
    programmes: open.filter(({ fits }) => fits.some((pattern) => patterns.includes(pattern))),
    general: patterns.length === 0 || patterns.some((pattern) => !open.some(({ fits }) => fits.includes(pattern))),
  };
}

/** The only door: answers about a no in, a dated plan out; as data, as pieces of a page, as Markdown, as days for a calendar. */
export {
  keptAnswers,
  LONGEST_ROLE,
  LONGEST_SAID,
  NOTHING_SAID,
  PLAN_LEVELS,
  readAnswers,
  readKept,
} from './answers.ts';
export type { Answers, KeptAnswers, PlanLevel, YesNo } from './answers.ts';
export { civil, dayOf, isoDay, longDay, parseDay, plusMonths, shortDay } from './calendar-day.ts';
export type { Day } from './calendar-day.ts';
export { calendarDays } from './calendar-days.ts';
export type { CalendarDay } from './calendar-days.ts';
export { planFor } from './dated-plan.ts';
export type { Planned, Unplanned } from './dated-plan.ts';
export { labelDrawn, offsetPlan, planDrawn, summaryDrawn, waitingDrawn } from './plan-drawn.ts';
export { timelineDrawn } from './timeline-drawn.ts';
export { markdownPlan } from './plan-markdown.ts';
export { nextStep } from './plan-words.ts';
export { PROGRAMMES } from './programmes.ts';
export { CLASSES } from './types.ts';
export type { Class, ClaimFact, Facts, PagePlan, Plan, Step } from './types.ts';

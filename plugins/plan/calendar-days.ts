import { longDay, type Day } from './calendar-day.ts';
import { classOf } from './plan-words.ts';
import type { Plan, Step } from './types.ts';

/** An entry of a calendar: a whole day, wherever its owner is. */
export interface CalendarDay {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly says: string;
}

/**
 * What of a plan is still to come, as days: of what lasts weeks, the day on which it begins,
 * or ends once it has begun. Calendars are shown to others,
 * so there is nothing of the person in it: no role, no level, nothing that was said.
 */
export const calendarDays = ({ steps, today }: Plan): readonly CalendarDay[] =>
  steps.flatMap((step) => {
    const hasBegun = step.start !== null && step.start < today;
    const day = hasBegun ? step.due : (step.start ?? step.due);
    if (day === null || day < today || step.standing === 'done' || step.standing === 'left-out') return [];
    const title = step.start === null ? step.title : `${hasBegun ? 'End' : 'Begin'}: ${step.title}`;
    return [{ id: step.id, day, title, says: saysOf(step) }];
  });

function saysOf({ start, due, instead, actions, measures, basis }: Step): string {
  return [
    ...(start === null || due === null ? [] : [`Until ${longDay(due)}.`]),
    ...(instead === null ? [] : [instead]),
    ...actions.map((action) => `- ${action}`),
    ...(measures.length === 0 ? [] : [`Done when: ${measures.join(' ')}`]),
    `The day (${classOf(basis)}): ${basis.says}`,
  ].join('\n');
}

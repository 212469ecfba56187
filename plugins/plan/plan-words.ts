import { fromToday, longDay, shortDay, type Day } from './calendar-day.ts';
import { CLASSES, type Basis, type Plan, type Step } from './types.ts';

/** `by Wednesday 2 December 2026`, `30 Dec 2026 to 29 Mar 2027`, `no date` */
export function whenOf({ start, due }: Pick<Step, 'start' | 'due'>): string {
  if (due === null) return 'no date';
  return start === null ? longDay(due) : `${shortDay(start)} to ${shortDay(due)}`;
}

/** How near it is: to its end once it has begun. */
export function nearness({ start, due }: Pick<Step, 'start' | 'due'>, today: Day): string {
  if (due === null) return '';
  if (start === null || due < today) return fromToday(due, today);
  return start > today
    ? `begins ${fromToday(start, today)}`
    : start === today
      ? 'begins today'
      : `until ${fromToday(due, today)}`;
}

/** What is to be done next: the earliest that is neither done nor left out. */
export function nextStep({ steps }: Pick<Plan, 'steps'>): Step | null {
  const open = steps.filter(({ standing, due }) => due !== null && (standing === 'ahead' || standing === 'moved'));
  const last = ({ due }: Step): Day => due ?? Infinity;
  return open.reduce<Step | null>((first, one) => (first === null || last(one) < last(first) ? one : first), null);
}

export const classOf = ({ class: kind }: Basis): string => CLASSES[kind].name;

/** What waiting times there are, and what nobody can say of them. */
export const WAITING =
  'How long you must wait nobody outside can know: the times that are told differ, and no official page names one. Your recruiter’s answer is the one that counts.';

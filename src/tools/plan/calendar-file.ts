import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { isoDay, type CalendarDay, type Day } from '../../../plugins/plan/index.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * Days as a file for any calendar. An entry keeps its name, so that a calendar that is given a later file knows it again.
 * @param no names the plan, which has no other name
 * @param made the moment that the entries say they were written
 */
export function calendarFile(days: readonly CalendarDay[], no: Day, made: Date): string {
  const calendar = ical({
    name: 'Second Loop: the plan',
    prodId: { company: 'second-loop', product: 'plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  // A later file is a later version of the same days: whoever imports it twice has each once.
  const sequence = Math.max(0, Math.floor(made.getTime() / MINUTE - no * DAY_MINUTES));
  for (const { id, day, title, says } of days)
    calendar.createEvent({
      id: `${id.replace('/', '-')}-${isoDay(no)}@second-loop.invalid`,
      stamp: made,
      sequence,
      // Read as midnight of Greenwich, and written as a date: no time zone has a say.
      start: new Date(`${isoDay(day)}T00:00:00Z`),
      end: new Date(`${isoDay(day + 1)}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: says,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

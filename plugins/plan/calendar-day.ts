/** Days of the calendar, with neither clock nor time zone: a day is how many days it lies after 1 January 1970. */
export type Day = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

/** Days in four hundred years, after which the calendar repeats itself. */
const CYCLE = 146_097;
/** From 1 March of the year 0, on which the sums below begin, to 1 January 1970. */
const EPOCH = 719_468;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The day of a date that exists. Years are counted from March, so that a leap day is the last of its year. */
export function dayOf({ year, month, date }: Civil): Day {
  const from = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(from / 400);
  const within = from - cycle * 400;
  const march = month > 2 ? month - 3 : month + 9;
  const inYear = Math.floor((153 * march + 2) / 5) + date - 1;
  return cycle * CYCLE + within * 365 + Math.floor(within / 4) - Math.floor(within / 100) + inYear - EPOCH;
}

/** The date of a day. */
export function civil(day: Day): Civil {
  const shifted = day + EPOCH;
  const cycle = Math.floor(shifted / CYCLE);
  const rest = shifted - cycle * CYCLE;
  const within = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const inYear = rest - (365 * within + Math.floor(within / 4) - Math.floor(within / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: within + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    date: inYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** `2026-11-30`, or null where there is no such day. */
export function parseDay(text: string): Day | null {
  const [, year = 0, month = 0, date = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []).map(Number);
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return dayOf({ year, month, date });
}

/** As `<input type=date>` and calendar files write it. */
export function isoDay(day: Day): string {
  const { year, month, date } = civil(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
const two = (value: number): string => String(value).padStart(2, '0');

/** The same date so many months on; where that month is shorter, its last day. */
export function plusMonths(day: Day, months: number): Day {
  const { year, month, date } = civil(day);
  const count = year * 12 + month - 1 + months;
  const then = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return dayOf({ ...then, date: Math.min(date, daysIn(then.year, then.month)) });
}

/** `Monday 30 November 2026` */
export const longDay = (day: Day): string => {
  const { year, month, date } = civil(day);
  return `${WEEKDAYS[((day % 7) + 7) % 7] ?? ''} ${date} ${monthName(month)} ${year}`;
};

/** `30 Nov 2026` */
export const shortDay = (day: Day): string => {
  const { year, month, date } = civil(day);
  return `${date} ${shortMonth(month)} ${year}`;
};

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
export const shortMonth = (month: number): string => monthName(month).slice(0, 3);

/** How a day lies to today, in words. */
export function fromToday(day: Day, today: Day): string {
  const days = day - today;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const far = inWords(Math.abs(days));
  return days > 0 ? `in ${far}` : `${far} ago`;
}

/** `12 days`, `7 months`, `3 years`: as near as one would say it. */
export function inWords(days: number): string {
  if (days < 61) return counted(days, 'day');
  if (days < 730) return counted(Math.round(days / 30.44), 'month');
  return counted(Math.round(days / 365.25), 'year');
}

export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

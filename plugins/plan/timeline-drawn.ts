import { drawn, type Drawn } from '../manuscript/drawn.ts';
import { civil, dayOf, plusMonths, shortDay, shortMonth, type Day } from './calendar-day.ts';
import type { Bar, Plan } from './types.ts';

/** Names of months that fit side by side on a phone. */
const MOST_TICKS = 7;

/** The plan drawn to scale. Whoever does not see it misses nothing: every date stands in the list. */
export function timelineDrawn({ bars, back, waits, no, today }: Plan): readonly Drawn[] {
  if (back === null || bars.length === 0) return [];
  const start = Math.min(...bars.map((bar) => bar.start));
  const end = Math.max(back.day, ...bars.map((bar) => bar.end)) + 14;
  const scale = { start, length: end - start };
  const told = waits.filter(({ day }) => day >= start && day <= end);
  return [
    drawn(
      'div',
      { class: 'scale', 'aria-hidden': 'true' },
      drawn(
        'div',
        { class: 'rows' },
        today >= start && today <= end
          ? drawn('span', { class: 'now', style: `left:${share(today, scale)}` }, drawn('i', {}, 'today'))
          : null,
        ...bars.map((bar) => rowDrawn(bar, scale)),
        pointDrawn('Apply again', back.day, 'back', scale),
        ...told.map(({ title, day }) => pointDrawn(`Wait of ${title}`, day, 'wait', scale)),
      ),
      drawn('div', { class: 'axis' }, ...ticks(start, end).map((tick) => tickDrawn(tick, scale))),
    ),
    drawn(
      'p',
      { class: 'sr-only' },
      `The plan to scale, from ${shortDay(Math.min(no, start))} to ${shortDay(end)}. Every date in it stands in the list below.`,
    ),
  ];
}

interface Scale {
  readonly start: Day;
  readonly length: number;
}
const share = (day: Day, { start, length }: Scale): string => `${(((day - start) / length) * 100).toFixed(2)}%`;

function rowDrawn({ title, start, end, kind }: Bar, scale: Scale): Drawn {
  const width = (((end - start) / scale.length) * 100).toFixed(2);
  return drawn(
    'div',
    { class: 'row' },
    drawn('span', { class: `bar ${kind}`, style: `left:${share(start, scale)};width:${width}%` }),
    drawn('span', { class: 'name', style: beside(start, end, scale) }, title),
  );
}

const pointDrawn = (title: string, day: Day, kind: string, scale: Scale): Drawn =>
  drawn(
    'div',
    { class: 'row' },
    drawn('span', { class: `point ${kind}`, style: `left:${share(day, scale)}` }),
    drawn('span', { class: 'name', style: beside(day, day, scale) }, `${title}, ${shortDay(day)}`),
  );

/** A name begins with its bar, or ends with it where the page would end first. */
const beside = (start: Day, end: Day, scale: Scale): string =>
  (start - scale.start) / scale.length > 0.5
    ? `right:${share(scale.start + scale.start + scale.length - end, scale)}`
    : `left:${share(start, scale)}`;

interface Tick {
  readonly day: Day;
  readonly name: string;
}

/** First days of months, of quarters or of years, so many that their names stand apart. */
function ticks(start: Day, end: Day): readonly Tick[] {
  const { year, month } = civil(start);
  const months = Math.ceil((end - start) / 30.44);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= MOST_TICKS) ?? 240;
  const first = dayOf({
    year: step > 12 ? year - (year % (step / 12)) : year,
    month: step >= 12 ? 1 : month - ((month - 1) % step),
    date: 1,
  });
  const all: Tick[] = [];
  for (let count = 0; ; count += step) {
    const day = plusMonths(first, count);
    if (day > end) return all;
    const then = civil(day);
    if (day >= start)
      all.push({
        day,
        name:
          step >= 12
            ? String(then.year)
            : then.month === 1 || all.length === 0
              ? `${shortMonth(then.month)} ${then.year}`
              : shortMonth(then.month),
      });
  }
}

const tickDrawn = ({ day, name }: Tick, scale: Scale): Drawn =>
  drawn('span', { style: `left:${share(day, scale)}` }, name);

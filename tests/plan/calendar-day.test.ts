import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civil, dayOf, isoDay, longDay, parseDay, plusMonths } from '../../plugins/plan/index.ts';
import { daysIn, fromToday } from '../../plugins/plan/calendar-day.ts';

const day = fc.integer({ min: -700_000, max: 2_900_000 });
const on = (text: string): number => parseDay(text) ?? NaN;

test('a day is its date, and a date its day, in all centuries', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(dayOf(civil(one))).toBe(one);
      const ours = civil(one);
      const theirs = new Date(one * 86_400_000);
      expect([ours.year, ours.month, ours.date]).toEqual([
        theirs.getUTCFullYear(),
        theirs.getUTCMonth() + 1,
        theirs.getUTCDate(),
      ]);
    }),
  );
});

test('every day has the name of its week', () => {
  fc.assert(
    fc.property(day, (one) => {
      const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(one * 86_400_000);
      expect(longDay(one).startsWith(`${name} `)).toBe(true);
    }),
  );
  expect(longDay(on('2026-11-30'))).toBe('Monday 30 November 2026');
});

test('is read as it is written, and what is no day is none', () => {
  fc.assert(fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (one) => parseDay(isoDay(one)) === one));
  expect(on('2028-02-29') - on('2028-02-28')).toBe(1);
  for (const text of [
    '',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '12026-01-01',
    '2026-01-01T00:00',
    '<img>',
    '２０２６-01-01',
  ])
    expect([text, parseDay(text)]).toEqual([text, null]);
});

test('months go to the same date, or to the last day of a shorter one', () => {
  expect(isoDay(plusMonths(on('2028-02-29'), 12))).toBe('2029-02-28');
  expect(isoDay(plusMonths(on('2028-02-29'), 48))).toBe('2032-02-29');
  expect(isoDay(plusMonths(on('2026-08-31'), 6))).toBe('2027-02-28');
  expect(isoDay(plusMonths(on('2027-08-31'), 6))).toBe('2028-02-29');
  expect(isoDay(plusMonths(on('2026-12-31'), 1))).toBe('2027-01-31');
  expect(isoDay(plusMonths(on('2026-01-15'), -1))).toBe('2025-12-15');
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 600 }), (one, months) => {
      const then = civil(plusMonths(one, months));
      const now = civil(one);
      expect(then.year * 12 + then.month - (now.year * 12 + now.month)).toBe(months);
      expect(then.date).toBe(Math.min(now.date, daysIn(then.year, then.month)));
      expect(plusMonths(one, months + 1)).toBeGreaterThan(plusMonths(one, months));
    }),
  );
});

test('nearness is said as one would say it', () => {
  const today = on('2026-11-30');
  expect([-400, -1, 0, 1, 30, 200, 900].map((days) => fromToday(today + days, today))).toEqual([
    '13 months ago',
    'yesterday',
    'today',
    'tomorrow',
    'in 30 days',
    'in 7 months',
    'in 2 years',
  ]);
});

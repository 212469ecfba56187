import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  calendarDays,
  isoDay,
  keptAnswers,
  markdownPlan,
  NOTHING_SAID,
  parseDay,
  planDrawn,
  planFor,
  readAnswers,
  readKept,
  summaryDrawn,
  timelineDrawn,
  type Answers,
  type Plan,
} from '../../plugins/plan/index.ts';
import { calendarFile } from '../../src/tools/plan/calendar-file.ts';
import { wordsOf } from '../../plugins/manuscript/drawn.ts';
import { FACTS, PATTERNS } from './content-facts.ts';

const NO = parseDay('2026-11-30') ?? NaN;
const MADE = new Date('2026-11-30T22:15:00Z');
const PRIVATE = { said: 'Zyzzyva said “quokka”,\nthen left; for good', role: 'Wombatwright', level: 'L7' } as const;
const answers = (more: Partial<Answers> = {}): Answers => ({ ...NOTHING_SAID, no: NO, from: NO, ...more });
function made(more: Partial<Answers> = {}, today = NO): Plan {
  const planned = planFor(answers(more), today, FACTS);
  if (!planned.planned) throw new Error(planned.says);
  return planned;
}
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the calendar file', () => {
  const ALL = { patterns: PATTERNS, ...PRIVATE } satisfies Partial<Answers>;
  const file = (more: Partial<Answers> = ALL, today = NO): string =>
    calendarFile(calendarDays(made(more, today)), NO, MADE);

  test('is one that another calendar reads: whole days, each with its name, and when it was made', () => {
    const calendar = new ICAL.Component(ICAL.parse(file()) as unknown[]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const days = calendarDays(made(ALL));
    expect(events).toHaveLength(days.length);
    for (const [index, { id, day, title, says }] of days.entries()) {
      const event = events[index];
      expect(event).toMatchObject({ summary: title, description: says });
      expect(event?.uid).toBe(`${id.replace('/', '-')}-2026-11-30@second-loop.invalid`);
      expect([event?.startDate.isDate, String(event?.startDate), String(event?.endDate)]).toEqual([
        true,
        isoDay(day),
        isoDay(day + 1),
      ]);
      expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-30T22:15:00Z');
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(days.length);
  });

  test('is a later version of the same days when it is made later, also of a day to come', () => {
    const versions = (when: Date): number[] => {
      const text = calendarFile(calendarDays(made(ALL)), NO, when);
      return [...text.matchAll(/^SEQUENCE:(\d+)/gmu)].map(([, number]) => Number(number));
    };
    const [first = NaN] = versions(MADE);
    const [second = NaN] = versions(new Date(MADE.getTime() + 60_000));
    expect(second).toBe(first + 1);
    expect(new Set(versions(new Date('2020-01-01T00:00:00Z')))).toEqual(new Set([0]));
    expect(versions(new Date('2099-01-01T00:00:00Z'))[0]).toBeLessThan(2 ** 31);
  });

  test('has lines of at most 75 bytes, each ended as the format wants, and shuts nobody’s day', () => {
    const lines = file().split('\r\n');
    expect(lines.at(-1) === '' ? lines.at(-2) : lines.at(-1)).toBe('END:VCALENDAR');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/u);
    }
    expect(file()).not.toMatch(/BEGIN:VTIMEZONE|TZID|VALARM|ATTENDEE|ORGANIZER/u);
    expect(file().match(/^TRANSP:TRANSPARENT/gmu)).toHaveLength(calendarDays(made(ALL)).length);
    expect(file().match(/^CLASS:PRIVATE/gmu)).toHaveLength(calendarDays(made(ALL)).length);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kolkata', 'UTC'])(
    'says the same days in %s',
    (zone) => {
      const here = file();
      vi.stubEnv('TZ', zone);
      expect(file()).toBe(here);
    },
  );

  test('holds nothing of the person, and nothing that is over, done or left out', () => {
    expect(file().replaceAll('\r\n ', '')).not.toMatch(/zyzzyva|quokka|wombat|\bL7 candidate/iu);
    const later = calendarDays(made({ done: ['decide'], manager: 'no' }, NO + 13));
    expect(later.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['decide']));
    for (const id of ['decide', 'document', 'follow-up']) expect(later.map((one) => one.id)).not.toContain(id);
    const gone = calendarDays(made({ from: NO }, NO + 120));
    expect(gone.map(({ id }) => id)).toContain('prove');
    for (const { id } of gone) expect(['read', 'build']).not.toContain(id);
    for (const { day } of gone) expect(day).toBeGreaterThanOrEqual(NO + 120);
  });
});

describe('Markdown', () => {
  test('holds every step with its date and its class, ticked where it is done', () => {
    const plan = made({ done: ['notes'], ...PRIVATE, patterns: ['we-instead-of-i'] });
    const text = markdownPlan(plan, answers({ ...PRIVATE, patterns: ['we-instead-of-i'] }), FACTS);
    for (const { title, standing, due } of plan.steps)
      expect(text).toContain(`- [${standing === 'done' ? 'x' : ' '}] **${title}**${due === null ? '' : ','}`);
    expect(text).toContain(
      '**Ask for a feedback call of fifteen minutes**, by Wednesday 2 December 2026 (candidate account)',
    );
    expect(text).toContain('> Zyzzyva said “quokka”,\n> then left; for good');
    expect(text).toContain('It pointed to: “We” instead of “I”.');
    expect(text).toMatch(/- folklore: |- our own advice: /u);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('keeps what was said in its quotation, whatever it is', () => {
    // A carriage return ends a line of Markdown as well.
    const lines = (said: string): string[] =>
      markdownPlan(made({ said }), answers({ said }), FACTS)
        .split(/\r\n|[\n\r\u2028\u2029]/u)
        .filter((line) => line !== '' && !line.startsWith('>'));
    const without = lines('');
    const sign = fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '>', '# ', '- ', '```');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), (said) => {
        expect(lines(said)).toEqual(without);
      }),
    );
  });
});

test('what is drawn says every date, and no field holds words as anything but words', () => {
  const plan = made({ patterns: PATTERNS, hours: 2, role: '<img src=x onerror=1>' }, NO + 20);
  const words = planDrawn(plan, answers()).map(wordsOf).join('\n');
  for (const { title } of plan.steps) expect(words).toContain(title);
  expect(summaryDrawn(plan).map(wordsOf).join(' ')).toMatch(/Apply again.*at the earliest/u);
  expect(timelineDrawn(plan).map(wordsOf).join(' ')).toContain('widely repeated');
  expect(timelineDrawn(made({ hours: 0 }))).toEqual([]);
});

describe('what is kept', () => {
  test('comes back as it was', () => {
    const all = answers({ ...PRIVATE, patterns: PATTERNS, hours: 2.5, told: NO + 90, evidence: 'no', done: ['aws/1'] });
    expect(readAnswers(JSON.parse(JSON.stringify(keptAnswers(all))))).toEqual(all);
    expect(readKept(JSON.parse(JSON.stringify(keptAnswers(all))))).toEqual(keptAnswers(all));
  });

  test('may be anything, and is then put in order or refused', () => {
    for (const none of [null, 7, 'x', [], undefined]) expect(readAnswers(none)).toBeNull();
    expect(
      readAnswers({ no: '2026-02-30', hours: '5', level: 'L99', patterns: ['<b>', 3, 'a', 'a'], done: {}, said: 4 }),
    ).toEqual({
      ...NOTHING_SAID,
      patterns: ['a'],
    });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const found = readAnswers(value);
        if (found) planFor(found, NO, FACTS);
      }),
    );
    expect(readAnswers({ said: 'x'.repeat(200_000) })?.said.length).toBeLessThan(30_000);
  });
});

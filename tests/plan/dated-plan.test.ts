import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLASSES,
  isoDay,
  NOTHING_SAID,
  parseDay,
  planFor,
  plusMonths,
  PROGRAMMES,
  type Answers,
  type Plan,
  type Step,
} from '../../plugins/plan/index.ts';
import { FACTS, FITTED, PATTERNS } from './content-facts.ts';

const on = (text: string): number => parseDay(text) ?? NaN;
const NO = on('2026-11-30');

function made(answers: Partial<Answers>, today = NO): Plan {
  const planned = planFor({ ...NOTHING_SAID, no: NO, from: today, ...answers }, today, FACTS);
  if (!planned.planned) throw new Error(planned.says);
  return planned;
}
const step = (plan: Plan, id: string): Step => {
  const found = plan.steps.find((one) => one.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};
const due = (plan: Plan, id: string): string | null => {
  const day = step(plan, id).due;
  return day === null ? null : isoDay(day);
};
const back = (plan: Plan): string | null => (plan.back ? isoDay(plan.back.day) : null);

describe('on the day of the no', () => {
  test('the first thirty days have the days of the playbook', () => {
    const plan = made({});
    expect(
      ['notes', 'ask', 'map', 'call', 'evidence', 'document', 'follow-up', 'decide'].map((id) => due(plan, id)),
    ).toEqual([
      ...['2026-11-30', '2026-12-02', '2026-12-02', '2026-12-03'],
      ...['2026-12-08', '2026-12-12', '2026-12-19', '2026-12-30'],
    ]);
    expect(plan.notes).toEqual([]);
  });

  test('the months are those of the six-month plan, and end no earlier than the wait that is told', () => {
    const plan = made({});
    expect([step(plan, 'build').start, step(plan, 'prove').start].map((day) => isoDay(day ?? 0))).toEqual([
      '2026-12-30',
      '2027-03-30',
    ]);
    expect(back(plan)).toBe('2027-05-30');
  });

  test('each day says on what it rests', () => {
    const plan = made({ patterns: PATTERNS, level: 'L7' });
    const classes = Object.fromEntries(plan.steps.map(({ id, basis }) => [id, basis.class]));
    expect(classes).toMatchObject({
      notes: 'own-advice',
      ask: 'candidate-account',
      document: 'candidate-account',
      decide: 'candidate-account',
      read: 'unverified',
      'aws/1': 'unverified',
      'strategy/1': 'unverified',
      'metrics/1': 'own-advice',
      format: 'own-advice',
    });
    for (const { basis } of plan.steps) {
      expect(Object.keys(CLASSES)).toContain(basis.class);
      expect(basis.says).toMatch(/\.$/u);
      if (basis.claim !== null) expect(basis.class).toBe(FACTS.claims[basis.claim]?.class);
    }
    expect(step(plan, 'ask').basis.says).toContain('Sources disagree.');
  });
});

describe('the programme fits the gap', () => {
  const programmes = (answers: Partial<Answers>): string[] => [
    ...new Set(made(answers).steps.flatMap(({ id }) => (id.includes('/') ? [id.split('/')[0] ?? ''] : []))),
  ];

  test.each([
    ['outdated-platform-knowledge', ['aws'], 12 * 7],
    ['conflict-avoidance', ['backbone'], 8 * 7],
    ['no-quantified-metrics', ['metrics'], 8 * 7],
    ['rapid-fire-breakdown', ['pressure'], 6 * 7],
    ['we-instead-of-i', ['stories'], 6 * 7],
  ] as const)('%s', (pattern, expected, days) => {
    expect(programmes({ patterns: [pattern] })).toEqual(expected);
    const phases = made({ patterns: [pattern] }).steps.filter(({ id }) => id.startsWith(expected[0]));
    expect((phases.at(-1)?.due ?? 0) - (phases[0]?.start ?? 0) + 1).toBe(days);
    expect(made({ patterns: [pattern] }).steps.some(({ id }) => id === 'build')).toBe(false);
  });

  test('strategy is eighteen months at L7, with its proof in them, and the months of building below', () => {
    const at = (level: Answers['level']) => ({ patterns: ['lack-of-strategic-thinking'], level });
    expect(programmes(at('L7'))).toEqual(['strategy']);
    expect(back(made(at('L7')))).toBe('2028-05-30');
    expect(programmes(at('L6'))).toEqual([]);
    expect(step(made(at('L6')), 'build').start).not.toBeNull();
  });

  test('several go one after another, pressure last', () => {
    const patterns = ['rapid-fire-breakdown', 'no-quantified-metrics', 'conflict-avoidance'];
    expect(programmes({ patterns })).toEqual(['metrics', 'backbone', 'pressure']);
    const starts = made({ patterns }).steps.flatMap(({ id, start }) => (id.includes('/') ? [start ?? 0] : []));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    // One gap alone is ready before the wait is over; these are not.
    expect(made({ patterns }).back?.basis.class).toBe('own-advice');
    expect(made({ patterns: ['rapid-fire-breakdown'] }).back?.basis.class).toBe('folklore');
  });

  test('every pattern of the playbook has one, or the months of building', () => {
    for (const pattern of PATTERNS) {
      const plan = made({ patterns: [pattern] });
      expect([pattern, plan.steps.filter(({ group }) => group === 'build').length > 1]).toEqual([pattern, true]);
    }
    expect([...FITTED].filter((pattern) => !PATTERNS.includes(pattern))).toEqual([]);
    // Whoever writes a page for a pattern says so in the page.
    expect(PROGRAMMES.filter(({ page }) => FACTS.pages[page] === undefined)).toEqual([]);
  });
});

describe('once a day is over', () => {
  test('the 48 hours: what to do instead, today', () => {
    const plan = made({}, NO + 5);
    expect(step(plan, 'ask')).toMatchObject({ standing: 'moved', was: NO + 2, due: NO + 5 });
    expect(step(plan, 'ask').instead).toMatch(/48 hours are over/u);
    expect(due(plan, 'document')).toBe('2026-12-12');
  });

  test('day 12: what is left of the thirty', () => {
    const plan = made({}, NO + 25);
    expect(step(plan, 'document')).toMatchObject({ standing: 'moved', was: NO + 12, due: NO + 30 });
    expect(due(plan, 'decide')).toBe('2026-12-30');
  });

  test('the thirty: what was asked for a re-run is left out, the decision is today’s, the months begin now', () => {
    const plan = made({}, NO + 40);
    for (const id of ['call', 'evidence', 'document', 'follow-up'])
      expect(step(plan, id)).toMatchObject({ standing: 'left-out', due: null });
    expect(step(plan, 'document').instead).toMatch(/day 45/u);
    expect(step(plan, 'decide')).toMatchObject({ standing: 'moved', due: NO + 40 });
    expect(step(plan, 'read').start).toBe(NO + 40);
    expect(plan.notes.join()).toMatch(/40 days ago/u);
  });

  test('what is done stays on its day, and a plan that is looked at later keeps its months', () => {
    const plan = made({ done: ['ask', 'document'], from: NO }, NO + 100);
    expect(step(plan, 'ask')).toMatchObject({ standing: 'done', due: NO + 2, was: null });
    expect(step(plan, 'document')).toMatchObject({ standing: 'done', due: NO + 12 });
    expect(step(plan, 'read').start).toBe(NO);
    expect(back(plan)).toBe(back(made({})));
  });

  test('years: the wait is long over, and what counts is the work', () => {
    const today = plusMonths(NO, 96);
    const plan = made({}, today);
    expect(plan.back).toMatchObject({ day: plusMonths(today, 6), basis: { class: 'own-advice' } });
    expect(plan.notes.join()).toMatch(/8 years ago.*self-assessment/u);
    expect(plan.notes.join()).not.toMatch(/years away/u);
    expect(made({ patterns: ['conflict-avoidance', 'no-quantified-metrics'], hours: 0.5 }).notes.join()).toMatch(
      /years away/u,
    );
  });

  test('a day to come is a plan for the case, and one far away is doubted', () => {
    expect(made({}, NO - 10).notes.join()).toMatch(/still to come/u);
    expect(made({}, NO - 10).steps.every(({ standing }) => standing === 'ahead')).toBe(true);
    expect(made({}, NO - 4000).notes.join()).toMatch(/Is the year right/u);
  });

  test('a leap day, and a year that ends', () => {
    const leap = made({ no: on('2028-02-29'), from: on('2028-02-29') }, on('2028-02-29'));
    expect([due(leap, 'ask'), due(leap, 'decide'), back(leap)]).toEqual(['2028-03-02', '2028-03-30', '2028-08-29']);
    const year = made({ no: on('2026-12-31'), from: on('2026-12-31') }, on('2026-12-31'));
    expect([due(year, 'ask'), back(year)]).toEqual(['2027-01-02', '2027-06-30']);
    expect(leap.waits.map(({ day }) => isoDay(day))).toEqual(['2028-05-29', '2028-08-29', '2029-02-28']);
  });

  test.each(['0002-11-30', '1994-12-31', '2101-01-01', '9999-12-31'])('no plan is made of the year in %s', (text) => {
    expect(planFor({ ...NOTHING_SAID, no: on(text) }, NO, FACTS)).toMatchObject({ planned: false });
    expect(planFor(NOTHING_SAID, NO, FACTS)).toMatchObject({ planned: false });
  });
});

describe('hours', () => {
  test('fewer than a programme is laid out for lengthen it, more do not shorten it', () => {
    const patterns = ['outdated-platform-knowledge'];
    const length = (hours: number | null): number => {
      const phases = made({ patterns, hours }).steps.filter(({ id }) => id.startsWith('aws/'));
      return (phases.at(-1)?.due ?? 0) - (phases[0]?.start ?? 0) + 1;
    };
    expect([null, 5, 2.5, 40, 1000].map(length)).toEqual([84, 84, 168, 84, 84]);
    expect(made({ patterns: ['rapid-fire-breakdown'], hours: 2 }).back?.day).toBe(
      made({ patterns: ['rapid-fire-breakdown'] }).back?.day,
    );
  });

  test.each([0, -3, 0.1, Number.MIN_VALUE])('%d: no date for the months, and it is said', (hours) => {
    const plan = made({ hours });
    expect(plan.back).toBeNull();
    expect(plan.bars).toEqual([expect.objectContaining({ kind: 'thirty' })]);
    expect(plan.steps.filter(({ group, id }) => ['build', 'prove', 'back'].includes(group) && id !== 'read')).toSatisfy(
      (steps: Step[]) => steps.length > 4 && steps.every(({ due: day }) => day === null),
    );
    expect(due(plan, 'ask')).toBe('2026-12-02');
    expect(plan.notes).toHaveLength(1);
  });

  test.each([
    [13, /realistic for three weeks/u],
    [169, /A week has 168/u],
    [2, /laid out for 5 hours/u],
  ])('%d is remarked on', (hours, words) => {
    expect(made({ hours }).notes.join()).toMatch(words);
  });
});

describe('what was told', () => {
  test('by somebody there counts before what is told everywhere, where the work is done by then', () => {
    const later = made({ told: on('2027-11-30') });
    expect(later.back).toMatchObject({ day: on('2027-11-30'), basis: { class: 'told-to-you' } });
    expect(made({ told: on('2027-01-15') }).back).toMatchObject({
      day: on('2027-05-30'),
      basis: { class: 'own-advice' },
    });
    expect(made({ told: on('2026-01-01') }).notes.join()).toMatch(/before you heard/u);
  });

  test.each([
    ['yes', 'yes', /^Ask for a re-run/u],
    ['yes', 'no', /^Another team/u],
    ['no', 'yes', /^Thank them/u],
    ['no', 'no', /^Move on/u],
  ] as const)('evidence %s, manager %s', (evidence, manager, title) => {
    const plan = made({ evidence, manager });
    expect(plan.verdict?.title).toMatch(title);
    expect(step(plan, 'document').standing).toBe(title.source.includes('re-run') ? 'ahead' : 'left-out');
    expect(made({ evidence }).verdict).toBeNull();
  });
});

const answersAtAll = fc.record({
  no: fc.integer({ min: on('1995-01-01'), max: on('2100-12-31') }),
  age: fc.integer({ min: -20_000, max: 20_000 }),
  begun: fc.integer({ min: 0, max: 2000 }),
  level: fc.constantFrom('L4', 'L5', 'L6', 'L7', null),
  role: fc.constantFrom('', 'TPM', 'EM', '<img src=x>'),
  patterns: fc.subarray([...PATTERNS, 'no-such-pattern']),
  hours: fc.option(fc.double({ min: -10, max: 400, noNaN: true })),
  evidence: fc.constantFrom('yes', 'no', null),
  manager: fc.constantFrom('yes', 'no', null),
  told: fc.option(fc.integer({ min: 0, max: 60_000 })),
  done: fc.subarray(['notes', 'ask', 'call', 'document', 'read', 'prove', 'apply', 'aws/1']),
} as const);

describe('whatever is said', () => {
  const planOf = ({ age, begun, ...said }: { age: number; begun: number; no: number } & Partial<Answers>): Plan =>
    made({ ...said, from: said.no + age - begun }, said.no + age);

  test('days that are still to do are not over, and the first thirty follow one another', () => {
    fc.assert(
      fc.property(answersAtAll, (said) => {
        const plan = planOf(said);
        const thirty = plan.steps.filter(({ group }) => ['hours', 'twelve', 'thirty'].includes(group));
        const open = thirty.filter(({ standing }) => standing === 'ahead' || standing === 'moved');
        const days = open.map((one) => one.due ?? NaN);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const one of open) expect(one.due).toBeGreaterThanOrEqual(Math.min(plan.today, one.due ?? NaN));
        for (const one of thirty)
          if (one.standing === 'moved') {
            expect(one.due).toBeGreaterThanOrEqual(plan.today);
            expect(one.was).toBeLessThan(plan.today);
            expect(one.instead).not.toBe('');
          }
        for (const one of open) if (one.standing === 'ahead') expect(one.due).toBeGreaterThanOrEqual(plan.today);
      }),
    );
  });

  test('what lasts ends after it begins, proof follows building, and nobody applies before proof or wait', () => {
    fc.assert(
      fc.property(answersAtAll, (said) => {
        const plan = planOf(said);
        for (const { start, due: end } of plan.steps) if (start !== null) expect(end).toBeGreaterThanOrEqual(start);
        for (const { start, end } of plan.bars) expect(end).toBeGreaterThan(start);
        if (plan.back === null) {
          expect(said.hours).toBeLessThan(0.5);
          return;
        }
        const proof = step(plan, 'prove');
        for (const { id, due: end } of plan.steps)
          if (id.includes('/') && !id.startsWith('strategy/')) expect(end).toBeLessThan(proof.start ?? 0);
        expect(plan.back.day).toBeGreaterThan(proof.due ?? Infinity);
        if (plan.back.basis.class !== 'own-advice') expect(plan.back.day).toBeGreaterThan(said.no - 1);
        if (said.told === null) expect(plan.back.day).toBeGreaterThanOrEqual(plusMonths(said.no, 6));
        for (const id of ['recruiter', 'format']) expect(step(plan, id).due).toBeLessThanOrEqual(plan.back.day);
      }),
    );
  });

  test('more hours bring no day later', () => {
    fc.assert(
      fc.property(
        answersAtAll,
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (said, hours, more) => {
          const days = (count: number): number => planOf({ ...said, hours: count }).back?.day ?? Infinity;
          expect(days(hours + more)).toBeLessThanOrEqual(days(hours));
        },
      ),
    );
  });

  test('the same is said for the same, and each step has its name once', () => {
    fc.assert(
      fc.property(answersAtAll, (said) => {
        expect(planOf(said)).toEqual(planOf(said));
        const ids = planOf(said).steps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

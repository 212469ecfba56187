import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf, portfolio } from '../../plugins/portfolio/index.ts';
import type { PortfolioReport, StoryRow } from '../../plugins/portfolio/index.ts';
import { PRINCIPLES } from '../../plugins/story-lint/index.ts';
import type { PrincipleSlug } from '../../plugins/story-lint/index.ts';
import { scored } from './made-up.ts';
import { ENGINEER } from './one-person.ts';

const principle = (report: PortfolioReport, slug: PrincipleSlug) =>
  report.principles.find((each) => each.slug === slug) ?? expect.fail(slug);
const answers = ({ debrief }: PortfolioReport) => debrief.interviewers.flatMap((each) => each.answers);

describe('the matrix', () => {
  test('a story counts from 60, needs work from 40, and below that not at all', () => {
    const report = portfolio([20, 39, 40, 59, 60, 79, 80].map((score) => scored(`s${score}`, score, ['dive-deep'])));
    expect(report.stories.map(({ score, standing }) => [score, standing])).toEqual([
      [20, 'does-not-count'],
      [39, 'does-not-count'],
      [40, 'needs-work'],
      [59, 'needs-work'],
      [60, 'creditable'],
      [79, 'creditable'],
      [80, 'creditable'],
    ]);
    expect(principle(report, 'dive-deep')).toMatchObject({
      creditable: [7, 6, 5],
      needsWork: [4, 3],
      tooWeak: [2, 1],
      missing: 0,
    });
  });

  test('a text held at not-a-story is shown with the reason', () => {
    const cap = { at: 19, because: 'nothing happens in it' };
    const [row] = portfolio([scored('slogans', 12, [], { cap })]).stories;
    expect(row).toMatchObject({
      standing: 'does-not-count',
      because: 'It can score 19 at most: nothing happens in it',
      shows: [],
    });
  });

  test('a tag is a cell, a likeness below the tagger’s mark is none', () => {
    const [row] = portfolio([scored('a', 70, ['frugality'])]).stories;
    expect(row?.shows).toMatchObject([
      { principle: 'frugality', confidence: 0.8, evidence: { quote: 'a did frugality', line: 5 } },
    ]);
  });
});

describe('the level', () => {
  test('is the most common one, the higher of two, L6 without stories', () => {
    const level = (...levels: readonly ('L4' | 'L5' | 'L6' | 'L7')[]) =>
      levelOf(levels.map((each) => ({ level: each })));
    expect([level('L5', 'L5', 'L7'), level('L5', 'L7'), level('L4'), level()]).toEqual(['L5', 'L7', 'L4', 'L6']);
  });

  test('decides how many stories are wanted', () => {
    const wanted = (['L4', 'L5', 'L6', 'L7'] as const).map(
      (level) => portfolio([scored('a', 70, ['ownership'])], { level }).principles[1],
    );
    expect(wanted.map((each) => [each?.wanted, each?.missing])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
      [3, 2],
    ]);
  });

  test('stories judged by another bar are named', () => {
    const reports = [scored('a', 70, []), scored('b', 70, [], { level: 'L5' })];
    expect(portfolio(reports, { level: 'L6' }).caveat).toContain('“b” (2)');
    expect(portfolio(reports.slice(0, 1)).caveat).toBeNull();
  });
});

describe('gaps', () => {
  const advice = (...stories: Parameters<typeof scored>[]) =>
    principle(portfolio(stories.map((story) => scored(...story))), 'earn-trust').advice;

  test('two creditable stories are no gap', () => {
    expect(advice(['a', 60, ['earn-trust']], ['b', 90, ['earn-trust']])).toBeNull();
  });

  test.each([
    ['nothing', [['a', 90, ['frugality']]], /^No story counts\. Find two events for it\.$/u],
    ['one', [['a', 90, ['earn-trust']]], /^Only “a” \(1\) counts\. .+ Find one event more\.$/u],
    ['one to mend', [['a', 55, ['earn-trust']]], /Mend “a” \(1\) first: it scores 55 and counts from 60\.$/u],
    ['one too weak', [['a', 30, ['earn-trust']]], /“a” \(1\) points that way but scores 30: tell it again /u],
    [
      'only a claim',
      [['a', 90, [], { claimed: [{ slug: 'earn-trust', supported: false }] }]],
      /“a” \(1\) claims it in front matter; nothing told there shows it\.$/u,
    ],
  ] as [string, Parameters<typeof scored>[], RegExp][])('%s: says what to do', (_, stories, says) => {
    expect(advice(...stories)).toMatch(says);
  });
});

describe('leaned on too often', () => {
  const wide = scored('wide', 90, ['ownership', 'dive-deep', 'frugality']);

  test('best for three principles, the only one for two of them', () => {
    const [found, ...others] = portfolio([wide, scored('deep', 70, ['dive-deep'])]).overUsed;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      story: 2,
      bestFor: ['ownership', 'frugality', 'dive-deep'],
      onlyFor: ['ownership', 'frugality'],
    });
    expect(found?.advice).toContain('“wide” (2) is your best story for Ownership, Frugality and Dive Deep');
  });

  test('best for two is what a story is for; one that does not count is leaned on by nobody', () => {
    expect(portfolio([wide, scored('deep', 95, ['dive-deep'])]).overUsed).toEqual([]);
    expect(portfolio([scored('weak', 50, ['ownership', 'dive-deep', 'frugality'])]).overUsed).toEqual([]);
  });
});

describe('the debrief', () => {
  test('deals all sixteen once: four to the first, three to the others, the third is the Bar Raiser', () => {
    const { interviewers } = portfolio([]).debrief;
    expect(interviewers.map((each) => each.answers.length)).toEqual([4, 3, 3, 3, 3]);
    expect(interviewers.map(({ barRaiser }) => barRaiser)).toEqual([false, false, true, false, false]);
    const dealt = interviewers.flatMap((each) => each.answers.map((answer) => answer.principle));
    expect(dealt.toSorted()).toEqual(PRINCIPLES.toSorted());
  });

  test('a better story elsewhere is given up so that no principle stands empty', () => {
    // For both principles “a” is best; only it shows frugality.
    const report = portfolio([scored('a', 95, ['frugality', 'dive-deep']), scored('b', 61, ['dive-deep'])]);
    const by = new Map(answers(report).map((answer) => [answer.principle, answer.story]));
    expect([by.get('frugality'), by.get('dive-deep')]).toEqual([1, 2]);
  });

  test('a story that counts is told before one that needs work, however sure the tag', () => {
    const report = portfolio([
      scored('open', 59, new Map([['dive-deep', 1]])),
      scored('solid', 60, new Map([['dive-deep', 0.2]])),
    ]);
    expect(answers(report).find((answer) => answer.principle === 'dive-deep')).toMatchObject({
      story: 2,
      grade: 'meets',
    });
    expect(report.debrief.inReserve).toEqual([]);
  });

  test('of equals the earlier story goes to the earlier principle', () => {
    const twins = ['a', 'b', 'c'].map((name) => scored(name, 70, ['ownership', 'dive-deep', 'earn-trust']));
    const told = answers(portfolio(twins)).filter(({ story }) => story !== null);
    const inOrder = told.toSorted((a, b) => PRINCIPLES.indexOf(a.principle) - PRINCIPLES.indexOf(b.principle));
    expect(inOrder.map((answer) => [answer.principle, answer.story])).toEqual([
      ['ownership', 1],
      ['earn-trust', 2],
      ['dive-deep', 3],
    ]);
  });

  test('says why a principle has no story', () => {
    const report = portfolio([scored('a', 90, ['ownership', 'dive-deep']), scored('b', 30, ['frugality'])]);
    const because = (slug: PrincipleSlug) => answers(report).find((answer) => answer.principle === slug)?.because;
    expect(because('dive-deep')).toBe('“a” (1) shows it and is told for another principle.');
    expect(because('frugality')).toContain('“b” (2) points that way');
    expect(because('think-big')).toBe('No story shows it, so there is nothing to write.');
  });
});

/** One story for each principle, with this score. */
const full = (score: (slug: PrincipleSlug) => number) => PRINCIPLES.map((slug) => scored(slug, score(slug), [slug]));
const votes = ({ debrief }: PortfolioReport) => debrief.interviewers.map(({ vote }) => vote);

describe('votes', () => {
  test('sixteen stories above the bar: nothing is left to change', () => {
    const report = portfolio(full(() => 85));
    expect(votes(report)).toEqual(Array.from({ length: 5 }, () => 'strong hire'));
    expect(report.debrief).toMatchObject({ outcome: 'hire', next: null });
  });

  test('sixteen solid ones are a hire by all; the next step lifts one', () => {
    const { debrief } = portfolio(full(() => 70));
    expect(debrief.interviewers.map(({ vote }) => vote)).toEqual(Array.from({ length: 5 }, () => 'hire'));
    expect(debrief.outcome).toBe('hire');
    expect(debrief.next).toMatchObject({ kind: 'mend', to: 80 });
  });

  test('no story at all', () => {
    const { debrief } = portfolio([]);
    expect(debrief.interviewers.every(({ vote }) => vote === 'strong no hire')).toBe(true);
    expect(debrief.outcome).toBe('no hire');
    expect(debrief.because).toBe('None of five would vote to hire, which leaves little to argue about.');
    expect(debrief.next).toMatchObject({ kind: 'write', story: null, to: 60, outcome: 'no hire' });
  });

  test('one story', () => {
    const { debrief, principles } = portfolio([scored('only', 88, ['dive-deep', 'ownership'])]);
    expect(debrief.interviewers.map(({ vote }) => vote)).toEqual([
      'strong no hire',
      'no hire',
      'strong no hire',
      'strong no hire',
      'strong no hire',
    ]);
    expect(principles.filter(({ missing }) => missing < 2)).toHaveLength(2);
  });

  test('the Bar Raiser against: argued, and the reason says so', () => {
    const theirs = portfolio([]).debrief.interviewers[2]?.answers.map((answer) => answer.principle) ?? [];
    const { debrief } = portfolio(full((slug) => (theirs.includes(slug) ? 50 : 85)));
    expect(debrief.interviewers[2]).toMatchObject({
      vote: 'no hire',
      because: expect.stringMatching(/Still a question/u) as string,
    });
    expect(debrief.outcome).toBe('argued');
    expect(debrief.because).toContain('the Bar Raiser would not, and can block a hire');
  });

  test.each([
    [2, 'no hire', 'Two of five would vote to hire, which leaves little to argue about.'],
    [3, 'argued', 'Three of five would vote to hire, which is not enough to settle it.'],
    [4, 'hire', 'Four of five would vote to hire, the Bar Raiser among them'],
  ] as const)('%d votes for a hire, the Bar Raiser’s among them: %s', (many, outcome, because) => {
    const inFavour = [3, 1, 2, 4].slice(0, many);
    const theirs = portfolio([])
      .debrief.interviewers.filter(({ number }) => inFavour.includes(number))
      .flatMap((each) => each.answers.map((answer) => answer.principle));
    const report = portfolio(full((slug) => (theirs.includes(slug) ? 70 : 50)));
    expect(votes(report).filter((vote) => vote === 'hire')).toHaveLength(many);
    expect(report.debrief.outcome).toBe(outcome);
    expect(report.debrief.because).toContain(because);
  });

  test('the next step is the one that turns most, and what it promises comes true', () => {
    const reports = full((slug) => (['think-big', 'invent-and-simplify'].includes(slug) ? 50 : 85));
    const { next } = portfolio(reports).debrief;
    expect(next).toMatchObject({
      kind: 'mend',
      principle: 'invent-and-simplify',
      to: 60,
      outcome: 'hire',
      votes: [{ interviewer: 3, from: 'no hire', to: 'hire' }],
    });
    const done = reports.map((each) =>
      each.title === 'invent-and-simplify' ? scored(each.title, 60, [each.title]) : each,
    );
    expect(portfolio(done).debrief).toMatchObject({ outcome: 'hire', interviewers: { 2: { vote: 'hire' } } });
  });
});

const slugs = fc.uniqueArray(fc.constantFrom(...PRINCIPLES), { maxLength: 5 });
const reports = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), slugs), { maxLength: 40 })
  .map((stories) => stories.map(([score, shows], index) => scored(`s${String(index).padStart(3, '0')}`, score, shows)));

type Worth = readonly [creditable: number, needsWork: number, merit: number];
const NOTHING: Worth = [0, 0, 0];
const plus = (a: Worth, b: Worth): Worth => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const better = (a: Worth, b: Worth): Worth => ((a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) >= 0 ? a : b);

function worthOf({ score, standing, shows }: StoryRow, slug: PrincipleSlug | null): Worth {
  const shown = shows.find((each) => each.principle === slug);
  if (shown === undefined || standing === 'does-not-count') return NOTHING;
  const merit = Math.round(score * shown.confidence);
  return standing === 'creditable' ? [1, 0, merit] : [0, 1, merit];
}

/** By trying for every story each principle that it shows, and none. */
function bestTelling([row, ...rest]: readonly StoryRow[], taken: readonly PrincipleSlug[] = []): Worth {
  if (row === undefined) return NOTHING;
  const free = row.shows.map((shown) => shown.principle).filter((slug) => !taken.includes(slug));
  return free
    .map((slug) => plus(worthOf(row, slug), bestTelling(rest, [...taken, slug])))
    .reduce(better, bestTelling(rest, taken));
}

describe('any stories', () => {
  test('no story is told twice, nor for a principle that it does not show, nor if it does not count', () => {
    fc.assert(
      fc.property(reports, (some) => {
        const report = portfolio(some);
        const told = answers(report).filter(({ story }) => story !== null);
        expect(new Set(told.map(({ story }) => story)).size).toBe(told.length);
        for (const { story, principle: slug } of told) {
          const row = report.stories.find(({ number }) => number === story);
          expect(row?.standing).not.toBe('does-not-count');
          expect(row?.shows.map((each) => each.principle)).toContain(slug);
        }
      }),
    );
  });

  test('the telling is the best of all tellings: stories that count, then those that need work, then the fit', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const some = all.slice(0, 5);
        const report = portfolio(some);
        const told = new Map(answers(report).map((answer) => [answer.story, answer.principle]));
        const chosen = report.stories.map((row) => worthOf(row, told.get(row.number) ?? null));
        expect(chosen.reduce(plus, NOTHING)).toEqual(bestTelling(report.stories));
      }),
    );
  });

  test('the order they come in changes nothing', () => {
    fc.assert(
      fc.property(
        reports.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          expect(portfolio(shuffled)).toEqual(portfolio(some));
        },
      ),
    );
  });

  test('a new story never leaves fewer principles met', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...PRINCIPLES), (some, slug) => {
        const met = (report: PortfolioReport) =>
          answers(report).filter(({ grade }) => grade === 'meets' || grade === 'raises').length;
        expect(met(portfolio([...some, scored('z', 70, [slug])]))).toBeGreaterThanOrEqual(met(portfolio(some)));
      }),
    );
  });
});

describe('an event told more than once', () => {
  const TIDES =
    'The Harbour berth plan ran four hours. I profiled it, saw that the tide tables were compared again, cached the tides per quay, ' +
    'replaced the loop by a sweep over arrivals and checked it against 180 old plans of the pilots. It takes 11 minutes.';
  const FILM =
    'An infusion pump showed ten times the dose. I read the display of every pump on the ward, found that the protective film hid ' +
    'the decimal point on twelve, pulled the film off that night and wrote to the authority until the firm changed it.';
  const texts = (...list: readonly (readonly [name: string, source: string])[]) =>
    new Map(list.map(([name, source]) => [`${name}.mdx`, { source }]));
  const TWICE = texts(['a', TIDES], ['b', `${TIDES} For this I had to argue with the solver's owner.`], ['c', FILM]);
  const ABC = [
    scored('a', 70, ['ownership', 'dive-deep']),
    scored('b', 65, ['ownership', 'have-backbone-disagree-and-commit', 'earn-trust', 'frugality']),
    scored('c', 75, ['ownership']),
  ];

  test('is one story for a principle, by its better telling', () => {
    const report = portfolio(ABC, { texts: TWICE });
    expect(report.stories.map(({ number, event }) => [number, event])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
    ]);
    expect(principle(report, 'ownership')).toMatchObject({ creditable: [3, 1], toldAgain: [2], missing: 0 });
    expect(principle(portfolio(ABC), 'ownership')).toMatchObject({ creditable: [3, 1, 2], toldAgain: [] });
  });

  test('counts for a principle that only one of its tellings shows', () => {
    const report = portfolio(ABC, { texts: TWICE });
    expect(principle(report, 'frugality')).toMatchObject({ creditable: [2], toldAgain: [] });
  });

  test('leaves a gap that two stories would have closed', () => {
    const pair = ABC.slice(0, 2);
    expect(principle(portfolio(pair), 'ownership').missing).toBe(0);
    expect(principle(portfolio(pair, { texts: TWICE }), 'ownership').missing).toBe(1);
  });

  test('is told to one interviewer only, and is not in reserve beside itself', () => {
    const report = portfolio(ABC.slice(0, 2), { texts: TWICE });
    expect(answers(report).filter(({ story }) => story !== null)).toHaveLength(1);
    expect(report.debrief.inReserve).toEqual([]);
    expect(answers(portfolio(ABC.slice(0, 2))).filter(({ story }) => story !== null)).toHaveLength(2);
  });

  test('a telling that counts is taken before one that the tag is surer of', () => {
    const open = scored('a', 59, new Map([['dive-deep', 1]]));
    const solid = scored('b', 60, new Map([['dive-deep', 0.2]]));
    const report = portfolio([open, solid], { texts: TWICE });
    expect(principle(report, 'dive-deep')).toMatchObject({ creditable: [2], needsWork: [], toldAgain: [1] });
    expect(answers(report).find((answer) => answer.principle === 'dive-deep')).toMatchObject({ story: 2 });
  });

  test('is leaned on through any of its tellings', () => {
    const [found] = portfolio(ABC, { texts: TWICE }).overUsed;
    expect(found).toMatchObject({
      story: 1,
      bestFor: ['frugality', 'earn-trust', 'dive-deep', 'have-backbone-disagree-and-commit'],
    });
    expect(found?.advice).toContain('“b” (2) and “a” (1), one event, are your best story for');
  });

  test('is said, with the words by which it was known', () => {
    const [found, ...others] = portfolio(ABC, { texts: TWICE }).sameEvents;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ stories: [1, 2], once: true });
    expect(found?.shared).toEqual(expect.arrayContaining(['tide']));
    expect(found?.says).toMatch(
      /^“a” \(1\) and “b” \(2\) tell the same event: both speak of “.+ It counts once; “a” \(1\) is its best telling\./u,
    );
  });

  test('words that others may not read are not repeated', () => {
    const open = TIDES.replaceAll(/tides?/gu, '████');
    const masked = new Map([...TWICE].map(([path, text]) => [path, { ...text, open }]));
    const [found] = portfolio(ABC, { texts: masked }).sameEvents;
    expect(found?.stories).toEqual([1, 2]);
    expect(found?.shared.length).toBeGreaterThan(0);
    expect(found?.says).not.toContain('tide');
  });

  test('the order they come in changes nothing', () => {
    expect(portfolio(ABC.toReversed(), { texts: new Map([...TWICE].toReversed()) })).toEqual(
      portfolio(ABC, { texts: TWICE }),
    );
  });

  test('where it is not sure it asks, and counts two', () => {
    const [long, visit] = [ENGINEER[2], ENGINEER[1]].map((told) => told?.text ?? '');
    const asked = portfolio(ABC.slice(0, 2), { texts: texts(['a', long ?? ''], ['b', visit ?? '']) });
    expect(asked.sameEvents).toMatchObject([{ stories: [1, 2], once: false }]);
    expect(asked.sameEvents[0]?.says).toMatch(
      /^Do “a” \(1\) and “b” \(2\) tell the same event: .+\? They are counted as two\./u,
    );
    expect(principle(asked, 'ownership').missing).toBe(0);
  });
});

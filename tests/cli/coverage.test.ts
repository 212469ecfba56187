import { describe, expect, test } from 'vitest';
import type { PortfolioReport } from '../../plugins/portfolio/index.ts';
import { portfolio } from '../../plugins/portfolio/index.ts';
import { coverageMarkdown } from '../../plugins/cli/reporters/coverage-markdown.ts';
import { coveragePretty } from '../../plugins/cli/reporters/coverage-pretty.ts';
import { CODES } from '../../plugins/cli/reporters/principle-codes.ts';
import { toJson } from '../../plugins/cli/reporters/json.ts';
import { widthOf } from '../../plugins/cli/layout.ts';
import { terminalOf } from '../../plugins/cli/terminal.ts';
import { PRINCIPLES } from '../../plugins/story-lint/index.ts';
import { scored } from '../portfolio/made-up.ts';
import { valid } from './schemas.ts';
import { folderOf, story, tale } from './story.ts';

interface Covered {
  readonly portfolio: PortfolioReport;
  readonly unjudged: readonly { readonly path: string }[];
}

const HOSTILE = '<b>x</b> | @everyone ![x](http://evil.example/a.png) `c` \u001b[31mred\u202e ::error::x ##[group]';
const SEVERAL = portfolio([
  scored('a', 85, ['ownership', 'dive-deep', 'deliver-results']),
  scored('b', 50, ['dive-deep']),
  scored('c', 12, ['frugality'], { cap: { at: 12, because: 'nothing happens in it' } }),
]);
const problem = { path: 'd.md', line: 1, column: 1, message: 'broken — so it is unknown', remedy: 'mend it' };
const plain = (columns: number) => terminalOf({ columns }, {}, false);

describe.concurrent('the command', () => {
  test('0: every story by one bar, the most common one; gaps are no fault', async () => {
    const folder = folderOf({ 'a.md': tale('level: L5'), 'b.md': tale('level: L7'), 'c.md': tale('level: L5') });
    const { status, stdout, stderr } = await story(['coverage', folder, '--format', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    const { portfolio: report } = valid('coverage', stdout) as Covered;
    valid('any', stdout);
    expect(report.level).toBe('L5');
    expect(report.stories.map(({ level }) => level)).toEqual(['L5', 'L5', 'L5']);
    expect(report.caveat).toBeNull();
  });

  test('--level, and a draft from standard input', async () => {
    const args = ['coverage', '-', '--format', 'json', '--level', 'l7', '--role', 'TPM'];
    const { status, stdout } = await story(args, { input: tale('level: L4') });
    expect(status).toBe(0);
    expect(valid('coverage', stdout)).toMatchObject({
      portfolio: { level: 'L7', stories: [{ path: '-', level: 'L7' }], principles: { 0: { wanted: 3 } } },
    });
  });

  test('2: what cannot be read is said, the rest is laid out', async () => {
    const folder = folderOf({ 'yaml.mdx': tale('level: A: B'), 'good.mdx': tale('title: Good') });
    const { status, stdout, stderr } = await story(['coverage', '.', '--format', 'json'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\.\/yaml\.mdx:2:8: .+ — .+ — .+\n$/u);
    const { portfolio: report, unjudged } = valid('coverage', stdout) as Covered;
    expect([report.stories.length, unjudged.length]).toEqual([1, 1]);
  });

  test.each(['pretty', 'markdown', 'json'])('2: no stories at all, in %s', async (format) => {
    const { status, stdout, stderr } = await story(['coverage', '--format', format], { cwd: folderOf({}) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^content\/stories:1:1: no such file or folder — /u);
    if (format === 'json') valid('coverage', stdout);
    else expect(stdout).toContain('No story was judged');
  });

  test('one’s own stories, where nobody says which; the playbook’s where there are none', async () => {
    const others = { 'content/stories/examples/a.md': tale('title: A') };
    const files = { ...others, 'content/stories/mine/b.md': tale('title: B') };
    const titles = async (cwd: string): Promise<string[]> =>
      (
        valid('coverage', (await story(['coverage', '--format', 'json'], { cwd })).stdout) as Covered
      ).portfolio.stories.map(({ title }) => title);
    expect(await titles(folderOf(files))).toEqual(['B']);
    expect(await titles(folderOf(others))).toEqual(['A']);
  });

  test('the playbook’s own stories, the same bytes again', async () => {
    const [once, again] = await Promise.all([story(['coverage']), story(['coverage'])]);
    expect([once.status, once.stderr]).toEqual([0, '']);
    expect(once.stdout).toContain('A debrief, simulated');
    expect(again.stdout === once.stdout).toBe(true);
  });

  test('a format it does not have', async () => {
    const { status, stderr } = await story(['coverage', '--format', 'sarif']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^story: unknown format “sarif” — there is pretty, json and markdown — /u);
  });
});

describe('pretty', () => {
  test('matrix, principles, debrief, next', () => {
    expect(coveragePretty(SEVERAL, [problem], plain(80))).toMatchInlineSnapshot(`
      "3 stories at L6: 1 counts, 1 needs work, 1 does not count

                                       CO OW IS AR LC HD IH TB BA FR ET DD HB DR EE SS
        1  85  a                        ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ·  ●  ·  ·
        2  50  b                        ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ○  ·  ·  ·  ·
        3  12  c                        ·  ·  ·  ·  ·  ·  ·  ·  ·  ×  ·  ·  ·  ·  ·  ·
       count                            0  1  0  0  0  0  0  0  0  0  0  1  0  1  0  0
       wanted                           2  2  2  2  2  2  2  2  2  2  2  2  2  2  2  2
      ● counts (60 and above), ○ needs work (40 to 59), × shown, but the story does
      not count

      Not counted
           3. It can score 12 at most: nothing happens in it

      Principles
       CO  Customer Obsession                            0 of 2
           No story counts. Find two events for it.
       OW  Ownership                                     1 of 2  1
           Only “a” (1) counts. Asked for another time, you would have to tell it
           again. Find one event more.
       IS  Invent and Simplify                           0 of 2
           No story counts. Find two events for it.
       AR  Are Right, A Lot                              0 of 2
           No story counts. Find two events for it.
       LC  Learn and Be Curious                          0 of 2
           No story counts. Find two events for it.
       HD  Hire and Develop the Best                     0 of 2
           No story counts. Find two events for it.
       IH  Insist on the Highest Standards               0 of 2
           No story counts. Find two events for it.
       TB  Think Big                                     0 of 2
           No story counts. Find two events for it.
       BA  Bias for Action                               0 of 2
           No story counts. Find two events for it.
       FR  Frugality                                     0 of 2
           No story counts. “c” (3) points that way but scores 12: tell it again with
           what you decided, what you did and what came of it.
       ET  Earn Trust                                    0 of 2
           No story counts. Find two events for it.
       DD  Dive Deep                                     1 of 2  1
           Only “a” (1) counts. Asked for another time, you would have to tell it
           again. Mend “b” (2) first: it scores 50 and counts from 60.
       HB  Have Backbone; Disagree and Commit            0 of 2
           No story counts. Find two events for it.
       DR  Deliver Results                               1 of 2  1
           Only “a” (1) counts. Asked for another time, you would have to tell it
           again. Find one event more.
       EE  Strive to be Earth’s Best Employer            0 of 2
           No story counts. Find two events for it.
       SS  Success and Scale Bring Broad Responsibility  0 of 2
           No story counts. Find two events for it.
           Events hide in calendars, reviews and old plans; each principle’s page says
           what an interviewer listens for.

      Leaned on too often
           “a” (1) is your best story for Ownership, Dive Deep and Deliver Results,
           and the only one for each of them. Told to five people it is still one
           event when they meet, so it serves one of them; the other two fall back on
           a weaker story or none. Find other events for those.

      A debrief, simulated
           A simulation: who asks about what and the rules of voting are this
           playbook’s own. It shows where evidence is missing and forecasts nothing.

           Interviewer 1  strong no hire
            CO – No story shows it, so there is nothing to write.
            HD – No story shows it, so there is nothing to write.
            ET – No story shows it, so there is nothing to write.
            SS – No story shows it, so there is nothing to write.
           None of four principles met. No evidence: Customer Obsession, Hire and
           Develop the Best, Earn Trust and Success and Scale Bring Broad
           Responsibility.

           Interviewer 2  no hire
            OW ● a (1), 85
            IH – No story shows it, so there is nothing to write.
            DD ○ b (2), 50
           One of three principles met, above the bar. Still a question: Dive Deep. No
           evidence: Insist on the Highest Standards.

           Interviewer 3, Bar Raiser  strong no hire
            IS – No story shows it, so there is nothing to write.
            TB – No story shows it, so there is nothing to write.
            HB – No story shows it, so there is nothing to write.
           None of three principles met. No evidence: Invent and Simplify; Think Big;
           and Have Backbone; Disagree and Commit.

           Interviewer 4  strong no hire
            AR – No story shows it, so there is nothing to write.
            BA – No story shows it, so there is nothing to write.
            DR – “a” (1) shows it and is told for another principle.
           None of three principles met. No evidence: Are Right, A Lot; Bias for
           Action; and Deliver Results.

           Interviewer 5  strong no hire
            LC – No story shows it, so there is nothing to write.
            FR – “c” (3) points that way, but too little of it can be credited to you.
            EE – No story shows it, so there is nothing to write.
           None of three principles met. No evidence: Learn and Be Curious, Frugality
           and Strive to be Earth’s Best Employer.

           Outcome: no hire
           None of five would vote to hire, which leaves little to argue about.

      Next
           Mend “b” (2) until it scores 60. It would turn interviewer 2 from no hire
           to hire.

      1 not judged
      "
    `);
  });

  test.each([40, 60, 68, 80, 110])('no row is wider than %i columns, whatever the titles are', (columns) => {
    const long = Array.from({ length: 12 }, (_, index) =>
      scored(`${String(index)} ${'a very long title 標題 '.repeat(6)}`, 90 - index * 5, PRINCIPLES),
    );
    const rows = coveragePretty(portfolio(long), [], plain(columns)).split('\n');
    expect(rows.filter((row) => widthOf(row) > columns)).toEqual([]);
  });

  test('colours only help', () => {
    const painted = coveragePretty(SEVERAL, [], terminalOf({ columns: 80 }, { FORCE_COLOR: '1' }, true));
    expect(painted).toContain('\u001b[');
    // eslint-disable-next-line no-control-regex -- the codes are what is taken away
    expect(painted.replaceAll(/\u001b\[\d+m/gu, '')).toBe(coveragePretty(SEVERAL, [], plain(80)));
  });
});

describe('markdown', () => {
  test('matrix, principles, debrief, next', () => {
    expect(coverageMarkdown(SEVERAL, [problem])).toMatchInlineSnapshot(`
      "### Coverage

      3 stories at L6: 1 counts, 1 needs work, 1 does not count.

      **1 not judged**

      | # | Story | Score | CO | OW | IS | AR | LC | HD | IH | TB | BA | FR | ET | DD | HB | DR | EE | SS |
      | ---: | --- | ---: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: |
      | 1 | a | 85 |  | ● |  |  |  |  |  |  |  |  |  | ● |  | ● |  |  |
      | 2 | b | 50 |  |  |  |  |  |  |  |  |  |  |  | ○ |  |  |  |  |
      | 3 | c | 12 |  |  |  |  |  |  |  |  |  | × |  |  |  |  |  |  |

      ● counts (60 and above), ○ needs work (40 to 59), × shown, but the story does not count.

      #### Principles

      | Code | Principle | Count | What to do |
      | --- | --- | --- | --- |
      | CO | Customer Obsession | 0 of 2 | No story counts. Find two events for it. |
      | OW | Ownership | 1 of 2 | Only “a” (1) counts. Asked for another time, you would have to tell it again. Find one event more. |
      | IS | Invent and Simplify | 0 of 2 | No story counts. Find two events for it. |
      | AR | Are Right, A Lot | 0 of 2 | No story counts. Find two events for it. |
      | LC | Learn and Be Curious | 0 of 2 | No story counts. Find two events for it. |
      | HD | Hire and Develop the Best | 0 of 2 | No story counts. Find two events for it. |
      | IH | Insist on the Highest Standards | 0 of 2 | No story counts. Find two events for it. |
      | TB | Think Big | 0 of 2 | No story counts. Find two events for it. |
      | BA | Bias for Action | 0 of 2 | No story counts. Find two events for it. |
      | FR | Frugality | 0 of 2 | No story counts. “c” (3) points that way but scores 12: tell it again with what you decided, what you did and what came of it. |
      | ET | Earn Trust | 0 of 2 | No story counts. Find two events for it. |
      | DD | Dive Deep | 1 of 2 | Only “a” (1) counts. Asked for another time, you would have to tell it again. Mend “b” (2) first: it scores 50 and counts from 60. |
      | HB | Have Backbone; Disagree and Commit | 0 of 2 | No story counts. Find two events for it. |
      | DR | Deliver Results | 1 of 2 | Only “a” (1) counts. Asked for another time, you would have to tell it again. Find one event more. |
      | EE | Strive to be Earth’s Best Employer | 0 of 2 | No story counts. Find two events for it. |
      | SS | Success and Scale Bring Broad Responsibility | 0 of 2 | No story counts. Find two events for it. |

      Events hide in calendars, reviews and old plans; each principle’s page says what an interviewer listens for.

      #### Leaned on too often

      - “a” (1) is your best story for Ownership, Dive Deep and Deliver Results, and the only one for each of them. Told to five people it is still one event when they meet, so it serves one of them; the other two fall back on a weaker story or none. Find other events for those.

      #### A debrief, simulated

      A simulation: who asks about what and the rules of voting are this playbook’s own. It shows where evidence is missing and forecasts nothing.

      | Interviewer | Vote | Why | Told |
      | --- | --- | --- | --- |
      | 1 | **strong no hire** | None of four principles met. No evidence: Customer Obsession, Hire and Develop the Best, Earn Trust and Success and Scale Bring Broad Responsibility. | CO –, HD –, ET –, SS – |
      | 2 | **no hire** | One of three principles met, above the bar. Still a question: Dive Deep. No evidence: Insist on the Highest Standards. | OW 1, IH –, DD 2 |
      | 3 (Bar Raiser) | **strong no hire** | None of three principles met. No evidence: Invent and Simplify; Think Big; and Have Backbone; Disagree and Commit. | IS –, TB –, HB – |
      | 4 | **strong no hire** | None of three principles met. No evidence: Are Right, A Lot; Bias for Action; and Deliver Results. | AR –, BA –, DR – |
      | 5 | **strong no hire** | None of three principles met. No evidence: Learn and Be Curious, Frugality and Strive to be Earth’s Best Employer. | LC –, FR –, EE – |

      **Outcome: no hire.** None of five would vote to hire, which leaves little to argue about.

      **Next.** Mend “b” (2) until it scores 60. It would turn interviewer 2 from no hire to hire.
      "
    `);
  });

  test('an event that is told again is marked, named and counted once', () => {
    const source =
      'The tide tables of the berth plan were compared again, so I cached the tides for each quay and pilot.';
    const texts = new Map(['a.mdx', 'b.mdx'].map((path) => [path, { source }]));
    const twice = portfolio([scored('a', 85, ['ownership']), scored('b', 65, ['ownership', 'frugality'])], { texts });
    const text = coverageMarkdown(twice, []);
    expect(text).toContain('2 stories at L6, 1 event: 1 counts.');
    expect(text).toMatch(/^\| 2 \| b \| 65 \| {2}\| = \|.*●/mu);
    expect(text).toContain('= shown by another telling of an event that counts once.');
    expect(text).toMatch(
      /#### Told more than once\n\n- “a” \(1\) and “b” \(2\) tell the same event: both speak of “.*tide/u,
    );
    const pretty = coveragePretty(twice, [], plain(80));
    expect(pretty).toMatch(/^ {2}2 {2}65 {2}b .* = /mu);
    expect(pretty).toContain('Told more than once');
  });

  test('more stories than a comment holds', () => {
    const many = portfolio(Array.from({ length: 400 }, (_, index) => scored(`story ${index}`, 70, ['ownership'])));
    const text = coverageMarkdown(many, []);
    expect(text).toContain('and 250 more stories.');
    expect(text.length).toBeLessThan(65_536);
  });
});

test.each([
  ['pretty', (report: PortfolioReport) => coveragePretty(report, [], plain(80))],
  ['markdown', (report: PortfolioReport) => coverageMarkdown(report, [])],
  ['json', (report: PortfolioReport) => toJson(report)],
])('a stranger’s words do nothing in %s', (format, write) => {
  const text = write(portfolio([scored(HOSTILE, 85, ['ownership', 'dive-deep', 'frugality'])]));
  for (const sign of ['\u001b', '##[']) expect(text).not.toContain(sign);
  expect(text).not.toMatch(/^::/mu);
  if (format === 'pretty') expect(text).not.toContain('\u202e');
  if (format === 'markdown') expect(text).not.toMatch(/<b>|!\[x\]|@everyone/u);
});

test('every principle has a code of its own', () => {
  expect(new Set(Object.values(CODES)).size).toBe(PRINCIPLES.length);
});

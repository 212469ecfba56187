import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { terminalOf } from '../../plugins/cli/terminal.ts';
import { command, reporter as github } from '../../plugins/cli/reporters/github.ts';
import { reporter as json, toJson } from '../../plugins/cli/reporters/json.ts';
import { escape, reporter as markdown } from '../../plugins/cli/reporters/markdown.ts';
import { reporter as pretty } from '../../plugins/cli/reporters/pretty.ts';
import type { Judged } from '../../plugins/cli/reporters/reporter.ts';
import type { Advice } from '../../plugins/story-lint/index.ts';
import { finding, judged, printed, setting } from './made-up.ts';

const HOSTILE =
  '<script>alert(1)</script> | @everyone ![x](http://evil.example/a.png) `code` #12 \u001b[31mred\u202e ::error::x';
const problem = { path: 'a.mdx', line: 2, column: 8, message: 'broken — so it is unknown', remedy: 'mend it' };

describe('pretty', () => {
  test('one story in full', () => {
    expect(printed(pretty(setting()), [judged({ claimed: [{ slug: 'dive-deep', supported: false }] })]))
      .toMatchInlineSnapshot(`
        "  72 (50–90) solid  Checkout
             stories/checkout.mdx · L6 SDM
             Perhaps developing or bar-raising. Of ten such stories, eight or
             more were rated from 50 to 90, by language models.

             ownership     ██████████░░░░░░░░░░   6.3 of 12.5
             action depth  ████████████████████  12.5 of 12.5
             evidence      ████████████████████  12.5 of 12.5
             structure     ████████████████████  12.5 of 12.5
             result        ████████████████████  12.5 of 12.5
             conviction    ████████████████████  12.5 of 12.5
             scope         ████████████████████  12.5 of 12.5
             delivery      ████████████████████  12.5 of 12.5

             shows         customer-obsession 83 %
             claimed only  dive-deep: claimed in front matter, and nothing told
                           here supports it

            5 │ We were slow. In the end it was decided that we would move.
              │                          ^^^^^^^^^^^^^^
                warning  Nobody did it  borrowed-action
                “it was decided” has nobody in it. Say who decided.

             Change first
             1. Who did this?
                Line 5 at “it was decided”
                (an honest answer won 1 to 9 points in four of five stories)

             13 words judged, 2 set aside (quotation 2) · 1 min 6 s aloud · “I”
             acts 0, “we” 1

        1 story · score 72 · 0 errors · 1 warning · 0 suggestions
        "
      `);
  });

  test('several stories begin with a table, which is all that --quiet leaves', () => {
    const stories = [
      judged({ score: 8, interval: { low: 8, high: 35 }, band: 'not-a-story' }, { at: 60, by: 'min' }),
      judged({ path: 'stories/b.mdx', title: '' }),
    ];
    const quiet = printed(pretty(setting({ quiet: true })), stories, { unjudged: [problem] });
    expect(quiet).toMatchInlineSnapshot(`
      " In stories/:
         8 < 60  8–35    not-a-story  Checkout    checkout.mdx
        72       50–90   solid        (no title)  b.mdx

      2 stories · mean 8 · 0 errors · 2 warnings · 0 suggestions
      1 below the mark · 1 not judged
      "
    `);
    const table = quiet.slice(0, quiet.indexOf('\n\n'));
    expect(printed(pretty(setting()), stories)).toContain(table);
  });

  test('a story that is held says what it could be without the doubt', () => {
    const cap = { at: 19, because: 'It reads like notes.' };
    const held = judged({ score: 19, interval: { low: 10, high: 72 }, band: 'not-a-story', cap });
    const text = printed(pretty(setting()), [held]).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('19 (10–72) not-a-story');
    expect(text).toContain('Perhaps as much as solid. Whether it is a story is in doubt.');
    expect(text).toContain('As none it would be in the lowest band; without the doubt it could be up to 72.');
  });

  test.each([40, 60, 80, 110])('no row is wider than %i columns', (columns) => {
    const long = 'A very long title of a story that says far too much before it begins '.repeat(3);
    const story = judged({
      title: long,
      path: `stories/${'deep/'.repeat(30)}x.mdx`,
      findings: [finding({ message: long, suggestions: [long] })],
    });
    const text = printed(pretty(setting({ terminal: terminalOf({ columns }, {}, false) })), [story, story]);
    expect(text.split('\n').filter((row) => row.length > columns)).toEqual([]);
  });

  test('a stranger’s words cannot steer the terminal or the runner', () => {
    const story = {
      ...judged({ title: HOSTILE, path: '::error::x', findings: [finding({ message: HOSTILE })] }),
      source: HOSTILE.repeat(5),
    };
    const text = printed(pretty(setting()), [story, story]);
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(text).not.toMatch(/\u001b|\u202e/u);
    expect(text).not.toMatch(/^\s*::/mu);
  });

  test('colour only when the terminal is told to', () => {
    const coloured = setting({ terminal: terminalOf({ isTTY: true }, {}, true) });
    expect(printed(pretty(coloured), [judged()])).toContain('\u001b[33mwarning\u001b[39m');
  });
});

describe('github', () => {
  test('one annotation a finding, then a notice', () => {
    const wide = finding({ line: 5, endLine: 7, severity: 'error', message: 'Two lines, 50% of it.\nMend it.' });
    expect(
      printed(github(setting()), [judged({ findings: [finding(), wide] }, { at: 80, by: 'target' })], {
        unjudged: [problem],
      }),
    ).toMatchInlineSnapshot(`
      "::error file=a.mdx,line=2,col=8,title=Not judged::broken — so it is unknown — mend it
      ::error file=stories/checkout.mdx,line=1,title=Below the mark::The story scores 72; target asks for 80.
      ::error file=stories/checkout.mdx,line=5,endLine=7,title=Nobody did it (borrowed-action)::Two lines, 50%25 of it.%0AMend it.
      ::warning file=stories/checkout.mdx,line=5,endLine=5,col=26,endColumn=40,title=Nobody did it (borrowed-action)::“it was decided” has nobody in it. Say who decided.
      ::notice title=Stories::1 story judged, mean score 72, 1 below the mark, 1 not judged.
      "
    `);
  });

  test('the ten worst errors and warnings; the notice says how many were left out', () => {
    const findings = [
      ...Array.from({ length: 14 }, () => finding({ rule: 'cheap' })),
      ...Array.from({ length: 3 }, () => finding()),
      ...Array.from({ length: 12 }, () => finding({ severity: 'error' })),
      ...Array.from({ length: 30 }, () => finding({ severity: 'suggestion' })),
    ];
    const rows = printed(github(setting()), [judged({ findings })])
      .trimEnd()
      .split('\n');
    const of = (kind: string): string[] => rows.filter((row) => row.startsWith(`::${kind} `));
    expect([of('error').length, of('warning').length, of('notice').length]).toEqual([10, 10, 10]);
    expect(
      of('warning')
        .slice(0, 3)
        .every((row) => row.includes('borrowed-action')),
    ).toBe(true);
    expect(rows.at(-1)).toContain('Not shown here: 2 errors, 7 warnings, 21 suggestions.');
  });

  test('what stands in a command cannot end it', () => {
    expect(command('error', { file: 'a,b:c%.md', title: 'x::y\nz' }, 'one\r\n::error::two %0A')).toBe(
      '::error file=a%2Cb%3Ac%25.md,title=x%3A%3Ay z::one%0A::error::two %250A\n',
    );
  });
});

describe('markdown', () => {
  test('a table, then each story behind a fold', () => {
    expect(printed(markdown(setting()), [judged({}, { at: 80, by: 'target' })], { unjudged: [problem] }))
      .toMatchInlineSnapshot(`
        "### Stories

        1 story · mean 72 · 0 errors · 1 warning · 0 suggestions · **1 below the mark** · **1 not judged**

        | Score | Band | Story | File |
        | ---: | --- | --- | --- |
        | 72 (50–90) (below 80) | solid | Checkout | \`stories/checkout.mdx\` |

        **Not judged**

        - \`a.mdx:2:8\` broken — so it is unknown — mend it

        <details><summary><b>72</b> (50–90) solid · Checkout</summary>

        Perhaps developing or bar-raising. Of ten such stories, eight or more were rated from 50 to 90, by language models.

        Below 80, which target asks for.

        | Dimension | Points |
        | --- | ---: |
        | ownership | 6.3 of 12.5 |
        | action depth | 12.5 of 12.5 |
        | evidence | 12.5 of 12.5 |
        | structure | 12.5 of 12.5 |
        | result | 12.5 of 12.5 |
        | conviction | 12.5 of 12.5 |
        | scope | 12.5 of 12.5 |
        | delivery | 12.5 of 12.5 |

        Shows: customer-obsession 83 %.

        Change first (an honest answer won 1 to 9 points in four of five stories):

        - Who did this? — line 5 at “it was decided”

        - **warning** \`borrowed-action\` line 5: — “it was decided” has nobody in it. Say who decided.

        </details>
        "
      `);
  });

  test('a stranger’s words stay words', () => {
    expect(escape(HOSTILE).replaceAll('\u200b', '∅')).toMatchInlineSnapshot(
      `"&lt;script&gt;alert(1)&lt;/script&gt; \\| @∅everyone !\\[x\\](http:∅//evil.example/a.png) \\\`code\\\` \\#∅12 ␛\\[31mred� ::∅error::x"`,
    );
    const everywhere = judged({ title: HOSTILE, findings: [finding({ message: HOSTILE, quote: 'x' + HOSTILE })] });
    const text = printed(markdown(setting()), [everywhere], {
      unjudged: [{ ...problem, message: HOSTILE, path: HOSTILE }],
    });
    const made = [...nodesOf(remark().parse(text))].filter(({ type }) =>
      ['html', 'link', 'image', 'definition'].includes(type),
    );
    expect(made.map((node) => ('value' in node ? node.value : node.type))).toEqual([
      expect.stringMatching(/^<details><summary><b>72<\/b> \(50–90\) solid · &lt;script&gt;/u),
      '</details>',
    ]);
    const seen = escape('see www.evil.example, GH-12, https://evil.example').replaceAll('\\', '');
    expect(seen).not.toMatch(/www\.|GH-12|https:\/\//u);
    const rows = printed(markdown(setting()), [judged({ title: HOSTILE, path: 'a|b`c.mdx' })]).split('\n');
    const row = rows.find((each) => each.includes('c.mdx')) ?? '';
    expect(row.split(/(?<!\\)\|/u)).toHaveLength(6);
  });

  test('fits a comment, and says what did not', () => {
    const text = printed(
      markdown(setting()),
      Array.from({ length: 500 }, () => judged()),
    );
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/The details of \d+ stories did not fit here/u);
  });
});

describe('what to change first', () => {
  const one: Advice = {
    ...{ rule: 'borrowed-action', line: 5, column: 26, endLine: 5, endColumn: 40, quote: 'it was decided' },
    ...{ asks: 'Who did this?', answer: 'here', points: [1, 9] },
  };
  const told = (over: Partial<Advice>): Judged[] => [judged({ changeFirst: [{ ...one, ...over }] })];
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

  test('the question, the words it is about, and what such answers won', () => {
    const said = plain(printed(pretty(setting()), told({})));
    expect(said).toContain(
      'Change first 1. Who did this? Line 5 at “it was decided” (an honest answer won 1 to 9 points in four',
    );
    expect(plain(printed(pretty(setting()), told({ answer: 'behind', points: null })))).toMatch(
      /Line 5 behind “it was decided” (?!\()/u,
    );
    expect(printed(markdown(setting()), told({}))).toContain(
      'Change first (an honest answer won 1 to 9 points in four of five stories):\n\n- Who did this? — line 5 at “it was decided”\n',
    );
    expect(printed(pretty(setting()), [judged({ changeFirst: [] })])).not.toContain('Change first');
  });

  test('a stranger’s words steer nothing', () => {
    const hostile = told({ quote: HOSTILE, asks: HOSTILE });
    expect(printed(pretty(setting()), hostile)).not.toContain(String.fromCodePoint(0x1b));
    expect(printed(markdown(setting()), hostile)).not.toMatch(/<script|\n::/u);
  });
});

describe('json', () => {
  test('one story at a time makes one object', () => {
    const stories = [judged(), judged({ title: HOSTILE })];
    expect(JSON.parse(printed(json(setting()), stories))).toEqual({
      schema: 1,
      ruleset: 'sha256:0',
      stories: stories.map(({ report: one }) => one),
      unjudged: [],
      summary: { stories: 2, errors: 0, warnings: 2, suggestions: 0, meanScore: 72 },
    });
    expect(JSON.parse(printed(json(setting()), []))).toMatchObject({ stories: [], summary: { meanScore: null } });
  });

  test('nothing in it steers a terminal or a runner, and nothing is lost', () => {
    const text = '\u009b31m ##[stop-commands]x \u007f\u2028 \u001b[0m';
    expect(toJson({ text })).toBe(String.raw`{
  "text": "\u009b31m #\u0023[stop-commands]x \u007f\u2028 \u001b[0m"
}`);
    expect(JSON.parse(toJson(text))).toBe(text);
  });
});

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

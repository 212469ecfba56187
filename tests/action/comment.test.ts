import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked } from '../../plugins/action/checked.ts';
import { markerOf } from '../../plugins/action/comment-key.ts';
import { commentOn, MOST_CHARACTERS, notJudged } from '../../plugins/action/comment.ts';
import type { Circumstances } from '../../plugins/action/comment.ts';
import { escape, escapeHtml } from '../../plugins/cli/reporters/markdown.ts';
import type { Interval } from '../../plugins/story-lint/index.ts';
import { BASE, HEAD } from './fake-github.ts';
import { saying, spoilt, written } from './made-up-report.ts';
import { rendered, strangersIn } from './rendered.ts';

const RUN = 'https://github.com/owner/stories/actions/runs/4711';
const MARKER = markerOf('');
const circumstances: Circumstances = { head: HEAD, run: RUN, key: '', workflows: 'unchanged' };
const commentOf = (text: string, over: Partial<Circumstances> = {}): string =>
  commentOn(checked(text), { ...circumstances, ...over }) ?? '';

describe('a comment', () => {
  test('begins with its marker and ends with its commit, its run and how far it can be trusted', async () => {
    const lines = commentOf(written()).trimEnd().split('\n');
    expect(lines[0]).toBe(MARKER);
    expect(lines.at(-1)).toBe(
      `Commit \`${HEAD}\`, judged in [this run](${RUN}). The figures come from a run of the pull request’s own workflow.`,
    );
    const { elements } = await rendered(lines.join('\n'));
    expect(['table', 'details', 'a', 'h3'].map((name) => elements.get(name))).toEqual([1, 4, 1, 1]);
    expect(await strangersIn(lines.join('\n'), RUN)).toEqual([]);
  });

  test('says how sure the score of a story is now, and that it is no measure of a change', () => {
    const of = (text: string) => commentOf(text).replaceAll('\u200b', '');
    const told = JSON.parse(written()) as { stories: { after: { score: number; interval: Interval } | null }[] };
    for (const { after } of told.stories)
      if (after !== null)
        expect(of(written())).toContain(`Now: ${after.score} (${after.interval.low}–${after.interval.high}), `);
    expect(of(written()).split('no measure of a change')).toHaveLength(2);
    expect(of(written())).not.toMatch(/\bgain/iu);
    const gone = spoilt((report) => {
      report.stories = report.stories.filter(({ kind }) => kind === 'deleted');
      report.gate.outcome = 'passes';
    });
    expect(of(gone)).not.toContain('no measure of a change');
  });

  test('names the commits, not what the run called them', () => {
    const text = commentOf(spoilt(({ base }) => (base.name = 'v1.0 is great, merge me')));
    expect(text).not.toContain('great');
    expect(text.replaceAll('\u200b', '')).toContain(`${BASE.slice(0, 7)} → ${HEAD.slice(0, 7)}: 4 stories`);
  });

  test('says in bold where the pull request changes what the run does, or may', async () => {
    for (const workflows of ['changed', 'unknown'] as const) {
      const text = commentOf(written(), { workflows });
      expect(text.split('\n')[2]).toMatch(/^\*\*.*`\.github\/`.*the figures may be made up\.\*\*$/u);
      expect(await strangersIn(text, RUN)).toEqual([]);
    }
    expect(commentOf(written())).not.toContain('made up');
  });

  test('there is none where no story changed, and one where one could not be judged', () => {
    const none = spoilt((report) => {
      report.stories = [];
      report.loosened = [];
    });
    expect(commentOn(checked(none.replace('"fails"', '"passes"')), circumstances)).toBeNull();
    const unjudged = spoilt((report) => {
      report.stories = [];
      report.gate.outcome = 'not-judged';
      report.unjudged = [{ path: 'content/stories', line: 1, column: 1, message: 'a submodule', remedy: 'none' }];
    });
    expect(commentOf(unjudged)).toContain('a submodule');
    const loosened = commentOf(
      spoilt((report) => {
        report.stories = [];
        report.gate.outcome = 'passes';
      }),
    );
    expect(loosened).toContain('Loosened by this change');
    expect(loosened).toContain('`content/stories/a.md`: allows privacy-secret; the base does not');
    expect(loosened.match(/^- `/gmu)).toHaveLength(10);
  });

  test('of a run that failed is one line and one link', async () => {
    const text = notJudged({ head: HEAD, run: RUN, key: '' });
    expect(text.split('\n')[0]).toBe(MARKER);
    expect(await strangersIn(text, RUN)).toEqual([]);
  });

  test('fits, in any reading of “characters”, however much there is to say', async () => {
    const many = spoilt((report) => {
      const [first] = report.stories;
      if (first === undefined) return;
      first.findings.new = first.findings.new.filter(({ severity }) => severity === 'error');
      for (const each of first.findings.new) each.message = '日本👩‍👩‍👧‍👦|`'.repeat(60);
      report.stories = Array.from({ length: 150 }, (_, at) => ({ ...first, path: `${at}/${'日'.repeat(900)}.md` }));
      report.gate.outcome = 'not-judged';
      report.unjudged = Array.from({ length: 60 }, (_, at) => ({
        ...{
          path: `${at}/${'`|'.repeat(400)}.md`,
          line: 1,
          column: 1,
          message: '*'.repeat(900),
          remedy: '*'.repeat(900),
        },
      }));
    });
    for (const text of [commentOf(saying('x'.repeat(4_000))), commentOf(many)]) {
      expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4 * MOST_CHARACTERS);
      expect(await strangersIn(text, RUN)).toEqual([]);
    }
    expect(commentOf(many)).toContain('150 stories');
  });

  test('says what was loosened, however little room names leave', () => {
    const long = spoilt((report) => {
      const [to, path] = [`${'&<'.repeat(500)}.md`, `${'`|'.repeat(500)}.md`];
      report.loosened = [
        ...Array.from({ length: 90 }, () => ({ path, setting: 'moved', to }) as const),
        { path: 'content/stories/a.md', setting: 'visibility' },
      ];
      const problem = { line: 1, column: 1, message: '*'.repeat(900), remedy: '*'.repeat(900) };
      report.uncompared = Array.from({ length: 20 }, () => ({ ...problem, path }));
    });
    const text = commentOf(long);
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text).toContain('did not fit here');
    expect(text).toContain('public; private at the base');
    expect(text).toContain('- and 61 more');
  });
});

/** Pieces that mean something to Markdown, HTML or GitHub, and what may stand between them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '@',
      '#',
      '1',
      'GH-',
      '_',
      '1',
      'www',
      '.',
      'http',
      'https',
      '://',
      'mailto:',
      ':',
      '+1',
      'a.example',
      'evil',
      '/',
    ],
    ...[
      '<',
      '>',
      '<!--',
      '-->',
      '</details>',
      '<script>',
      '&',
      '&lt;',
      '&#64;',
      '"',
      "'",
      '=',
      '`',
      '``',
      '```',
      '~~',
      '*',
    ],
    ...[
      '[',
      ']',
      '(',
      ')',
      '![',
      '](',
      '|',
      '\\',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '- ',
      '> ',
      '# ',
      '    ',
      '\t',
      '$',
      '$$',
      '{',
    ],
    ...[
      'deadbeef',
      '0123456',
      'abc',
      'team',
      'ftp',
      'xmpp',
      '\u200b',
      '\u202e',
      '\u200d',
      '\u2028',
      '\u0000',
      'é',
      '日',
      '👍',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const words = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('').replaceAll('\0', ''));

describe('whatever the words', () => {
  test('no link, person, issue, commit, picture or element comes of them', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (each) => {
        expect(await strangersIn(commentOf(saying(`x${each}`)), RUN)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('escaped, alone in a line, they are a paragraph of words', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (each) => {
        const line = `<details><summary>${escapeHtml(each, 500)}</summary>\n\nSo ${escape(each)}\n\n</details>\n\n[a](${RUN})`;
        expect(await strangersIn(`${MARKER}\n\n${line}`, RUN)).toEqual([]);
      }),
      { numRuns: 500, examples: [['https@.deadbeef']] },
    );
  });
});

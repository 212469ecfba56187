import fc from 'fast-check';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  asMarkdown,
  asPlainText,
  asSheet,
  filled,
  isEmpty,
  joinedAnswers,
  messagesIn,
  messageText,
  NO_ANSWERS,
  openIn,
  paperDrawn,
  readAnswers,
  readTemplate,
  rowsIn,
  subjectOf,
  withAnswer,
  withCell,
  withCheck,
  withoutRow,
  withRow,
  type Answers,
} from '../../plugins/forms/index.ts';
import { cleaned } from '../../plugins/forms/filled.ts';
import { wordsOf } from '../../plugins/manuscript/drawn.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { everywhere, formFiles, formOf } from './form-files.ts';

let count = 0;
const numbered = (): string => `quokka${++count}quokka`;

describe.each(formFiles.map((one) => [one.id, one.form] as const))('%s', (_, form) => {
  const { answers, said } = everywhere(form, numbered);
  const parts = filled(form, answers);

  test.each([
    ['Markdown', asMarkdown(parts, form.ending)],
    ['plain text', asPlainText(parts)],
    ['the page', paperDrawn(form, answers).map(wordsOf).join('\n')],
  ])('%s holds every answer', (_name, text) => {
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    expect(text).not.toMatch(/\[Write here/u);
  });

  test('nothing is still open, and at first all is', () => {
    expect(openIn(form, answers)).toEqual([]);
    expect(openIn(form, NO_ANSWERS)).toHaveLength(form.fields.filter(({ choices }) => choices.length === 0).length);
    expect(isEmpty(NO_ANSWERS, form)).toBe(true);
    expect(isEmpty(answers, form)).toBe(false);
  });
});

const LETTER = readTemplate(
  '# Note\n\nDear [name], it was [what].\n\n_[Write here: more]_\n\n- _[Write here: a]_\n',
  'md',
  {
    title: 'Note',
  },
);
const SHEET = readTemplate('| A | B |\n|---|---|\n|  |  |\n', 'md', { title: 'Sheet' });
const [TABLE] = SHEET.rows;
if (!TABLE) throw new Error('There is no table.');

const HOSTILE: Readonly<Record<string, string>> = {
  HTML: '<img src=x onerror=alert(1)> <script>alert(1)</script> </textarea> &amp; &#60;',
  Markdown: '# not a heading *nor bold* _nor this_ `code` [link](javascript:x) ![i](x) ~~no~~ | cell',
  'lines of Markdown': '- item\n1. one\n> quote\n---\n===\n+ plus\n    code\n```\nfence\n1) x\n* * *\n[a]: b',
  'right to left': 'קיצרתי את הזמן מ־8 ל־2 \u202eabc\u202c قدت الفريق',
  emoji: '🚀👩‍💻 e\u0301 🇩🇪',
  'half a sign': 'a\ud83d b',
  controls: 'a\u0000b\u0007c\u2028d\r\ne\tf',
  expressions: "import x from 'y'\n{globalThis.x} ${7 * 7} <Tag {...y}>\nexport const z = {1}",
  backslashes: 'C:\\new\\ and \\* and a line\\\nmore\\',
};

/** What a reader of Markdown sees, without spaces. */
const seen = (markdown: string): string => {
  const text = (node: { type: string; value?: string; children?: readonly unknown[] }): string =>
    node.type === 'html'
      ? `HTML:${node.value ?? ''}`
      : (node.value ?? '') + (node.children ?? []).map((one) => text(one as never)).join('');
  return text(remark().parse(markdown)).replaceAll(/\s+/gu, '');
};
const kinds = (markdown: string): readonly string[] => {
  const found = new Set<string>();
  const walk = (node: { type: string; children?: readonly unknown[] }): void => {
    found.add(node.type);
    node.children?.forEach((child) => {
      walk(child as never);
    });
  };
  walk(remark().parse(markdown));
  return [...found].toSorted();
};

describe('whatever is answered is words', () => {
  const letter = (text: string): string => {
    const [name = '', what = '', more = '', item = ''] = LETTER.fields.map(({ id }) => id);
    const answers = [name, what, more, item].reduce((all, id) => withAnswer(all, id, text), NO_ANSWERS);
    return asMarkdown(filled(LETTER, answers));
  };
  const PLAIN = ['break', 'heading', 'list', 'listItem', 'paragraph', 'root', 'text'];

  test.each(Object.entries(HOSTILE))('in Markdown: %s', (_, text) => {
    const words = cleaned(text).replaceAll(/\s+/gu, '');
    const markdown = letter(text);
    expect(seen(markdown)).toBe(`NoteDear${words},itwas${words}.${words}${words}`);
    expect(kinds(markdown).filter((kind) => !PLAIN.includes(kind))).toEqual([]);
  });

  test('in Markdown, be it anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc.stringMatching(/^[a-z1.)# >*_`~[\]()<&;\\|!+=\-\n:{}]{0,30}$/u),
        ),
        (text) => {
          const words = cleaned(text).replaceAll(/\s+/gu, '');
          fc.pre(words !== '');
          expect(seen(letter(text))).toBe(`NoteDear${words},itwas${words}.${words}${words}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(HOSTILE))('in a cell: %s', (_, text) => {
    const answers = withCell(NO_ANSWERS, TABLE, 0, 'a', text);
    const lines = asMarkdown(filled(SHEET, answers)).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    // As many cells as columns: a stroke of its own would make one more.
    expect(lines[2]?.match(/(?<!\\)\|/gu)).toHaveLength(3);
  });

  test.each(Object.entries(HOSTILE))('in a story’s file: %s', (_, text) => {
    const form = formOf('story');
    const { answers } = everywhere(form, () => text);
    const source = asMarkdown(filled(form, answers), 'mdx');
    const front = parse(/^---\n([^]*?)\n---\n/u.exec(source)?.[1] ?? '') as Record<string, unknown>;
    expect(front['title']).toBe(cleaned(text).replaceAll('\n', ' '));
    expect(front['visibility']).toBe('private');
    const { findings, title } = lint(source, { path: 'mine.mdx' });
    expect(findings.filter(({ rule }) => rule === 'code-in-story')).toEqual([]);
    expect(title).toBe(front['title']);
  });

  test('in a sheet, cell by cell', () => {
    const text = 'a "b", c\nd';
    const answers = withCell(withCell(NO_ANSWERS, TABLE, 0, 'a', text), TABLE, 0, 'b', '=1+1');
    expect(asSheet(filled(SHEET, answers))).toBe('A,B\r\n"a ""b"", c\nd",=1+1\r\n');
  });

  test('and as long as it is', () => {
    const long = 'word '.repeat(40_000);
    const { answers } = everywhere(formOf('signal-repair-document'), () => long);
    expect(asMarkdown(filled(formOf('signal-repair-document'), answers)).length).toBeGreaterThan(200_000 * 30);
  });
});

test('a line break in a cell stays one, and entries are read one by one in plain text', () => {
  const answers = withCell(NO_ANSWERS, TABLE, 0, 'a', 'one\ntwo');
  expect(asMarkdown(filled(SHEET, answers))).toContain('| one<br>two |  |');
  expect(asPlainText(filled(SHEET, answers))).toBe('1.\n  A: one\n    two\n');
});

test('an answer of paragraphs is paragraphs where it stands alone, and lines where it does not', () => {
  const [name = '', , more = ''] = LETTER.fields.map(({ id }) => id);
  const answers = withAnswer(withAnswer(NO_ANSWERS, name, 'A\n\nB'), more, 'One.\n\nTwo.');
  const text = asMarkdown(filled(LETTER, answers));
  expect(text).toContain('Dear A\\\nB, it');
  expect(text).toContain('\n\nOne.\n\nTwo.\n\n');
});

describe('entries', () => {
  const form = formOf('signal-repair-document');
  const rows = form.rows.find(({ shape }) => shape === 'across');
  if (!rows) throw new Error('There are no metrics.');
  const names = (answers: Answers): readonly string[] =>
    filled(form, answers).flatMap((part) => (part.kind === 'table' ? part.table.entries.map(({ name }) => name) : []));

  test('are added like the last one and removed, each numbered by its place', () => {
    const more = withRow(NO_ANSWERS, rows);
    expect(names(more)).toEqual(['1. Moved already', '2. First 90 days', '3. First 90 days', '4. First 90 days']);
    expect(names(withoutRow(more, rows, 0))).toEqual(['1. First 90 days', '2. First 90 days', '3. First 90 days']);
  });

  test('of which the last stays', () => {
    let answers = NO_ANSWERS;
    for (let times = 0; times < 5; times++) answers = withoutRow(answers, rows, 0);
    expect(rowsIn(answers, rows)).toHaveLength(1);
  });
});

describe('messages', () => {
  const form = formOf('feedback-request');

  test('are the parts that hold a placeholder, each a text by itself', () => {
    const titles = messagesIn(form).map(({ title }) => title);
    expect(titles).toHaveLength(4);
    const name = form.fields.find(({ label }) => label === 'Name')?.id ?? '';
    const answers = withAnswer(NO_ANSWERS, name, 'Ms Okafor');
    titles.forEach((_, index) => {
      const text = messageText(form, answers, index);
      expect(text).toMatch(/^Dear Ms Okafor,\n\n[^]*\n\nKind regards,\n\[your name\]\n$/u);
      expect(text).not.toContain('Subject');
    });
    expect(subjectOf(form, answers, 0)).toBe('Fifteen minutes about my interviews on [date of the interviews]');
    expect(subjectOf(form, answers, 2)).toBeNull();
  });
});

describe('what is kept', () => {
  const form = formOf('signal-repair-document');
  const { answers } = everywhere(form, numbered);

  test('comes back as it was, and what is something else does not', () => {
    const kept = withCheck(answers, 'one-page-printed', true);
    expect(readAnswers(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const wrong of [null, 1, [], {}, { fields: 1, rows: {}, checks: [] }, { fields: {}, rows: {}, checks: 1 }])
      expect(readAnswers(wrong)).toBeNull();
    expect(
      readAnswers({
        fields: { a: 1, b: 'x' },
        rows: { r: [1, { start: -1, cells: { c: {} } }], s: [], t: 1 },
        checks: [2, 'd'],
      }),
    ).toEqual({ fields: { b: 'x' }, rows: { r: [{ start: 0, cells: {} }] }, checks: ['d'] });
  });

  test('of two tabs, each keeps what it changed', () => {
    const known = withAnswer(NO_ANSWERS, 'a', '1');
    const mine = withAnswer(known, 'b', 'mine');
    const theirs = withCheck(withAnswer(withAnswer(known, 'a', '2'), 'b', 'theirs'), 'c', true);
    expect(joinedAnswers(mine, known, theirs)).toEqual({ fields: { a: '2', b: 'mine' }, rows: {}, checks: ['c'] });
    expect(joinedAnswers(mine, known, known)).toBe(mine);
    expect(joinedAnswers(NO_ANSWERS, known, theirs)).toEqual({ fields: { b: 'theirs' }, rows: {}, checks: ['c'] });
  });

  test('a choice that there is none of is none', () => {
    const story = formOf('story');
    const level = story.fields.find(({ choices }) => choices.length > 0)?.id ?? '';
    const text = (choice: string): string => asMarkdown(filled(story, withAnswer(NO_ANSWERS, level, choice)), 'mdx');
    expect(text('L7')).toContain('\nlevel: L7\n');
    expect(text('L7\nvisibility: public')).toContain('\nlevel: L6 #');
  });
});

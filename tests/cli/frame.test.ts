import { describe, expect, test } from 'vitest';
import { clean, glyphsOf, shorten, widthOf, wrap } from '../../plugins/cli/layout.ts';
import { codeFrame } from '../../plugins/cli/reporters/frame.ts';
import { terminalOf } from '../../plugins/cli/terminal.ts';

const { paint } = terminalOf({}, {}, false);

/** The frame around the words in [brackets]. */
function frame(marked: string, columns = 60): string {
  const before = marked.slice(0, marked.indexOf('[')).split('\n');
  const through = marked.slice(0, marked.indexOf(']')).replace('[', '').split('\n');
  const place = {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    endLine: through.length,
    endColumn: (through.at(-1) ?? '').length + 1,
  };
  const lines = marked.replaceAll(/[[\]]/gu, '').split('\n');
  return `\n${codeFrame(lines, place, columns, paint, (text) => text).join('\n')}\n`;
}

describe('a code frame', () => {
  test('points at the words', () => {
    expect(frame('one\nIn the end [it was decided] to move.')).toMatchInlineSnapshot(`
      "
          2 │ In the end it was decided to move.
            │            ^^^^^^^^^^^^^^
      "
    `);
  });
  test('cuts a long line to what surrounds them', () => {
    const filler = 'and so it went on for many words more ';
    expect(frame(`${filler.repeat(3)}until [it was decided] to move, ${filler.repeat(3)}`)).toMatchInlineSnapshot(`
      "
          1 │ …more until it was decided to move, and so it went…
            │             ^^^^^^^^^^^^^^
      "
    `);
  });
  test('shows the first rows of a long passage', () => {
    expect(frame(`Then [${'a long passage that nobody could read aloud '.repeat(9)}] ended.`)).toMatchInlineSnapshot(`
      "
          1 │ Then a long passage that nobody could read aloud a
            │      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            │ long passage that nobody could read aloud a long
            │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            │ passage that nobody could read aloud a long…
            │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });
  test('spans lines, and leaves blank ones out', () => {
    expect(frame('I [said\n\n  what I thought] of it.')).toMatchInlineSnapshot(`
      "
          1 │ I said
            │   ^^^^
          3 │   what I thought of it.
            │   ^^^^^^^^^^^^^^
      "
    `);
  });
  test('lines up under wide characters, accents and tabs', () => {
    expect(frame('\t東京で cafe\u0301 👍🏽 [was decided] so')).toMatchInlineSnapshot(`
      "
          1 │  東京で café 👍🏽 was decided so
            │                 ^^^^^^^^^^^
      "
    `);
  });
  test('marks one column where there are no words', () => {
    expect(frame('I was there[].')).toMatchInlineSnapshot(`
      "
          1 │ I was there.
            │            ^
      "
    `);
  });
});

describe('layout', () => {
  test.each([
    ['naïve “café” — 8 €', 18],
    ['東京', 4],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1],
  ])('%s is %i columns wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('rows are as wide as allowed, long words cut, runner commands broken', () => {
    expect(wrap('a bb ccc dddddddddd ::e', 4)).toEqual(['a bb', 'ccc', 'dddd', 'dddd', 'dd', ': :e'].slice(0, 6));
    expect(wrap('\u00a0::e', 8)).toEqual(['\u00a0: :e']);
    expect(wrap('', 4)).toEqual([]);
  });

  test('shortening keeps an end or a beginning', () => {
    expect([shorten('content/stories/a.mdx', 10, 'start'), shorten('A long title', 7), shorten('short', 7)]).toEqual([
      '…ies/a.mdx',
      'A long…',
      'short',
    ]);
  });

  test('control characters show, and no offset moves', () => {
    const text = 'a\u001b[2J\u202eb\tc\u009bd ##[group]';
    expect(clean(text)).toBe('a␛[2J\ufffdb c\ufffdd ##(group]');
    expect(clean(text)).toHaveLength(text.length);
    expect(glyphsOf('a👍b').map(({ at }) => at)).toEqual([0, 1, 3]);
  });
});

describe('colours', () => {
  test.each([
    [{ isTTY: true }, {}, true, true],
    [{}, {}, true, false],
    [{}, { CI: 'true' }, true, false],
    [{ isTTY: true }, { TERM: 'dumb' }, true, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, true, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true, true],
    [{}, { FORCE_COLOR: '1' }, true, true],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, true, false],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
    [{ isTTY: true }, { FORCE_COLOR: '1' }, false, false],
  ])('%j %j %j', (stream, env, wanted, expected) => {
    expect(terminalOf(stream, env, wanted).paint.isColorSupported).toBe(expected);
  });
});

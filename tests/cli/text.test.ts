import { describe, expect, test } from 'vitest';
import { Unjudged } from '../../plugins/cli/problem.ts';
import { decode, readText } from '../../plugins/cli/text.ts';

function placeOf(bytes: Buffer): string {
  try {
    decode(bytes, 'a.md');
  } catch (error) {
    if (error instanceof Unjudged) return `${error.problem.line}:${error.problem.column}`;
    throw error;
  }
  return 'none';
}
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('bytes to text', () => {
  test('nothing is dropped or mended', () => {
    const text = '\ufeffé 👍🏽 \r\n\ufffd\u2028';
    expect(decode(Buffer.from(text), 'a.md')).toBe(text);
  });

  test.each([
    ['a lone byte', latin1('a\nb\u00e9c'), '2:2'],
    ['a character cut off at the end', latin1('ab\u00e2\u0082'), '1:3'],
    ['an overlong form', latin1('\u00c0\u0080'), '1:1'],
    ['half of a surrogate pair', latin1('x\u00ed\u00a0\u0080'), '1:2'],
    [
      'behind a replacement character that the author wrote',
      Buffer.concat([Buffer.from('\ufffd👍\ufffd\r\n'), latin1('\u00ff')]),
      '2:1',
    ],
    ['NUL', Buffer.from('one\rtwo\0'), '2:4'],
  ])('%s', (_, bytes, place) => {
    expect(placeOf(bytes)).toBe(place);
  });
});

test.each([
  ['/dev/zero', /over 1 MB/u],
  ['tests', /a folder/u],
])('%s ends', (path, says) => {
  expect(() => readText(path)).toThrow(says);
});

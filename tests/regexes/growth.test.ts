import { describe, expect, test } from 'vitest';
import { growthOf } from './growth.ts';

/** Each with what makes it slow: the square of the text, or worse. */
const SLOW: readonly (readonly [RegExp, string])[] = [
  [/\s+$/u, 'blanks that do not end the text'],
  [/\s*#*$/u, 'the same, where each run may be empty'],
  [/[*_:.\s]+$/u, 'the same, of several signs'],
  [/^\s*:?\s*$/u, 'two runs that may share their blanks'],
  [/^[>\s]*\|?(?:\s*-+\s*\|)+$/u, 'the same, with a sign between that may be absent'],
  [/^.*=.*=.*;$/u, 'three runs of anything'],
  [/(?:a+)+b/u, 'a run of runs'],
  [/(?:a|a)*b/u, 'two words for the same'],
  [/(?:ab|a|b)*c/u, 'one word that is two others'],
  [/^(?:ab)*(?:ab)*$/u, 'two runs of two letters'],
  [/^(?:ab)*a?(?:ba)*c$/u, 'two runs that are the same, read from another letter'],
  [/x\w*y/u, 'a beginning that is found again in what follows'],
  [/<[^>]*>/u, 'the same, in brackets'],
  [/\[(?=[^\]]*\]\()/u, 'the same, looked at ahead'],
  [/(?!\d+x)\w/u, 'numbers looked at ahead'],
  [/(?:a*b)?/gu, 'a run that need not be there'],
  [/(?:a*b|a)*/u, 'a run tried first, at each letter of another'],
  [/\p{Lu}\p{L}*\d/u, 'capitals within a word'],
  [/(?<!x)X*y/u, 'a run looked for behind another letter'],
  [/a{41,}b/u, 'a count as large as none'],
  [/\n\s*x/u, 'line ends among blanks'],
  [/-+x/uy, 'a run tried at each place in turn'],
];

const LINEAR: readonly (readonly [RegExp, string])[] = [
  [/\s+/gu, 'a run that is found where it begins'],
  [/\w+(?:-\w+)*/gu, 'words of parts'],
  [/(?<!\s)\s+$/u, 'blanks looked for where they begin'],
  [/(?<!\S)\S{80,}/gu, 'long words, looked for where they begin'],
  [/\b\w+\d/u, 'words looked for where they begin'],
  [/^\s+x/u, 'at the start of the text alone'],
  [/^\s*(?::\s*)?$/u, 'two runs with a sign between'],
  [/"[^"]*"/u, 'quotations, in which no other begins'],
  [/\[[^[\]]*\]/u, 'brackets, in which no other begins'],
  [/^[ \t]*#/mu, 'at the start of a line'],
  [/(?<![.!?])[.!?]+["”]*(?=\s|$)/gu, 'stops and quotes'],
  [/(?:\r\n){2,}|\n{2,}/gu, 'two ends of a line or more'],
  [/(?<!x)X*y/iu, 'the same letter, in any case'],
  [/a{1,9}b/u, 'a small count'],
  [/(.)\1/u, 'the same letter twice'],
];

describe('a pattern that takes the square of its text, or longer, is told', () => {
  test.each(SLOW)('%s: %s', ({ source, flags }) => {
    expect(growthOf(source, flags)).not.toBeNull();
  });
});

describe('a pattern that takes as long as its text is proved to', () => {
  test.each(LINEAR)('%s: %s', ({ source, flags }) => {
    expect(growthOf(source, flags)).toBeNull();
  });
});

test('nothing is proved about a lookbehind that may reach far back', () => {
  expect(growthOf(String.raw`(?<=x\w*)y`, 'u')).toMatch(/lookbehind/u);
});

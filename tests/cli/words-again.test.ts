import { describe, expect, test } from 'vitest';
import { rewritten, Words } from '../../plugins/cli/words-again.ts';

const found = (words: readonly string[], text: string): string[] =>
  new Words(words).in(text).map(({ start, end }) => text.slice(start, end));

describe('words found again', () => {
  test.each([
    ['jane.miller@contoso.example', 'JANE.MILLER@contoso.example'],
    ['jane.miller@contoso.example', String.raw`jane.mil\_ler@contoso.example`],
    ['jane.miller@contoso.example', 'xjane.miller@contoso.examples'],
    ['+1 415 555 2671', '1-415-555-2671'],
    ['+1 415 555 2671', '14155552671'],
    ['Tobias Wrenfeld', 'tobias\n  > wrenfeld'],
    ['Tobias Wrenfeld', 'tobias-wrenfeld'],
    ['AKIAIOSFODNN7EXAMPLQ', 'akiaiosfodnn7examplq'],
    ['£61,200', '£61,200'],
    ['Marek', 'MAREK'],
    ['Dov Ash', 'dov\nash'],
    ['BUG-77', 'bug_77'],
    ['a!!!', 'A!!!'],
    ['İpek', 'İPEK'],
    ['🦀🦀🦀🦀', '🦀🦀🦀🦀'],
  ])('%s as %s', (word, again) => {
    expect(found([word], `so ${again} again`).join('')).toContain(again.replaceAll(/^x|s$/gu, ''));
  });

  test.each([
    ['Marek', 'Mareks Mareková'],
    ['8241', '18241 82,41 824'],
    ['a!!!', 'a cat!'],
    ['----', 'a - b -- c'],
    ['Tobias Wrenfeld', 'Tobias and Wrenfeld, Tobias. And, twenty words later, Wrenfeld'],
    ['jane.miller@contoso.example', 'jane.miller and contoso.example'],
    ['', 'anything'],
  ])('%s not in %s', (word, text) => {
    expect(found([word], text)).toEqual([]);
  });

  test('the longest of those that begin together, and all that overlap', () => {
    expect(found(['Tobias Wren', 'Tobias Wrenfeld', 'Wrenfeld-Anders'], 'tobias wrenfeld anders')).toEqual([
      'tobias wrenfeld',
      'wrenfeld anders',
    ]);
    expect(new Words(['Marek Pol', 'Pol Anders']).replacedIn('by Marek Pol Anders, again', () => '…')).toBe(
      'by …, again',
    );
    expect(
      rewritten(
        'abcdef',
        [
          { start: 3, end: 4 },
          { start: 1, end: 2 },
          { start: 1, end: 3 },
        ],
        (words) => `<${words}>`,
      ),
    ).toBe('a<bc><d>ef');
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldPair, unfold, unfoldPair } from '../../plugins/workbench/folded-words.ts';

const data = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`plugins/${path}`, 'utf8')) as Record<string, unknown>;

test('every list of words that a browser loads unfolds to what was folded, in less room', () => {
  const { words, lemmas } = data('language/data/lexicon.json') as {
    words: string[];
    lemmas: Record<string, string>;
  };
  const features = ['story-lint/functions/functions.json', 'story-lint/principles/model.json'].map((path) =>
    (data(path)['features'] as string).split('|'),
  );
  const lists = [...words.map((list) => list.split(' ')), ...features];
  expect(lists.map((list) => unfold(fold(list)))).toEqual(lists);
  const length = (texts: readonly string[]): number => texts.join('').length;
  expect(length(lists.map((list) => fold(list).text))).toBeLessThan(0.7 * length(lists.flat()));
  for (const list of Object.values(lemmas)) {
    const pairs = list.split(' ');
    expect(unfold(fold(pairs.map(foldPair))).map(unfoldPair)).toEqual(pairs);
  }
});

test('so does any list, in any order', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9 £é’-]{0,40}$/u);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(unfold(fold(words))).toEqual(words);
    }),
  );
  const part = fc.stringMatching(/^[a-z]{0,20}$/u);
  fc.assert(
    fc.property(part, part, (form, lemma) => {
      expect(unfoldPair(foldPair(`${form}:${lemma}`))).toBe(`${form}:${lemma}`);
    }),
  );
});

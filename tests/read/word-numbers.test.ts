import { expect, test } from 'vitest';
import { read } from '../../plugins/language/index.ts';
import type { Reading } from '../../plugins/language/index.ts';
import { WordNumbers } from '../../plugins/story-lint/word-numbers.ts';

const readingOf = (text: string): Reading => read(text, [{ start: 0, end: text.length }]);

test('a word is worked out once, and one that no lexicon has once a text', () => {
  const asked: string[] = [];
  const lengths = new WordNumbers((word) => {
    asked.push(word);
    return word.length;
  });
  const lengthsIn = (text: string): number[] => {
    const reading = readingOf(text);
    return Array.from(reading.words, (word) => lengths.of(reading, word));
  };
  expect(lengthsIn('the xqzzk the xqzzk')).toEqual([3, 5, 3, 5]);
  expect(asked).toEqual(['the', 'xqzzk']);
  expect(lengthsIn('qqv the xqzzk')).toEqual([3, 3, 5]);
  expect(asked).toEqual(['the', 'xqzzk', 'qqv', 'xqzzk']);
});

test('more unknown words than are kept are still known', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `xq${'z'.repeat(i % 7)}${i}`);
  const reading = readingOf(names.join(' '));
  const lengths = new WordNumbers((word) => word.length);
  for (const word of reading.words) expect(lengths.of(reading, word)).toBe(reading.spell(word).length);
});

import { describe, expect, test } from 'vitest';
import { bandInWords, bandsBeside, howSure, NOTICED } from '../../plugins/manuscript/interval-words.ts';
import { NO_MEASURE } from '../../plugins/cli/reporters/diff-words.ts';
import type { Band, StoryReport } from '../../plugins/story-lint/index.ts';

const BANDS: readonly Band[] = ['not-a-story', 'at-risk', 'developing', 'solid', 'bar-raising'];
const sure = (score: number, low: number, high: number, cap: number | null = null) => ({
  score,
  interval: { low, high },
  band: BANDS[Math.min(4, Math.floor(score / 20))] as Band,
  cap: cap === null ? null : ({ at: cap, because: 'It reads like notes.' } satisfies StoryReport['cap']),
});

describe('beside its own band', () => {
  test('a score names the bands whose middle its interval reaches, and no other', () => {
    expect(bandInWords(sure(64, 51, 89))).toBe('Solid');
    expect(bandInWords(sure(64, 50, 89))).toBe('Solid, perhaps developing');
    expect(bandInWords(sure(64, 50, 90))).toBe('Solid, perhaps developing or bar-raising');
    expect(bandInWords(sure(15, 10, 30))).toBe('Not yet a story, perhaps at risk');
    expect(bandsBeside(sure(100, 90, 100))).toEqual([]);
  });

  test('a text that may well be no story names how far it could go', () => {
    expect(bandInWords(sure(19, 10, 90, 19))).toBe('Not yet a story, perhaps as much as bar-raising');
    expect(bandInWords(sure(35, 10, 29, 39))).toBe('At risk, perhaps not yet a story');
    expect(bandInWords(sure(70, 50, 90, 75))).toBe('Solid, perhaps developing or bar-raising');
  });
});

describe('what a range means', () => {
  test('is said with its ends, and by whom the ratings are', () => {
    expect(howSure(sure(64, 50, 89))).toBe(
      'Perhaps developing. Of ten such stories, eight or more were rated from 50 to 89, by language models.',
    );
  });

  test('of a text that is held, is what it could be without the doubt', () => {
    expect(howSure(sure(19, 10, 90, 19))).toContain('without the doubt it could be up to 90.');
    expect(howSure(sure(70, 50, 90, 75))).toContain('eight or more were rated from 50 to 90');
  });

  test('is not said where there is no doubt that it is none', () => {
    expect(howSure(sure(0, 0, 0, 0))).toBe('');
    expect(howSure(sure(3, 3, 19, 19))).toBe('');
  });

  test('is said to be no measure of a change, and which rise was noticed', () => {
    expect(NO_MEASURE).toContain('no measure of a change');
    expect(NO_MEASURE).toContain(`rose by ${NOTICED} points or more`);
  });
});

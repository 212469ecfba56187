import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';

/** What rounding explains passes, and the next step beyond is told: each kind of figure at its own edge. */
const EDGES: readonly (readonly [kind: string, rounded: string, wrong: string])[] = [
  ['counted things are exact', 'Bugs fell 14 %, from 42 to 36.', 'Bugs fell 15 %, from 42 to 36.'],
  [
    'measured ends, a point',
    'The run got 44 % shorter, from 900 ms to 510 ms.',
    'The run got 45 % shorter, from 900 ms to 510 ms.',
  ],
  [
    'measured ends with decimals, half a point more',
    'Start-up got 26.4 % quicker, from 1.2 s to 0.9 s.',
    'Start-up got 26.8 % quicker, from 1.2 s to 0.9 s.',
  ],
  [
    '“about”, no more than that',
    'The run got about 26 % shorter, from 40 ms to 30 ms.',
    'The run got about 27 % shorter, from 40 ms to 30 ms.',
  ],
  [
    '“over”, a tenth on its side',
    'The run got over 40 % shorter, from 100 ms to 55 ms.',
    'The run got over 40 % shorter, from 100 ms to 52 ms.',
  ],
  [
    '“almost”, a tenth on the other',
    'The run got almost 45 % shorter, from 100 ms to 60 ms.',
    'The run got almost 45 % shorter, from 100 ms to 62 ms.',
  ],
  ['a factor, a tenth', 'Traffic grew 3x, from 400 to 1,300 requests.', 'Traffic grew 3x, from 400 to 1,400 requests.'],
  [
    'a fraction in words, a tenth of it',
    'Churn fell by a third, from 9 % to 5.7 %.',
    'Churn fell by a third, from 9 % to 5.6 %.',
  ],
  [
    'points, their last digit',
    'Returns went from 8.4 % to 6.3 %, down 2.2 percentage points.',
    'Returns went from 8.4 % to 6.3 %, down 2.3 percentage points.',
  ],
];

const consistent = (text: string): boolean[] => lint(text).measures.claims.map((claim) => claim.consistent);
const told = (text: string): boolean => lint(text).findings.some(({ rule }) => rule === 'arithmetic-mismatch');

describe('rounding excuses no more than rounding', () => {
  test.each(EDGES)('%s', (_, rounded, wrong) => {
    expect(consistent(rounded), rounded).toEqual([true]);
    expect(told(rounded)).toBe(false);
    expect(consistent(wrong), wrong).toEqual([false]);
    expect(told(wrong)).toBe(true);
  });
});

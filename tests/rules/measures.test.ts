import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';

const STEPS = 'I pulled the logs of one week and counted all the failures by cause.';
const WORDS = 14;

describe('what a report measures', () => {
  test.each([
    [1, 6],
    [10, 60],
    [60, 360],
  ])('%d times fourteen words, at 140 a minute, take %d seconds to say', (times, seconds) => {
    const { measures } = lint(`${STEPS} `.repeat(times));
    expect(measures.words).toBe(WORDS * times);
    expect(measures.spokenSeconds).toBe(seconds);
  });

  test('what is too long to say is told in the same minutes', () => {
    const report = lint(`${STEPS} `.repeat(60));
    expect(report.findings.find(({ rule }) => rule === 'spoken-length')?.message).toContain('6 minutes');
  });

  test.each([
    ['## Result', 'heading', 1],
    ['## What I did', 'heading', 3],
    ['`restart`', 'code', 1],
    ['`restart --all`', 'code', 2],
    ['> Fine.', 'quotation', 1],
    ['> Ship it now.', 'quotation', 3],
    ['| Depot |\n| --- |\n| Nord |', 'table', 2],
  ])('every word that is not judged is counted: %j', (part, reason, words) => {
    const { coverage } = lint(`${STEPS}\n\n${part}\n\n${STEPS}\n`);
    expect(coverage.excluded).toEqual([{ reason, words }]);
  });

  test('what holds no word is no exclusion', () => {
    expect(lint(`${STEPS}\n\n> …\n`).coverage.excluded).toEqual([]);
  });
});

describe('four in five actions told as yours', () => {
  const told = (own: number, group: number): string =>
    [
      ...[
        'pulled the logs',
        'counted the failures',
        'moved the cut-off',
        'rewrote the rota',
        'called the depots',
        'timed the run',
        'split the image',
        'cached the base',
      ]
        .slice(0, own)
        .map((did) => `I ${did}.`),
      ...[
        'moved the job',
        'rewrote the parser',
        'cut the batch',
        'trained the shift',
        'closed the queue',
        'sold the van',
        'tested the gate',
      ]
        .slice(0, group)
        .map((did) => `We ${did}.`),
    ].join(' ');
  const scoreOf = (own: number, group: number): number | null | undefined =>
    lint(told(own, group)).dimensions.ownership.rules.find(({ id }) => id === 'we-instead-of-i')?.score;

  const FEWER_AND_FEWER = [
    [8, 2],
    [8, 4],
    [4, 4],
    [4, 6],
    [3, 7],
    [0, 3],
  ] as const;
  test.each(FEWER_AND_FEWER)('%d of yours beside %d of the group’s are counted, and earn their share', (own, group) => {
    expect(lint(told(own, group)).measures).toMatchObject({ iActions: own, weActions: group });
    expect(Math.abs((scoreOf(own, group) ?? NaN) - own / (own + group))).toBeLessThan(0.15);
  });

  test('the smaller your share, the less it earns', () => {
    const scores = FEWER_AND_FEWER.map(([own, group]) => scoreOf(own, group) ?? NaN);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

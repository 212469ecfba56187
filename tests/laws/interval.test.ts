import { describe, expect, test } from 'vitest';
import { intervalOf, lint } from '../../plugins/story-lint/index.ts';
import type { Interval } from '../../plugins/story-lint/index.ts';
import { INTERVAL_ENDS } from '../../plugins/story-lint/weights.ts';
import { rows } from '../calibration/agreement.ts';

const texts = ['rated', 'pairs', 'gaming', 'gaming-more', 'lp-notes'].flatMap((name) => rows(name));
const reports = texts.map(({ text }) => lint(text)).filter(({ coverage }) => coverage.judged > 0);
/** The middle of the band that a score falls into. */
const middleOf = (rating: number): number => 20 * rating - 10;
const at = (score: number, points = score, cap: number | null = null, words = 100): Interval =>
  intervalOf({ score, cap: cap === null ? null : { at: cap }, dimensions: { all: { points } } }, words);
const SCORES = Array.from({ length: 101 }, (_, score) => score);

describe('the interval of a score', () => {
  test('is whole, lies on the scale, and holds the score and the middle of its band', () => {
    expect(reports.length).toBeGreaterThan(300);
    for (const { score, rating, interval } of [...reports, ...SCORES.map(reportAt)]) {
      const { low, high } = interval;
      expect([low, high].every(Number.isInteger)).toBe(true);
      expect([0, low, score, high, 100]).toEqual([0, low, score, high, 100].toSorted((a, b) => a - b));
      expect(low).toBeLessThanOrEqual(middleOf(rating));
      expect(high).toBeGreaterThanOrEqual(middleOf(rating));
    }
  });

  test('never falls while the score rises', () => {
    for (const score of SCORES.slice(1)) {
      expect(at(score).high, `${score}`).toBeGreaterThanOrEqual(at(score - 1).high);
      expect(at(score).low, `${score}`).toBeGreaterThanOrEqual(at(score - 1).low);
    }
  });

  test('is half a step of a rating wide or more at every score, and narrower than half the scale', () => {
    for (const score of SCORES) {
      const { low, high } = at(score);
      expect(high - low, `${score}`).toBeGreaterThanOrEqual(10);
      expect(high - low, `${score}`).toBeLessThanOrEqual(50);
    }
  });

  test('hangs on the ends that weights.ts holds', () => {
    INTERVAL_ENDS.at.forEach((score, i) => {
      if (score > 20)
        expect([score, at(score)]).toEqual([score, { low: INTERVAL_ENDS.low[i], high: INTERVAL_ENDS.high[i] }]);
    });
  });
});

const reportAt = (score: number): { score: number; rating: number; interval: Interval } => ({
  score,
  rating: Math.min(5, Math.floor(score / 20) + 1),
  interval: at(score),
});

describe('of a text that is held', () => {
  test('it goes up to what the points would reach without the doubt', () => {
    for (const points of [40, 60, 80]) {
      expect(at(19, points, 19).high).toBe(at(points).high);
      expect(at(19, points, 19).high).toBeGreaterThan(at(19).high);
    }
    const held = reports.filter(({ cap, score }) => cap !== null && cap.at === score && score > 0);
    expect(held.length).toBeGreaterThan(10);
    for (const report of held) {
      const points = Math.round(Object.values(report.dimensions).reduce((sum, one) => sum + one.points, 0));
      if (points > report.score) expect(report.interval.high).toBeGreaterThan(report.score);
    }
  });

  test('it goes down to how a text is rated that is no story, but only where it may well be none', () => {
    expect(at(30, 70, 30).low).toBeLessThanOrEqual(10);
    expect(at(39, 70, 39).low).toBeLessThanOrEqual(10);
    expect(at(40, 70, 40).low).toBe(at(40).low);
    expect(at(80, 90, 80).low).toBe(at(80).low);
  });

  test('there is no doubt of a text with too few words for a story', () => {
    expect(lint('').interval).toEqual({ low: 0, high: 0 });
    const few = lint('I moved the date because the depot was closed.');
    expect(few.interval.high).toBeLessThanOrEqual(few.cap?.at ?? 0);
    expect(few.interval.low).toBeLessThanOrEqual(few.score);
  });
});

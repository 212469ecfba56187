import { expect, test } from 'vitest';
import { claimsJudged, gamingScores, leaksFound, pairsOrdered, ratings } from './agreement.ts';

test('weak and strong tellings of the same event are ordered right', () => {
  expect(pairsOrdered().share).toBeGreaterThanOrEqual(0.95);
});

test('no text that games the rubric leaves the lowest band', () => {
  expect(gamingScores().filter((g) => g.score > 19)).toEqual([]);
});

test('stated changes are judged right', () => {
  expect(claimsJudged().share).toBeGreaterThanOrEqual(0.9);
});

test('leaks are found, and only leaks', () => {
  const { precision, recall } = leaksFound();
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('ratings agree', () => {
  expect(ratings('rated').kappa).toBeGreaterThanOrEqual(0.65);
});

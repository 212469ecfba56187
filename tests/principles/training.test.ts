import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCorpus } from '../../plugins/training/corpus.ts';
import { trainPrinciples } from '../../plugins/training/principles.ts';

const trained = trainPrinciples(readCorpus());

test('training gives the model that is committed: run `npm run train` when this fails', { timeout: 60_000 }, () => {
  const committed = readFileSync(new URL('../../plugins/story-lint/principles/model.json', import.meta.url), 'utf8');
  expect(trained.json === committed).toBe(true);
});

test('with each file of stories left out in turn, the first tag and the first three are right often enough', () => {
  const stories = trained.figures.filter(({ file }) => file !== 'all');
  const total = stories.reduce((n, f) => n + f.stories, 0);
  const mean = (of: 'first' | 'amongThree'): number => stories.reduce((n, f) => n + f[of] * f.stories, 0) / total;
  expect(mean('first')).toBeGreaterThanOrEqual(0.7);
  expect(mean('amongThree')).toBeGreaterThanOrEqual(0.9);
});

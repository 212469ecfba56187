import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { count, packedJson, trainModels, unpacked } from '../../plugins/training/feedback/train.ts';
import type { Figures } from '../../plugins/training/feedback/train.ts';
import { readLetters, sentencesOf, writtenSentences } from '../../plugins/training/feedback/letters.ts';

const letters = readLetters().map((letter) => ({ letter, sentences: sentencesOf(letter) }));
const alone = writtenSentences();
const MODEL = new URL('../../plugins/feedback/data/model.json', import.meta.url);
const PARTS = 5;

test('the model is what training makes of the sentences: run `npm run train` when this fails', () => {
  const json = packedJson(
    letters.flatMap(({ sentences }) => sentences),
    alone,
  );
  expect(readFileSync(MODEL, 'utf8') === json).toBe(true);
  expect(json.length).toBeLessThan(120_000);
});

test('letters left out: first, among three, and confident where there is no reason', () => {
  const figures = new Map<string, Figures>();
  for (let part = 0; part < PARTS; part++) {
    const read = letters.filter((_, i) => i % PARTS !== part).flatMap(({ sentences }) => sentences);
    const models = unpacked(trainModels(read, alone));
    letters.forEach(({ letter }, i) => {
      if (i % PARTS === part) count(figures, letter, models);
    });
  }
  const all = figures.get('all');
  expect(all).toMatchObject({ texts: 131, without: 39 });
  expect((all?.first ?? 0) / 131).toBeGreaterThanOrEqual(0.76);
  expect((all?.amongThree ?? 0) / 131).toBeGreaterThanOrEqual(0.9);
  expect((all?.tagged ?? 0) / 131).toBeGreaterThanOrEqual(0.75);
  expect((all?.confident ?? 0) / 39).toBeLessThanOrEqual(0.1);
});

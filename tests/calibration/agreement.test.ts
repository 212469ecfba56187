import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fallen } from '../../plugins/agreement/index.ts';
import type { Figures } from '../../plugins/agreement/index.ts';
import { readCorpus } from '../../plugins/training/corpus.ts';
import { trainPrinciples } from '../../plugins/training/fit-principles.ts';
import type { Trained } from '../../plugins/training/fit-principles.ts';
import { readLabelledSentences } from '../../plugins/training/labelled-sentences.ts';
import { trainFunctions } from '../../plugins/training/unread-sentences.ts';
import { workedOut } from './worked-out.ts';
import type { WorkedOut } from './worked-out.ts';

/** Some two thousand texts are judged, and a tagger is trained for each file left out: unless a build of the site has just done so. */
const SLOW = 600_000;

let trained: Trained;
let figures: Figures;
let worked: WorkedOut;
beforeAll(async () => {
  worked = await workedOut();
  figures = worked.figures;
  trained = trainPrinciples(
    readCorpus(),
    worked.unread.map((scores) => Float64Array.from(scores)),
  );
}, SLOW);

describe('agreement with the labelled files', () => {
  test('is nowhere below its bound', () => {
    expect(fallen(figures).map(({ title, bound }) => `${title} is below ${bound}`)).toEqual([]);
  });
});

describe('the principle model', () => {
  const LARGEST = 150_000;

  test('is what the committed stories and concepts give, to the byte', () => {
    const shipped = readFileSync(new URL('../../plugins/story-lint/principles/model.json', import.meta.url), 'utf8');
    expect(
      shipped === trained.json,
      'Run `npm run train`: stories, concepts or the reading of them have changed.',
    ).toBe(true);
  });

  test('is small', () => {
    expect(trained.json.length).toBeLessThanOrEqual(LARGEST);
  });

  test('puts a principle of the label first, or among three, for writers it has not read', () => {
    const all = trained.figures.find(({ file }) => file === 'all');
    expect(all?.first).toBeGreaterThanOrEqual(0.7);
    expect(all?.amongThree).toBeGreaterThanOrEqual(0.9);
    for (const { file, first, amongThree } of trained.figures) {
      expect(first, file).toBeGreaterThanOrEqual(0.5);
      expect(amongThree, file).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('tags two or three, more often right than wrong', () => {
    expect(trained.tags.tags).toBeGreaterThanOrEqual(2);
    expect(trained.tags.tags).toBeLessThanOrEqual(3);
    expect(trained.tags.precision).toBeGreaterThanOrEqual(0.5);
    expect(trained.tags.recall).toBeGreaterThanOrEqual(0.5);
  });
});

describe('the model of what sentences do', () => {
  test('is what the committed labels give, to the byte', () => {
    const shipped = readFileSync(new URL('../../plugins/story-lint/functions/functions.json', import.meta.url), 'utf8');
    const unread = worked.sentences.map((one) => Float64Array.from(one));
    const packed = trainFunctions(readLabelledSentences(), unread);
    expect(
      shipped === `${JSON.stringify(packed, null, 1)}\n`,
      'Run `npm run train`: labelled sentences, phrases or the reading of them have changed.',
    ).toBe(true);
  });

  test('does no worse than so for any writer it has not read', () => {
    for (const { writer, f1 } of figures.sentences.writers) if (/^w\d$/u.test(writer)) expect(f1, writer).toBeGreaterThan(0.45);
  });
});

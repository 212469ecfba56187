import { beforeAll, describe, expect, test } from 'vitest';
import { fallen, FIGURES, measure } from '../../plugins/agreement/index.ts';
import type { Figures } from '../../plugins/agreement/index.ts';
import { ruleset } from '../../plugins/story-lint/index.ts';
import { readLabelled } from './labelled.ts';

/** Judges some eight hundred texts and trains a tagger for each file left out. */
const SLOW = 180_000;
const REFRESH = 'Run `npm run agreement -- --write` and say in the pull request what moved.';

let figures: Figures;
beforeAll(() => {
  figures = measure(readLabelled());
}, SLOW);

describe('agreement with the labelled files', () => {
  test('is nowhere below its bound', () => {
    expect(fallen(figures).map(({ title, bound }) => `${title} is below ${bound}`)).toEqual([]);
  });

  test('the figures the site shows belong to these rules', () => {
    expect(FIGURES.ruleset, REFRESH).toBe(ruleset);
  });

  test('the figures the site shows are what the code gives', () => {
    expect(differences(FIGURES, figures).slice(0, 20), REFRESH).toEqual([]);
  });
});

function differences(shown: unknown, given: unknown, path = ''): string[] {
  if (typeof shown !== 'object' || typeof given !== 'object' || shown === null || given === null)
    return shown === given ? [] : [`${path}: ${String(shown)} is shown, ${String(given)} is given`];
  const keys = new Set([...Object.keys(shown), ...Object.keys(given)]);
  const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return [...keys].flatMap((key) => differences(at(shown, key), at(given, key), path === '' ? key : `${path}.${key}`));
}

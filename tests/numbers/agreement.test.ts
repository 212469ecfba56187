/** Floors of the figures that tests/calibration/numbers-agreement.ts prints; the labels are the writers’ own. */
import { describe, expect, it } from 'vitest';
import data from '../../plugins/story-lint/numbers/data/roles.json' with { type: 'json' };
import { packRoles, readExamples, readNumberRows, trainRoles } from '../../plugins/training/fit-roles.ts';
import { claimFigures, leftOut } from '../calibration/numbers-agreement.ts';

const FOUND = 0.97;
const KIND = 0.93;
/** Of writers that the weights never saw. */
const ROLE = 0.66;
const SCALE_KEPT = 0.71;
const CLAIMS = 0.92;

describe('the labelled quantities', () => {
  const all = leftOut(readNumberRows()).get('all');
  const share = (part: number | undefined, whole: number | undefined): number => (part ?? 0) / (whole ?? 1);

  it('are found', () => {
    expect(share(all?.found, all?.labelled)).toBeGreaterThanOrEqual(FOUND);
  });
  it('have the right kind', () => {
    expect(share(all?.kind, all?.found)).toBeGreaterThanOrEqual(KIND);
  });
  it('play the right part', () => {
    expect(share(all?.role, all?.found)).toBeGreaterThanOrEqual(ROLE);
    expect(share(all?.scaleKept, all?.scaleFound)).toBeGreaterThanOrEqual(SCALE_KEPT);
  });
});

it('judges the labelled changes rightly, and makes none where there is none', () => {
  const figures = claimFigures();
  const { rows, right, wrong } = figures.get('all') ?? { rows: 1, right: 0, wrong: [] };
  expect(right / rows, wrong.join(', ')).toBeGreaterThanOrEqual(CLAIMS);
  expect(figures.get('none')?.wrong).toEqual([]);
});

it('ships the weights that the committed texts give', () => {
  expect(
    packRoles(trainRoles(readExamples(readNumberRows()))) === data.weights,
    'Run `npm run train`: the texts, the features or the reading of a text have changed.',
  ).toBe(true);
}, 120_000);

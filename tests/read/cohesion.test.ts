import { describe, expect, test } from 'vitest';
import { readStory } from '../../plugins/story-lint/read/story.ts';

const STORY =
  'In March the label printer at the depot stopped twice a shift. I timed nine of the stops at the printer and found that the ribbon tore. I asked the depot for a wider ribbon. Martha refused, since the ribbon came with the contract. I showed her the nine stops, and she let me try one ribbon on one printer. The printer has not stopped since.';
const HILLS =
  'The hills turn red in autumn. The lake freezes in January. Fishermen go there for trout. Small boats drift by.';
const BREAD =
  'Bakeries sell good bread. Flour, salt and water make dough. Ovens bake loaves slowly at night. Crusts crack while cooling down.';

/** The sentences that are no part of it. */
function strange(text: string): string {
  const { sentences, telling, prose } = readStory(text, {});
  return sentences
    .filter((_, i) => telling[i] === false)
    .map(({ start, end }) => prose.slice(start, end).trim())
    .join(' ');
}

describe('which sentences belong to the telling', () => {
  test('all of a story', () => {
    expect(strange(STORY)).toBe('');
  });
  test('all of a note that leaves words out, whatever it is about', () => {
    const note = 'Search slow for weeks, customers angry. A small team. One join to blame, most of the time.';
    expect(strange(`${STORY} ${note}`)).toBe('');
  });
  test('not a passage about something else', () => {
    expect(strange(`${STORY} ${BREAD}`)).toBe(BREAD);
  });
  test('a second such passage leaves the first one out', () => {
    expect(strange(`${HILLS} ${STORY} ${BREAD}`)).toBe(`${HILLS} ${BREAD}`);
  });
});

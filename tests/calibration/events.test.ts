import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readExamples, trainEvents } from '../../plugins/training/fit-events.ts';

test('the weights of the signs are what the committed texts give', () => {
  const shipped = readFileSync(new URL('../../plugins/story-lint/events.json', import.meta.url), 'utf8');
  expect(JSON.parse(shipped), 'Run `npm run train`: the texts or the signs have changed.').toEqual(trainEvents(readExamples()));
}, 60_000);

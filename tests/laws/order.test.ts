import { expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { rows } from '../calibration/agreement.ts';

const FILES = ['rated', 'gaming', 'lp-notes', 'lp-short', 'lp-drafts'];
const texts = FILES.flatMap((name) => rows(name).map(({ text }) => text));

test('a report is the same whatever was judged before', () => {
  const forwards = texts.map((text) => JSON.stringify(lint(text)));
  const backwards = texts.toReversed().map((text) => JSON.stringify(lint(text)));
  expect(backwards.toReversed()).toEqual(forwards);
});

test('no word of one text is known in the next', () => {
  const second = 'I asked the three of them. It was nobody’s moving day, and I said that I would move the date.';
  const alone = lint(second);
  lint('I asked each team who owned the alarm. It was nobody’s. I wrote my own name on it that day.');
  expect(lint(second)).toEqual(alone);
});

test('a text with more new words than the reader holds is read, and so is the next', () => {
  const second = texts[0] ?? '';
  const alone = lint(second);
  const strange = Array.from({ length: 30_000 }, (_, index) => `q${index.toString(36)}zx`).join(' ');
  for (let round = 0; round < 15; round++) lint(`${strange} ${round}.`);
  expect(lint(second)).toEqual(alone);
});

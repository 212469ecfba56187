import { expect, test } from 'vitest';
import { readStory } from '../../plugins/story-lint/read/story.ts';

const TOLD = 'Late orders had doubled by March. I counted them for a week and moved the cut-off to ten.';
const setAside = (text: string): string =>
  readStory(text, {})
    .exclusions.filter(({ reason }) => reason === 'interviewer')
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' | ');

test.each([
  ['a question mark', 'Q: A time you went against your manager?', `\n${TOLD}`],
  ['two questions', 'Q: A time you were wrong? What came of it?', `\n${TOLD}`],
  ['a wrapped question', 'Q: Tell me about a time you had to go against\na decision of your manager?', `\n${TOLD}`],
  ['a request', 'Interviewer: Tell me about a conflict.', `\n${TOLD}`],
  ['the same line', 'Q: A time you were wrong?', ` ${TOLD}`],
  ['no sign at its end', 'q: helped someone grow', `\n${TOLD}`],
  ['parts of STAR', 'Q: A time you did not lower the bar', `\nSituation → ${TOLD}\nResult → none was late in May`],
])('where no answer is marked as one, it begins behind the question: %s', (_, question, told) => {
  expect(setAside(question + told)).toBe(question);
});

test('where answers are marked, all in between is the interviewer’s', () => {
  expect(setAside(`Q: A conflict?\nTake your time.\nA: ${TOLD}\nQ: And then?\nHow long?\nA: It held.`)).toBe(
    'Q: A conflict?\nTake your time. | A: | Q: And then?\nHow long? | A:',
  );
});

import { expect, test } from 'vitest';
import { readStory } from '../../plugins/story-lint/read/story.ts';

const clauses = (text: string): string[] =>
  readStory(text, {}).clauses.map(
    (c) =>
      `${c.actor} ${c.kind} ${c.verb}${c.passive ? ' passive' : ''}${c.negated ? ' not' : ''}${c.hypothetical ? ' maybe' : ''}`,
  );

test.each([
  ['an act of one’s own', 'I called the depots.', ['teller action call']],
  [
    'the same teller behind “and”',
    'I called the depots and wrote the rota.',
    ['teller action call', 'teller action write'],
  ],
  ['the group', 'We moved the job.', ['group action move']],
  ['my team', 'My team built the parser.', ['group action build']],
  ['a thought is no act', 'I think it was fine.', ['teller thought think', 'other state be']],
  ['a state is no act', 'I was the manager of nine people.', ['teller state be']],
  ['support', 'I helped with the plan.', ['teller support help']],
  ['a decision', 'I refused the date.', ['teller decision refuse']],
  ['a passive has nobody in it', 'The date was moved.', ['none action move passive']],
  ['asked is not acted', 'I was asked about the date.', ['none action ask passive']],
  ['had to is an act', 'I had to cancel the demo.', ['teller decision cancel']],
  ['would is not yet', 'I would call the depots.', ['teller action call maybe']],
  ['a denial', 'I did not measure the queue.', ['teller action measure not']],
  ['a headless note', 'Replayed the week in the simulator.', ['teller action replay']],
  ['somebody else', 'The vendor refused the window.', ['other decision refuse']],
])('%s: %s', (_, text, expected) => {
  expect(clauses(text)).toEqual(expected);
});

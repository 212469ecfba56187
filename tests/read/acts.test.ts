import { expect, test } from 'vitest';
import { readStory } from '../../plugins/story-lint/read/story.ts';

/** What the teller is read to have done, verb by verb. */
const acts = (text: string): string[] => readStory(text, {}).acts.map(({ clause }) => clause.verb);

test.each([
  ['verbs in a row', 'I pulled the logs, counted the errors and called the lead.', ['pull', 'count', 'call']],
  ['bullets without “I”', '- Rebuilt the pipeline.\n- Wrote a runbook for the night shift.', ['rebuild', 'write']],
  [
    'a bullet that goes on after a verb of having',
    '- Had weekly sessions with the new tester, gave him a buddy.',
    ['give'],
  ],
  [
    'told as if now',
    'The lift stands still. I call the vendor and ask for the log. I write the date down.',
    ['call', 'ask', 'write'],
  ],
  [
    'what the teller does since is a habit',
    'I called the vendor. I read the log of the lift with their engineer. Now I ask for the log first.',
    ['call', 'read'],
  ],
  [
    'a form that is the same in the past',
    'I called the vendor. I read the log of the lift. I cut the belt and put the key back.',
    ['call', 'read', 'cut', 'put'],
  ],
  [
    'what was decided to be done',
    'I pulled the logs. I wrote to the vendor. I decided to call the lead.',
    ['pull', 'write', 'decide', 'call'],
  ],
  ['nothing is named', 'I did it. I owned it.', []],
])('%s', (_, text, expected) => {
  expect(acts(text)).toEqual(expected);
});

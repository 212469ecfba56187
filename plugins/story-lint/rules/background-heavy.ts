import { NOTHING_TOLD, edge, notApplicable, ramp, sentencesOf, verdict, wordsIn } from '../measure.ts';
import type { Finding, Rule } from '../types.ts';

/** Action’s share of the words in stories rated 4 and 5 is 0.6 or more. */
const ENOUGH_SHARE = 0.5;
const HALF = 0.5;

export const backgroundHeavy: Rule<'background-heavy'> = {
  id: 'background-heavy',
  title: 'Half the story is setting',
  why: 'The longest part is what you did. When background takes half, the minutes for your action are gone. See [communication under pressure](/patterns/poor-communication-under-pressure/).',
  dimension: 'structure',
  examples: {
    good: [
      'The queue was 40 minutes long. I pulled the logs. I found the lock. I moved the batch to noon. It is 12 minutes now.',
    ],
    bad: [
      '⟦The company had three regions and each had its own system, built over eleven years by teams that had since been merged twice.⟧ The oldest ran on a machine nobody dared to restart. Management had talked of replacing it for years. I wrote the plan.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const action = wordsIn(sentencesOf(story, 'action'));
    const result = wordsIn(sentencesOf(story, 'result')) + wordsIn(sentencesOf(story, 'learning'));
    const share = action / story.words;
    const background = 1 - (action + result) / story.words;
    const findings: Finding[] =
      background <= HALF || story.sentences.length < 4
        ? []
        : [
            {
              ...edge(story, 'first'),
              message: `Setting takes ${Math.round(background * 100)} % of the words and your action ${Math.round(share * 100)} %. Cut the setting to two sentences and give the room to what you did.`,
            },
          ];
    return verdict(ramp(share, 0, ENOUGH_SHARE) * (1 - 0.5 * ramp(background, 0.4, 0.8)), findings);
  },
};

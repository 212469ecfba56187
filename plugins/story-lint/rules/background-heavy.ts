import { NOTHING_TOLD, edge, notApplicable, ramp, sentencesOf, verdict, wordsIn } from '../measure.ts';
import type { Finding, Rule, SentenceFunction } from '../types.ts';

/** Share of the words in sentences in which the teller acts: 0.4 and more in most stories rated 4 and 5. */
const ENOUGH_SHARE = 0.4;
const HALF = 0.5;
/** Beside that much setting, this share of action is little. */
const LITTLE = 0.3;

/** What a sentence does that is more than setting. */
const MORE: readonly SentenceFunction[] = ['act', 'decision', 'method'];

export const backgroundHeavy: Rule<'background-heavy'> = {
  id: 'background-heavy',
  title: 'Half the story is setting',
  why: 'The longest part is what you did. When background takes half, the minutes for your action are gone. See [communication under pressure](/patterns/poor-communication-under-pressure/).',
  question: 'Which of these sentences does the rest need?',
  dimension: 'structure',
  examples: {
    good: [
      'The queue was 40 minutes long. I pulled the logs. I found the lock. I moved the batch to noon. It is 12 minutes now.',
      'The depot lost one order in nine. I rode with three drivers and wrote down where each parcel waited. I moved the scanner to the gate. Losses fell to one in ninety.',
      'We had merged two teams that spring, and nobody knew whose the alarms were. I listed all 140. I asked each lead for theirs. I deleted the 61 that nobody claimed.',
    ],
    bad: [
      '⟦The company had three regions and each had its own system, built over eleven years by teams that had since been merged twice.⟧ The oldest ran on a machine nobody dared to restart. Management had talked of replacing it for years. I wrote the plan.',
      '⟦Our clinic had four houses in two towns.⟧ Each house kept its own book of appointments. The oldest was on paper, and the newest in a program that its vendor had stopped selling. The nurses had complained about it at every meeting since the move, and the owners had put off the decision from one year to the next. I put them into one.',
      '⟦The bank had bought a smaller one two years before.⟧ Its customers were still on the old system. That system ran in a building whose lease ended in June. The vendor had doubled the price of support. Most of the people who knew it had left. I moved the accounts.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const action = wordsIn(sentencesOf(story, 'action'));
    const result = wordsIn(sentencesOf(story, 'result')) + wordsIn(sentencesOf(story, 'learning'));
    const share = action / story.words;
    const acting = new Set(story.acts.map((a) => a.clause.sentence));
    const done = wordsIn(story.sentences.filter((s) => acting.has(s.index))) / story.words;
    const background = 1 - (action + result) / story.words;
    const setting = wordsIn(
      story.sentences.filter(({ index }) => !MORE.some((does) => story.functions.does(index, does))),
    );
    const findings: Finding[] =
      background <= HALF || done > LITTLE || story.sentences.length < 4 || setting <= HALF * story.words
        ? []
        : [
            {
              ...edge(story, 'first'),
              message: `Setting takes ${Math.round(background * 100)} % of the words and your action ${Math.round(share * 100)} %. Cut the setting to two sentences and give the room to what you did.`,
            },
          ];
    return verdict(ramp(done, 0, ENOUGH_SHARE), findings);
  },
};

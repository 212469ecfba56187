import { NOTHING_TOLD, notApplicable, quote, ramp, verdict, wordsIn } from '../measure.ts';
import type { Rule } from '../types.ts';

/** Words; readability guides put the limit of easy speech near 35 to 40. */
const LONG = 42;
const MOST_FINDINGS = 3;

export const longSentence: Rule<'long-sentence'> = {
  id: 'long-sentence',
  title: 'A sentence nobody can say aloud',
  why: 'You will say this, not print it. A sentence of fifty words loses the listener halfway. Cut it at the verbs.',
  dimension: 'delivery',
  examples: {
    good: [
      'I called the nine depots, one after the other, and wrote down which of the two dates each of them believed in.',
    ],
    bad: [
      '⟦I called the depots and wrote down what they said and then went back to the planners who had asked for the dates and who were waiting for the list which the warehouse had promised in spring but had not sent because of the move and the new system that nobody there had been trained on yet.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const long = story.sentences.filter((s) => s.words > LONG);
    return verdict(
      1 - ramp(wordsIn(long) / story.words, 0, 0.7),
      long.slice(0, MOST_FINDINGS).map((s) => ({
        start: s.start,
        end: s.end,
        message: `${s.words} words in one breath. Cut ${quote(story, s)} into two or three sentences, one deed each.`,
      })),
    );
  },
};

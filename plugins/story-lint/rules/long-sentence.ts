import { NOTHING_TOLD, notApplicable, quote, ramp, verdict, wordsIn } from '../measure.ts';
import type { Rule } from '../types.ts';

/** Words; readability guides put the limit of easy speech near 35 to 40. */
const LONG = 42;
const MOST_FINDINGS = 3;

export const longSentence: Rule<'long-sentence'> = {
  id: 'long-sentence',
  title: 'A sentence nobody can say aloud',
  why: 'You will say this, not print it. A sentence of fifty words loses the listener halfway. Cut it at the verbs.',
  question: 'Can you say this in one breath, or in two sentences?',
  dimension: 'delivery',
  examples: {
    good: [
      'I called the nine depots, one after the other, and wrote down which of the two dates each of them believed in.',
      'I called the depots. I wrote down what they said. I went back to the planners, who were waiting for the list that the warehouse had promised in spring.',
      'There were five of them: the planner, the buyer, the driver, the clerk at the gate and the man who mended the scanner, and I asked each what he did first.',
    ],
    bad: [
      '⟦I called the depots and wrote down what they said and then went back to the planners who had asked for the dates and who were waiting for the list which the warehouse had promised in spring but had not sent because of the move and the new system that nobody there had been trained on yet.⟧',
      'I opened the log. ⟦Then I read it from the top to the end and noted each restart and what came before it and who had been on shift and whether the backup had run by then, because the vendor had said that it must be the backup, which it was not, as I could show on the third evening when I had all of it on one sheet.⟧',
      '⟦We had moved the store in spring and so when the first orders came in from the new region nobody had the keys to the old ledger which was still the one that the auditors read and that meant that every evening somebody had to copy the day by hand and that was me until I wrote the script.⟧ It ran nightly.',
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

import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const missingLesson: Rule<'missing-lesson'> = {
  id: 'missing-lesson',
  title: 'No limit, no lesson',
  why: 'A story in which all went well is believed less than one with an honest limit. Say what did not work, what it cost, or what you do otherwise now; one sentence is enough.',
  question: 'What would you do otherwise now?',
  dimension: 'result',
  examples: {
    good: [
      'I should have asked the night shift first; I lost two weeks.',
      'I had not asked the drivers. Since then I ride along before I change a route.',
      'What I do differently now: I ring the depot first. The letter alone had cost us a week.',
    ],
    bad: [
      'I cut the queue to 12 minutes. ⟦Everybody uses it.⟧',
      'I wrote the rota. Late orders fell from 31 % to 9 %. ⟦The director thanked me for it.⟧',
      'I read the vendor’s manual in a week and moved the accounts. ⟦All of them were over by June.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'lesson'),
      lacking(story, 'lesson', ['lesson', 'limit'], () => ({
        ...nearest(story, 'lesson', 'lasting'),
        message:
          'I found no sentence about what it did not solve, or what you do otherwise now. Add one that is honest: what you got wrong, or where it does not work.',
      })),
      surely(story, 'lesson'),
    );
  },
};

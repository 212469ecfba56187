import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const shortLivedResult: Rule<'short-lived-result'> = {
  id: 'short-lived-result',
  title: 'Did it last?',
  why: 'A gain that nobody kept is an episode. Say what holds it: the check, the owner, the default, and for how long it has held. Interviewers call it a mechanism.',
  question: 'Is it still so, and what keeps it so?',
  dimension: 'result',
  examples: {
    good: [
      'The queue fell to 12 minutes and has held for nine months.',
      'The test is now part of the template; two other teams copied it.',
      'I wrote the check that runs before each release, and the night shift owns it.',
    ],
    bad: [
      '⟦I fixed the batch on Friday.⟧ The queue fell to 12 minutes.',
      'I drove the van myself that week. ⟦All the orders left on time.⟧',
      'I restarted the job by hand on Sunday. ⟦The report arrived before eight.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'lasting'),
      lacking(story, 'lasting', ['lasting'], () => ({
        ...nearest(story, 'result', 'result-size'),
        message:
          'I found no sentence that says it lasted. If it did, say for how long it has held, and what holds it: a check, an owner, a default.',
      })),
      surely(story, 'lasting'),
    );
  },
};

import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const missingDecision: Rule<'missing-decision'> = {
  id: 'missing-decision',
  title: 'No choice of yours',
  why: 'Judgement shows where two ways were open. Say which other way there was, why you took this one, and what it cost. See the [backbone plan](/framework/backbone-plan/).',
  question: 'What else could you have done, and why not that?',
  dimension: 'conviction',
  examples: {
    good: [
      'I could have bought the tool; I wrote the script instead, because the vendor needed nine weeks.',
      'I chose the average instead of the regression, because the managers had to understand it.',
      'There were two ways to do it. I decided against the vendor’s, since it would have locked the ledger for a day.',
    ],
    bad: [
      'I updated the tracker each week. ⟦I sent the report on Fridays.⟧',
      'I counted the boxes. I wrote down the figures. ⟦I handed the sheet to the shift lead.⟧',
      'I joined the call. I wrote the minutes. ⟦I mailed them to the nine leads.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'decision'),
      story.acts.some((a) => a.clause.kind === 'decision')
        ? []
        : lacking(story, 'decision', ['alternative'], () => ({
            ...nearest(story, 'decision', 'cost'),
            message:
              'I found no sentence in which you chose between two ways. If you had a choice, say it plainly: the other way that was open, why you did not take it, and who had to agree.',
          })),
      surely(story, 'decision'),
    );
  },
};

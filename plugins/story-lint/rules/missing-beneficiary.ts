import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const missingBeneficiary: Rule<'missing-beneficiary'> = {
  id: 'missing-beneficiary',
  title: 'A result for nobody',
  why: 'A result counts when somebody is better off: a customer, a patient, the business. Say who noticed.',
  question: 'Who was better off for it, and how do you know?',
  dimension: 'result',
  examples: {
    good: [
      'Passengers got the refund in two days instead of nine.',
      'The shops stopped calling; refunds fell by €21,000 a month.',
      'I rewrote the rota. The nurses got two free weekends a month.',
    ],
    bad: [
      'I rewrote the module. ⟦It is clean now.⟧',
      'I split the image and cached the base. ⟦The build is green.⟧',
      '⟦I moved the module to the new framework.⟧ Coverage went from 40 % to 80 %.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'beneficiary'),
      lacking(story, 'beneficiary', ['customer'], () => ({
        ...nearest(story, 'result', 'result-size'),
        message:
          'Who was better off? I found no sentence that says it. Name the customer or colleague, and what it saved or earned them.',
      })),
      surely(story, 'beneficiary'),
    );
  },
};

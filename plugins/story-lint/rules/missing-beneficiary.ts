import { cueSpans, edge, NOTHING_TOLD, notApplicable, reach, sentencesWith, verdict } from '../measure.ts';
import type { Finding, Rule } from '../types.ts';

const ENOUGH = 3;

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
      'I moved the module to the new framework. ⟦Coverage went from 40 % to 80 %.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const named = sentencesWith(story, 'customer');
    const money = story.evidence.filter((m) => m.kind === 'money').length;
    const findings: Finding[] =
      named.length + money > 0
        ? []
        : [
            {
              ...edge(story, 'last'),
              message:
                'Nobody outside the work appears here. Say which customer or colleague was better off, or what it saved or earned.',
            },
          ];
    return verdict(reach(story, named.length + money, ENOUGH), findings, cueSpans(story, 'customer').slice(0, 3));
  },
};

import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const costlessDecision: Rule<'costless-decision'> = {
  id: 'costless-decision',
  title: 'The choice cost nothing',
  why: 'A choice that cost nothing was not a choice. Say what you gave up, who was angry, what slipped; an interviewer trusts a result more when its price is named.',
  question: 'What did that cost, and who paid it?',
  dimension: 'conviction',
  examples: {
    good: [
      'I gave back 17 of the 48 seconds. Two launches slipped and the sales lead was furious.',
      'I moved the two best people to the parser. The dashboard came nine weeks later, and sales complained about it at every meeting.',
      'I stopped the pilot. It cost us a customer of six years.',
    ],
    bad: [
      '⟦I chose the new vendor.⟧ Everything moved over in May.',
      '⟦I decided to rewrite the importer.⟧ It was faster in the end, and the team liked it.',
      '⟦I picked the second vendor after I had read both contracts.⟧ They delivered in June.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'cost'),
      lacking(story, 'cost', ['cost'], () => ({
        ...nearest(story, 'decision'),
        message:
          'I found no sentence that says what it took or what you gave up. Name it if there was a price: time, money, a feature, somebody’s goodwill.',
      })),
      surely(story, 'cost'),
    );
  },
};

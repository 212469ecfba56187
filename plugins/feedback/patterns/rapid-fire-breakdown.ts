import type { Pattern } from '../types.ts';

export const rapidFireBreakdown: Pattern = {
  slug: 'rapid-fire-breakdown',
  guess: 'I ran out of facts when the questions became short and quick',
  rewrite:
    'Write out the chain of questions that broke you, mark where you left the facts, and answer it aloud with a clock.',
  rulesOut: 'your fifth short answer held as many facts as your first.',
  about: [
    'quick/short/fast questions/answers/round',
    'rapid - fire/rapid-fire/rapid fire',
    'follow - up*/follow-up*/followup*',
    'quick on',
    'on your/his/her feet',
  ],
  bearsOn: { 'dive-deep': 0.6, 'bias-for-action': 0.2, 'are-right-a-lot': 0.15 },
  examples: {
    bad: [
      'Coding was fine. ⟦On the quick short questions you needed too much time and ran out of facts.⟧',
      '⟦I froze when the follow-up questions came quickly one after another.⟧',
    ],
    good: ['Quick on her feet, the short questions were no trouble.', 'Any tips for rapid-fire rounds?'],
  },
};

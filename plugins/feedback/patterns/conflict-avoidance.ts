import type { Pattern } from '../types.ts';

export const conflictAvoidance: Pattern = {
  slug: 'conflict-avoidance',
  guess: 'they did not hear me disagree with somebody to their face and stay with it',
  rewrite:
    'Rewrite one disagreement so that its cost appears: who was against it, what you said to them, what you chose, who lost what.',
  rulesOut: 'you told of a decision that somebody opposed to your face, and you made it.',
  about: [
    'conflict/conflicts',
    'backbone',
    '{disagree}/disagreement',
    'push/pushes/pushed/pushing back',
    'difficult/hard/tough conversation*',
  ],
  bearsOn: { 'have-backbone-disagree-and-commit': 0.95, 'earn-trust': 0.35 },
  examples: {
    bad: [
      '⟦You gave in as soon as the director disagreed.⟧ We liked the rest.',
      '⟦She avoids difficult conversations and could not name one time she told her boss no.⟧',
    ],
    good: ['Backbone: strong, he disagreed with me and was right.', 'She told me: no offer this time.'],
  },
};

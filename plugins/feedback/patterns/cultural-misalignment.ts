import type { Pattern } from '../types.ts';

export const culturalMisalignment: Pattern = {
  slug: 'cultural-misalignment',
  guess: 'it was about values or manner more than about skill',
  rewrite:
    'Rewrite one story so that it starts at the customer, with what you saw or heard yourself and what you decided for them.',
  rulesOut: 'they can name no value the concern was about, or the concern was one answer and not your manner.',
  about: [
    'culture/cultural',
    'values',
    'customer _ obsession/customer obsession',
    '{fit} in',
    'fit',
    'humble/humility',
    'attitude',
  ],
  bearsOn: { 'earn-trust': 0.55, 'customer-obsession': 0.5, ownership: 0.12 },
  examples: {
    bad: [
      'Technically excellent. ⟦Two interviewers found him arrogant and dismissive of users.⟧',
      '⟦They said that my values and way of working do not fit theirs.⟧',
    ],
    good: ['You would fit in well, everyone felt that.', 'Role: Culture and Values Lead'],
  },
};

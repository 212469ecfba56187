import type { Pattern } from '../types.ts';

export const ownershipSignalGap: Pattern = {
  slug: 'ownership-signal-gap',
  guess: 'my part seemed to end where my team’s ended',
  rewrite:
    'Rewrite one story past the edge of your team: what you did about the part that was not yours, and how the number looked a quarter later.',
  rulesOut: 'you told of something broken that was not yours, that you repaired unasked and stayed with to the end.',
  about: [
    'ownership',
    'accountability/accountable',
    'initiative',
    'follow - through/follow-through',
    'takes/took/taking responsibility',
  ],
  bearsOn: { ownership: 0.95, 'deliver-results': 0.25, 'customer-obsession': 0.15 },
  examples: {
    bad: [
      '⟦He reported the problem to another team and did not follow up.⟧ Polite and well prepared.',
      '⟦You wait to be told and stop where your own tasks end.⟧',
    ],
    good: ['No concerns on ownership.', 'Role: Product Owner, Payments'],
  },
};

import type { Pattern } from '../types.ts';

export const weInsteadOfI: Pattern = {
  slug: 'we-instead-of-i',
  guess: 'they could not tell my part from the team’s',
  rewrite:
    'Rewrite one story action by action: for each “we decided”, who proposed, who objected, who had the last word.',
  rulesOut: 'a recording or your notes show four actions in five as your own.',
  about: [
    'individual/personal/own contribution/part/role',
    'which part/work',
    'own/your/his/her contribution',
    'what you/he/she did',
    'says/said/say _2 i',
  ],
  bearsOn: { ownership: 0.85, 'deliver-results': 0.3 },
  examples: {
    bad: [
      '⟦You said we in every answer and we could not tell what you did yourself.⟧',
      'They liked the project. ⟦They could not see my individual part in it.⟧',
    ],
    good: ['It was always clear what you did and what the team did.', 'The team enjoyed talking to you.'],
  },
};

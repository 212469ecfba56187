import type { Pattern } from '../types.ts';

export const insufficientLeadershipEvidence: Pattern = {
  slug: 'insufficient-leadership-evidence',
  guess: 'the loop did not hear me lead, move or grow other people at this level',
  rewrite:
    'Rewrite the story in which other people changed what they did because of you: who, from what to what, and what you did for it.',
  rulesOut:
    'each story you told names somebody who was moved or grew because of you, at the size of the level you applied for.',
  about: [
    'leader/leaders/leadership/lead/leads',
    '{mentor}/{coach}/mentoring/coaching',
    '{influence}',
    '{delegate}',
    'people skills/manager/management/side',
    '{develop}/{grow} _2 people/others/team/engineers/reports',
    'your/his/her people/reports/team {grow}',
  ],
  bearsOn: {
    'hire-and-develop-the-best': 0.6,
    'think-big': 0.3,
    ownership: 0.15,
    'have-backbone-disagree-and-commit': 0.15,
  },
  examples: {
    bad: [
      'You were strong technically, ⟦but the panel did not see you develop the people around you⟧.',
      '⟦No evidence that she can move teams which do not report to her.⟧ Vote: not inclined.',
    ],
    good: [
      'No concerns about leadership, and everyone liked how you coach.',
      'Did the panel doubt that I can lead people?',
    ],
  },
};

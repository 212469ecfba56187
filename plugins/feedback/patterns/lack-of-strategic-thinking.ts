import type { Pattern } from '../types.ts';

export const lackOfStrategicThinking: Pattern = {
  slug: 'lack-of-strategic-thinking',
  guess: 'they heard how I carry out a plan, and not where I would take things and why',
  rewrite:
    'Retell your largest project from the side of whoever paid for it: why this, why then, and what was not done instead.',
  rulesOut:
    'you said unprompted why the work was worth paying for, what you turned down for it, and where it leads in three years.',
  about: [
    'strategy/strategic/strategically',
    'vision/visionary',
    'long - term/long-term',
    'think big',
    'big picture',
    '# - year plan',
    'roadmap',
  ],
  bearsOn: { 'think-big': 0.9, 'are-right-a-lot': 0.3, 'customer-obsession': 0.15, ownership: 0.15 },
  examples: {
    bad: [
      '⟦He could say how he runs the team and not where the business should be in three years.⟧',
      'Great operator. ⟦The answers were too tactical for a director, without a vision beyond the next quarter.⟧',
    ],
    good: [
      'No issue with your strategic thinking, the vision was clear.',
      'Your application for Director of Strategy, Retail.',
    ],
  },
};

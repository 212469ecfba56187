import type { Pattern } from '../types.ts';

export const weakSystemDesign: Pattern = {
  slug: 'weak-system-design',
  guess: 'my design did not hold under load, failure or questions about its choices',
  rewrite:
    'Redraw the design you gave, from memory, then again with requirements, sizes, failures and what each choice gave up.',
  rulesOut:
    'you asked for load, size and latency before the first component, and said what happens when each part fails.',
  about: [
    'system/systems/solution/service design',
    'design round/interview/session/question',
    'architecture/architectural',
    'hld/lld',
    'scaling/scalability/scale',
    'technical depth',
    'design {be}/: _2 <well>',
  ],
  bearsOn: { 'dive-deep': 0.4, 'are-right-a-lot': 0.2, 'invent-and-simplify': 0.2 },
  examples: {
    bad: [
      'Coding was fine. ⟦The design had a single point of failure and no idea of the load.⟧',
      '⟦In the architecture round I forgot about scaling and what happens when the database goes down.⟧',
    ],
    good: ['System design: strong, good trade-offs.', 'I read a book about system design before the loop.'],
  },
};

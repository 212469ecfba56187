import type { Pattern } from '../types.ts';

export const noQuantifiedMetrics: Pattern = {
  slug: 'no-quantified-metrics',
  guess: 'my results came without numbers, or without a before and an after',
  rewrite:
    'Give the result of each story three parts: where it was, where it went, over which period; and how it was measured.',
  rulesOut: 'each result you told had a figure before and after, and you could say how it was measured.',
  about: [
    'metric/metrics',
    'number/numbers',
    'figure/figures',
    'data',
    'kpi/kpis',
    'measured/measurable/quantified',
    'results',
  ],
  bearsOn: { 'deliver-results': 0.9, 'dive-deep': 0.4 },
  examples: {
    bad: [
      '⟦There were no numbers behind any of the results.⟧ Everything else was fine.',
      '⟦When they asked by how much it had improved I had no figure, no baseline.⟧',
    ],
    good: ['Metrics were not the problem, you had them all.', 'Application for Senior Metrics Analyst.'],
  },
};

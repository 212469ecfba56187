import {
  NOTHING_TOLD,
  clauseAround,
  lacking,
  notApplicable,
  quote,
  reach,
  sameUnit,
  shown,
  surely,
  verdict,
} from '../measure.ts';
import type { Rule } from '../types.ts';

/** Sentences with a size from before in stories rated 4 and 5 (three in five have so many), and such figures. */
const ENOUGH = 1.5;
const ENOUGH_FIGURES = 3;

export const missingBaseline: Rule<'missing-baseline'> = {
  id: 'missing-baseline',
  title: 'A result without its before',
  why: 'A figure means something beside the figure it replaced. “12 minutes” is a fact; “12 minutes, from 40” is a result. See the [Metric Impact Sheet](/templates/metric-impact-sheet/).',
  question: 'What was it before?',
  dimension: 'evidence',
  examples: {
    good: [
      'Deploys took 12 minutes; after I split the image they took 8.8.',
      'I cut refunds from 310 a week to 84.',
      'I split the image. It takes 9 minutes now, and it took 40 before.',
    ],
    bad: [
      'I split the queue in two. ⟦The wait is 12 minutes today⟧, and the desk is calm.',
      'The clinic ran out of kits. I asked the nurses to count them on Fridays. Since then the rooms stand at ⟦96 %⟧, and the count is part of the rota.',
      'I renegotiated the contract. ⟦We pay 50 % less now⟧.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const results = story.evidence.filter((m) => m.role === 'result');
    const baselines = story.evidence.filter((m) => m.role === 'baseline');
    const paired = results.filter((r) => baselines.some((b) => b.kind === r.kind && sameUnit(b.unit, r.unit)));
    const covered = Math.max(paired.length, Math.min(story.claims.length, results.length));
    return verdict(
      (shown(story, 'baseline', ENOUGH) + reach(story, baselines.length, ENOUGH_FIGURES)) / 2,
      (covered > 0 ? [] : results.slice(0, 1)).flatMap((m) =>
        lacking(story, 'baseline', [], () => {
          const span = clauseAround(story, m);
          return {
            ...span,
            message: `${quote(story, span)} has no before that I can find. Add what it was when you began, in the same unit, and over which period.`,
          };
        }),
      ),
      surely(story, 'baseline'),
    );
  },
};

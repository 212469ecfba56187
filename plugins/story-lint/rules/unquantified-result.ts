import {
  nearest,
  endsInFigures,
  hasResultFigure,
  lacking,
  NOTHING_TOLD,
  notApplicable,
  reach,
  shown,
  surely,
  verdict,
} from '../measure.ts';
import type { Rule } from '../types.ts';

/** Sentences with the size of a result in stories rated 4 and 5 (three in five have so many), and such figures. */
const ENOUGH = 3;
const ENOUGH_FIGURES = 5;

export const unquantifiedResult: Rule<'unquantified-result'> = {
  id: 'unquantified-result',
  title: 'The result has no size',
  why: 'Interviewers are asked for what changed and by how much. A result in adjectives reads as no result. See [no quantified metrics](/patterns/no-quantified-metrics/) and the [metrics inventory](/framework/metrics-inventory/).',
  question: 'How much was it, in anything that can be counted?',
  dimension: 'evidence',
  examples: {
    good: [
      'I cut the queue from 40 minutes to 12. It held for a year.',
      'I moved the batch. Failed payments fell by 31 %, from 420 to 290 a day.',
      'I rewrote the rota. Nine of 40 shops had complained each week; two did afterwards.',
    ],
    bad: [
      'I rebuilt the parser in three weeks. ⟦It was much faster afterwards.⟧',
      'I moved the cut-off. ⟦Hardly anything left late after that.⟧',
      'I read the alarms for four weeks and deleted most of them. ⟦The night shift was happier.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const results = story.evidence.filter((m) => m.role === 'result');
    return verdict(
      (shown(story, 'result-size', ENOUGH) + reach(story, results.length, ENOUGH_FIGURES)) / 2,
      hasResultFigure(story) || endsInFigures(story)
        ? []
        : lacking(story, 'size', [], () => ({
            ...nearest(story, 'result', 'result-size'),
            message:
              'I found no result with a size. Say what you measured afterwards, with its unit: how many, how long, how much money, how often.',
          })),
      surely(story, 'result-size'),
    );
  },
};

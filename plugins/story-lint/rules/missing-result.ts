import {
  edge,
  endsInFigures,
  hasResultFigure,
  lacking,
  NOTHING_TOLD,
  notApplicable,
  reach,
  sentencesOf,
  shown,
  surely,
  verdict,
} from '../measure.ts';
import type { Rule } from '../types.ts';

/** Sentences of what came of it in stories rated 4 and 5 (three in five have so many), and figures in them. */
const ENOUGH = 3;
const ENOUGH_SIZED = 5;
/** What the sentences count beside the figures. */
const TOLD = 0.6;

export const missingResult: Rule<'missing-result'> = {
  id: 'missing-result',
  title: 'It does not say how it ended',
  why: 'A story without an outcome cannot be a “hire” story: the listener does not know whether it worked. See [insufficient evidence](/patterns/insufficient-leadership-evidence/).',
  question: 'How did it end?',
  dimension: 'result',
  examples: {
    good: [
      'I moved the batch to noon. The queue fell to 12 minutes and has stayed there since.',
      'I refused the date. We launched three weeks late, and no account was lost.',
      'I rewrote the rota and drove the first night myself. The depot closed anyway, in May.',
    ],
    bad: [
      'I wrote the plan. I presented it to two directors. ⟦I answered their questions.⟧',
      'I read the logs. I found the lock. ⟦I told the two leads what I had found.⟧',
      'The queue was long. I called the nine depots. ⟦I wrote down what each of them said.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const outcome = sentencesOf(story, 'result');
    const sized = story.evidence.filter((m) => m.role === 'result').length;
    const told = outcome.length > 0 || hasResultFigure(story) || endsInFigures(story);
    return verdict(
      TOLD * shown(story, 'result', ENOUGH) + (1 - TOLD) * reach(story, sized, ENOUGH_SIZED),
      told
        ? []
        : lacking(story, 'result', [], () => ({
            ...edge(story, 'last'),
            message:
              'How did it end? I found no sentence that tells it. Say what changed, for whom, and what it was before.',
          })),
      surely(story, 'result', 'result-size'),
    );
  },
};

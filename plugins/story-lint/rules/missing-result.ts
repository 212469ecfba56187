import {
  edge,
  endsInFigures,
  hasNumber,
  hasResultFigure,
  lacking,
  NOTHING_TOLD,
  notApplicable,
  reach,
  sentencesOf,
  surely,
  verdict,
  wordsIn,
} from '../measure.ts';
import type { Rule } from '../types.ts';

const ENOUGH_WORDS = 20;
const ENOUGH_SIZED = 5;

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
    const words = wordsIn(outcome);
    const told = words > 0 || hasResultFigure(story) || endsInFigures(story);
    const vague = new Set(story.cues.filter((c) => c.kind === 'vague').map((c) => c.sentence));
    const hollow = outcome.length > 0 && outcome.every((s) => vague.has(s.index) && !hasNumber(story, s.index));
    const score =
      (0.4 * reach(story, words, ENOUGH_WORDS) + 0.6 * reach(story, sized, ENOUGH_SIZED)) * (hollow ? 0.5 : 1);
    return verdict(
      score,
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

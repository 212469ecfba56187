import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

/** Such sentences in stories rated 4 and 5 (three in five have so many). */
const ENOUGH = 2;

export const unmeasuredMethod: Rule<'unmeasured-method'> = {
  id: 'unmeasured-method',
  title: 'How do you know?',
  why: 'The follow-up is always “how did you measure that?”. Say it before they ask: the log, the sample, the control group, the person you asked. In the [TPM case](/case-studies/tpm-bar-raiser-no/) that answer turned the vote.',
  question: 'How do you know: who counted it, where, and over what time?',
  dimension: 'evidence',
  examples: {
    good: [
      'I counted the late trucks for four weeks by hand and compared them with the same weeks of the year before.',
      'I ran it in 12 shops, left 12 as they were, and compared the two each week.',
      'I timed ten of the old builds and ten of the new ones, at the same hour, and compared them.',
    ],
    bad: [
      'I changed the rota and things improved. ⟦Lateness fell by half.⟧',
      'I moved the cut-off to ten. ⟦Far fewer orders were late.⟧',
      'I rewrote the page in May. ⟦The shops were pleased with it.⟧',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'method', ENOUGH),
      lacking(story, 'method', ['method'], () => ({
        ...nearest(story, 'result', 'result-size'),
        message:
          'I found no sentence that says how you know. Name what you counted or compared, over which period, and who checked it.',
      })),
      surely(story, 'method'),
    );
  },
};

import { per100, quote, verdict } from '../measure.ts';
import type { Cue, Rule } from '../types.ts';

const FEW = 3;
/** In 100 words; stories hold 0.07, texts that game the rubric 5. */
const DENSE = 1.5;

export const keywordStuffing: Rule<'keyword-stuffing'> = {
  id: 'keyword-stuffing',
  title: 'Principle names instead of deeds',
  why: 'Naming a Leadership Principle earns nothing: the interviewer writes down what you did and names it later. Leave the name out and let the deed show it.',
  dimension: null,
  examples: {
    good: [
      'I read every refund letter for a week and moved the button.',
      'My manager calls this frugality; I call it using what we had. I fixed two of the old racks.',
      'She asked me for a story about bias for action. I shut the valve before I rang anybody.',
    ],
    bad: [
      'I used ⟦dive deep⟧ and customer obsession to deliver results.',
      'I have ⟦customer obsession⟧ and a bias for action, and I dive deep.',
      'With ⟦customer obsession⟧ I insisted on the highest standards.',
    ],
  },
  check(story) {
    const names = story.cues.filter((c) => c.kind === 'jargon');
    if (names.length < FEW || per100(story, names.length) < DENSE) return verdict(1);
    const [first] = names as [Cue];
    const message = `${names.length} names of principles or of the process stand here, the first of them ${quote(story, first)}: labels earn nothing. Tell the deeds they stand for and drop the names.`;
    return verdict(0, [{ start: first.start, end: first.end, message }]);
  },
};

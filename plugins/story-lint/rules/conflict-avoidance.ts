import { NOTHING_TOLD, notApplicable, quote, ramp, shown, surely, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

/** Share of it that so many phrases of peace at any price take. */
const PEACE_COSTS = 0.5;
const MUCH_PEACE = 2;
const MOST_FINDINGS = 4;

export const conflictAvoidance: Rule<'conflict-avoidance'> = {
  id: 'conflict-avoidance',
  title: 'Peace was the goal',
  why: 'When the middle ground is the aim and everybody ends up happy, the listener learns that the hard part was ducked. Say what you held to, against whom, and what it cost. See [avoiding conflict](/case-studies/l6-conflict-avoidance/).',
  question: 'Who saw it otherwise, and what did you say to them?',
  further: 'What did you say to them, and what moved them?',
  dimension: 'conviction',
  examples: {
    good: [
      'I told the VP no, in writing. He was not happy, and the date moved by three weeks.',
      'She disagreed with me in front of the team. I showed her the trace and she kept her name off the change.',
      'I disagreed with my director about the date and told him so. We never found a middle ground; he overruled me.',
    ],
    bad: [
      'I brought them together and we found a ⟦middle ground⟧. In the end ⟦everyone was happy⟧.',
      'I looked for ⟦consensus⟧ and we ⟦avoided any⟧ argument.',
      'They argued for a week. I proposed a ⟦compromise⟧ and ⟦everyone was happy⟧.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const isDucked = !story.sentences.some(({ index }) => story.functions.does(index, 'dissent'));
    const peace = story.cues.filter((c) => c.kind === 'harmony' && !c.negated);
    return verdict(
      shown(story, 'dissent') * (1 - PEACE_COSTS * ramp(peace.length, 0, MUCH_PEACE)),
      (isDucked ? peace : []).slice(0, MOST_FINDINGS).map((c) => ({
        start: c.start,
        end: c.end,
        message: `${quote(story, c)} tells the listener that the hard part was avoided. Say what you held to, who was against it, and what it cost.`,
      })),
      surely(story, 'dissent'),
    );
  },
};

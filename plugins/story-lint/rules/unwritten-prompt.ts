import { quote, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const unwrittenPrompt: Rule<'unwritten-prompt'> = {
  id: 'unwritten-prompt',
  title: 'A prompt of the template stands unwritten',
  why: 'The template’s bracketed prompts are questions to you. Unwritten ones are set apart and never scored as text; write over them or delete them.',
  dimension: null,
  examples: {
    good: ['I cut the queue [the night one] to 12 minutes.'],
    bad: ['⟦[Write here: what was at stake]⟧ I cut the queue to 12 minutes.'],
  },
  check(story) {
    return verdict(
      1,
      story.exclusions
        .filter((e) => e.reason === 'prompt')
        .map((e) => ({
          start: e.start,
          end: e.end,
          message: `${quote(story, e)} is still the template’s. Write your own words over it, or delete it.`,
        })),
    );
  },
};

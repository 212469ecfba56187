import { quote, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const unwrittenPrompt: Rule<'unwritten-prompt'> = {
  id: 'unwritten-prompt',
  title: 'A prompt of the template stands unwritten',
  why: 'The template’s bracketed prompts are questions to you. Unwritten ones are set apart and never scored as text; write over them or delete them.',
  dimension: null,
  examples: {
    good: [
      'I cut the queue [the night one] to 12 minutes.',
      'I wrote “[sic]” behind each wrong name and sent the list [all nine pages] to the clerk.',
      'I read [the note](https://example.org/note) and cut the queue to 12 minutes.',
    ],
    bad: [
      '⟦[Write here: what was at stake]⟧ I cut the queue to 12 minutes.',
      'I cut the queue to 12 minutes. ⟦[Write here: what it cost]⟧',
      'I cut the queue ⟦[your figure here]⟧ in June.',
    ],
  },
  check(story) {
    const prompts = story.exclusions.filter(({ reason }) => reason === 'prompt');
    return verdict(
      prompts.length === 0 ? 1 : 0,
      prompts.map((prompt) => ({
        start: prompt.start,
        end: prompt.end,
        message: `${quote(story, prompt)} is still the template’s. Write your own words over it, or delete it.`,
      })),
    );
  },
};

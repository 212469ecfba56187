import { NOTHING_TOLD, edge, hasNumber, notApplicable, ramp, verdict } from '../measure.ts';
import type { Finding, Rule, Story } from '../types.ts';

/** What a listener could write down of a sentence: a figure, a deed, something in the way. */
function worthNoting(story: Story, sentence: number): number {
  if (story.telling[sentence] !== true) return 0;
  return (
    Number(hasNumber(story, sentence)) +
    Number(story.acts.some((a) => a.clause.sentence === sentence)) +
    Number(story.cues.some((c) => c.sentence === sentence && c.kind === 'obstacle'))
  );
}

/** Thirty seconds at 140 words a minute. */
const FIRST_WORDS = 70;
const ENOUGH = 5;

export const lateHeadline: Rule<'late-headline'> = {
  id: 'late-headline',
  title: 'The point comes late',
  why: 'In the first thirty seconds the listener decides what to write. Say early what was at stake or how it ended. See the [rapid-response frame](/framework/rapid-response/).',
  dimension: 'delivery',
  examples: {
    good: ['Deploys took 12 minutes for 40 engineers. I was told to halve that by June. I split the image.'],
    bad: [
      '⟦So there is a bit of history here and I want to give some context first.⟧ It was an interesting time for the company and for everybody. There were many views on it, and people said different things in the meetings, as they do, and it went back and forth like that for some time until the summer, when at last it was taken up again by some people from elsewhere.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    let words = 0;
    let early = 0;
    let noted = 0;
    for (const sentence of story.sentences) {
      const opening = words < FIRST_WORDS;
      words += sentence.words;
      const worth = worthNoting(story, sentence.index);
      noted += worth;
      if (opening) early += worth;
    }
    const findings: Finding[] =
      early > 0 || story.words < FIRST_WORDS
        ? []
        : [
            {
              ...edge(story, 'first'),
              message:
                'The first thirty seconds hold no deed, no figure and nothing that went wrong. Open with what was at stake.',
            },
          ];
    return verdict(early === 0 ? 0 : ramp(noted / Math.max(1, words / FIRST_WORDS), 0, ENOUGH), findings);
  },
};

import {
  firstOfSentences,
  chance,
  NOTHING_TOLD,
  notApplicable,
  quote,
  verdict,
  without,
  withoutPronoun,
} from '../measure.ts';
import type { Act, Rule } from '../types.ts';

/** So many sentences with a deed that nobody could see leave nothing: stories rated 1 and 2 hold 0.5, those rated 4 and 5 hold 0.1 (medians). */
const ALL_UNSEEN = 2;
const MOST_FINDINGS = 3;
/** How likely a sentence must be to hold an unseen deed or a claim for its empty words to be a fault. */
const LIKELY = 0.4;

export const vagueAction: Rule<'vague-action'> = {
  id: 'vague-action',
  title: 'Words that cannot be pictured',
  why: '“Drove alignment”, “implemented processes” name no deed. An interviewer who cannot see it cannot credit it. Replace each with what a camera would have filmed. See [insufficient evidence](/patterns/insufficient-leadership-evidence/).',
  question: 'What would somebody beside you have seen you do?',
  dimension: 'action-depth',
  examples: {
    good: [
      'I printed all three plans, taped them up and drew the hand-offs. Eleven had two dates.',
      'I set a limit of two open tickets for each engineer and put it on the board.',
      'I asked the three leads for their dates and wrote the latest of each on one sheet.',
    ],
    bad: [
      'I ⟦drove alignment across stakeholders⟧ and implemented a strategic framework.',
      'I ⟦ensured visibility⟧ and fostered a culture of excellence.',
      'I ⟦championed best practices⟧. I ⟦fostered collaboration across the teams⟧.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const abstract = story.cues.filter((c) => c.kind === 'abstract' || c.kind === 'jargon');
    const isHollow = ({ concrete, clause: { sentence, start, end } }: Act): boolean =>
      !concrete &&
      abstract.some((c) => c.start >= start && c.end <= end) &&
      chance(story, sentence, 'vague-act', 'vague-claim') >= LIKELY;
    const hollow = firstOfSentences(story.acts.filter(isHollow).map(({ clause }) => clause));
    const findings = hollow.slice(0, MOST_FINDINGS).map((clause) => {
      const span = withoutPronoun(story, clause);
      return {
        ...span,
        message: `${quote(story, span)} cannot be pictured. Say what you did that a colleague in the room would have seen: the list, the call, the change.`,
      };
    });
    return verdict(without(story, 'vague-act', ALL_UNSEEN), findings);
  },
};

import {
  NOTHING_TOLD,
  firstOfSentences,
  hasNumber,
  chance,
  notApplicable,
  quote,
  verdict,
  without,
} from '../measure.ts';
import type { Cue, Rule } from '../types.ts';

/** So many sentences that claim or praise leave nothing: stories rated 1 and 2 hold 1.3, those rated 4 and 5 hold 0.2 (medians). */
const ALL_CLAIMS = 3;
const MOST_FINDINGS = 3;
/** How likely a sentence must be to claim or praise for its words to be a fault. */
const LIKELY = 0.4;

export const vagueClaim: Rule<'vague-claim'> = {
  id: 'vague-claim',
  title: 'Better, but by what',
  why: '“Significantly better”, “stakeholders were happy” cannot be checked, so it cannot be credited. Put the number, the date or the name of the thing there. See [no quantified metrics](/patterns/no-quantified-metrics/).',
  question: 'How would somebody see that?',
  dimension: 'evidence',
  examples: {
    good: [
      'The page got better: 8.2 s became 1.6 s at p95.',
      'Support sent me one line: no tickets since Monday.',
      'The result was not successful by any count: 61 of 90 shops went back to paper.',
    ],
    bad: [
      'I tuned the queries and it was ⟦much better⟧. Users were ⟦very happy⟧.',
      'The launch was ⟦successful⟧ with positive feedback.',
      'The new rota was a ⟦great success⟧ and the drivers gave positive feedback.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const isVague = ({ kind, negated, sentence }: Cue): boolean =>
      kind === 'vague' && !negated && !hasNumber(story, sentence) && chance(story, sentence, 'vague-claim') >= LIKELY;
    const vague = firstOfSentences(story.cues.filter(isVague));
    return verdict(
      without(story, 'vague-claim', ALL_CLAIMS),
      vague.slice(0, MOST_FINDINGS).map((c) => ({
        start: c.start,
        end: c.end,
        message: `${quote(story, c)} cannot be checked. Put the figure, the date or the words somebody said in its place.`,
      })),
    );
  },
};

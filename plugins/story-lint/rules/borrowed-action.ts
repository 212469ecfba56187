import {
  lead,
  NOTHING_TOLD,
  notApplicable,
  precededByI,
  quote,
  ramp,
  shown,
  verdict,
  withoutPronoun,
} from '../measure.ts';
import type { Rule } from '../types.ts';

/** Support over support and own acts: at this share the story is somebody else’s. */
const WORST_SHARE = 0.5;
/** One “helped” among many own deeds is courtesy. */
const WORTH_SAYING = 0.2;
/** Sentences that tell a step in stories rated 4 and 5 (three in five have so many). */
const ENOUGH_STEPS = 5;
const MOST_FINDINGS = 4;
/** By so much may the sentence rather do something else, such as tell a deed of one’s own, for its “helped” to be a fault. */
const FROM = -0.3;

export const borrowedAction: Rule<'borrowed-action'> = {
  id: 'borrowed-action',
  title: 'You were near the work',
  why: '“Helped”, “was involved in”, “supported” say that somebody else did it. Say the piece that was yours, however small: one row of a plan that you wrote beats a programme that you were part of. See [ownership signal](/patterns/ownership-signal-gap/).',
  question: 'What was your own part in it?',
  dimension: 'ownership',
  examples: {
    good: [
      'I helped her with the two slowest queries: I rewrote one, I drew the plan of the other, I wrote the runbook, I ran the first drill and I sent the figures.',
      'I paired with the new hire for two weeks. I gave her the release to run. I stood behind her on the night.',
      'They asked me for help with the audit. I counted the stock of the two worst shelves and wrote the report.',
    ],
    bad: [
      'I ⟦was involved in the migration⟧. I ⟦helped with planning⟧.',
      'I ⟦supported the launch⟧ and I ⟦participated in the review⟧.',
      'The launch was in May. I ⟦assisted the lead⟧ and I ⟦contributed to the plan⟧.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const borrowed = story.clauses.filter(
      (c) =>
        c.actor !== 'other' &&
        c.actor !== 'group' &&
        c.kind === 'support' &&
        !c.negated &&
        !c.hypothetical &&
        (c.actor === 'teller' || precededByI(story, c)),
    );
    const share = borrowed.length === 0 ? 0 : borrowed.length / (borrowed.length + story.acts.length);
    const own = (shown(story, 'act', ENOUGH_STEPS) + shown(story, 'decision')) / 2;
    return verdict(
      own * (1 - ramp(share, 0, WORST_SHARE)),
      share < WORTH_SAYING
        ? []
        : borrowed
            .filter(({ sentence }) => lead(story, sentence, 'vague-act', 'group-act') >= FROM)
            .slice(0, MOST_FINDINGS)
            .map((c) => {
              const span = withoutPronoun(story, c);
              return {
                ...span,
                message: `${quote(story, span)} leaves the deed with somebody else. Name the piece that you did yourself.`,
              };
            }),
    );
  },
};

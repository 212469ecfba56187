import { noted } from '../measure.ts';
import type { Rule } from '../types.ts';

export const unknownPrinciple: Rule<'unknown-principle'> = {
  id: 'unknown-principle',
  title: 'A principle that there is none of',
  why: 'A claim to a Leadership Principle leads to its page, and counts in [coverage](/stories/coverage/). A name that is none of the sixteen leads nowhere; so no page shows it.',
  dimension: null,
  binding: true,
  examples: {
    good: [
      '---\nprinciples: [dive-deep, Earn Trust]\n---\n\nI traced the stall.',
      '---\nprinciples: Are Right, A Lot\n---\n\nI traced the stall.',
      '---\nprinciples: [have backbone]\n---\n\nI traced the stall.',
    ],
    bad: [
      '---\nprinciples: ⟦[dive-dep]⟧\n---\n\nI traced the stall.',
      '---\nprinciples: ⟦Leadership⟧\n---\n\nI traced the stall.',
      '---\nprinciples: ⟦[ownership, all of them]⟧\n---\n\nI traced the stall.',
    ],
  },
  check: (story) => noted(story, 'unknown'),
};

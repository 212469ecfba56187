import { edge, NOTHING_TOLD, notApplicable, reach, shown, surely, verdict } from '../measure.ts';
import type { Finding, Rule } from '../types.ts';

/** Sentences that say how large the field was, and figures of it, by level: a later bar is never easier. */
const WANTED = { L4: 0.8, L5: 0.9, L6: 1, L7: 1.5 } as const;
const ENOUGH_FIGURES = { L4: 6, L5: 7, L6: 8, L7: 12 } as const;
const ASK = {
  L4: 'Say whose work depended on yours.',
  L5: 'Say which component or team was yours and who depended on it.',
  L6: 'Say how many teams it touched, what was unclear, and who outside your team had to move.',
  L7: 'Say which part of the organisation or business changed, for how many years, and which executives you had to win.',
} as const;
const WORTH_SAYING = 0.35;

export const narrowScope: Rule<'narrow-scope'> = {
  id: 'narrow-scope',
  title: 'Smaller than the level',
  why: 'The same deed may be strong for L5 and thin for L7. At L6 several teams and an ambiguous problem are expected; at L7 the organisation, the business and years. See the [L7 case](/case-studies/l7-strong-technical-weak-strategy/).',
  question: 'Who else depended on it, or took it up?',
  dimension: 'scope',
  examples: {
    good: [
      'I went to the directors of both departments with the contract. Six teams in three countries moved to one index over two years, and the CFO signed the budget. The company has kept it.',
      'I wrote the contract that all 40 teams build on. Two directors had to give up their own, and the policy of the whole organisation changed within the year. I read each team’s objections and answered them in writing.',
      'The ledger served 2,000,000 customers in three regions. I asked the leads of nine teams what would break, I wrote the order of the moves, and I ran the first one with the partner teams.',
    ],
    bad: [
      '⟦I tidied the folder.⟧',
      '⟦I renamed the folder and told my lead.⟧ He liked it.',
      '⟦I fixed the label on my own desk’s printer.⟧ I wrote down how.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const figures = story.evidence.filter((m) => m.role === 'scale').length;
    const score = (shown(story, 'scope', WANTED[story.level]) + reach(story, figures, ENOUGH_FIGURES[story.level])) / 2;
    const findings: Finding[] =
      score >= WORTH_SAYING || !story.functions.lacks('scope')
        ? []
        : [{ ...edge(story, 'first'), message: `For ${story.level} the reach is not told. ${ASK[story.level]}` }];
    return verdict(score, findings, surely(story, 'scope'));
  },
};

import { lacking, nearest, NOTHING_TOLD, notApplicable, shown, verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

/** Such sentences in stories rated 4 and 5 (three in five have so many). */
const ENOUGH = 2.5;

export const missingObstacle: Rule<'missing-obstacle'> = {
  id: 'missing-obstacle',
  title: 'Nothing stood in the way',
  why: 'Without an obstacle there is no judgement to see: anybody would have done it. Say what went wrong or who said no, and what you did about that. See [avoiding conflict](/case-studies/l6-conflict-avoidance/).',
  question: 'What stood in the way, went wrong, or was uncertain?',
  dimension: 'action-depth',
  examples: {
    good: [
      'The vendor refused the test window. I booked their lab at night and ran it there.',
      'Two leads pushed back. I showed them the 94 tickets.',
      'The auditors objected to the date, and the vendor had gone bankrupt. I cut the list to the six reports that anybody opened.',
    ],
    bad: [
      '⟦I planned the release and we shipped it on Friday.⟧',
      '⟦I wrote the plan.⟧ I sent it round on Monday. All of them signed it.',
      'I split the image. ⟦I cached the base layer.⟧ The build takes 9 minutes now.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    return verdict(
      shown(story, 'obstacle', ENOUGH),
      lacking(story, 'obstacle', ['obstacle', 'dissent'], () => ({
        ...nearest(story, 'obstacle', 'act'),
        message:
          'Did nothing go wrong, and did nobody say no? I found no sentence about it. If there is one, say it plainly: what stood in the way, who was against it, and what you did then.',
      })),
    );
  },
};

import { notApplicable, quote, verdict } from '../measure.ts';
import type { Finding, Rule } from '../types.ts';

export const arithmeticMismatch: Rule<'arithmetic-mismatch'> = {
  id: 'arithmetic-mismatch',
  title: 'A change that its own figures contradict',
  why: 'An interviewer who works one sum out on paper and gets another answer stops believing the rest. Per cent are taken of the first figure, and percentage points are not per cent. See the [Metric Impact Sheet](/templates/metric-impact-sheet/).',
  question: 'Which of these figures is right?',
  dimension: 'evidence',
  examples: {
    good: [
      'Sign-up went from 12 min to 8.8 min, a 27 % cut.',
      'Adoption rose from 68 % to 84 %, a gain of 16 points.',
      'Adoption rose from 68 % to 84 %, a gain of 24 %.',
      'I cut the bill to 40 % of what it was, from $50k to $20k.',
      'Latency fell from 900 ms to 510 ms, and cost dropped 20 %.',
      'Start-up got 75 % quicker: 1.2 s → 300 ms.',
    ],
    bad: [
      'Escaped bugs went ⟦from 42 to 36, a 15 % reduction⟧.',
      'Adoption ⟦rose 16 %, from 68 % to 84 %⟧.',
      'I ⟦halved the queue from 12 days to 7⟧.',
      'We cut the bill ⟦by 40 %, from $50k to $20k⟧.',
    ],
  },
  check(story) {
    if (story.claims.length === 0) return notApplicable('no change is stated together with both its ends');

    const wrong = story.claims.filter((claim) => !claim.consistent);
    const right = story.claims.filter((claim) => claim.consistent);
    const findings = wrong.map((claim): Finding => ({
      start: claim.start,
      end: claim.end,
      message: `${quote(story, claim)} does not add up: the two figures make ${claim.correction ?? `${String(claim.actual)} %`}. Correct the change, or the figure that was noted down wrongly.`,
      ...(claim.correction === null ? {} : { suggestions: [claim.correction] }),
    }));
    return verdict(right.length / story.claims.length, findings, right);
  },
};

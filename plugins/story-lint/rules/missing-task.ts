import {
  NOTHING_TOLD,
  edge,
  lacking,
  notApplicable,
  sentencesOf,
  shown,
  surely,
  toldSentences,
  verdict,
} from '../measure.ts';
import type { Rule } from '../types.ts';

const GOAL =
  /\b(?:goal|target|deadline|by (?:monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|the end)|had to|needed to|wanted to|wanted|was asked|(?:asked|told) me|my (?:job|role|task|part)|responsible|i (?:ran|owned|led|was the|am the|'m the))\b/iu;

export const missingTask: Rule<'missing-task'> = {
  id: 'missing-task',
  title: 'What was yours to do?',
  why: 'The interviewer needs to know what you, and not your team, were on the hook for: the goal, the date, the limit. See [ownership signal](/patterns/ownership-signal-gap/).',
  question: 'What was yours to do, and by when?',
  dimension: 'structure',
  examples: {
    good: [
      'I had to halve the queue by June. I called the nine depots.',
      'My job was the release. I cut the list to 35 steps.',
      'The auditors gave us until June. The goal was one ledger for both houses. I copied the first.',
    ],
    bad: [
      '⟦The queue was long in spring.⟧ I called the nine depots and it shrank.',
      '⟦The clinic had four houses.⟧ I read the books of all of them and wrote the list.',
      '⟦The two houses kept one ledger each.⟧ I copied the first and compared it with the bank’s.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const own = sentencesOf(story, 'task');
    const target = story.evidence.filter((m) => m.role === 'target');
    const stated =
      own.length > 0 ||
      target.length > 0 ||
      toldSentences(story).some((s) => GOAL.test(story.prose.slice(s.start, s.end)));
    return verdict(
      shown(story, 'target'),
      stated
        ? []
        : lacking(story, 'task', [], () => ({
            ...edge(story, 'first'),
            message:
              'I found no sentence that says what was yours to achieve. Add one: what you were there for, by when, within which limit.',
          })),
      surely(story, 'task'),
    );
  },
};

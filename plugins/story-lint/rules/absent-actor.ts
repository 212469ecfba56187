import { NOTHING_TOLD, notApplicable, quote, ramp, verdict, withSubject } from '../measure.ts';
import type { Clause, Rule, SentenceFunction } from '../types.ts';

/** Acts that are the teller’s to claim: in the passive they hide the one thing asked about. */
const CREDITABLE: ReadonlySet<string> = new Set([
  'make',
  'decide',
  'agree',
  'choose',
  'roll',
  'implement',
  'introduce',
  'escalate',
  'create',
  'develop',
  'launch',
  'build',
  'establish',
  'drive',
  'achieve',
  'resolve',
  'address',
  'identify',
  'define',
  'align',
  'solve',
  'raise',
  'organise',
  'organize',
  'conduct',
  'perform',
  'improve',
  'optimise',
  'optimize',
  'deploy',
  'deliver',
  'fix',
  'take',
  'hold',
  'put',
  'set',
  'do',
  'reduce',
  'handle',
  'communicate',
  'work',
  'analyse',
  'analyze',
  'discuss',
  'propose',
  'adopt',
  'complete',
  'involve',
  'prioritise',
  'prioritize',
]);
/** Passive acts over all acts at which nothing is left to credit. */
const WORST_SHARE = 0.6;
const MOST_FINDINGS = 3;
/** What a sentence does that only sets the scene: who did it then is nobody’s question. */
const SETS: readonly SentenceFunction[] = ['situation', 'task'];
/** Characters in which “by whom” begins. */
const BY = 5;

export const absentActor: Rule<'absent-actor'> = {
  id: 'absent-actor',
  title: 'Things were done, and nobody did them',
  why: 'A passive with nobody in it (“a decision was made”) cannot be written down as yours. Name who acted; where it was you, say “I”. See [insufficient evidence](/patterns/insufficient-leadership-evidence/).',
  question: 'Who did this?',
  dimension: 'ownership',
  examples: {
    good: [
      'The cache was stale for an hour each night. I moved the refresh to noon.',
      'I was asked to take the release. I cut the list from 143 steps to 35.',
      'The fix was mine. I shipped it on Friday and watched the queue all weekend.',
    ],
    bad: [
      'I joined the review in June. After that ⟦a decision was made⟧ and ⟦the new process was rolled out⟧.',
      '⟦Risks were escalated⟧ and ⟦a plan was agreed⟧.',
      'I ran the store’s back office. Then ⟦a new rota was agreed⟧ and ⟦the risks were escalated⟧.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const passives = story.clauses.filter(
      (c) => c.passive && c.actor === 'none' && !c.negated && !c.hypothetical && CREDITABLE.has(c.verb),
    );
    const isDeed = ({ sentence, end }: Clause): boolean =>
      !SETS.some((does) => story.functions.does(sentence, does)) &&
      !/^\s+by\b/u.test(story.source.slice(end, end + BY));
    const acts = story.acts.length;
    const score = passives.length === 0 ? 1 : 1 - ramp(passives.length / (acts + passives.length), 0, WORST_SHARE);
    return verdict(
      score,
      passives
        .filter(isDeed)
        .slice(0, MOST_FINDINGS)
        .map((c) => {
          const span = withSubject(story, c);
          return {
            ...span,
            message: `${quote(story, span)} has nobody in it. Say who did it; if you did, start with “I”.`,
          };
        }),
    );
  },
};

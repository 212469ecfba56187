import { edge, NOTHING_TOLD, notApplicable, shown, surely, toldSentences, verdict } from '../measure.ts';
import type { Finding, Rule } from '../types.ts';

/** Sentences that tell a step in stories rated 4 and 5 (three in five have so many). */
const ENOUGH_STEPS = 5;
/** Fewer than this is worth a remark. */
const FEW_STEPS = 3;
const ENOUGH_FOR_ITS_LENGTH = 0.4;

export const thinAction: Rule<'thin-action'> = {
  id: 'thin-action',
  title: 'Too few steps to follow',
  why: 'A quarter’s work told in one step cannot be probed or believed. Five to eight concrete steps, in order, each with what you acted upon, are what the interviewer writes down. See the [TPM case](/case-studies/tpm-bar-raiser-no/).',
  question: 'What did you do first, and what after that?',
  dimension: 'action-depth',
  examples: {
    good: [
      'I pulled the logs of nine depots. I counted 312 late trucks by cause. I called the two worst yards. I moved the cut-off from noon to ten. I wrote the new rota. I rode with the first three drivers. I posted the count each Monday.',
      'I read the 140 alarms one by one. I asked the nine leads which were theirs. I deleted the 61 that nobody claimed. I wrote the rule for new ones. I sat with the night shift for a week. I moved four thresholds.',
      'I copied the ledger of the first house by hand. I compared it with the bank’s, line by line. I found 14 sums that did not match. I rang the clerk of each. I wrote the script that reads the other three. I sent the auditor both lists.',
    ],
    bad: [
      '⟦I improved the release.⟧ It went better after that.',
      '⟦I was responsible for the rota.⟧ It got better over the summer, and the drivers noticed.',
      'The queue was long. ⟦I worked hard on it with the others.⟧ In the end it was short.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const concrete = story.acts.filter((a) => a.concrete);
    const many = shown(story, 'act', ENOUGH_STEPS);
    const first = story.acts[0];
    const at =
      first === undefined ? edge(story, 'first') : (story.sentences[first.clause.sentence] ?? edge(story, 'first'));
    const steps = Math.max(
      concrete.length,
      toldSentences(story).filter(({ index }) => story.functions.does(index, 'act')).length,
    );
    const findings: Finding[] =
      steps >= FEW_STEPS || many >= ENOUGH_FOR_ITS_LENGTH
        ? []
        : [
            {
              start: at.start,
              end: at.end,
              message: `${steps === 0 ? 'No step' : steps === 1 ? 'One step' : `${steps} steps`} of yours can be pictured here. Tell what you did first, next and last, each with its object: whom you called, what you counted, what you changed.`,
            },
          ];
    return verdict(many, findings, surely(story, 'act'));
  },
};

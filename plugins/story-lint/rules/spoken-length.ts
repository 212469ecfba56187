import { NOTHING_TOLD, edge, notApplicable, ramp, spokenSeconds, verdict } from '../measure.ts';
import type { Finding, Rule } from '../types.ts';

const TOO_FEW_WORDS = 15;
const FEW_WORDS = 45;
const ENOUGH_WORDS = 90;
/** Five minutes, and ten. */
const LONG_WORDS = 750;
const TOO_MANY_WORDS = 1500;

export const spokenLength: Rule<'spoken-length'> = {
  id: 'spoken-length',
  title: 'Too short or too long to say',
  why: 'Two to five minutes is what there is. Twenty seconds gives nothing to write down; ten minutes buries it. See [communication under pressure](/patterns/poor-communication-under-pressure/).',
  question: 'What would you say of this in two to five minutes?',
  dimension: 'delivery',
  examples: {
    good: [
      'Deploys took twelve minutes and forty engineers waited for each. I pulled the logs for a week, split the image in two and cached the base. Then I timed it: eight minutes, and it has stayed there for a year. The two teams next to mine copied it.',
      'Every third order left late that winter, and two shops had given notice. I rode with three drivers for a week and wrote down where each parcel waited. Most of them stood at the gate until ten. I moved the cut-off, wrote the new rota and drove the first night myself. By March one order in fifty was late.',
      'The clinic had four houses and one book. I asked the nurses of each what they wrote in it, and found three columns that nobody read. I put the rest on a server over a weekend, and stood at the desk on Monday to hear what broke. Two things did, and I mended them by noon.',
    ],
    bad: [
      '⟦I fixed it.⟧',
      '⟦I called the depots and moved the cut-off.⟧ It worked.',
      '⟦Deploys took twelve minutes.⟧ I split the image in two. They take eight now.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const seconds = spokenSeconds(story.words);
    const score =
      story.tellingWords < ENOUGH_WORDS
        ? ramp(story.tellingWords, TOO_FEW_WORDS, ENOUGH_WORDS)
        : 1 - ramp(story.words, LONG_WORDS, TOO_MANY_WORDS);
    const findings: Finding[] = [];
    if (story.words < FEW_WORDS)
      findings.push({
        ...edge(story, 'first'),
        message: `Spoken, this takes ${seconds} seconds: too little to write down. Add the steps you took and how it ended.`,
      });
    if (story.words > LONG_WORDS)
      findings.push({
        ...edge(story, 'last'),
        message: `Spoken, this takes ${Math.round(seconds / 60)} minutes. Cut it to five: keep the stake, your steps and the result.`,
      });
    return verdict(score, findings);
  },
};

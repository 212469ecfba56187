import {
  firstOfSentences,
  groupActs,
  lead,
  NOTHING_TOLD,
  notApplicable,
  ownActs,
  ownShare,
  quote,
  surely,
  verdict,
} from '../measure.ts';
import { within } from '../spans.ts';
import type { Clause, Rule, Story } from '../types.ts';

/** Own actions over all actions of oneself and one’s group. Above this a “we” is more often fair than false: stories rated 4 and 5 hold some. */
const WORTH_SAYING = 0.7;
const MOST_FINDINGS = 3;
/** By so much must the sentence tell a deed of the group rather than a setting, an outcome, or fair credit for its “we” to be a fault. */
const FROM = 0.1;
/** Words of a clause below which it is a scrap of another. */
const FEWEST_WORDS = 3;
/** Setting is often told with “we”: as many acts of the group are free where the teller acts at all. */
const SETTING = 2;

/** “We chose …”, and not what follows behind it without a subject of its own. */
function namesTheGroup({ sentences }: Story, { sentence, start, end }: Clause): boolean {
  const tokens = within(sentences[sentence]?.tokens ?? [], { start, end }).filter(({ isWord }) => isWord);
  return tokens.length >= FEWEST_WORDS && tokens[0]?.pos !== 'VERB' && tokens[0]?.pos !== 'AUX';
}

export const weInsteadOfI: Rule<'we-instead-of-i'> = {
  id: 'we-instead-of-i',
  title: '“We” did what you are asked about',
  why: 'An interviewer may credit only what you did. “We” for the setting costs nothing; “we decided” where the decision is the point leaves nobody to credit. Count actions, not pronouns: four in five told as yours is the usual target. See the [pattern](/patterns/we-instead-of-i/) and what it [cost one manager](/case-studies/l6-we-for-i/).',
  question: 'What did you do here yourself, and what did the others do?',
  dimension: 'ownership',
  examples: {
    good: [
      'We ran routing for 60 cities. I pulled the logs for one week, found the slow query and rewrote it.',
      'Our team was late. I cancelled the demo and told the director why. I moved two people to the parser.',
      'I called the nine depots. I replayed the week in the simulator. I moved the cut-off to ten and wrote the rota. We met on Fridays.',
    ],
    bad: [
      '⟦We decided to try new processes⟧. ⟦We chose agile methods⟧ and we trained everyone.',
      'I joined in spring. ⟦We rewrote the parser⟧ and we moved the nightly job to the new cluster.',
      'The queue was long. ⟦We pulled the logs⟧ and we found the lock. ⟦We moved the batch to noon⟧.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const own = ownActs(story).length;
    const group = groupActs(story).slice(own > 0 ? SETTING : 0);
    if (own + group.length === 0) return verdict(0);
    const share = own / (own + group.length);
    const findings =
      share >= WORTH_SAYING
        ? []
        : firstOfSentences(group.filter((c) => namesTheGroup(story, c) && lead(story, c.sentence, 'group-act') >= FROM))
            .slice(0, MOST_FINDINGS)
            .map((c) => ({
              start: c.start,
              end: c.end,
              message: `${quote(story, c)} hides your part. Say which of it you did: “I ${c.kind === 'decision' ? 'weighed A against B and chose …' : '…'}”, and keep “we” for the setting.`,
            }));
    return verdict(ownShare(story), findings, surely(story, 'decision'));
  },
};

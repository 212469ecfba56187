import {
  NOTHING_TOLD,
  edge,
  lacking,
  notApplicable,
  shown,
  surely,
  toldSentences,
  verdict,
  wordsIn,
} from '../measure.ts';
import type { Rule } from '../types.ts';

/** Words of setting below which the listener knows neither place nor stake. */
const SHORTEST_SETTING = 6;

export const missingSituation: Rule<'missing-situation'> = {
  id: 'missing-situation',
  title: 'No setting, no stake',
  why: 'Thirty seconds of setting tell the listener how big this is and why it mattered. Without it the deed hangs in the air. See the [rapid-response frame](/framework/rapid-response/).',
  question: 'Which one time was this, and what was at stake for whom?',
  dimension: 'structure',
  examples: {
    good: [
      'Deploys took 12 minutes and 40 engineers waited for them. I split the image. I cached the base. They take 8.8 now.',
      'The clinic had four houses and one book of appointments for all of them. I put the book on a server.',
      'Every third order left late that winter, and two shops had threatened to leave. I rode with the drivers.',
    ],
    bad: [
      '⟦I pulled the logs.⟧ I wrote the rule. I wrote the script and ran it twice. I wrote the plan with two of them. I moved the cut-off to ten.',
      '⟦I counted the errors.⟧ I trained the shift. I booked the lab at night. I showed the director both lists. I rewrote the rota.',
      '⟦I told the director no.⟧ I pulled the logs. I wrote the rule. I wrote the script and ran it twice. I wrote the plan with two of them.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const acting = new Set(story.acts.map((a) => a.clause.sentence));
    const setting = toldSentences(story).filter((s) => {
      const part = story.parts[s.index];
      return part === 'situation' || part === 'task' || (part === 'action' && !acting.has(s.index));
    });
    const words = wordsIn(setting);
    return verdict(
      shown(story, 'situation'),
      words >= SHORTEST_SETTING
        ? []
        : lacking(story, 'situation', [], () => ({
            ...edge(story, 'first'),
            message:
              'Where was this, and what was at stake? I found no sentence that says how things were before you acted. Begin with two: the place and its size, and what would have happened.',
          })),
      surely(story, 'situation'),
    );
  },
};

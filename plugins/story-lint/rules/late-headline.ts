import { NOTHING_TOLD, edge, hasNumber, notApplicable, ramp, sentencesWith, verdict } from '../measure.ts';
import type { Finding, Rule, Sentence, SentenceFunction, Story } from '../types.ts';

/** Thirty seconds at 140 words a minute. */
const FIRST_WORDS = 70;
/** Figures, deeds and obstacles in thirty seconds, over the whole telling: fitted on the labelled stories. */
const ENOUGH = 5;

/** What a listener could write down, by sentence of the telling: a figure, a deed, something in the way, one point each. */
function worthNoting(story: Story): number[] {
  const worth = story.sentences.map(() => 0);
  const note = (sentence: number): void => {
    if (story.telling[sentence] === true) worth[sentence] = (worth[sentence] ?? 0) + 1;
  };
  new Set(story.acts.map((a) => a.clause.sentence)).forEach(note);
  sentencesWith(story, 'obstacle').forEach(note);
  for (const { index } of story.sentences) if (hasNumber(story, index)) note(index);
  return worth;
}

/** What a listener can note in an opening, whatever its words. */
const OPENS: readonly SentenceFunction[] = ['act', 'decision', 'obstacle', 'dissent', 'target', 'baseline'];

export const lateHeadline: Rule<'late-headline'> = {
  id: 'late-headline',
  title: 'The point comes late',
  why: 'In the first thirty seconds the listener decides what to write, and every thirty after them should give a deed, a figure or something in the way. Say early what was at stake or how it ended. See the [rapid-response frame](/framework/rapid-response/).',
  question: 'If you had one sentence, which would it be?',
  dimension: 'delivery',
  examples: {
    good: [
      'Deploys took 12 minutes for 40 engineers. I was told to halve that by June. I split the image.',
      'One order in three left late. I had the winter to change that, and no money.',
      'I refused to sign the release. The director had promised it to a customer in writing, and it would have lost orders at night.',
    ],
    bad: [
      '⟦So there is a bit of history here and I want to give some context first.⟧ It was an interesting time for the company and for everybody. There were many views on it, and people said different things in the meetings, as they do, and it went back and forth like that for some time until the summer, when at last it was taken up again by some people from elsewhere.',
      '⟦To understand it, one has to know that the company was an unusual place in those days.⟧ It had a spirit of its own, as anybody who was there will tell you. In the evening there was often talk about what might become of it, and that talk was good, as such talk is, and most people remember it fondly. It was in that mood, in the spring, that the whole thing came up.',
      '⟦It is a long tale, so bear with me.⟧ The department had an old way of doing things, and it had a new way of doing things, and the two lived side by side as such ways do. Some people liked the one and some people liked the other. It was talked about in the corridors, at lunch and in the car park, and it went on like that from one season to the next.',
    ],
  },
  check(story) {
    if (story.words === 0) return notApplicable(NOTHING_TOLD);

    const worth = worthNoting(story);
    let words = 0;
    let early = 0;
    let noted = 0;
    const opening: Sentence[] = [];
    for (const sentence of story.sentences) {
      const isOpening = words < FIRST_WORDS;
      if (isOpening) opening.push(sentence);
      words += sentence.words;
      const here = worth[sentence.index] ?? 0;
      noted += here;
      if (isOpening) early += here;
    }
    const findings: Finding[] =
      early > 0 ||
      story.words < FIRST_WORDS ||
      opening.some(({ index }) => OPENS.some((does) => story.functions.surely(index, does)))
        ? []
        : [
            {
              ...edge(story, 'first'),
              message:
                'The first thirty seconds hold no deed, no figure and nothing that went wrong. Open with what was at stake.',
            },
          ];
    return verdict(early === 0 ? 0 : ramp(noted / Math.max(1, words / FIRST_WORDS), 0, ENOUGH), findings);
  },
};

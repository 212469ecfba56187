import { expect, test } from 'vitest';
import { FUNCTIONS, lint } from '../../plugins/story-lint/index.ts';
import type { SentenceFunction } from '../../plugins/story-lint/index.ts';
import { readLabelledSentences } from '../../plugins/training/labelled-sentences.ts';

/** What an interviewer can write down: a sentence that does one of these may not cost points, unless it claims or praises besides. */
const TRUE_OF_A_STORY: ReadonlySet<SentenceFunction> = new Set([
  ...(['act', 'decision', 'obstacle', 'dissent', 'cost', 'baseline', 'target', 'result', 'result-size'] as const),
  ...(['method', 'lasting', 'beneficiary', 'lesson', 'scope'] as const),
]);
/** What no interviewer can write down. */
const COSTS: readonly SentenceFunction[] = ['vague-claim', 'vague-act'];
/** Points that a sentence more may cost. */
const NOTHING = 1;
/** It holds for all but so many sentences, whoever wrote them: lower it when you can, never raise it. */
const SHARE = 0.03;
const EVERY_THIRD = 3;

test('a true sentence more takes no points: without it the score is no higher', () => {
  let tried = 0;
  const raised: string[] = [];
  const stories = readLabelledSentences().filter(({ isStory }, i) => isStory && i % EVERY_THIRD === 0);
  for (const { id, story, labels, labelled } of stories) {
    const { score } = lint(story.source);
    for (const { index, start, end } of story.sentences) {
      if (index % 2 === 1 || labelled[index] !== true) continue;
      const isLabelled = (does: SentenceFunction): boolean =>
        labels[index * FUNCTIONS.length + FUNCTIONS.indexOf(does)] === 1;
      if (![...TRUE_OF_A_STORY].some(isLabelled) || COSTS.some(isLabelled)) continue;
      tried++;
      const by = lint(story.source.slice(0, start) + story.source.slice(end)).score - score;
      if (by > NOTHING) raised.push(`${id} +${by}: ${story.source.slice(start, end)}`);
    }
  }
  expect(tried).toBeGreaterThan(700);
  expect(raised.length, raised.join('\n')).toBeLessThanOrEqual(SHARE * tried);
});

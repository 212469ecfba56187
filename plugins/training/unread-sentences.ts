/** Writers left out, in parts, on all cores: what sentence functions speak from, and what their figures are found on. */
import { unpack } from '../story-lint/functions/function-model.ts';
import { probabilitiesOf } from '../story-lint/functions/function-sums.ts';
import { functionsBy } from '../story-lint/functions/index.ts';
import type { StoryFunctions } from '../story-lint/types.ts';
import { countSentences, fit } from './fit-functions.ts';
import { SILENT, speakingFrom } from './function-thresholds.ts';
import type { Unread } from './function-thresholds.ts';
import { readLabelledSentences } from './labelled-sentences.ts';
import type { LabelledStory } from './labelled-sentences.ts';
import { answers, inThreads } from './threads.ts';

const OURS = 'second-loop:sentences';
const PARTS = 8;

/** Which part each writer is left out with. Older files share the last parts: each of `w1` to `w6` has one. */
export function partOf({ writer }: LabelledStory, writers: readonly string[]): number {
  const place = writers.indexOf(writer);
  return place < PARTS ? place : PARTS - 1 - (place % 2);
}
/** The largest first, so that each of them is left out alone. */
function writersOf(stories: readonly LabelledStory[]): string[] {
  const sizes = Map.groupBy(stories, ({ writer }) => writer);
  return [...sizes].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1)).map(([name]) => name);
}

/** What models say that have not read a story’s writer: by story of readLabelledSentences, sentence and function. */
export async function unreadSentences(): Promise<readonly Float64Array[]> {
  const parts = await inThreads<readonly (readonly [story: number, probabilities: Float64Array])[]>(
    import.meta.url,
    OURS,
    PARTS,
  );
  const found = new Map(parts.flat());
  return [...found.keys()].sort((a, b) => a - b).flatMap((story) => found.get(story) ?? []);
}

answers(OURS, () => {
  const stories = readLabelledSentences();
  const counts = countSentences(stories);
  const writers = writersOf(stories);
  return (part) => {
    const isIn = (story: LabelledStory): boolean => partOf(story, writers) === part;
    const rest = counts.stories.filter(({ story }) => !isIn(story));
    const model = unpack(fit(counts.words, rest, SILENT));
    return stories.flatMap((story, i) => (isIn(story) ? [[i, probabilitiesOf(model, story.story)]] : []));
  };
});

/** The model of all labelled stories, and what it says of those it has not read: what functions.json holds. */
export function trainFunctions(
  stories: readonly LabelledStory[],
  unread: readonly Float64Array[],
): ReturnType<typeof fit> {
  const { words, stories: counted } = countSentences(stories);
  return fit(words, counted, speakingFrom(unreadOf(stories, unread)));
}

/** Each text by what models say that have not read its writer, from thresholds that were found on the others’. */
export function leftOut(
  stories: readonly LabelledStory[],
  unread: readonly Float64Array[],
): { readonly story: LabelledStory; readonly functions: StoryFunctions }[] {
  const all = unreadOf(stories, unread);
  const speaking = new Map(
    [...new Set(stories.map(({ writer }) => writer))].map((writer) => [
      writer,
      speakingFrom(all.filter(({ story }) => story.writer !== writer)),
    ]),
  );
  return all.flatMap(({ story, probabilities }) => {
    const own = speaking.get(story.writer);
    return own === undefined ? [] : [{ story, functions: functionsBy(own, probabilities) }];
  });
}

const unreadOf = (stories: readonly LabelledStory[], unread: readonly Float64Array[]): Unread[] =>
  stories.map((story, i) => ({ story, probabilities: unread[i] as Float64Array }));

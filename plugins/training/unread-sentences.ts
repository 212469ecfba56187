/** Writers left out, in parts, on all cores: what sentence functions speak from, and what their figures are found on. */
import type { PackedFunctions } from '../story-lint/functions/function-model.ts';
import { Sums } from '../story-lint/functions/function-sums.ts';
import { functionsBy } from '../story-lint/functions/index.ts';
import { readStory } from '../story-lint/read/story.ts';
import type { Story, StoryFunctions } from '../story-lint/types.ts';
import { ratedTexts } from './corpus.ts';
import { silent, trainAccount } from './fit-account.ts';
import { countSentences, fit } from './fit-functions.ts';
import { SILENT, speakingFrom } from './function-thresholds.ts';
import type { Unread } from './function-thresholds.ts';
import { readLabelledSentences } from './labelled-sentences.ts';
import type { LabelledStory } from './labelled-sentences.ts';
import { answers, inThreads } from './threads.ts';

const OURS = 'second-loop:sentences';
const PARTS = 10;

/** Which part each writer is left out with: two or three share one, in parts of like size. */
export const partOf = ({ writer }: { readonly writer: string }, writers: readonly string[]): number =>
  writers.indexOf(writer) % PARTS;
/** The largest first. */
function writersOf(stories: readonly LabelledStory[]): string[] {
  const sizes = Map.groupBy(stories, ({ writer }) => writer);
  return [...sizes].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1)).map(([name]) => name);
}

/** What models say that have not read a text’s writer: by text, sentence and function. */
export interface UnreadSentences {
  /** By text of readLabelledSentences. */
  readonly labelled: readonly Float64Array[];
  /** By text of ratedTexts. */
  readonly rated: readonly Float64Array[];
}
type Numbered = readonly (readonly [text: number, probabilities: Float64Array])[];

export async function unreadSentences(): Promise<UnreadSentences> {
  const parts = await inThreads<Readonly<Record<keyof UnreadSentences, Numbered>>>(import.meta.url, OURS, PARTS);
  const inOrder = (of: keyof UnreadSentences): readonly Float64Array[] =>
    parts
      .flatMap((part) => part[of])
      .sort(([a], [b]) => a - b)
      .map(([, probabilities]) => probabilities);
  return { labelled: inOrder('labelled'), rated: inOrder('rated') };
}

answers(OURS, () => {
  const stories = readLabelledSentences();
  const counts = countSentences(stories);
  const writers = writersOf(stories);
  const rated = ratedTexts();
  return (part) => {
    const isIn = (of: { readonly writer: string }): boolean => partOf(of, writers) === part;
    const rest = counts.stories.filter(({ story }) => !isIn(story));
    const model = silent(fit(counts.words, rest, SILENT));
    const ofAll = <One extends { readonly writer: string }>(
      all: readonly One[],
      story: (one: One) => Story,
    ): Numbered =>
      all.flatMap((one, i) => (isIn(one) ? [[i, new Sums(model, story(one)).known().probabilities] as const] : []));
    return {
      labelled: ofAll(stories, ({ story }) => story),
      rated: ofAll(rated, ({ text }) => readStory(text, {})),
    };
  };
});

/** The model of all labelled stories, and what it says of those it has not read: what functions.json holds. */
export function trainFunctions(stories: readonly LabelledStory[], unread: readonly Float64Array[]): PackedFunctions {
  const { words, stories: counted } = countSentences(stories);
  const packed = fit(words, counted, speakingFrom(unreadOf(stories, unread)));
  return { ...packed, account: trainAccount(packed) };
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
    return own === undefined ? [] : [{ story, functions: functionsBy(own, probabilities, 0) }];
  });
}

const unreadOf = (stories: readonly LabelledStory[], unread: readonly Float64Array[]): Unread[] =>
  stories.map((story, i) => ({ story, probabilities: unread[i] as Float64Array }));

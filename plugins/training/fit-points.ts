/**
 * From which mean of its rules on a dimension earns, and from which it has all its points: so that scores fall into the bands of
 * the ratings, whoever wrote the story. Prints what weights.ts should hold, to be rounded by hand, and how it does for each
 * writer when ranges are found without them: `node plugins/cli/start.js plugins/training/fit-points.ts`.
 */
import { fileURLToPath } from 'node:url';
import { countsOf } from '../agreement/index.ts';
import { functionsBy, rowsOf } from '../story-lint/functions/index.ts';
import { shippedModel } from '../story-lint/functions/function-model.ts';
import { meanOf, verdictsOf } from '../story-lint/points.ts';
import { readStory } from '../story-lint/read/story.ts';
import { DIMENSIONS } from '../story-lint/types.ts';
import type { Dimension } from '../story-lint/types.ts';
import { DIMENSION_WEIGHTS } from '../story-lint/weights.ts';
import { ratedTexts } from './corpus.ts';
import { unreadSentences } from './unread-sentences.ts';

type Range = Readonly<Record<Dimension, { readonly none: number; readonly full: number }>>;
interface Measured {
  readonly writer: string;
  readonly quality: number;
  readonly means: Readonly<Record<Dimension, number>>;
}

const RATINGS = 5;
const BAND = 20;

/** Every rated story by a model that has not read its writer. */
export async function measureUnread(): Promise<Measured[]> {
  const { rated } = await unreadSentences();
  const { speaking } = shippedModel();
  return ratedTexts().map(({ writer, text, quality, level, role }, i) => {
    const story = readStory(text, { ...(level && { level }), ...(role !== undefined && { role }) });
    const verdicts = verdictsOf({
      ...story,
      functions: functionsBy(speaking, rated[i] as Float64Array, 0),
      earned: functionsBy(speaking, rowsOf(rated[i] as Float64Array, story.earning), 0),
    });
    const means = Object.fromEntries(DIMENSIONS.map((d) => [d, meanOf(d, verdicts)])) as Record<Dimension, number>;
    return { writer, quality, means };
  });
}

const scoreOf = ({ means }: Measured, range: Range): number =>
  DIMENSIONS.reduce((sum, d) => {
    const { none, full } = range[d];
    return sum + DIMENSION_WEIGHTS[d] * Math.min(1, Math.max(0, (means[d] - none) / (full - none)));
  }, 0);
const ratingOf = (story: Measured, range: Range): number =>
  Math.min(RATINGS, Math.floor(Math.round(scoreOf(story, range)) / BAND) + 1);

/** The value below which this share of the counted stories lies. */
function quantile(values: readonly number[], counts: readonly number[], share: number): number {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  let left = share * counts.reduce((sum, n) => sum + n, 0);
  return values[order.find((i) => (left -= counts[i] as number) <= 0) ?? 0] as number;
}

/** Weighted kappa by counted stories. */
function agreement(stories: readonly Measured[], counts: readonly number[], range: Range): number {
  const table = Array.from({ length: RATINGS * RATINGS }, () => 0);
  const [ours, theirs] = [Array.from({ length: RATINGS }, () => 0), Array.from({ length: RATINGS }, () => 0)];
  stories.forEach((story, i) => {
    const [a, b, n] = [ratingOf(story, range) - 1, story.quality - 1, counts[i] as number];
    table[a * RATINGS + b] = (table[a * RATINGS + b] as number) + n;
    ours[a] = (ours[a] as number) + n;
    theirs[b] = (theirs[b] as number) + n;
  });
  const total = counts.reduce((sum, n) => sum + n, 0);
  let [seen, chance] = [0, 0];
  for (let a = 0; a < RATINGS; a++)
    for (let b = 0; b < RATINGS; b++) {
      seen += (a - b) ** 2 * (table[a * RATINGS + b] as number);
      chance += ((a - b) ** 2 * (ours[a] as number) * (theirs[b] as number)) / total;
    }
  return 1 - seen / chance;
}

const OUTER = 0.05;
const STEPS = [-0.3, -0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4];

/** Each dimension’s range from the 5th to the 95th of a hundred stories, all of them drawn in or out alike until the bands fit. */
export function fitRanges(stories: readonly Measured[]): Range {
  const counts = countsOf(stories);
  const outer = DIMENSIONS.map((d) => {
    const values = stories.map(({ means }) => means[d]);
    return [quantile(values, counts, OUTER), quantile(values, counts, 1 - OUTER)] as const;
  });
  let [best, found] = [-1, null as Range | null];
  for (const low of STEPS)
    for (const high of STEPS) {
      const range = Object.fromEntries(
        DIMENSIONS.map((d, i) => {
          const [from, to] = outer[i] as readonly [number, number];
          return [d, { none: from + low * (to - from), full: to - high * (to - from) }];
        }),
      ) as unknown as Range;
      if (low + high > 0.9) continue;
      const value = agreement(stories, counts, range);
      if (value > best) [best, found] = [value, range];
    }
  return found as Range;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stories = await measureUnread();
  for (const [writer, own] of Map.groupBy(stories, (story) => story.writer)) {
    const range = fitRanges(stories.filter((story) => story.writer !== writer));
    const kappa = agreement(
      own,
      own.map(() => 1),
      range,
    );
    process.stdout.write(`${writer.padEnd(14)}${kappa.toFixed(2)}\n`);
  }
  for (const [d, { none, full }] of Object.entries(fitRanges(stories)))
    process.stdout.write(`${d.padEnd(14)}none ${none.toFixed(2)}  full ${full.toFixed(2)}\n`);
}

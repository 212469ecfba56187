/**
 * Writes plugins/story-lint/questions.json: by rule, an intercept and what each value of `askedFrom` weighs. The same rows give the
 * same bytes. Says how often the first question is one that a reader asked, each writer left out in turn.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { functionsBy, rowsOf } from '../story-lint/functions/index.ts';
import { shippedModel } from '../story-lint/functions/function-model.ts';
import { askedFrom, NOTHING } from '../story-lint/questions.ts';
import { readStory } from '../story-lint/read/story.ts';
import { ratedTexts, readLines } from './corpus.ts';
import { logistic } from './logistic.ts';
import { unreadSentences } from './unread-sentences.ts';

/** Fewer choices teach nothing. */
const FEWEST = 8;
/** Readers named up to three, the best first. */
const CHOICES = [1, 2, 3];
const PENALTY = 16;
const DIGITS = 3;

interface Choice {
  readonly id: string;
  /** Rules whose questions a reader would ask, the best first; none where the story is complete. */
  readonly asks: readonly string[];
  /** Rules whose questions the story answers. */
  readonly answered: readonly string[];
}
export interface Asked extends Choice {
  readonly writer: string;
  readonly values: readonly number[];
}
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Each story that readers chose questions for, as models see it that have not read its writer: `rated` is what they say of the rated texts. */
export function readQuestions(rated: readonly Float64Array[]): Asked[] {
  const { speaking } = shippedModel();
  const whereabouts = new Map(
    ratedTexts().map((row, i) => [row.writer === 'rated' ? `rated:${row.id}` : row.id, { ...row, i }]),
  );
  return readLines<Choice>('questions').map(({ asks, ...choice }) => {
    const row = whereabouts.get(choice.id);
    if (row === undefined) throw new Error(`questions.jsonl names “${choice.id}”, which no rated text is called.`);
    const story = readStory(row.text, {});
    const probabilities = rated[row.i] as Float64Array;
    const earned = functionsBy(speaking, rowsOf(probabilities, story.earning), story.earned.account);
    return {
      ...choice,
      asks: asks.length === 0 ? [NOTHING] : asks,
      writer: row.writer,
      values: askedFrom({ ...story, earned }),
    };
  });
}

/** One logistic regression a question, on values brought to one spread. */
export function fitQuestions(stories: readonly Asked[]): Weights {
  const counts = Map.groupBy(
    stories.flatMap(({ asks }) => asks),
    (rule) => rule,
  );
  const rules = [...counts]
    .filter(([, times]) => times.length >= FEWEST)
    .map(([rule]) => rule)
    .sort();
  const width = stories[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, k) => stories.map(({ values }) => values[k] as number));
  const means = columns.map((column) => column.reduce((sum, one) => sum + one, 0) / column.length);
  const spreads = columns.map((column, k) =>
    Math.sqrt(column.reduce((sum, one) => sum + (one - (means[k] as number)) ** 2, 0) / column.length),
  );
  const scaled = stories.map(({ values }) =>
    values.map((one, k) => (one - (means[k] as number)) / (spreads[k] as number)),
  );
  // Each story as often as a reader may choose: what was named first counts in all of its rows, what was named last in one.
  const told = CHOICES.flatMap((chosen) => stories.map(({ asks }) => asks.slice(0, chosen)));
  const { weights, intercepts } = logistic(
    {
      starts: Int32Array.from({ length: told.length + 1 }, (_, i) => i * width),
      columns: Int32Array.from(told.flatMap(() => means.map((_, k) => k))),
      values: Float64Array.from(CHOICES.flatMap(() => scaled.flat())),
    },
    width,
    Uint8Array.from(told.flatMap((asks) => rules.map((rule) => (asks.includes(rule) ? 1 : 0)))),
    rules.length,
    PENALTY * CHOICES.length,
  );
  // A zero that is negative is another in JSON.
  const round = (value: number): number => Number(value.toFixed(DIGITS)) + 0;
  return Object.fromEntries(
    rules.map((rule, r) => {
      const own = means.map((_, k) => (weights[k * rules.length + r] as number) / (spreads[k] as number));
      const from = (intercepts[r] as number) - own.reduce((sum, one, k) => sum + one * (means[k] as number), 0);
      return [rule, [round(from), ...own.map(round)]];
    }),
  );
}

/** How likely each question is asked of a story, before the logistic. */
export const logitsOf = (weights: Weights, values: readonly number[]): [rule: string, logit: number][] =>
  Object.entries(weights).map(([rule, [from = 0, ...own]]) => [
    rule,
    own.reduce((sum, weight, k) => sum + weight * (values[k] as number), from),
  ]);

/** Of stories with something left to ask: how often the first question is one that a reader asked, or one that the story answers. */
export function firstAsked(stories: readonly Asked[]): { asked: number; answered: number; all: number } {
  const sums = { asked: 0, answered: 0, all: 0 };
  for (const [writer, own] of Map.groupBy(stories, (story) => story.writer)) {
    const others = fitQuestions(stories.filter((story) => story.writer !== writer));
    for (const { asks, answered, values } of own.filter((story) => !story.asks.includes(NOTHING))) {
      const first = logitsOf(others, values)
        .filter(([rule]) => rule !== NOTHING)
        .sort(([, a], [, b]) => b - a)[0]?.[0];
      sums.all++;
      if (first !== undefined && asks.includes(first)) sums.asked++;
      if (first !== undefined && answered.includes(first)) sums.answered++;
    }
  }
  return sums;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stories = readQuestions((await unreadSentences()).rated);
  const weights = fitQuestions(stories);
  writeFileSync(
    new URL('../story-lint/questions.json', import.meta.url),
    `{\n${Object.entries(weights)
      .map(([rule, own]) => `  ${JSON.stringify(rule)}: ${JSON.stringify(own)}`)
      .join(',\n')}\n}\n`,
  );
  const { asked, answered, all } = firstAsked(stories);
  process.stdout.write(
    `${stories.length} stories; the first question is one that a reader asked in ${asked} of ${all}, answered already in ${answered}\n`,
  );
}

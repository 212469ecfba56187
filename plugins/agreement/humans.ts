/** What people say who rated without sight of label or score. */
import { DIMENSIONS } from '../story-lint/index.ts';
import type { Dimension } from '../story-lint/index.ts';
import type { HumanRating } from './rows.ts';
import { bootstrap, meanDifference, weightedKappa, within } from './statistics.ts';
import type { Estimate } from './statistics.ts';

/** What was asked of a text: the rating from 1 to 5, or a dimension from 0 to 4. */
export type Question = 'quality' | Dimension;

export interface Beside {
  readonly question: Question;
  /** Who is compared: two raters, or a rater and `labels` or `judge`. */
  readonly one: string;
  readonly other: string;
  readonly texts: number;
  readonly kappa: Estimate;
  readonly exact: Estimate;
  readonly adjacent: Estimate;
  /** Above 0: the first is the kinder. */
  readonly difference: Estimate;
}
export interface HumanFigures {
  readonly raters: readonly string[];
  readonly beside: readonly Beside[];
}

/** A text’s label and our answer to one question, in the label’s steps. */
export interface Known {
  readonly id: string;
  readonly question: Question;
  readonly label: number;
  readonly ours: number;
}

const SCALES = { quality: [1, 5], dimension: [0, 4] } as const;

/** Each person beside the labels, the judge, and every other person, on the texts both have rated. */
export function agreementOf(ratings: readonly HumanRating[], known: readonly Known[]): HumanFigures {
  const raters = [...new Set(ratings.map(({ rater }) => rater))].sort();
  const questions: readonly Question[] = ['quality', ...DIMENSIONS];
  return {
    raters,
    beside: questions.flatMap((question) => {
      const asked = known.filter((one) => one.question === question);
      const given = new Map<string, ReadonlyMap<string, number>>([
        ['labels', new Map(asked.map(({ id, label }) => [id, label]))],
        ['judge', new Map(asked.map(({ id, ours }) => [id, ours]))],
        ...raters.map((name) => [name, answersOf(ratings, name, question)] as const),
      ]);
      return raters.flatMap((one, i) =>
        ['labels', 'judge', ...raters.slice(i + 1)].flatMap((other) => beside(question, given, one, other)),
      );
    }),
  };
}

function answersOf(ratings: readonly HumanRating[], name: string, question: Question): Map<string, number> {
  const answers = new Map<string, number>();
  for (const { rater, id, quality, dimensions } of ratings) {
    const answer = question === 'quality' ? quality : dimensions?.[question];
    if (rater === name && answer !== undefined) answers.set(id, answer);
  }
  return answers;
}

/** Two texts in common are the fewest that can agree or not. */
const FEWEST = 2;
function beside(
  question: Question,
  given: ReadonlyMap<string, ReadonlyMap<string, number>>,
  one: string,
  other: string,
): Beside[] {
  const theirs = given.get(other);
  const common = [...(given.get(one) ?? [])].flatMap(([id, a]) => {
    const b = theirs?.get(id);
    return b === undefined ? [] : [{ a, b }];
  });
  if (common.length < FEWEST) return [];
  const estimate = (statistic: (a: readonly number[], b: readonly number[]) => number): Estimate =>
    bootstrap(
      common.map((_, i) => [i]),
      (rows) =>
        statistic(
          rows.map((i) => common[i]?.a ?? 0),
          rows.map((i) => common[i]?.b ?? 0),
        ),
    );
  const [lowest, highest] = SCALES[question === 'quality' ? 'quality' : 'dimension'];
  return [
    {
      question,
      one,
      other,
      texts: common.length,
      kappa: estimate((a, b) => weightedKappa(a, b, lowest, highest)),
      exact: estimate((a, b) => within(a, b, 0)),
      adjacent: estimate((a, b) => within(a, b, 1)),
      difference: estimate(meanDifference),
    },
  ];
}

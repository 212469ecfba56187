/** How often readers call right what is said of a story: findings, the first question, credits. */
import { SAID_FROM } from '../story-lint/index.ts';
import { share } from './statistics.ts';
import type { Estimate } from './statistics.ts';

/** A remark that could be made, and one reader’s verdict. */
export interface RemarkRow {
  /** The story’s. */
  readonly id: string;
  readonly kind: 'finding' | 'question' | 'credit';
  readonly rule: string;
  /** How likely it is to be right, by a model that has not met the story’s writer: 0..1. */
  readonly chance: number;
  readonly isRight: boolean;
}

export interface RemarkFigures {
  readonly stories: number;
  /** Verdicts in all, on remarks that are made and on those that are not. */
  readonly verdicts: number;
  readonly finding: SaidFigures;
  /** The first question asked of a story. */
  readonly question: SaidFigures;
  readonly credit: SaidFigures;
}
export interface SaidFigures {
  readonly said: number;
  readonly stories: number;
  readonly right: Estimate;
  /** How often all that could be said would be. */
  readonly unsifted: Estimate;
  /** The most often made first. */
  readonly rules: readonly { readonly rule: string; readonly said: number; readonly right: Estimate }[];
}

const rightOf = (rows: readonly RemarkRow[]): Estimate =>
  share(rows.filter(({ isRight }) => isRight).length, rows.length);

function saidFigures(all: readonly RemarkRow[], kind: RemarkRow['kind'], onlyFirst: boolean): SaidFigures {
  const such = all.filter((one) => one.kind === kind).sort((a, b) => b.chance - a.chance);
  const firsts = (rows: readonly RemarkRow[]): readonly RemarkRow[] =>
    onlyFirst ? [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first]) => first ?? []) : rows;
  const said = firsts(such.filter(({ chance }) => chance >= SAID_FROM[kind]));
  return {
    said: said.length,
    stories: new Set(said.map(({ id }) => id)).size,
    right: rightOf(said),
    unsifted: rightOf(firsts(such)),
    rules: [...Map.groupBy(said, ({ rule }) => rule)]
      .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
      .map(([rule, rows]) => ({ rule, said: rows.length, right: rightOf(rows) })),
  };
}

export const remarkFigures = (rows: readonly RemarkRow[]): RemarkFigures => ({
  stories: new Set(rows.map(({ id }) => id)).size,
  verdicts: rows.length,
  finding: saidFigures(rows, 'finding', false),
  question: saidFigures(rows, 'question', true),
  credit: saidFigures(rows, 'credit', false),
});

/** What the agreement page shows: the shape of every figure. */
import type { PatternSlug } from '../feedback/index.ts';
import type { Dimension, Level, PrincipleSlug } from '../story-lint/index.ts';
import type { Baseline } from './baselines.ts';
import type { SentenceFigures } from './function-figures.ts';
import type { RemarkFigures } from './remark-figures.ts';
import type { HumanFigures } from './humans.ts';
import type { InsideFigures } from './interval-fit.ts';
import type { Place } from './rows.ts';
import type { Estimate } from './statistics.ts';

/** A row to look at, with its first words. */
export interface Case {
  readonly id: string;
  readonly place: Place;
  readonly opening: string;
}
export interface RatingFigures {
  /** A file, a level, or `all`. */
  readonly of: string;
  readonly texts: number;
  readonly labelMean: number;
  readonly ourMean: number;
  readonly kappa: Estimate;
  /** Between the score from 0 to 100 and the label. */
  readonly correlation: Estimate;
  readonly exact: Estimate;
  readonly adjacent: Estimate;
  /** Of those rated 3 and better, share that is held down as no story. */
  readonly held: Estimate;
  readonly fair: number;
  /** Above 0: we are kinder than the label. */
  readonly difference: Estimate;
  /** `confusion[label − 1][ours − 1]` texts. */
  readonly confusion: readonly (readonly number[])[];
  readonly baselines: readonly {
    readonly id: Baseline['id'];
    readonly kappa: Estimate;
    /** Between the bare count and the label. */
    readonly correlation: Estimate;
  }[];
}
export interface RatingCase extends Case {
  readonly level: Level;
  readonly label: number;
  readonly ours: number;
  readonly score: number;
}
export interface DimensionFigures {
  readonly dimension: Dimension;
  readonly texts: number;
  /** Between our figure from 0 to 1 and the label. */
  readonly correlation: Estimate;
  /** On the labels’ scale, 0 to 4. */
  readonly kappa: Estimate;
  readonly difference: Estimate;
  /** Where we are furthest from the label. */
  readonly furthest: readonly (Case & { readonly label: number; readonly ours: number })[];
}
export interface RankFigures {
  readonly of: string;
  readonly texts: number;
  readonly first: Estimate;
  readonly amongThree: Estimate;
}
export interface RankCase<Slug extends string> {
  readonly id: string;
  readonly place: Place;
  readonly label: Slug;
  readonly given: Slug;
  /** Where the label stands in our order, 1 the first. */
  readonly rank: number;
}
export interface CheckCase {
  readonly id: string;
  readonly place: Place;
  readonly what: string;
}

export interface GamingFigures {
  readonly texts: number;
  /** Share in the lowest band. */
  readonly held: Estimate;
  /** Share above the second band. */
  readonly passed: Estimate;
  readonly highest: number;
  readonly above: readonly CheckCase[];
}

export interface Figures {
  readonly ratings: {
    readonly sets: readonly RatingFigures[];
    readonly levels: readonly RatingFigures[];
    readonly farOff: readonly RatingCase[];
  };
  /** How many ratings lie in the interval of their score. */
  readonly inside: readonly InsideFigures[];
  readonly dimensions: readonly DimensionFigures[];
  readonly pairs: {
    readonly pairs: number;
    readonly ordered: Estimate;
    readonly baselines: readonly { readonly id: Baseline['id']; readonly ordered: Estimate }[];
    readonly missed: readonly CheckCase[];
  };
  readonly gaming: GamingFigures;
  readonly gamingMore: GamingFigures;
  readonly noStories: GamingFigures;
  readonly claims: { readonly texts: number; readonly right: Estimate; readonly missed: readonly CheckCase[] };
  readonly leaks: {
    readonly texts: number;
    readonly precision: Estimate;
    readonly recall: Estimate;
    readonly missed: readonly CheckCase[];
  };
  readonly tags: {
    /** All, the older files but the tidy one, the register of real notes; then one a writer. */
    readonly files: readonly RankFigures[];
    readonly missed: readonly RankCase<PrincipleSlug>[];
  };
  readonly sentences: SentenceFigures;
  readonly remarks: RemarkFigures;
  readonly feedback: RankFigures & { readonly missed: readonly RankCase<PatternSlug>[] };
  readonly humans: HumanFigures;
}

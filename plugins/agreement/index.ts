/** The only door to this room. Pure: labelled rows in, figures out. */
export { BASELINES } from './baselines.ts';
export { countsOf, fitEnds, insideFigures, middleOf } from './interval-fit.ts';
export type { InsideFigures, RatedScore } from './interval-fit.ts';
export { ANCHORS } from './anchors.ts';
export type { Anchor } from './anchors.ts';
export { fallen, MARKS, reaches, valueOf } from './marks.ts';
export type { Mark } from './sentence-marks.ts';
export { measure } from './measured.ts';
export type {
  Case,
  CheckCase,
  DimensionFigures,
  Figures,
  RankCase,
  RankFigures,
  RatingCase,
  RatingFigures,
} from './figures.ts';
export type { RuleFigures, SentenceFigures, SentenceRow } from './function-figures.ts';
export { remarkFigures } from './remark-figures.ts';
export type { RemarkFigures, RemarkRow, SaidFigures } from './remark-figures.ts';
export type { Beside, HumanFigures } from './humans.ts';
export { RATED_SETS } from './rows.ts';
export type {
  ClaimRow,
  FeedbackRow,
  HumanRating,
  Labelled,
  LabelledSet,
  LeakRow,
  Place,
  RatedRow,
  RatedSet,
  TaggedRow,
} from './rows.ts';
export { draw, sheet } from './sheet.ts';
export type { Estimate } from './statistics.ts';
export { percent, range, SET_NAMES, titleOf, two } from './figure-words.ts';

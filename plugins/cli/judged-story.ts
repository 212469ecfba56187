import type { StoryReport, Withheld } from '../story-lint/index.ts';

/** A story that was judged, with the text it was read from. */
export interface Judgement {
  readonly report: StoryReport;
  readonly source: string;
  /** What others must not read of it. */
  readonly withheld: readonly Withheld[];
}

/** The only door: feedback in, what the page “What went wrong” shows of it out. Pure, without a browser. */
import { diagnose, type FeedbackReport, type PatternSlug } from '../feedback/index.ts';
import type { PrincipleSlug } from '../story-lint/types.ts';
import { aloud, inOneLine, readingDrawn, type ReadingParts } from './reading-drawn.ts';
import type { PageNames } from './page-links.ts';

export type { PageNames } from './page-links.ts';
export type { ReadingParts } from './reading-drawn.ts';

/** Feedback, and by what name it is to stand in the report. */
export interface FeedbackAsked {
  readonly text: string;
  readonly path: string;
  /** What pages are called that may be led to. */
  readonly names: PageNames;
}

/** A pattern that the words point to, and the first of them. */
export interface Found {
  readonly slug: PatternSlug;
  readonly quote: string;
}

export interface FeedbackRead {
  /** The shell’s own. */
  readonly report: FeedbackReport;
  readonly parts: ReadingParts;
  readonly found: readonly Found[];
  /** Principles in question, the surest first. */
  readonly principles: readonly PrincipleSlug[];
  /** The whole in a sentence or two, for somebody who listens. */
  readonly aloud: string;
}

/** Reads feedback as `story diagnose` does. Whatever the text is, there is an answer. */
export function readFeedback({ text, path, names }: FeedbackAsked): FeedbackRead {
  const report = diagnose(text, { path });
  return {
    report,
    parts: readingDrawn(report, names),
    found: report.patterns
      .filter(({ tagged }) => tagged)
      .map(({ slug, evidence }) => ({ slug, quote: inOneLine(evidence[0]?.quote ?? '') })),
    principles: report.principles.filter(({ tagged }) => tagged).map(({ slug }) => slug),
    aloud: aloud(report, names),
  };
}

import type { Rule, Severity } from '../../story-lint/index.ts';
import type { Judgement } from '../judged-story.ts';
import type { Problem } from '../problem.ts';
import type { Terminal } from '../terminal.ts';

/** A score asked for: on the command line, or by the story's own front matter. */
export interface Mark {
  readonly at: number;
  readonly by: 'min' | 'target';
}
/** A story that was judged against what was asked of it. */
export interface Judged extends Judgement {
  /** The mark it falls short of, the higher one if there are two. */
  readonly below: Mark | null;
}
export interface Summary {
  readonly stories: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  /** To one decimal; null where no story was judged. */
  readonly meanScore: number | null;
}
/** What is known once the last story is judged. */
export interface Outcome {
  readonly summary: Summary;
  readonly below: number;
  readonly unjudged: readonly Problem[];
}

/** What a reporter may know besides the reports. */
export interface Setting {
  /** Which rules judged: asked for only by what prints it, because it is worked out then. */
  readonly ruleset: () => string;
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly severityOf: (rule: string) => Severity;
  readonly terminal: Terminal;
  /** Only the table and the summary. */
  readonly quiet: boolean;
}

/**
 * Turns reports into text and does nothing else. Each call returns what can be printed by then,
 * so that a thousand stories take no more memory than one.
 */
export interface Reporter {
  start(): string;
  story(judged: Judged): string;
  end(outcome: Outcome): string;
}
export type MakeReporter = (setting: Setting) => Reporter;

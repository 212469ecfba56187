import type { Drawn } from '../../../plugins/manuscript/drawn.ts';
import type { Answer, Asked, StoryFile } from '../../../plugins/workbench/index.ts';

/** What goes to the judge’s thread. Answers bear the number of what they answer. */
export interface ToWorker {
  readonly kind: 'judge' | 'file';
  readonly number: number;
  /** Which of two drafts: 0 is the earlier one. */
  readonly slot: 0 | 1;
  readonly asked: Asked;
}

export interface Judged {
  readonly kind: 'judged';
  readonly number: number;
  readonly slot: 0 | 1;
  readonly answer: Answer;
  /** What changed from the first draft to the second, where both were judged; why none is shown, where that was by two bars. */
  readonly delta: readonly Drawn[] | null;
}

/** What comes back. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly ruleset: string }
  | Judged
  | { readonly kind: 'file'; readonly number: number; readonly slot: 0 | 1; readonly file: StoryFile };

import type { FeedbackAsked, FeedbackRead } from '../../../plugins/diagnosis/index.ts';

/** What goes to the reader’s thread. Its answer bears the same number. */
export interface ToReader {
  readonly number: number;
  readonly asked: FeedbackAsked;
}

/** What comes back. */
export type FromReader =
  { readonly kind: 'ready' } | { readonly kind: 'read'; readonly number: number; readonly read: FeedbackRead };

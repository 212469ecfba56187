import type { ReaderState } from './feedback-reader.ts';

/** What is said of the reader’s thread, and whether there is something to try again. */
export const READER_STATES: Readonly<Record<ReaderState, { readonly says: string; readonly again: boolean }>> = {
  asleep: { says: '', again: false },
  loading: { says: 'The reader is loading, once.', again: false },
  ready: { says: '', again: false },
  reading: { says: 'Reading …', again: false },
  unloaded: {
    says: 'The reader could not be loaded, and your words are safe here. Check the connection, then try again. The signs below need no connection.',
    again: true,
  },
  failed: {
    says: 'The reader stopped on this text. That is a fault in the reader, and your words are safe here. Try again, or leave a part of the text out.',
    again: true,
  },
  stuck: {
    says: 'The reader took too long on this text and was stopped. Leave out all but the feedback itself, then try again.',
    again: true,
  },
};

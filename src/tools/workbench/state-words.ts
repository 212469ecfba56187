import type { JudgeState } from '../judge/index.ts';

/** What is said of the judge’s thread, and whether there is something to try again. */
export const STATES: Readonly<Record<JudgeState, { readonly says: string; readonly again: boolean }>> = {
  asleep: { says: '', again: false },
  loading: { says: 'The judge is loading, once. Go on writing.', again: false },
  ready: { says: '', again: false },
  unloaded: {
    says: 'The judge could not be loaded, and your words are safe here. Check the connection, then try again; or download the file and have it scored in the shell.',
    again: true,
  },
  failed: {
    says: 'The judge stopped on this text. That is a fault in the judge, and your words are safe here. Try again, or change the text a little; the shell may say more.',
    again: true,
  },
  stuck: {
    says: 'The judge took too long on this text and was stopped. Is it one story? Leave the rest out, then try again.',
    again: true,
  },
};

/** What came of something that may fail; where it failed, what to say to whoever asked for it: what happened, and what to do. */
export type Told = { readonly done: true } | { readonly done: false; readonly says: string };

export const DONE: Told = { done: true };
export const failed = (says: string): Told => ({ done: false, says });

/** The only door: what tools keep on the person’s device, and nowhere else. */
export { Keeping } from './keeping.ts';
export { kept } from './kept.ts';
export type { Kept, Loaded } from './kept.ts';
export { eraseAll, exported, imported, wouldReplace } from './whole.ts';
export type { Told } from '../told.ts';

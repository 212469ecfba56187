/** The only door: the judge in a thread of its own, and its words as elements. */
export { draw, redraw } from './draw.ts';
export { Judge } from './judge-client.ts';
export type { JudgeState } from './judge-client.ts';
export type { Judged } from './messages.ts';

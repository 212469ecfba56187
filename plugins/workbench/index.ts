/** The only door: what the workbench thinks, without a browser. A draft in, what the page shows of it out. */
export { answer } from './answer.ts';
export type { Answer, Asked, Judgement, Marked, Unread } from './answer.ts';
export { changeDrawn } from './change.ts';
export { storyFile } from './draft-file.ts';
export type { StoryFile } from './draft-file.ts';

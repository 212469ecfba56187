import { judge } from './judge-text.ts';
import type { Bar, Engine } from './judge-text.ts';
import type { Judgement } from './judged-story.ts';
import type { Problem } from './problem.ts';

/** A story to judge. */
export interface Task {
  readonly path: string;
  /** Its text, where it is not that of the file. */
  readonly text?: () => string;
}
/** Or why there is none. */
export type Outcome = Judgement | readonly Problem[];

export const isJudged = (outcome: Outcome): outcome is Judgement => 'report' in outcome;

export function outcomeOf(engine: Engine, { path, text }: Task, bar: Bar): Outcome {
  return judge(engine, path, bar, text);
}

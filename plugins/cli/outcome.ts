import { judging } from './judge-text.ts';
import type { Bar, Engine } from './judge-text.ts';
import type { Judgement } from './judged-story.ts';
import type { Problem } from './problem.ts';
import { pause } from './signals.ts';

/** A story to judge. */
export interface Task {
  readonly path: string;
  /** Its text, where it is not that of the file. */
  readonly text?: () => string;
}
/** Or why there is none. */
export type Outcome = Judgement | readonly Problem[];

export const isJudged = (outcome: Outcome): outcome is Judgement => 'report' in outcome;

/** So many stories are judged abreast. */
export const ABREAST = 8;
/** In milliseconds: as long as a signal waits. */
const BREATH = 50;

/**
 * Of stories that are judged abreast, in their order.
 * @param begins told of each before it is worked at
 */
export async function outcomesOf(
  engine: Engine,
  tasks: readonly Task[],
  bar: Bar,
  begins: (task: number) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let open = tasks.map(({ path, text }, at) => ({ at, work: judging(engine, path, bar, text) }));
  let due = performance.now() + BREATH;
  while (open.length > 0) {
    const further: typeof open = [];
    for (const one of open) {
      begins(one.at);
      const step = one.work.next();
      if (step.done === true) outcomes[one.at] = step.value;
      else further.push(one);
      if (performance.now() < due) continue;
      await pause();
      due = performance.now() + BREATH;
    }
    open = further;
  }
  return outcomes;
}

import { availableParallelism } from 'node:os';
import type { NextEdit } from '../story-lint/index.ts';
import { judge, optionsFor } from './judge.ts';
import type { Bar, Engine, Read } from './judge.ts';
import type { Problem } from './problem.ts';
import { pause } from './signals.ts';
import { standardInput } from './text.ts';

/** A story to judge. */
export interface Task {
  readonly path: string;
  /** Its text, where it is not that of the file. */
  readonly text?: () => string;
}
/** How. */
export interface Manner {
  readonly bar: Bar;
  /** With the cheapest next edit, which takes several judgements more. */
  readonly withNext: boolean;
}
export interface Judgement extends Read {
  readonly next: NextEdit | null;
}
/** Or why there is none. */
export type Outcome = Judgement | readonly Problem[];

export const isJudged = (outcome: Outcome): outcome is Judgement => 'report' in outcome;

export function outcomeOf(engine: Engine, { path, text }: Task, { bar, withNext }: Manner): Outcome {
  const judged = judge(engine, path, bar, text);
  if (Array.isArray(judged)) return judged;
  return { ...judged, next: withNext ? engine.nextEdit(judged.source, optionsFor(path, bar)) : null };
}

/**
 * From so many stories on it pays to load the engine once for each thread, though each has to warm up on its own:
 * on two cores from 200 on with the cheapest next edit, from 400 on without.
 */
const MANY = 300;
const MOST_THREADS = 8;

/** One outcome for each task, in their order, each judged shortly before it is asked for; on all cores where that pays. */
export async function* outcomes(
  tasks: readonly Task[] | Iterable<Task>,
  manner: Manner,
): AsyncGenerator<Outcome, void, undefined> {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  if (threads > 1 && isManyFiles(tasks)) {
    const { inThreads } = await import('./pool.ts');
    const paths = tasks.map(({ path }) => path);
    yield* inThreads(paths, manner, threads);
    return;
  }
  const engine = await import('../story-lint/index.ts');
  for (const task of tasks) {
    yield outcomeOf(engine, await withInput(task), manner);
    await pause();
  }
}

const isManyFiles = (tasks: Iterable<Task>): tasks is readonly Task[] =>
  Array.isArray(tasks) && tasks.length >= MANY && tasks.every(({ path, text }) => path !== '-' && text === undefined);

const withInput = async (task: Task): Promise<Task> =>
  task.path === '-' ? { ...task, text: await standardInput() } : task;

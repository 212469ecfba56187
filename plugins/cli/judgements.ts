import { availableParallelism } from 'node:os';
import { setUpFor } from './engine-flags.ts';
import { ABREAST, outcomesOf } from './outcome.ts';
import type { Bar } from './judge-text.ts';
import type { Outcome, Task } from './outcome.ts';
import { pause } from './signals.ts';
import { standardInput } from './text.ts';

/**
 * From so many stories on it pays to load the engine once for each thread, though each has to warm up on its own:
 * on two cores from 400 on.
 */
const MANY = 400;
const MOST_THREADS = 8;

/** One outcome for each task, in their order, each judged shortly before it is asked for, with those beside it; on all cores where that pays. */
export async function* outcomes(
  tasks: readonly Task[] | Iterable<Task>,
  bar: Bar,
): AsyncGenerator<Outcome, void, undefined> {
  setUpFor(Array.isArray(tasks) ? tasks.length : MANY);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  if (threads > 1 && isManyFiles(tasks)) {
    const { inThreads } = await import('./pool.ts');
    const paths = tasks.map(({ path }) => path);
    yield* inThreads(paths, bar, threads);
    return;
  }
  const engine = await import('../story-lint/index.ts');
  for (const some of bunchesOf(tasks)) {
    yield* await outcomesOf(engine, await Promise.all(some.map(withInput)), bar);
    await pause();
  }
}

function* bunchesOf(tasks: Iterable<Task>): Generator<Task[]> {
  let bunch: Task[] = [];
  for (const task of tasks) {
    bunch.push(task);
    if (bunch.length < ABREAST) continue;
    yield bunch;
    bunch = [];
  }
  if (bunch.length > 0) yield bunch;
}

const isManyFiles = (tasks: Iterable<Task>): tasks is readonly Task[] =>
  Array.isArray(tasks) && tasks.length >= MANY && tasks.every(({ path, text }) => path !== '-' && text === undefined);

const withInput = async (task: Task): Promise<Task> =>
  task.path === '-' ? { ...task, text: await standardInput() } : task;

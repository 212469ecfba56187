import { parentPort } from 'node:worker_threads';
import type { Asked } from './pool.ts';

/** A thread that judges the batches it is sent, and answers with one outcome for each path, in their order. */
export async function answer(): Promise<void> {
  const [engine, { outcomesOf }] = await Promise.all([import('../story-lint/index.ts'), import('./outcome.ts')]);
  parentPort?.on('message', ({ paths, bar, hand }: Asked) => {
    const tasks = paths.map((path) => ({ path }));
    const begins = (task: number): void => {
      hand[0] = task;
    };
    void outcomesOf(engine, tasks, bar, begins).then((all) => {
      for (const outcome of all) parentPort?.postMessage(outcome);
    });
  });
}

import { parentPort } from 'node:worker_threads';
import type { Batch } from './pool.ts';

/** A thread that judges the batches it is sent, and answers with one outcome for each path, in their order. */
export async function answer(): Promise<void> {
  const [engine, { outcomeOf }] = await Promise.all([import('../story-lint/index.ts'), import('./outcome.ts')]);
  parentPort?.on('message', ({ paths, bar }: Batch) => {
    for (const path of paths) parentPort?.postMessage(outcomeOf(engine, { path }, bar));
  });
}

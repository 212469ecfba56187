/** Each file of stories left out in turn, on all cores: most of what training and measuring take. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { FILES, readCorpus } from './corpus.ts';
import { countAll, leaveOut } from './fit-principles.ts';

const MOST_THREADS = 6;
/** Tells a thread of these from any other that loads this file. */
const OURS = 'second-loop:leave-out';

/** Scores of each story of the corpus, by a model that has not read the story’s file: the same on any number of threads. */
export async function unreadScores(): Promise<readonly Float64Array[]> {
  const waiting = [...FILES.keys()];
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const scored = await Promise.all(Array.from({ length: threads }, () => leaveOutInThread(waiting)));
  const byFile = new Map(scored.flat());
  return FILES.flatMap((_, file) => byFile.get(file) ?? []);
}

type Scored = readonly [file: number, scores: readonly Float64Array[]];

/** One thread, with a file from the list whenever it has none. */
function leaveOutInThread(waiting: number[]): Promise<readonly Scored[]> {
  return new Promise((resolve, reject) => {
    const done: Scored[] = [];
    const thread = new Worker(new URL(import.meta.url), { workerData: OURS });
    const give = (): void => {
      const file = waiting.shift();
      if (file === undefined)
        void thread.terminate().then(() => {
          resolve(done);
        });
      else thread.postMessage(file);
    };
    thread.once('error', reject);
    thread.on('message', (scored: Scored) => {
      done.push(scored);
      give();
    });
    give();
  });
}

if (workerData === OURS && parentPort !== null) {
  const port = parentPort;
  const counts = countAll(readCorpus());
  port.on('message', (file: number) => {
    port.postMessage([file, leaveOut(counts, file)] satisfies Scored);
  });
}

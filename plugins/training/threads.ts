/** Jobs by number, shared out among threads: each thread is the file that asked, and has one whenever it has none. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

const MOST_THREADS = 6;

/** What each job gives, in order: the same on any number of threads. `file` calls `answers` with the same name. */
export async function inThreads<Done>(file: string, name: string, jobs: number): Promise<Done[]> {
  const waiting = Array.from({ length: jobs }, (_, job) => job);
  const done = new Array<Done>(jobs);
  const threads = Math.min(availableParallelism(), MOST_THREADS, jobs);
  await Promise.all(Array.from({ length: threads }, () => inThread(file, name, waiting, done)));
  return done;
}

function inThread(file: string, name: string, waiting: number[], done: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(file), { workerData: name });
    const give = (): void => {
      const job = waiting.shift();
      if (job === undefined)
        void thread.terminate().then(() => {
          resolve();
        });
      else thread.postMessage(job);
    };
    thread.once('error', reject);
    thread.on('message', ([job, one]: readonly [number, unknown]) => {
      done[job] = one;
      give();
    });
    give();
  });
}

/** In a thread that was started by this name, and nowhere else: makes ready, then does the jobs it is given. */
export function answers(name: string, ready: () => (job: number) => unknown): void {
  if (workerData !== name || parentPort === null) return;
  const port = parentPort;
  const work = ready();
  port.on('message', (job: number) => {
    port.postMessage([job, work(job)]);
  });
}

import { Worker } from 'node:worker_threads';
import type { Bar } from './judge-text.ts';
import { ABREAST } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';

export interface Batch {
  readonly paths: readonly string[];
  readonly bar: Bar;
}
/** What a thread is sent. It answers with one outcome for each path, in their order. */
export interface Asked extends Batch {
  /** Which of the paths it has in hand. */
  readonly hand: Int32Array<SharedArrayBuffer>;
}

/** Stories a thread is sent at a time: enough that it never waits, few enough that none is left with the last of them. */
const BATCH = ABREAST;
/** Batches for each thread that are judged and not yet taken: the memory they need does not grow with the stories. */
const AHEAD = 2;
/** Threads do not die of texts one after the other: from then on something else is wrong, and no more are begun. */
const MOST_DEATHS = 5;

const begin = (): Worker => new Worker(new URL('thread.js', import.meta.url));

/**
 * One outcome for each path, in their order, judged by several threads. A story that a thread dies of is unjudged,
 * and says so; what that thread had still to judge, another judges.
 */
export async function* inThreads(
  paths: readonly string[],
  bar: Bar,
  threads: number,
  start: () => Worker = begin,
): AsyncGenerator<Outcome, void, undefined> {
  const pool = new Pool(threads, start);
  const ahead: Promise<readonly Outcome[]>[] = [];
  try {
    for (let at = 0; at < paths.length || ahead.length > 0;) {
      while (at < paths.length && ahead.length < AHEAD * threads) {
        ahead.push(pool.judge({ paths: paths.slice(at, at + BATCH), bar }));
        at += BATCH;
      }
      yield* (await ahead.shift()) ?? [];
    }
  } finally {
    await pool.end();
  }
}

/** Which thread judges what depends on the order alone, never on who was faster: the same run does the same again. */
class Pool {
  readonly #lanes: readonly Lane[];
  #batches = 0;

  constructor(threads: number, start: () => Worker) {
    let deaths = 0;
    const mayStart = (): boolean => deaths < MOST_DEATHS;
    const died = (): void => {
      deaths++;
    };
    this.#lanes = Array.from({ length: threads }, () => new Lane(start, mayStart, died));
  }

  judge(batch: Batch): Promise<readonly Outcome[]> {
    const lane = this.#lanes[this.#batches++ % this.#lanes.length];
    return lane?.inTurn(batch) ?? Promise.resolve([]);
  }

  async end(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.end()));
  }
}

/** One thread after the other, one batch after the other. */
class Lane {
  readonly #start: () => Worker;
  readonly #mayStart: () => boolean;
  readonly #died: () => void;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #answer: (outcome: Outcome) => void = () => undefined;
  #dies: (why: string) => void = () => undefined;

  constructor(start: () => Worker, mayStart: () => boolean, died: () => void) {
    this.#start = start;
    this.#mayStart = mayStart;
    this.#died = died;
  }

  inTurn(batch: Batch): Promise<Outcome[]> {
    const outcomes = this.#last.then(() => this.#judge(batch));
    this.#last = outcomes;
    return outcomes;
  }

  async #judge({ paths, bar }: Batch): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (;;) {
      const left = paths.flatMap((_, at) => (outcomes[at] === undefined ? [at] : []));
      if (left.length === 0) return outcomes;
      const hand = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
      const answers = new Array<Outcome>();
      const why = await this.#ask({ paths: left.map((at) => paths[at] ?? ''), bar, hand }, answers);
      answers.forEach((outcome, i) => (outcomes[left[i] ?? 0] = outcome));
      // Where it had none in hand, it judges in order: the first that it has not answered for.
      const victim = left[Math.max(answers.length, hand[0] ?? 0)] ?? 0;
      if (why !== null) outcomes[victim] = [lost(paths[victim] ?? '', why)];
    }
  }

  /** Null once all are answered for, else what the thread died of. */
  #ask(asked: Asked, outcomes: Outcome[]): Promise<string | null> {
    if (this.#thread === null && !this.#mayStart()) return Promise.resolve(`${MOST_DEATHS} threads had died before`);
    const thread = (this.#thread ??= this.#begin());
    return new Promise((done) => {
      this.#answer = (outcome) => {
        outcomes.push(outcome);
        if (outcomes.length === asked.paths.length) done(null);
      };
      this.#dies = done;
      thread.postMessage(asked);
    });
  }

  #begin(): Worker {
    const thread = this.#start();
    let why: string | null = null;
    thread.on('message', (outcome: Outcome) => {
      this.#answer(outcome);
    });
    thread.on('messageerror', (error) => {
      why = error.message;
      void thread.terminate();
    });
    thread.on('error', (error) => {
      why = error instanceof Error ? error.message : String(error);
    });
    // The last that comes, behind every answer that was on its way.
    thread.on('exit', (status) => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.#died();
      this.#dies(why ?? `it ended with status ${status}`);
    });
    return thread;
  }

  async end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }
}

const lost = (path: string, why: string): Problem =>
  wholeFile(
    path,
    `the thread that judged it died: ${why}`,
    'so nothing is known of this story',
    'judge it alone; if it happens again, report it with a text that shows it',
  ).problem;

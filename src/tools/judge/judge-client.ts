import type { Asked, StoryFile } from '../../../plugins/workbench/index.ts';
import type { FromWorker, Judged, ToWorker } from './messages.ts';

export type JudgeState = 'asleep' | 'loading' | 'ready' | 'unloaded' | 'failed' | 'stuck';

interface Listener {
  /** Only of the newest question about each draft. */
  judged(judged: Judged): void;
  changed(state: JudgeState): void;
}
type Slot = ToWorker['slot'];

/** A whole story takes some hundredths of this. */
const PATIENCE = 20_000;

/**
 * Asks the judge’s thread, which starts with the first question. One question is out at a time; of those that wait, the
 * newest of each draft is asked next, and an older answer is dropped.
 */
export class Judge {
  private worker: Worker | null = null;
  private state: JudgeState = 'asleep';
  private counted = 0;
  private out: ToWorker | null = null;
  private clock: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting = new Map<Slot, ToWorker>();
  private readonly newest = new Map<Slot, ToWorker>();
  private readonly answered = new Map<Slot, ToWorker>();
  private readonly files = new Map<number, (file: StoryFile | null) => void>();
  private readonly listener: Listener;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  /** The thread starts and loads, though nothing was asked yet. */
  wake(): void {
    if (this.worker !== null) return;
    this.change('loading');
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'judge' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      this.hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail(this.state === 'loading' ? 'unloaded' : 'failed');
    });
    this.worker = worker;
  }

  ask(slot: Slot, asked: Asked): void {
    const question: ToWorker = { kind: 'judge', number: ++this.counted, slot, asked };
    this.newest.set(slot, question);
    this.waiting.set(slot, question);
    this.wake();
    this.next();
  }

  /** What is out or waiting about a draft is answered to nobody. */
  forget(slot: Slot): void {
    this.newest.delete(slot);
    this.answered.delete(slot);
    this.waiting.delete(slot);
  }

  /** Whether what was asked last about a draft has no answer yet. */
  awaits(slot: Slot): boolean {
    return this.newest.get(slot) !== this.answered.get(slot);
  }

  /** A draft as a file; null where the judge cannot be had, or is busy for too long. */
  file(asked: Asked): Promise<StoryFile | null> {
    this.wake();
    const number = ++this.counted;
    return new Promise((resolve) => {
      this.files.set(number, resolve);
      setTimeout(() => {
        this.filed(number, null);
      }, PATIENCE);
      this.worker?.postMessage({ kind: 'file', number, slot: 0, asked } satisfies ToWorker);
    });
  }

  /** After a failure: a new thread, and what was asked last of each draft is asked again. */
  again(): void {
    this.worker?.terminate();
    this.worker = null;
    this.wake();
    this.next();
  }

  private next(): void {
    if (this.out !== null || this.state !== 'ready') return;
    for (const [slot, question] of this.waiting) {
      this.waiting.delete(slot);
      this.out = question;
      this.worker?.postMessage(question);
      this.clock = setTimeout(() => {
        this.fail('stuck');
      }, PATIENCE);
      return;
    }
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'ready') this.change('ready');
    if (message.kind === 'file') this.filed(message.number, message.file);
    if (message.kind === 'judged') {
      clearTimeout(this.clock);
      this.out = null;
      const newest = this.newest.get(message.slot);
      if (newest?.number === message.number) {
        this.answered.set(message.slot, newest);
        this.listener.judged(message);
      }
    }
    this.next();
  }

  private fail(state: 'unloaded' | 'failed' | 'stuck'): void {
    clearTimeout(this.clock);
    this.worker?.terminate();
    this.worker = null;
    const { out } = this;
    this.out = null;
    // A new thread knows neither draft; the one that may stop it again comes last.
    this.waiting.clear();
    const last = (question: ToWorker): number => Number(question === out);
    for (const question of [...this.newest.values()].toSorted((a, b) => last(a) - last(b)))
      this.waiting.set(question.slot, question);
    for (const number of this.files.keys()) this.filed(number, null);
    this.change(state);
  }

  private filed(number: number, file: StoryFile | null): void {
    this.files.get(number)?.(file);
    this.files.delete(number);
  }

  private change(state: JudgeState): void {
    this.state = state;
    this.listener.changed(state);
  }
}

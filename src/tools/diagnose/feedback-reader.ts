import type { FeedbackAsked, FeedbackRead } from '../../../plugins/diagnosis/index.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

export type ReaderState = 'asleep' | 'loading' | 'ready' | 'reading' | 'unloaded' | 'failed' | 'stuck';

interface Listener {
  /** Only of what was asked last. */
  read(read: FeedbackRead, number: number): void;
  changed(state: ReaderState): void;
}

/** A mail takes some hundredths of a second. */
const PATIENCE = 20_000;

/** Asks the reader’s thread, which starts with the first question. One question is out at a time, and of those that wait only the newest. */
export class FeedbackReader {
  private worker: Worker | null = null;
  private state: ReaderState = 'asleep';
  private counted = 0;
  private waiting: ToReader | null = null;
  private newest: ToReader | null = null;
  private clock: ReturnType<typeof setTimeout> | undefined;
  private readonly listener: Listener;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  ask(asked: FeedbackAsked): void {
    this.newest = this.waiting = { number: ++this.counted, asked };
    this.wake();
    this.next();
  }

  /** What was asked is answered to nobody. */
  forget(): void {
    this.newest = this.waiting = null;
  }

  /** After a failure: a new thread, and what was asked last is asked again. */
  again(): void {
    this.waiting = this.newest;
    this.wake();
  }

  private wake(): void {
    if (this.worker !== null) return;
    this.change('loading');
    const worker = new Worker(new URL('./feedback-worker.ts', import.meta.url), { type: 'module', name: 'feedback' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      this.hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail(this.state === 'loading' ? 'unloaded' : 'failed');
    });
    this.worker = worker;
  }

  private next(): void {
    if (this.waiting === null || this.state !== 'ready') return;
    this.worker?.postMessage(this.waiting);
    this.waiting = null;
    this.change('reading');
    this.clock = setTimeout(() => {
      this.fail('stuck');
    }, PATIENCE);
  }

  private hear(message: FromReader): void {
    clearTimeout(this.clock);
    this.change('ready');
    if (message.kind === 'read' && message.number === this.newest?.number)
      this.listener.read(message.read, message.number);
    this.next();
  }

  private fail(state: 'unloaded' | 'failed' | 'stuck'): void {
    clearTimeout(this.clock);
    this.worker?.terminate();
    this.worker = null;
    this.waiting = null;
    this.change(state);
  }

  private change(state: ReaderState): void {
    if (this.state === state) return;
    this.state = state;
    this.listener.changed(state);
  }
}

import { kept } from '../device/index.ts';
import { EMPTY, joined, readBench, VERSION, type Bench } from './bench.ts';

/** A change is on the device before a person could look away. */
const SAVED_AFTER = 300;

interface Heard {
  /** What stands on the page now. */
  bench(): Bench;
  /** Something else stands on the device: another tab, or the device’s own buttons. Null where it was erased. */
  changed(bench: Bench | null): void;
  /** Another tab kept words that this one had not heard of; they are put aside. */
  joined(bench: Bench): void;
  tell(words: string): void;
}

/** Keeps the bench on the device, and hears what else is kept there. */
export class Keeping {
  private readonly store = kept('workbench', VERSION, readBench);
  private readonly heard: Heard;
  /** What the device was known to keep, when this tab last read it or wrote it. */
  private known: Bench = EMPTY;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(heard: Heard) {
    this.heard = heard;
  }

  load(): Bench {
    const { value, says } = this.store.load();
    if (says !== null) this.heard.tell(says);
    this.known = value ?? EMPTY;
    return this.known;
  }

  listen(): void {
    this.store.onChange(({ value, says }) => {
      // What was typed here since goes first, and saving it puts theirs aside.
      if (this.saving !== undefined) return;
      // What cannot be read takes no draft away.
      if (says !== null) {
        this.heard.tell(says);
        return;
      }
      this.known = value ?? EMPTY;
      this.heard.changed(value);
    });
    addEventListener('pagehide', () => {
      this.save();
    });
    addEventListener('visibilitychange', () => {
      if (document.hidden) this.save();
    });
  }

  saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      this.save();
    }, SAVED_AFTER);
  }

  /** What has changed is on the device now. */
  save(): void {
    if (this.saving === undefined) return;
    clearTimeout(this.saving);
    this.saving = undefined;
    const { value } = this.store.load();
    const bench = this.heard.bench();
    const all = value === null ? bench : joined(bench, this.known, value, Date.now());
    if (all !== bench) this.heard.joined(all);
    const told = this.store.save(all);
    if (told.done) this.known = all;
    else this.heard.tell(told.says);
  }
}

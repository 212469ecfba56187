import { kept } from './kept.ts';

/** A change is on the device before a person could look away. */
const SAVED_AFTER = 300;

interface Ways<T> {
  /** As for `kept`. */
  readonly name: string;
  readonly version: number;
  reads(value: unknown, version: number): T | null;
  /** What stands where nothing is kept. */
  readonly nothing: T;
  /** What is kept where another tab wrote as well; `known` is what this one read or kept last. */
  joined(mine: T, known: T, theirs: T): T;
}
interface Heard<T> {
  /** What stands on the page now. */
  stands(): T;
  /** Something else stands on the device: another tab, or the device’s own buttons. Null where it was erased. */
  changed(value: T | null): void;
  /** Another tab kept what this one had not heard of. */
  joined(value: T): void;
  tell(words: string): void;
}

/** Keeps what stands on a page on the device, soon after each change, and hears what else is kept there. */
export class Keeping<T> {
  private readonly store;
  private readonly ways: Ways<T>;
  private readonly heard: Heard<T>;
  /** What the device was known to keep, when this tab last read it or wrote it. */
  private known: T;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(ways: Ways<T>, heard: Heard<T>) {
    this.ways = ways;
    this.heard = heard;
    this.known = ways.nothing;
    this.store = kept(ways.name, ways.version, (value, version) => ways.reads(value, version));
  }

  load(): T {
    const { value, says } = this.store.load();
    if (says !== null) this.heard.tell(says);
    this.known = value ?? this.ways.nothing;
    return this.known;
  }

  listen(): void {
    this.store.onChange(({ value, says }) => {
      // What was typed here since goes first, and saving it joins theirs to it.
      if (this.saving !== undefined) return;
      // What cannot be read takes nothing away.
      if (says !== null) {
        this.heard.tell(says);
        return;
      }
      this.known = value ?? this.ways.nothing;
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
    const mine = this.heard.stands();
    const all = value === null ? mine : this.ways.joined(mine, this.known, value);
    if (all !== mine) this.heard.joined(all);
    const told = this.store.save(all);
    if (told.done) this.known = all;
    else this.heard.tell(told.says);
  }
}

import type { Kept } from './kept.ts';

/** A change is on the device before a person could look away. */
const SAVED_AFTER = 300;

interface Keeper<T> {
  readonly store: Kept<T>;
  /** What stands on the page where nothing was kept. */
  readonly none: T;
  /**
   * What another tab kept since, and would lose when this is kept, is in it as well; the same object where nothing would be lost.
   * @param known what this tab kept or read last
   */
  joined(own: T, known: T, theirs: T, when: number): T;
  /** What stands on the page now. */
  now(): T;
  /** Something else stands on the device: another tab, or the device’s own buttons. Null where it was erased. */
  changed(value: T | null): void;
  /** Another tab kept words that this one had not heard of; they are in it now. */
  joining(value: T): void;
  tell(words: string): void;
}

/** Keeps what stands on a tool’s page on the device, and hears what else is kept there. */
export class Keeping<T> {
  private readonly keeper: Keeper<T>;
  /** What the device was known to keep, when this tab last read it or wrote it. */
  private known: T;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(keeper: Keeper<T>) {
    this.keeper = keeper;
    this.known = keeper.none;
  }

  load(): T {
    const { value, says } = this.keeper.store.load();
    if (says !== null) this.keeper.tell(says);
    this.known = value ?? this.keeper.none;
    return this.known;
  }

  listen(): void {
    this.keeper.store.onChange(({ value, says }) => {
      // What was typed here since goes first, and saving it joins theirs to it.
      if (this.saving !== undefined) return;
      // What cannot be read takes nothing away.
      if (says !== null) {
        this.keeper.tell(says);
        return;
      }
      this.known = value ?? this.keeper.none;
      this.keeper.changed(value);
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
    const { keeper } = this;
    const { value } = keeper.store.load();
    const own = keeper.now();
    const all = value === null ? own : keeper.joined(own, this.known, value, Date.now());
    if (all !== own) keeper.joining(all);
    const told = keeper.store.save(all);
    if (told.done) this.known = all;
    else keeper.tell(told.says);
  }
}

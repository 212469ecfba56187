import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { onLeaving } from './signals.ts';

let files = 0;

/**
 * A file that appears whole or not at all: written under another name beside its place, and removed if the process ends before.
 * @throws whatever the system says, from each of its methods.
 */
export class UnfinishedFile {
  readonly #path: string;
  readonly #written: string;
  readonly #forget: () => void;
  #file: number | null;

  constructor(path: string) {
    this.#path = path;
    this.#written = `${dirname(path)}/.story-${process.pid}-${Date.now()}-${files++}.tmp`;
    this.#file = openSync(this.#written, 'wx');
    this.#forget = onLeaving(() => {
      this.discard();
    });
  }

  write(text: string): void {
    if (this.#file !== null) writeFileSync(this.#file, text);
  }

  /** By default in the place of whatever file is there, whose permissions it takes over. */
  putInPlace(put: (written: string, path: string) => void = replace): void {
    if (this.#file === null) return;
    fsyncSync(this.#file);
    this.#close();
    put(this.#written, this.#path);
    this.discard();
  }

  /** Does nothing to a file that is in its place. */
  discard(): void {
    this.#close();
    rmSync(this.#written, { force: true });
    this.#forget();
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}

function replace(written: string, path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) chmodSync(written, mode);
  renameSync(written, path);
}

import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { onLeaving } from './signals.ts';

let known: string | undefined;
/** Of two machines that share a folder, neither can tell whether the other's processes live. */
function machine(): string {
  // Loaded here: it takes a fifth of Node's own start, and most runs write no file.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return (known ??= createHash('sha256').update(hostname()).digest('hex').slice(0, 8));
}
const NAME = /^\.story-([\da-f]{8})-([1-9]\d{0,9})-\d+-\d+\.tmp$/u;

/** Those that this process is at work on. */
const ours = new Set<string>();
let files = 0;

/**
 * A file that appears whole or not at all: written under another name beside its place, and removed if the process ends
 * before. One that is killed cannot do that: the next that writes in the same folder does it.
 * @throws whatever the system says, from each of its methods.
 */
export class UnfinishedFile {
  readonly #path: string;
  readonly #written: string;
  readonly #forget: () => void;
  #file: number | null;

  constructor(path: string) {
    this.#path = path;
    removeLeftovers(dirname(path));
    this.#written = `${dirname(path)}/.story-${machine()}-${process.pid}-${Date.now()}-${files++}.tmp`;
    this.#file = openSync(this.#written, 'wx');
    ours.add(this.#written);
    this.#forget = onLeaving(() => {
      this.discard();
    });
  }

  write(content: string | Uint8Array): void {
    if (this.#file !== null) writeFileSync(this.#file, content);
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
    ours.delete(this.#written);
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

/** Of processes that are no more. What cannot be removed stays: it is in nobody's way. */
function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, of, owner] = NAME.exec(name) ?? [];
      if (of === machine() && !isAtWork(Number(owner), `${folder}/${name}`)) {
        rmSync(`${folder}/${name}`, { force: true });
      }
    }
  } catch {
    // The file itself may still be written, which is what was asked for.
  }
}

/** A process may have the number of one that is gone. */
function isAtWork(owner: number, written: string): boolean {
  if (owner === process.pid) return ours.has(written);
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Unjudged, wholeFile } from './problem.ts';
import { nearest } from '../nearest.ts';

/** A story told aloud in five minutes is some 5 KB. */
export const MOST_BYTES = 1_000_000;
const REPLACEMENT = '\ufffd';

/**
 * The text of a file as it stands: no byte is dropped or mended.
 * @throws {Unjudged} when there is no such file, or it holds no text that can be judged.
 */
export function readText(path: string): string {
  return textOf(read(path), path);
}

/**
 * Waits until standard input is at its end, or no story any more, without keeping signals out meanwhile.
 * What is returned reads it as `readText` reads a file.
 */
export async function standardInput(): Promise<() => string> {
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      total += chunk.length;
      if (total > MOST_BYTES) break;
    }
  } catch (error) {
    const fault = cannotRead('-', error as NodeJS.ErrnoException);
    return () => {
      throw fault;
    };
  }
  return () => textOf(Buffer.concat(chunks), '-');
}

/**
 * The same of bytes that are already here, wherever they came from.
 * @throws {Unjudged} when they hold no text that can be judged.
 */
export function textOf(bytes: Buffer, path: string): string {
  if (bytes.length > MOST_BYTES) throw tooBig(path);
  const text = decode(bytes, path);
  if (text.trim() === '')
    throw wholeFile(path, 'no text', 'there is nothing to judge', 'write the story, or leave the file out');
  return text;
}

export function tooBig(path: string): Unjudged {
  return wholeFile(
    path,
    'over 1 MB',
    'a story told in five minutes is about 5 KB, so this is something else',
    'name the story itself, or split the file into one story each',
  );
}

function read(path: string): Buffer {
  try {
    return readUpTo(path, MOST_BYTES + 1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw wholeFile(path, 'a folder', 'one text is wanted here', 'name a file in it, or - for standard input');
    throw cannotRead(path, error as NodeJS.ErrnoException);
  }
}

/**
 * Never more than `most` bytes, whatever the file claims to be: /dev/zero has no end.
 * @throws whatever the system says.
 */
export function readUpTo(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let total = 0;
    while (total < most) {
      const chunk = Buffer.allocUnsafe(Math.min(65_536, most - total));
      const got = readSome(file, chunk);
      if (got === 0) break;
      chunks.push(chunk.subarray(0, got));
      total += got;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // A terminal or pipe that is not ready yet: wait a moment without spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** What the system said when a path could not be read, in words a writer can act on. */
export function cannotRead(path: string, { code, message }: NodeJS.ErrnoException): Unjudged {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return wholeFile(path, 'no such file or folder', 'so nothing was judged here', whereElse(path));
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return wholeFile(
      path,
      'cannot be read',
      'this user has no permission to',
      'give yourself read permission (chmod u+r), or leave the path out',
    );
  }
  if (code === 'ELOOP') {
    return wholeFile(
      path,
      'cannot be read',
      'its symbolic links lead round in a circle',
      'name the file they were meant to lead to',
    );
  }
  return wholeFile(path, 'cannot be read', `the system says ${code ?? message}`, 'mend that, or leave the path out');
}

function whereElse(path: string): string {
  const near = neighbour(path);
  if (near !== null) return `did you mean ${near}?`;
  // npm runs scripts in the package's own folder, wherever it was called from.
  const meant = resolve(process.env['INIT_CWD'] ?? '.', path);
  if (meant !== resolve(path) && existsSync(meant)) return `npm looks from ${process.cwd()}; name it as ${meant}`;
  return 'check the spelling, and the folder you are in';
}

function neighbour(path: string): string | null {
  try {
    const folder = dirname(path);
    const near = nearest(basename(path), readdirSync(folder))[0];
    return near === undefined ? null : path.slice(0, path.length - basename(path).length) + near;
  } catch {
    return null;
  }
}

/**
 * Bytes → text. A byte order mark stays, as it is part of line 1 for whoever counts columns.
 * @throws {Unjudged} at the first byte that is not UTF-8, or the first NUL.
 */
export function decode(bytes: Buffer, path: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw wholeFile(path, 'saved as UTF-16', 'stories are read as UTF-8', 'save it again as UTF-8');
  }
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) {
    const message = 'a byte that is not UTF-8 — from here on the text would be guessed at';
    throw new Unjudged({
      path,
      ...placeIn(text, firstInvalid(bytes, text)),
      message,
      remedy: 'save the file again as UTF-8',
    });
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const message = 'a NUL byte — the file is no text, or a damaged one';
    throw new Unjudged({
      path,
      ...placeIn(text, nul),
      message,
      remedy: 'delete that byte, or name the text that was meant',
    });
  }
  return text;
}

/** Where the decoder put the first replacement character that was not in the file. */
function firstInvalid(bytes: Buffer, text: string): number {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    offset += Buffer.byteLength(text.slice(from, at));
    from = at;
    if (bytes.toString('latin1', offset, offset + 3) !== '\u00ef\u00bf\u00bd') return at;
  }
  return text.length;
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

import { fstatSync, writeFileSync } from 'node:fs';
import { onLeaving } from './signals.ts';

/** Standard output takes no more, such as a file on a disk that is full: what was asked for is not all there. */
export class Unprinted extends Error {
  override readonly name = 'Unprinted';
}

type Standard = typeof process.stdout | typeof process.stderr;

/** Streams that nothing more is written to, and why: null where only the reader has gone. */
const closed = new Map<Standard, Error | null>();
/** What the system says once a reader has gone, as `story score | head` leaves it. */
const READER_GONE: ReadonlySet<string> = new Set(['EPIPE', 'EOF']);

/**
 * Writes and waits until it is out, so that the process may end and memory stays flat. A reader who has gone is no fault:
 * what is still to come is dropped, and the exit status stands.
 * @throws whatever else the system says, and has said of this stream before.
 */
async function write(stream: Standard, text: string): Promise<void> {
  const fault = closed.get(stream);
  if (fault instanceof Error) throw fault;
  if (text === '' || fault === null) return;
  keepQuietAboutLostReader(stream);
  if (stream.isTTY) {
    erase();
    isRowBegun = !text.endsWith('\n');
  }
  try {
    // Into a file, the stream itself writes once: on a disk with room for half of a text it drops the other half in silence.
    if (isFile(stream)) writeFileSync(stream.fd, text);
    else await sent(stream, text);
  } catch (error) {
    const isReaderGone = READER_GONE.has((error as NodeJS.ErrnoException).code ?? '');
    closed.set(stream, isReaderGone ? null : (error as Error));
    if (!isReaderGone) throw error;
  }
}

function isFile({ fd, isTTY }: Standard): boolean {
  const facts = fstatSync(fd);
  return !isTTY && (facts.isFile() || facts.isCharacterDevice());
}

function sent(stream: Standard, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) done();
      else fail(error);
    });
  });
}

/** @throws {Unprinted} where the text cannot go, for another reason than that nobody reads it any more. */
export async function print(text: string): Promise<void> {
  try {
    await write(process.stdout, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Unprinted(
      `not everything could be printed — standard output takes no more: the system says ${code ?? message} — make room where it goes, or send it elsewhere, and ask again`,
    );
  }
}

/** Where even this cannot be said, the exit status says that there was something to say. */
export async function complain(text: string): Promise<void> {
  // Node makes a stream when it is first named, and most runs have nothing to say there.
  if (text === '') return;
  try {
    await write(process.stderr, text);
  } catch {
    exitWith(2);
  }
}

const ERASE = '\r\u001b[2K';
/** The terminal's last row holds something that stays, such as half of a report. */
let isRowBegun = false;
let forget: (() => void) | null = null;

/** Shows a line on standard error until something else is printed or the process ends; only on a terminal. */
export function showForNow(line: string): void {
  const { stderr, env } = process;
  if (!stderr.isTTY || env['TERM'] === 'dumb' || isRowBegun || closed.has(stderr)) return;
  keepQuietAboutLostReader(stderr);
  stderr.write(ERASE + line);
  forget ??= onLeaving(erase);
}

export function erase(): void {
  if (forget === null) return;
  forget();
  forget = null;
  process.stderr.write(ERASE);
}

const listened = new Set<Standard>();
/** A stream also tells a lost reader through an event, which would end the process if nobody listened. */
function keepQuietAboutLostReader(stream: Standard): void {
  if (listened.has(stream)) return;
  listened.add(stream);
  stream.on('error', () => {
    if (!closed.has(stream)) closed.set(stream, null);
  });
}

/** The worst that has happened so far decides: 0 all well, 1 below the mark, 2 could not judge. */
export function exitWith(status: 0 | 1 | 2): void {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
}

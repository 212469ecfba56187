import { onLeaving } from './signals.ts';

/** Streams whose reader has gone, as `story score | head` leaves them. What is still to come is dropped, the exit status stands. */
const closed = new WeakSet<NodeJS.WriteStream>();

/** Writes and waits until it is out, so that the process may end and memory stays flat. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || closed.has(stream)) return Promise.resolve();
  if (stream.isTTY) {
    erase();
    isRowBegun = !text.endsWith('\n');
  }
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) done();
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'EOF')) {
        closed.add(stream);
        done();
      } else fail(error);
    });
  });
}

export const print = (text: string): Promise<void> => write(process.stdout, text);
export const complain = (text: string): Promise<void> => write(process.stderr, text);

const ERASE = '\r\u001b[2K';
/** The terminal's last row holds something that stays, such as half of a report. */
let isRowBegun = false;
let forget: (() => void) | null = null;

/** Shows a line on standard error until something else is printed or the process ends; only on a terminal. */
export function showForNow(line: string): void {
  const { stderr, env } = process;
  if (!stderr.isTTY || env['TERM'] === 'dumb' || isRowBegun || closed.has(stderr)) return;
  stderr.write(ERASE + line);
  forget ??= onLeaving(erase);
}

export function erase(): void {
  if (forget === null) return;
  forget();
  forget = null;
  process.stderr.write(ERASE);
}

/** A stream also tells a lost reader through an event, which would end the process if nobody listened. */
export function keepQuietAboutLostReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => closed.add(stream));
}

/** The worst that has happened so far decides: 0 all well, 1 below the mark, 2 could not judge. */
export function exitWith(status: 0 | 1 | 2): void {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
}

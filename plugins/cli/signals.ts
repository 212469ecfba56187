import { setImmediate } from 'node:timers/promises';

/** What a shell shows for a program that a signal ended: 128 and the signal's number. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
type Signal = keyof typeof STATUS;
const untidy = new Set<() => void>();

/** From now on a signal ends the process with its status, once what is untidy has been put away; no half-done work is left. */
export function leaveTidily(): void {
  for (const signal of Object.keys(STATUS) as Signal[]) process.on(signal, () => process.exit(STATUS[signal]));
  process.on('exit', () => {
    for (const tidy of untidy) tidy();
  });
}

/** From now on this signal is the way to end the command, and says nothing of a fault. */
export function leaveWith(signal: Signal, status: number): void {
  STATUS[signal] = status;
}

/** Runs `tidy` however the process ends, unless what is returned was called before. It may not wait for anything. */
export function onLeaving(tidy: () => void): () => void {
  untidy.add(tidy);
  return () => void untidy.delete(tidy);
}

/** Lets a signal in: none arrives while judging goes on without a pause. */
export const pause = (): Promise<void> => setImmediate();

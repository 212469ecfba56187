import { DONE, failed, type Told } from '../told.ts';
import { announce, envelope, keyOf, keysKept, nameOf, parsed, trouble, type Envelope } from './store.ts';

/** Shape of the file that holds everything. */
const SHAPE = 1;
const NAME = /^[a-z][a-z0-9~-]{0,60}$/u;

/** All that this site keeps in this browser, as a text for a file; null where there is nothing. */
export function exported(): string | null {
  const all: Record<string, Envelope | string> = {};
  try {
    for (const key of keysKept()) {
      const text = localStorage.getItem(key) ?? '';
      all[nameOf(key)] = parsed(text) ?? text;
    }
  } catch {
    return null;
  }
  return Object.keys(all).length === 0 ? null : `${JSON.stringify({ 'second-loop': SHAPE, kept: all }, null, 2)}\n`;
}

/** Whether bringing this file back would write over something else that is kept here. */
export function wouldReplace(text: string): boolean {
  try {
    return [...(readWhole(text) ?? [])].some(([name, value]) => {
      const here = localStorage.getItem(keyOf(name));
      return here !== null && here !== value;
    });
  } catch {
    return false;
  }
}

/** Brings back what `exported` gave: all of it, or nothing. What has no namesake in it stays. */
export function imported(text: string): Told {
  const whole = readWhole(text);
  if (whole === null)
    return failed('That file was not saved from here, or has been changed since. Nothing was brought back.');
  const before = new Map<string, string | null>();
  try {
    for (const [name, value] of whole) {
      const key = keyOf(name);
      before.set(key, localStorage.getItem(key));
      localStorage.setItem(key, value);
    }
  } catch (error) {
    for (const [key, value] of before) {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    }
    return failed(`${trouble(error)} Nothing was brought back.`);
  }
  announce();
  return DONE;
}

/** Erases all that this site keeps in this browser, of every tool. */
export function eraseAll(): Told {
  try {
    for (const key of keysKept()) localStorage.removeItem(key);
  } catch (error) {
    return failed(trouble(error));
  }
  announce();
  return DONE;
}

function readWhole(text: string): ReadonlyMap<string, string> | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null || !('second-loop' in found) || !('kept' in found)) return null;
  if (found['second-loop'] !== SHAPE || typeof found.kept !== 'object' || found.kept === null) return null;
  const whole = new Map<string, string>();
  for (const [name, value] of Object.entries(found.kept)) {
    // What could not be read when it was saved comes back as it was.
    const kept = typeof value === 'string' ? value : envelope(value);
    if (kept === null || !NAME.test(name)) return null;
    whole.set(name, typeof kept === 'string' ? kept : JSON.stringify(kept));
  }
  return whole;
}

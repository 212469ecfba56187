/** Names and words of what is kept in this browser: for this room alone. */

/** Other pages of this host may keep things as well. */
const PREFIX = 'second-loop:';
/** Said on the window when something was kept, brought back or erased otherwise than by the tool whose it is. */
export const CHANGED = 'second-loop:changed';

/** What stands under a key. */
export interface Envelope {
  readonly version: number;
  readonly value: unknown;
}

export const keyOf = (name: string): string => PREFIX + name;
export const nameOf = (key: string): string => key.slice(PREFIX.length);

/** @throws what the browser says where it keeps nothing. */
export const keysKept = (): string[] =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
    .filter((key) => key.startsWith(PREFIX))
    .toSorted();

export const announce = (): void => {
  // A listener that is called while another one saves would see half of it.
  queueMicrotask(() => dispatchEvent(new Event(CHANGED)));
};

export function parsed(text: string): Envelope | null {
  try {
    return envelope(JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

export function envelope(found: unknown): Envelope | null {
  if (typeof found !== 'object' || found === null || !('version' in found) || !('value' in found)) return null;
  return Number.isInteger(found.version) ? { version: found.version as number, value: found.value } : null;
}

/** Why the device did not do it, and what to do. Nothing of what is on the page is lost by it. */
export function trouble(error: unknown): string {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'This browser has no room left for this site, so the last changes are kept on this page only. Download what you need before you close it, or erase what you no longer want.'
    : 'This browser keeps nothing for this site (a private window, or storage is blocked). What you write stays on this page until you close it: download what you need.';
}

import { DONE, type Told } from '../told.ts';
import { announce, CHANGED, keyOf, keysKept, parsed, trouble, type Envelope } from './store.ts';

/** What stands on the device; where it was there and could not be read, what to say of it. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly says: string | null;
}

/** One thing that a tool keeps. Nothing in it throws: what the device refuses is told, and stays on the page. */
export interface Kept<T> {
  load(): Loaded<T>;
  save(value: T): Told;
  forget(): Told;
  /** Calls back when another tab, an import or an erasure has changed it. Gives back what ends that. */
  onChange(listener: (loaded: Loaded<T>) => void): () => void;
}

const UNREAD =
  'What this browser kept for this page was written by another version of it and cannot be read. It is still on the device: “Save all as a file” holds it.';

/**
 * A place on the device for one tool's state.
 * @param name in kebab-case; one for each tool
 * @param version of the shape of what is kept: raise it when the shape changes
 * @param reads makes the value of what was found, of this version or an earlier one; null where it is none
 */
export function kept<T>(name: string, version: number, reads: (value: unknown, version: number) => T | null): Kept<T> {
  const key = keyOf(name);
  const load = (): Loaded<T> => {
    let text: string | null;
    try {
      text = localStorage.getItem(key);
    } catch (error) {
      return { value: null, says: trouble(error) };
    }
    if (text === null) return { value: null, says: null };
    const found = parsed(text);
    const value = found === null || found.version > version ? null : reads(found.value, found.version);
    if (value !== null) return { value, says: null };
    setAside(key, text);
    return { value: null, says: UNREAD };
  };
  return {
    load,
    save(value) {
      try {
        localStorage.setItem(key, JSON.stringify({ version, value } satisfies Envelope));
        return DONE;
      } catch (error) {
        return { done: false, says: trouble(error) };
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
        return DONE;
      } catch (error) {
        return { done: false, says: trouble(error) };
      }
    },
    onChange(listener) {
      const ending = new AbortController();
      const { signal } = ending;
      const tell = (): void => {
        listener(load());
      };
      // Of this tab nothing is heard here, of another nothing there.
      addEventListener(
        'storage',
        (event) => {
          if (event.key === key || event.key === null) tell();
        },
        { signal },
      );
      addEventListener(CHANGED, tell, { signal });
      return () => {
        ending.abort();
      };
    },
  };
}

/** The next save would write over it. */
function setAside(key: string, text: string): void {
  try {
    const aside = `${key}~`;
    if (keysKept().some((one) => one.startsWith(aside) && localStorage.getItem(one) === text)) return;
    let number = 1;
    while (localStorage.getItem(`${aside}${number}`) !== null) number++;
    localStorage.setItem(`${aside}${number}`, text);
    announce();
  } catch {
    // There is no room for a second one; the first stands until something is saved.
  }
}

import { vi } from 'vitest';

/** As much of a browser’s store as the device room uses: bounded like a real one, and refusing all where it is blocked. */
export class FakeStore {
  readonly items = new Map<string, string>();
  room = Infinity;
  blocked = false;
  get length(): number {
    this.touch();
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    this.touch();
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.touch();
    const others = [...this.items].filter(([name]) => name !== key).reduce((sum, [, text]) => sum + text.length, 0);
    if (others + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.touch();
    this.items.delete(key);
  }
  private touch(): void {
    if (this.blocked) throw new DOMException('blocked', 'SecurityError');
  }
}

/** Puts it, and a window to listen on, in the place of the browser’s. */
export function fakeBrowser(): FakeStore {
  const store = new FakeStore();
  const window = new EventTarget();
  vi.stubGlobal('localStorage', store);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('dispatchEvent', window.dispatchEvent.bind(window));
  return store;
}

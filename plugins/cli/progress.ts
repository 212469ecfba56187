import { showForNow } from './output.ts';

/** Milliseconds. Who waits for less than the first does not wait; what changes faster than the second cannot be read. */
const SOON = 1000;
const BETWEEN = 100;

let spelled: Intl.NumberFormat | undefined;

/** Says how far a long run is, one call a story: `1,240 of 10,000 stories · 12 s`. */
export function progress(total: number, show = showForNow, now = (): number => performance.now()): () => void {
  const start = now();
  let shown = start + SOON - BETWEEN;
  let done = 0;
  return () => {
    done++;
    const time = now();
    if (time - shown < BETWEEN) return;
    shown = time;
    spelled ??= new Intl.NumberFormat('en');
    const seconds = Math.floor((time - start) / 1000);
    show(`${spelled.format(done)} of ${spelled.format(total)} ${total === 1 ? 'story' : 'stories'} · ${seconds} s`);
  };
}

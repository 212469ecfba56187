/** Which stars, underscores and tildes of a paragraph are marks: CommonMark’s rule, in time linear in their number. */
import type { Span } from '../types.ts';

/** A run of one sign that may begin emphasis, end it, or both. */
export interface Delimiter extends Span {
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The two marks around emphasised words. */
export interface Emphasis {
  readonly isBold: boolean;
  readonly open: Span;
  readonly close: Span;
}

/** What is left of a run after it has closed others, and been closed. */
interface Opener {
  readonly run: Delimiter;
  readonly order: number;
  readonly start: number;
  end: number;
}

/** Pairs of marks, each in the order in which it closes. `delimiters` are those of one paragraph, in their order. */
export function emphasisIn(delimiters: readonly Delimiter[]): Emphasis[] {
  const found: Emphasis[] = [];
  const openers: Opener[] = [];
  /** For each kind of closing run, the last opener that is known not to fit, nor any before it: nothing is looked at twice. */
  const unfit = new Map<string, number>();
  delimiters.forEach((delimiter, order) => {
    let { start } = delimiter;
    while (delimiter.closes && start < delimiter.end) {
      const kind = `${delimiter.sign}${String(delimiter.opens)}${sizeOf(delimiter) % 3}`;
      const least = unfit.get(kind) ?? -1;
      const at = openers.findLastIndex((o) => o.order <= least || fits(o.run, delimiter));
      const opener = openers[at];
      if (opener === undefined || opener.order <= least) {
        unfit.set(kind, openers.at(-1)?.order ?? -1);
        break;
      }
      const size = Math.min(2, opener.end - opener.start, delimiter.end - start);
      found.push({
        isBold: size === 2 && delimiter.sign !== '~',
        open: { start: opener.end - size, end: opener.end },
        close: { start, end: start + size },
      });
      opener.end -= size;
      start += size;
      openers.length = opener.end > opener.start ? at + 1 : at;
    }
    if (delimiter.opens && start < delimiter.end) openers.push({ run: delimiter, order, start, end: delimiter.end });
  });
  return found;
}

const sizeOf = (run: Span): number => run.end - run.start;

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.sign !== closer.sign) return false;
  if (closer.sign === '~' || !(closer.opens || opener.closes)) return true;
  // CommonMark’s rule of three, on the runs as they were written.
  return (sizeOf(opener) + sizeOf(closer)) % 3 !== 0 || (sizeOf(opener) % 3 === 0 && sizeOf(closer) % 3 === 0);
}

/** Offsets ↔ lines and columns, 1-based, of the file as written. */
import type { Place, Span } from './types.ts';

export type Locate = (offset: number) => { line: number; column: number };

/** Line ends are \n, \r\n or \r. */
export function locator(source: string): Locate {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (char === '\n' || (char === '\r' && source[i + 1] !== '\n')) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((starts[mid] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

export function placeOf(source: string, offset: number): { line: number; column: number } {
  return locator(source)(offset);
}

export function place(locate: Locate, span: Span): Place {
  const start = locate(span.start);
  const end = locate(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

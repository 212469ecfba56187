/** Offsets ↔ lines and columns, 1-based, of the file as written. */
import type { Place, Span } from './types.ts';

export type Locate = (offset: number) => { line: number; column: number };

const LINE_END = /\r\n?|\n/gu;

/** Where each line starts. Line ends are \n, \r\n or \r. */
function startsIn(source: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of source.matchAll(LINE_END)) starts.push(index + end.length);
  return starts;
}

export function locator(source: string): Locate {
  const starts = startsIn(source);
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

/** The way back. */
export function offsetsIn(source: string): (line: number, column: number) => number {
  const starts = startsIn(source);
  return (line, column) => (starts[line - 1] ?? source.length) + column - 1;
}

export function placeOf(source: string, offset: number): { line: number; column: number } {
  return locator(source)(offset);
}

export function place(locate: Locate, span: Span): Place {
  const start = locate(span.start);
  const end = locate(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

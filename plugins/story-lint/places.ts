/** Offsets → lines and columns, 1-based, of the file as written. */
import { Source } from '../language/index.ts';
import type { Place, Span } from './types.ts';

export type Locate = (offset: number) => { line: number; column: number };

export function locator(source: string): Locate {
  const lines = new Source(source);
  return (offset) => lines.place(offset);
}

/** The way back. */
export function offsetsIn(source: string): (line: number, column: number) => number {
  const lines = new Source(source);
  return (line, column) => lines.offset({ line, column });
}

export function placeOf(source: string, offset: number): { line: number; column: number } {
  return locator(source)(offset);
}

export function place(locate: Locate, span: Span): Place {
  const start = locate(span.start);
  const end = locate(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Spans of feedback as written → 1-based lines and columns, and the words. */
import { Source } from '../language/index.ts';
import type { Quoted, Span } from '../story-lint/types.ts';

export function quoter(source: string): (span: Span) => Quoted {
  const lines = new Source(source);
  return ({ start, end }) => {
    const { line, column } = lines.place(start);
    const { line: endLine, column: endColumn } = lines.place(end);
    return { line, column, endLine, endColumn, quote: source.slice(start, end) };
  };
}

/** Offsets → 1-based lines and columns. The engine’s own lies behind its door, with a language model this room does not need. */
import type { Quoted, Span } from '../story-lint/types.ts';

/** Line ends are \n, \r\n or \r. */
export function quoter(source: string): (span: Span) => Quoted {
  const starts = [0];
  for (const { 0: end, index } of source.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
  const locate = (offset: number): [line: number, column: number] => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1];
  };
  return ({ start, end }) => {
    const [line, column] = locate(start);
    const [endLine, endColumn] = locate(end);
    return { line, column, endLine, endColumn, quote: source.slice(start, end) };
  };
}

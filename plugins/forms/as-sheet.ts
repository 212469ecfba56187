import { plainWords } from './as-plain-text.ts';
import type { Part } from './filled.ts';

/** The tables of a document as a sheet for any spreadsheet (RFC 4180). */
export function asSheet(parts: readonly Part[]): string {
  const lines = parts.flatMap((part) =>
    part.kind === 'table' ? [part.table.columns, ...part.table.entries.map(({ cells }) => cells.map(plainWords))] : [],
  );
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

const cellOf = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

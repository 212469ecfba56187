import { COLUMN_NAMES, COLUMNS, filledRows, SOURCES, type GapRow, type GapTable } from './gap-table.ts';

const HEAD = ['Source', ...COLUMNS.map((column) => COLUMN_NAMES[column])];
const cellsOf = ({ source, cells }: GapRow): string[] => [
  SOURCES[source],
  ...COLUMNS.map((column) => cells[column].trim()),
];

/** The table as Markdown: whatever stands in a cell is words there too. */
export function gapMarkdown(table: GapTable): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...filledRows(table).map((row) => cellsOf(row).map(plainMarkdown))];
  return `# Signal-gap table\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

const plainMarkdown = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|{}]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/gu, '<br>');

/** A cell that begins so is worked out as a formula where it is opened. */
const FORMULA = /^[=+\-@\t]/u;

/** The table for a spreadsheet: words stay words. */
export function gapCsv(table: GapTable): string {
  const rows = [HEAD, ...filledRows(table).map(cellsOf)];
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(words: string): string {
  const plain = FORMULA.test(words) ? `'${words}` : words;
  return `"${plain.replaceAll('"', '""')}"`;
}

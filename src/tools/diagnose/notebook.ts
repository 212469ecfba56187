/** What stands on the page “What went wrong” and is kept on the device. */
import {
  COLUMNS,
  NO_TABLE,
  SOURCES,
  withTheirs,
  type Cells,
  type Column,
  type GapRow,
  type GapTable,
  type Source,
} from '../../../plugins/diagnosis/gap-table.ts';
import type { PatternSlug } from '../../../plugins/feedback/index.ts';
import { kept } from '../device/index.ts';

export interface Notebook {
  /** The feedback, as it was pasted. */
  readonly text: string;
  /** What made room for it: a text from another tab, or the one before. */
  readonly before: string;
  /** Signs that were noticed, by their words. */
  readonly signs: readonly string[];
  readonly table: GapTable;
}

const VERSION = 1;
export const NO_NOTES: Notebook = { text: '', before: '', signs: [], table: NO_TABLE };

/**
 * What another tab kept since, and would lose when these notes are kept, is added; the same notes where nothing would be lost.
 * @param known what this tab kept or read last
 */
export function joinedNotes(notes: Notebook, known: Notebook, theirs: Notebook): Notebook {
  const table = withTheirs(notes.table, known.table, theirs.table);
  const isTextLost = theirs.text.trim() !== '' && ![notes, known].some(({ text }) => text === theirs.text);
  const picked = theirs.signs.filter((sign) => !notes.signs.includes(sign) && !known.signs.includes(sign));
  if (table === notes.table && !isTextLost && picked.length === 0) return notes;
  return { ...notes, table, before: isTextLost ? theirs.text : notes.before, signs: [...notes.signs, ...picked] };
}

/** What was kept, if it is that. */
export function readNotes(value: unknown): Notebook | null {
  if (!isRecord(value) || !isRecord(value['table'])) return null;
  const { text, before, signs, table } = value;
  const { rows, dropped } = table;
  if (typeof text !== 'string' || !Array.isArray(signs) || !Array.isArray(rows) || !Array.isArray(dropped)) return null;
  return {
    text,
    before: typeof before === 'string' ? before : '',
    signs: signs.filter(isText),
    table: {
      rows: rows.flatMap((row: unknown) => readRow(row) ?? []),
      dropped: dropped.filter(isText) as PatternSlug[],
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

function readRow(value: unknown): GapRow | null {
  if (!isRecord(value) || !isRecord(value['cells'])) return null;
  const { source, slug, touched, cells } = value;
  if (!isText(source) || !Object.hasOwn(SOURCES, source)) return null;
  const words = (column: Column): string => {
    const found = cells[column];
    return isText(found) ? found : '';
  };
  return {
    source: source as Source,
    slug: isText(slug) ? (slug as PatternSlug) : null,
    touched: touched === true,
    cells: Object.fromEntries(COLUMNS.map((column) => [column, words(column)])) as Cells,
  };
}

/** How it is kept on the device. */
export const NOTES = { store: kept('diagnosis', VERSION, readNotes), none: NO_NOTES, joined: joinedNotes };

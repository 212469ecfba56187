/** The signal-gap table: from words to evidence, a gap a row. What somebody has written in it stays. */
import type { PatternSlug } from '../feedback/index.ts';
import type { PrincipleSlug } from '../story-lint/types.ts';
import { GAP_WORDS } from './gap-words.ts';
import type { Found, PageNames } from './index.ts';

export const COLUMNS = ['feedback', 'question', 'principle', 'gap', 'evidence'] as const;
export type Column = (typeof COLUMNS)[number];
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  feedback: 'Feedback',
  question: 'Question',
  principle: 'Principle',
  gap: 'They could not see …',
  evidence: 'Evidence to gather',
};

/** Where a row comes from: words of others weigh more than one’s own guess. */
export const SOURCES = { told: 'You were told', noticed: 'You noticed', own: 'Your own' } as const;
export type Source = keyof typeof SOURCES;

export type Cells = Readonly<Record<Column, string>>;
export interface GapRow {
  readonly source: Source;
  /** The pattern it was made of. */
  readonly slug: PatternSlug | null;
  /** Somebody has written in it. */
  readonly touched: boolean;
  readonly cells: Cells;
}
export interface GapTable {
  readonly rows: readonly GapRow[];
  /** Patterns whose rows were taken out: they come back only when asked for. */
  readonly dropped: readonly PatternSlug[];
}

export const NO_TABLE: GapTable = { rows: [], dropped: [] };
const NO_CELLS: Cells = { feedback: '', question: '', principle: '', gap: '', evidence: '' };

/** What a row is made with: the principles of each pattern’s page, those that the feedback puts in question, and their names. */
export interface RowBasis {
  readonly principlesOf: Readonly<Partial<Record<PatternSlug, readonly PrincipleSlug[]>>>;
  readonly inQuestion: readonly PrincipleSlug[];
  readonly names: PageNames;
}

/** Rows for what was found, each with the first principle of the pattern’s page that the feedback puts in question. */
export const rowsFor = (
  found: readonly Found[],
  source: 'told' | 'noticed',
  { principlesOf, inQuestion, names }: RowBasis,
): readonly GapRow[] =>
  found.map(({ slug, quote }) => {
    const own = principlesOf[slug] ?? [];
    const principle = own.find((one) => inQuestion.includes(one)) ?? own[0];
    return {
      source,
      slug,
      touched: false,
      cells: { ...GAP_WORDS[slug], feedback: quote, principle: names[`/principles/${principle}/`] ?? '' },
    };
  });

/** What was found stands in the place of what was found before; rows that somebody has written in stay as they are, and where. */
export function refilled(table: GapTable, found: readonly GapRow[]): GapTable {
  const isKept = ({ touched, source }: GapRow): boolean => touched || source === 'own';
  const kept = table.rows.filter(isKept);
  const missing = new Map(found.toReversed().map((row) => [row.slug, row]));
  for (const slug of [...table.dropped, ...kept.map((row) => row.slug)]) missing.delete(slug);
  const taken = (slug: GapRow['slug']): readonly GapRow[] => {
    const row = missing.get(slug);
    missing.delete(slug);
    return row ? [row] : [];
  };
  // Where nobody has written, the likeliest comes first.
  const before = kept.length === 0 ? [] : table.rows.flatMap((row) => (isKept(row) ? [row] : taken(row.slug)));
  return { ...table, rows: [...before, ...found.flatMap(({ slug }) => taken(slug))] };
}

export function rewrittenCell(table: GapTable, index: number, column: Column, words: string): GapTable {
  const row = table.rows[index];
  if (row === undefined || row.cells[column] === words) return table;
  const cells = { ...row.cells, [column]: words };
  return { ...table, rows: table.rows.with(index, { ...row, touched: true, cells }) };
}

export const withRow = (table: GapTable): GapTable => ({
  ...table,
  rows: [...table.rows, { source: 'own', slug: null, touched: false, cells: NO_CELLS }],
});

export function withoutRow(table: GapTable, index: number): GapTable {
  const slug = table.rows[index]?.slug ?? null;
  return {
    rows: table.rows.toSpliced(index, 1),
    dropped: slug === null || table.dropped.includes(slug) ? table.dropped : [...table.dropped, slug],
  };
}

/** Rows with words in them. */
export const filledRows = ({ rows }: GapTable): readonly GapRow[] =>
  rows.filter(({ cells }) => COLUMNS.some((column) => cells[column].trim() !== ''));

/** Rows that somebody has written in there, and that this table would lose. */
export function withTheirs(table: GapTable, known: GapTable, theirs: GapTable): GapTable {
  const here = new Set([...table.rows, ...known.rows].map(({ cells }) => JSON.stringify(cells)));
  const lost = filledRows(theirs).filter(
    ({ touched, source, cells }) => (touched || source === 'own') && !here.has(JSON.stringify(cells)),
  );
  return lost.length === 0 ? table : { ...table, rows: [...table.rows, ...lost] };
}

/** What somebody has written into a form. Every function gives new answers and leaves the old ones. */
import type { Form, Rows } from './form-types.ts';

export interface Answers {
  readonly fields: Readonly<Record<string, string>>;
  /** Where a table is not named, its entries are those that the template begins with. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** What was ticked. */
  readonly checks: readonly string[];
}
/** An entry, and which of the template’s entries it is like. */
export interface Row {
  readonly start: number;
  readonly cells: Readonly<Record<string, string>>;
}

export const NO_ANSWERS: Answers = { fields: {}, rows: {}, checks: [] };

/** What a field says; of one with a choice, at first, what the template says. */
export const answerTo = ({ fields }: Answers, id: string): string =>
  Object.hasOwn(fields, id) ? (fields[id] ?? '') : '';
export const cellOf = ({ cells }: Row, id: string): string => (Object.hasOwn(cells, id) ? (cells[id] ?? '') : '');

export const rowsIn = (answers: Answers, { id, starts }: Rows): readonly Row[] =>
  (Object.hasOwn(answers.rows, id) ? answers.rows[id] : undefined) ??
  starts.map(({ cells }, start) => ({ start, cells }));

export const withAnswer = (answers: Answers, id: string, text: string): Answers => ({
  ...answers,
  fields: { ...answers.fields, [id]: text },
});

export const withCell = (answers: Answers, rows: Rows, index: number, column: string, text: string): Answers =>
  withRows(
    answers,
    rows,
    rowsIn(answers, rows).map((row, at) => (at === index ? { ...row, cells: { ...row.cells, [column]: text } } : row)),
  );

/** One more entry, like the template’s last. */
export function withRow(answers: Answers, rows: Rows): Answers {
  return withRows(answers, rows, [...rowsIn(answers, rows), { start: Math.max(0, rows.starts.length - 1), cells: {} }]);
}

/** The last one stays: a table without entries could not be filled in. */
export function withoutRow(answers: Answers, rows: Rows, index: number): Answers {
  const all = rowsIn(answers, rows);
  return all.length < 2 ? answers : withRows(answers, rows, all.toSpliced(index, 1));
}

export function withCheck(answers: Answers, id: string, isDone: boolean): Answers {
  const others = answers.checks.filter((one) => one !== id);
  return { ...answers, checks: isDone ? [...others, id] : others };
}

const withRows = (answers: Answers, { id }: Rows, rows: readonly Row[]): Answers => ({
  ...answers,
  rows: { ...answers.rows, [id]: rows },
});

/** Whether nothing is written in an entry but what the template gave it. */
export function isUntouched(row: Row, { columns, starts }: Rows): boolean {
  const given = starts[row.start]?.cells ?? {};
  return columns.every(({ id }) => cellOf(row, id).trim() === '' || cellOf(row, id) === given[id]);
}

/** Whether nothing is written anywhere. */
export const isEmpty = (answers: Answers, form: Form): boolean =>
  Object.values(answers.fields).every((text) => text.trim() === '') &&
  answers.checks.length === 0 &&
  form.rows.every((rows) => rowsIn(answers, rows).every((row) => isUntouched(row, rows)));

/**
 * What two tabs wrote: of each field and table what was changed here goes first, then what was changed there.
 * @param known what both began with
 */
export function joinedAnswers(mine: Answers, known: Answers, theirs: Answers): Answers {
  if (isSame(theirs, known)) return mine;
  return {
    fields: joined(mine.fields, known.fields, theirs.fields),
    rows: joined(mine.rows, known.rows, theirs.rows),
    checks: isSame(mine.checks, known.checks) ? theirs.checks : mine.checks,
  };
}

type Named<T> = Readonly<Record<string, T>>;
function joined<T>(mine: Named<T>, known: Named<T>, theirs: Named<T>): Named<T> {
  const ids = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const [own, before] = [mine[id], known[id]];
      const value = isSame(own, before) ? theirs[id] : own;
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was kept, if it is that. */
export function readAnswers(value: unknown): Answers | null {
  if (!isRecord(value) || !isRecord(value['fields']) || !isRecord(value['rows']) || !Array.isArray(value['checks']))
    return null;
  const rows = Object.entries(value['rows']).flatMap(([id, all]) =>
    Array.isArray(all) && all.length > 0 ? [[id, all.flatMap((row: unknown) => readRow(row) ?? [])] as const] : [],
  );
  return {
    fields: texts(value['fields']),
    rows: Object.fromEntries(rows.filter(([, all]) => all.length > 0)),
    checks: value['checks'].filter((one) => typeof one === 'string'),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readRow(value: unknown): Row | null {
  if (!isRecord(value) || !isRecord(value['cells'])) return null;
  const start = value['start'];
  return {
    start: typeof start === 'number' && Number.isInteger(start) && start >= 0 ? start : 0,
    cells: texts(value['cells']),
  };
}

const texts = (value: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** A form with its answers: the document, before it is written in any format. */
import { answerTo, cellOf, isUntouched, rowsIn, type Answers, type Row } from './form-answers.ts';
import type { Block, Field, Form, Pieces, Rows } from './form-types.ts';

/** Some words of the document: the template’s own, somebody’s answer, or a placeholder that is still open. */
export interface Run {
  readonly text: string;
  readonly is: 'told' | 'answer' | 'open';
}
export type Words = readonly Run[];

export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'item'; readonly mark: string; readonly words: Words }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'rule' }
  | { readonly kind: 'front'; readonly lines: readonly Given[] };

/** Entries with their names, if they have any, and what each says in every column. */
export interface Table {
  readonly across: boolean;
  readonly columns: readonly string[];
  /** How a reader calls the columns. */
  readonly labels: readonly string[];
  readonly entries: readonly { readonly name: string; readonly cells: readonly Words[] }[];
}
export interface Given {
  readonly line: string;
  readonly key: string;
  readonly value: 'quoted' | 'bare' | 'list';
  /** Null for a line that nobody fills in. */
  readonly words: Words | null;
}

/** The whole document. Where nothing is written the template’s placeholder stays, so that nothing is silently missing. */
export function filled(form: Form, answers: Answers): readonly Part[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  return form.blocks.flatMap((block) => partsOf(block, form, answers, fields));
}

function partsOf(block: Block, form: Form, answers: Answers, fields: ReadonlyMap<string, Field>): readonly Part[] {
  const words = (pieces: Pieces): Words => pieces.map((piece) => runOf(piece, answers, fields));
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, words: words(block.pieces).map(inOneLine) }];
    case 'paragraph':
      return passages(words(block.pieces)).map((some) => ({ kind: 'paragraph', words: some }));
    case 'item':
      return [{ kind: 'item', mark: block.mark, words: words(block.pieces) }];
    case 'grid': {
      const [columns = [], , ...lines] = block.lines;
      const entries = lines.map((cells) => ({ name: '', cells: cells.map((text): Words => [{ text, is: 'told' }]) }));
      return [{ kind: 'table', table: { across: false, columns, labels: columns, entries } }];
    }
    case 'rows': {
      const rows = form.rows.find(({ id }) => id === block.rows);
      return rows ? rowParts(rows, answers) : [];
    }
    case 'rule':
      return [block];
    case 'front':
      return [
        {
          kind: 'front',
          lines: block.lines.map(({ words: line, key, value, field }) => ({
            line,
            key,
            value,
            words: field === null ? null : [inOneLine(runOf({ field }, answers, fields))],
          })),
        },
      ];
  }
}

function runOf(piece: Pieces[number], answers: Answers, fields: ReadonlyMap<string, Field>): Run {
  if (typeof piece === 'string') return { text: piece, is: 'told' };
  const { open = '', choices = [] } = fields.get(piece.field) ?? {};
  const text = cleaned(answerTo(answers, piece.field));
  const isGiven = text !== '' && (choices.length === 0 || choices.includes(text));
  return isGiven ? { text, is: 'answer' } : { text: open, is: 'open' };
}

/** An answer of several paragraphs that stands alone is several paragraphs. */
function passages(words: Words): readonly Words[] {
  const [only, ...others] = words;
  if (only?.is !== 'answer' || others.length > 0) return [words];
  return only.text.split(/\n{2,}/u).map((text) => [{ text, is: 'answer' }]);
}

const inOneLine = (run: Run): Run => ({ ...run, text: run.text.replaceAll('\n', ' ') });

function rowParts(rows: Rows, answers: Answers): readonly Part[] {
  const all = rowsIn(answers, rows);
  const written = all.filter((row) => !isUntouched(row, rows));
  const shown = rows.shape !== 'across' && written.length > 0 ? written : all;
  const cell = (row: Row, column: string): Words => {
    const text = cleaned(cellOf(row, column));
    return text === '' ? [] : [{ text, is: 'answer' }];
  };
  if (rows.shape === 'list') {
    const [column] = rows.columns;
    const open: Words = [{ text: `_[Write here: ${column?.name ?? ''}]_`, is: 'open' }];
    return shown.map((row) => {
      const words = cell(row, 'words');
      return { kind: 'item', mark: '-', words: words.length > 0 ? words : open };
    });
  }
  const entries = shown.map((row, index) => ({
    name: nameOf(rows, row, index),
    cells: rows.columns.map(({ id }) => cell(row, id)),
  }));
  const columns = rows.columns.map(({ name }) => name);
  const labels = rows.columns.map(({ label }) => label);
  return [{ kind: 'table', table: { across: rows.shape === 'across', columns, labels, entries } }];
}

/** “2. First 90 days”, “Programme 4”: the template’s name, with the number of its place. */
export function nameOf({ starts }: Rows, { start }: Row, index: number): string {
  const name = (starts[start] ?? starts.at(-1))?.name ?? '';
  return name.replace(/^\d+|(?<!\d)\d+$/u, String(index + 1));
}

/** More columns than a page has room for stand one below another. */
const MOST_COLUMNS = 5;
export const isTooWide = ({ across, columns }: Table): boolean => !across && columns.length > MOST_COLUMNS;

/** Signs that no format can hold, and line ends of every system as one; nobody’s words are lost. */
export const cleaned = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, '')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

/** The placeholders that nobody has filled in, and what stands there instead. */
export const openIn = (form: Form, answers: Answers): readonly { readonly label: string; readonly words: string }[] =>
  form.fields
    .filter(({ id, choices }) => choices.length === 0 && cleaned(answerTo(answers, id)) === '')
    .map(({ label, open }) => ({ label, words: open.replaceAll(/^_|_$/gu, '') }));

/** A document of messages, message by message: those that hold something to fill in. */
export function messagesIn(form: Form): readonly { readonly title: string; readonly blocks: readonly Block[] }[] {
  const messages: { title: string; blocks: Block[] }[] = [];
  for (const block of form.blocks) {
    if (block.kind === 'heading' && block.level > 1)
      messages.push({ title: block.pieces.filter((piece) => typeof piece === 'string').join(''), blocks: [] });
    else messages.at(-1)?.blocks.push(block);
  }
  const isAsked = (block: Block): boolean =>
    'pieces' in block && block.pieces.some((piece) => typeof piece !== 'string');
  return form.messages ? messages.filter(({ blocks }) => blocks.some(isAsked)) : [];
}

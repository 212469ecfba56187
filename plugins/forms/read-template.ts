import { slugOf } from '../file-name.ts';
import type { Block, Checklist, Ending, Form, FrontLine, Marks, Rows } from './form-types.ts';
import { Holes } from './holes.ts';
import { readSheet } from './read-sheet.ts';

/** A block of the template’s Markdown, before its holes are looked for. */
type Raw =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'check'; text: string }
  | { readonly kind: 'item'; readonly mark: string; text: string }
  | { readonly kind: 'table'; readonly lines: string[][] }
  | { readonly kind: 'rule' };

/**
 * A template as a form. What is to be filled in is marked in the file itself: `[words]`, `_[Write here: words]_`, empty cells
 * of a table, the same prompt in several items of a list, `- [ ]` to tick, and values in front matter.
 * @throws Error where what the page says of the form is not in the file
 */
export function readTemplate(source: string, ending: Ending, marks: Marks): Form {
  const { title, messages = false, figures = null } = marks;
  const base = { title, ending, messages, figures };
  const form: Form =
    ending === 'csv'
      ? { ...base, blocks: sheetBlocks(title), fields: [], rows: [readSheet(source, title)], checks: [] }
      : { ...base, ...readMarkdown(source, title) };
  const names = form.rows.flatMap(({ columns }) => columns.map(({ name }) => name));
  const unknown = Object.values(figures ?? {}).filter((name) => typeof name === 'string' && !names.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `“${title}” names columns that its file does not have: ${unknown.join('; ')}. It has: ${names.join('; ')}.`,
    );
  return form;
}

const sheetBlocks = (title: string): readonly Block[] => [
  { kind: 'heading', level: 1, pieces: [title] },
  { kind: 'rows', rows: 'rows' },
];

function readMarkdown(source: string, title: string): Pick<Form, 'blocks' | 'fields' | 'rows' | 'checks'> {
  const holes = new Holes();
  const [head, body] = headAndBody(source.replaceAll('\r\n', '\n'));
  const blocks: Block[] =
    head === null ? [] : [{ kind: 'front', lines: head.split('\n').map((line) => frontLine(line, holes)) }];
  const rows: Rows[] = [];
  const { checks, others } = withoutChecks(rawBlocks(body));
  let where = title;
  const addRows = (one: Omit<Rows, 'id' | 'label'>): void => {
    const id = holes.idOf(where);
    rows.push({ id, label: where, ...one });
    blocks.push({ kind: 'rows', rows: id });
  };
  for (let at = 0; at < others.length; at++) {
    const raw = others[at] as Raw;
    if (raw.kind === 'rule') blocks.push(raw);
    else if (raw.kind === 'table') {
      const table = tableRows(raw.lines);
      if (table === null) blocks.push({ kind: 'grid', lines: raw.lines });
      else addRows(table);
    } else if (raw.kind === 'item' && promptOf(raw) !== null && sameText(raw, others[at + 1])) {
      let count = 1;
      while (sameText(raw, others[at + 1])) {
        count++;
        at++;
      }
      const words = promptOf(raw) ?? '';
      const column = { id: 'words', name: words, label: words.charAt(0).toUpperCase() + words.slice(1), hint: '' };
      addRows({
        shape: 'list',
        columns: [column],
        starts: Array.from({ length: count }, () => ({ name: '', cells: {} })),
      });
    } else if (raw.kind !== 'check') {
      if (raw.kind === 'heading') where = raw.text;
      const { text, ...rest } = raw;
      blocks.push({ ...rest, pieces: holes.piecesOf(text, where) } as Block);
    }
  }
  return { blocks, fields: holes.fields, rows, checks };
}

const PROMPT = /^_\[Write here: ([^[\]]*)\]_$/u;
const promptOf = (raw: Raw): string | null => (raw.kind === 'item' ? (PROMPT.exec(raw.text)?.[1] ?? null) : null);
const sameText = (one: Raw, other: Raw | undefined): boolean =>
  one.kind === 'item' && other?.kind === 'item' && one.text === other.text;

function headAndBody(source: string): readonly [string | null, string] {
  const end = source.startsWith('---\n') ? source.indexOf('\n---\n', 3) : -1;
  return end < 0 ? [null, source] : [source.slice(4, end), source.slice(end + 5)];
}

/**
 * `key: "words to write over"`, `key: value # one of these, those`, `key: value # such as this`, `key: [several, names]`; any
 * other line stays.
 */
function frontLine(words: string, holes: Holes): FrontLine {
  const [, key = '', rest = ''] = /^([a-z]+):[ \t]*(\S.*)$/u.exec(words) ?? [];
  const label = key.charAt(0).toUpperCase() + key.slice(1);
  if (/^"[^"]*"$/u.test(rest)) {
    const open = rest.slice(1, -1);
    return { words, key, value: 'quoted', field: holes.add(label, { open, hint: open }) };
  }
  if (/^\[[^[\]]*\]$/u.test(rest)) {
    const open = rest.slice(1, -1);
    return { words, key, value: 'list', field: holes.add(label, { open, hint: `Such as: ${open}` }) };
  }
  const [open = '', such] = rest.split(' # such as ');
  if (such !== undefined)
    return { words, key, value: 'quoted', field: holes.add(label, { open, hint: `Such as: ${open}, ${such}` }) };
  const [value = '', said] = rest.split(' # one of ');
  if (said === undefined) return { words, key, value: 'bare', field: null };
  return {
    words,
    key,
    value: 'bare',
    field: holes.add(label, { open: value, choices: said.split(/, ?/u) }),
  };
}

function rawBlocks(body: string): readonly Raw[] {
  const blocks: Raw[] = [];
  let isOpen = false;
  for (const line of body.split('\n')) {
    const last: Raw | undefined = isOpen ? blocks.at(-1) : undefined;
    const raw: Raw | null | undefined = line.trim() === '' ? null : (begun(line, last) ?? undefined);
    isOpen = raw !== null;
    if (raw === null) continue;
    if (raw !== undefined) blocks.push(raw);
    else if (last?.kind === 'table') last.lines.push(cellsOf(line));
    else if (last && 'text' in last && last.kind !== 'heading') last.text += `\n${line.trim()}`;
    else blocks.push({ kind: 'paragraph', text: line.trim() });
  }
  return blocks;
}

/** The block that a line begins; null where it goes on with the one before. */
function begun(line: string, last: Raw | undefined): Raw | null {
  const heading = /^(#{1,6}) (.*)$/u.exec(line);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: (heading[2] ?? '').trim() };
  if (line === '---') return { kind: 'rule' };
  if (line.startsWith('- [ ] ')) return { kind: 'check', text: line.slice(6).trim() };
  const item = /^([-*]|\d+\.) (.*)$/u.exec(line);
  if (item) return { kind: 'item', mark: item[1] ?? '-', text: (item[2] ?? '').trim() };
  return line.startsWith('|') && last?.kind !== 'table' ? { kind: 'table', lines: [cellsOf(line)] } : null;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim());

/** A table with empty cells, as entries; null for one that is all words. */
function tableRows([head = [], , ...body]: readonly (readonly string[])[]): Omit<Rows, 'id' | 'label'> | null {
  const column = (name: string) => ({ id: slugOf(name), name, label: name, hint: '' });
  const [corner, ...names] = head;
  if (corner === '' && body.every(([name, ...cells]) => name !== '' && cells.every((cell) => cell === '')))
    return {
      shape: 'across',
      columns: body.map(([name = '']) => column(name)),
      starts: names.map((name) => ({ name, cells: {} })),
    };
  if (body.length === 0 || !body.every((cells) => cells.every((cell) => cell === ''))) return null;
  return { shape: 'down', columns: head.map(column), starts: body.map(() => ({ name: '', cells: {} })) };
}

/** Lists to tick, each with the words that introduce it, and what stands between them. */
function withoutChecks(blocks: readonly Raw[]): { checks: readonly Checklist[]; others: readonly Raw[] } {
  const checks: { title: string; items: { id: string; words: string }[] }[] = [];
  const others: Raw[] = [];
  let isInList = false;
  for (const block of blocks) {
    if (block.kind !== 'check') {
      isInList = false;
      others.push(block);
      continue;
    }
    if (!isInList) {
      const above = others.at(-1);
      const isLead = above?.kind === 'heading' || (above?.kind === 'paragraph' && above.text.endsWith(':'));
      if (isLead) others.pop();
      if (others.at(-1)?.kind === 'rule') others.pop();
      const title = isLead && 'text' in above ? above.text.replace(/(?: \([^()]*\))?:$/u, '') : 'Before you send it';
      checks.push({ title, items: [] });
    }
    isInList = true;
    checks.at(-1)?.items.push({ id: slugOf(block.text).slice(0, 60), words: block.text });
  }
  return { checks, others };
}

import { drawn, type Drawn } from '../manuscript/drawn.ts';
import { cellOf, rowsIn, type Answers } from './form-answers.ts';
import { cleaned, nameOf } from './filled.ts';
import { sumKey, type FormRemark } from './form-checks.ts';
import type { Block, Checklist, Column, Field, Form, Pieces, Rows } from './form-types.ts';

type Remarks = ReadonlyMap<string, readonly FormRemark[]>;
/** Where an entry is not named, its first words tell it from others. */
const LONGEST_NAME = 40;

/** What is to be filled in, part by part of the document. Values are set by whoever draws it. */
export function fieldsDrawn(form: Form, answers: Answers, remarks: Remarks = new Map()): readonly Drawn[] {
  const parts: { title: string; drawn: Drawn[] }[] = [{ title: '', drawn: [] }];
  const asked = new Set<string>();
  for (const block of form.blocks) {
    // The first heading is the page’s own title.
    if (block.kind === 'heading') parts.push({ title: block.level === 1 ? '' : wordsIn(block.pieces), drawn: [] });
    for (const id of fieldsIn(block)) {
      const field = form.fields.find((one) => one.id === id);
      if (!field || asked.has(id)) continue;
      asked.add(id);
      parts.at(-1)?.drawn.push(fieldDrawn(field, remarks));
    }
    const rows = block.kind === 'rows' ? form.rows.find(({ id }) => id === block.rows) : undefined;
    if (rows) parts.at(-1)?.drawn.push(...rowsDrawn(rows, answers, remarks));
  }
  return [
    ...parts
      .filter((part) => part.drawn.length > 0)
      .map(({ title, drawn: some }) =>
        drawn('section', { class: 'part' }, title !== '' && drawn('h3', { tabindex: -1 }, title), some),
      ),
    ...form.checks.map(checksDrawn),
  ];
}

const wordsIn = (pieces: Pieces): string => pieces.filter((piece) => typeof piece === 'string').join('');

function fieldsIn(block: Block): readonly string[] {
  if (block.kind === 'front') return block.lines.flatMap(({ field }) => field ?? []);
  return 'pieces' in block ? block.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.field)) : [];
}

interface Asked {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly control: 'input' | 'textarea' | readonly string[];
}

function fieldDrawn(field: Field, remarks: Remarks): Drawn {
  const { id, label, hint, long, choices } = field;
  const control = choices.length > 0 ? choices : long ? 'textarea' : 'input';
  return askedDrawn({ key: id, label, hint, control, data: { 'data-field': id } }, remarks);
}

function askedDrawn({ key, label, hint, data, control }: Asked, remarks: Remarks): Drawn {
  const id = `answer-${key}`;
  const said = [...(remarks.get(key) ?? []), ...(remarks.get(sumKey(key)) ?? [])];
  const described = [...(hint === '' ? [] : [`${id}-hint`]), ...(said.length === 0 ? [] : [`${id}-said`])].join(' ');
  const attributes = {
    id,
    ...data,
    autocomplete: 'off',
    'aria-describedby': described === '' ? null : described,
  };
  const box =
    control === 'input'
      ? drawn('input', { type: 'text', dir: 'auto', spellcheck: 'true', ...attributes })
      : control === 'textarea'
        ? drawn('textarea', { rows: 2, dir: 'auto', spellcheck: 'true', ...attributes })
        : drawn(
            'select',
            attributes,
            control.map((one) => drawn('option', {}, one)),
          );
  return drawn(
    'div',
    { class: 'field' },
    drawn('label', { for: id }, label),
    hint !== '' && drawn('p', { class: 'hint', id: `${id}-hint` }, hint),
    box,
    remarksDrawn(id, said),
  );
}

const remarksDrawn = (id: string, said: readonly FormRemark[]): Drawn | false =>
  said.length > 0 &&
  drawn(
    'ul',
    { class: 'said', id: `${id}-said` },
    said.map(({ kind, says }) => drawn('li', { class: kind }, says)),
  );

function rowsDrawn(rows: Rows, answers: Answers, remarks: Remarks): readonly Drawn[] {
  const all = rowsIn(answers, rows);
  const cell = (column: Column, index: number, label: string): Drawn =>
    askedDrawn(
      {
        key: `${rows.id}.${index}.${column.id}`,
        label,
        hint: column.hint,
        control: 'textarea',
        data: { 'data-rows': rows.id, 'data-row': index, 'data-column': column.id },
      },
      remarks,
    );
  const remove = (index: number, name: string): Drawn | false =>
    all.length > 1 &&
    drawn(
      'button',
      { type: 'button', value: 'remove', 'data-rows': rows.id, 'data-row': index, 'aria-label': `Remove ${name}` },
      'Remove',
    );
  const add = drawn(
    'p',
    { class: 'more' },
    drawn(
      'button',
      { type: 'button', value: 'add', 'data-rows': rows.id, 'aria-label': `Add one more: ${rows.label}` },
      'Add one more',
    ),
  );
  if (rows.shape === 'list')
    return [
      ...all.map((_, index) =>
        drawn(
          'div',
          { class: 'entry item' },
          rows.columns.map((column) => cell(column, index, `${index + 1}. ${column.label}`)),
          remove(index, String(index + 1)),
        ),
      ),
      add,
    ];
  return [
    ...all.map((row, index) => {
      const [words = ''] = rows.columns.flatMap(({ id }) => cleaned(cellOf(row, id)).split('\n', 1).filter(Boolean));
      const beginning =
        words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME).replace(/\p{Cs}$/u, '')} …` : words;
      const name = nameOf(rows, row, index) || `Row ${index + 1}${beginning === '' ? '' : `: ${beginning}`}`;
      return drawn(
        'details',
        { class: 'entry', 'data-rows': rows.id, 'data-row': index },
        drawn('summary', {}, drawn('bdi', {}, name)),
        drawn(
          'div',
          { role: 'group', 'aria-label': name },
          rows.columns.map((column) => cell(column, index, column.label)),
          remove(index, name),
        ),
      );
    }),
    add,
  ];
}

const checksDrawn = ({ title, items }: Checklist): Drawn =>
  drawn(
    'fieldset',
    { class: 'checks' },
    drawn('legend', {}, title),
    items.map(({ id, words }) =>
      drawn(
        'label',
        {},
        drawn('input', { type: 'checkbox', 'data-check': id, autocomplete: 'off' }),
        drawn('span', {}, words),
      ),
    ),
  );

import { gapCsv, gapMarkdown } from '../../../plugins/diagnosis/gap-files.ts';
import {
  COLUMN_NAMES,
  COLUMNS,
  filledRows,
  NO_TABLE,
  refilled,
  rewrittenCell,
  SOURCES,
  withoutRow,
  withRow,
  type Column,
  type GapRow,
  type GapTable,
} from '../../../plugins/diagnosis/gap-table.ts';
import { copyText, saveFile } from '../files/index.ts';
import { piecesOf, type Piece } from '../pieces.ts';

interface Heard {
  /** As it stands now. */
  table(): GapTable;
  /** Rows that what was read and picked would fill in. */
  found(): readonly GapRow[];
  /** The person has changed it. */
  changed(table: GapTable): void;
}

/** The signal-gap table as fields; whoever writes in one is not disturbed by what is filled in elsewhere. */
export class GapSheet {
  private readonly piece: Piece;
  private readonly body: HTMLElement;
  private readonly pattern: HTMLTemplateElement;
  private readonly heard: Heard;
  /** The table as it was before something was taken out of it. */
  private gone: GapTable | null = null;

  constructor(element: HTMLElement, heard: Heard) {
    this.piece = piecesOf(element, 'diagnose/GapSheet');
    this.body = this.piece('tbody');
    this.pattern = this.piece<HTMLTemplateElement>('template');
    this.heard = heard;
    this.body.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      grow(target);
      this.gone = null;
      heard.changed(rewrittenCell(heard.table(), this.indexOf(target), target.name as Column, target.value));
      this.showButtons();
    });
    element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.acts[button.value]?.(button);
    });
  }

  /** The table as it is now. What was taken out comes back no more once it has changed otherwise. */
  show(): void {
    const { rows } = this.heard.table();
    this.piece('table').hidden = rows.length === 0;
    this.piece('.no-rows').hidden = rows.length > 0;
    while (this.body.children.length > rows.length) this.body.lastElementChild?.remove();
    while (this.body.children.length < rows.length) this.body.append(this.pattern.content.cloneNode(true));
    rows.forEach((row, index) => {
      const element = this.body.children[index];
      if (element) fill(element, row, index + 1);
    });
    this.showButtons();
  }

  /** Nothing that was taken out can come back. */
  forget(): void {
    this.gone = null;
    this.say('');
  }

  private readonly acts: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
    'add-row': () => {
      this.become(withRow(this.heard.table()), null, '');
      this.focus(Infinity);
    },
    'drop-row': (button) => {
      const table = this.heard.table();
      const index = this.indexOf(button);
      this.become(withoutRow(table, index), table, `Row ${index + 1} is taken out.`);
      // Not the next row’s button: a key that is held down would take out one after another.
      this.focus(index);
    },
    fill: () => {
      this.become(refilled({ ...this.heard.table(), dropped: [] }, this.heard.found()), null, '');
      this.focus(0);
    },
    'erase-table': () => {
      const table = this.heard.table();
      const dropped = [...table.dropped, ...table.rows.flatMap(({ slug }) => slug ?? [])];
      this.become({ ...NO_TABLE, dropped: [...new Set(dropped)] }, table, 'The table is erased.');
      this.piece('[value=add-row]').focus();
    },
    'undo-table': () => {
      if (this.gone) this.become(this.gone, null, 'It is back.');
      this.focus(0);
    },
    'copy-table': () => void this.copy(),
    'save-md': () => {
      this.save('signal-gaps.md', gapMarkdown, 'text/markdown');
    },
    'save-csv': () => {
      this.save('signal-gaps.csv', gapCsv, 'text/csv');
    },
    print: () => {
      if (!this.isEmpty()) print();
    },
  };

  /** @param gone the table that can come back */
  private become(table: GapTable, gone: GapTable | null, says: string): void {
    this.gone = gone;
    this.heard.changed(table);
    this.show();
    this.say(says);
  }

  private indexOf(element: Element): number {
    return [...this.body.children].findIndex((row) => row.contains(element));
  }

  /** Turns to a row, or the last one; to the way to a new one where there is none. */
  private focus(index: number): void {
    const row = this.body.children[Math.min(index, this.body.children.length - 1)];
    (row?.querySelector('textarea') ?? this.piece('[value=add-row]')).focus();
  }

  private showButtons(): void {
    const { rows } = this.heard.table();
    const there = new Set(rows.map(({ slug }) => slug));
    this.piece('[value=undo-table]').hidden = this.gone === null;
    this.piece('[value=fill]').hidden = this.heard.found().every(({ slug }) => there.has(slug));
    this.piece('[value=erase-table]').hidden = rows.length === 0;
  }

  private async copy(): Promise<void> {
    if (this.isEmpty()) return;
    const told = await copyText(gapMarkdown(this.heard.table()));
    this.say(told.done ? 'Copied.' : told.says);
  }

  private save(name: string, written: (table: GapTable) => string, type: string): void {
    if (this.isEmpty()) return;
    saveFile(name, written(this.heard.table()), `${type};charset=utf-8`);
    this.say(`Saved as ${name}.`);
  }

  /** Whether there is nothing to take along, which is then said. */
  private isEmpty(): boolean {
    const isEmpty = filledRows(this.heard.table()).length === 0;
    if (isEmpty) this.say('The table holds nothing yet.');
    return isEmpty;
  }

  private say(words: string): void {
    this.piece('.sheet-notice').textContent = words;
  }
}

function fill(element: Element, { source, cells }: GapRow, number: number): void {
  const words: Readonly<Record<string, string>> = { '.source': SOURCES[source], '.figure': String(number) };
  for (const [place, says] of Object.entries(words)) {
    const there = element.querySelector(place);
    if (there) there.textContent = says;
  }
  element.querySelector('button')?.setAttribute('aria-label', `Remove row ${number}`);
  for (const column of COLUMNS) {
    const field = element.querySelector<HTMLTextAreaElement>(`[name=${column}]`);
    if (!field) continue;
    field.setAttribute('aria-label', `${COLUMN_NAMES[column]}, row ${number}`);
    if (field.value !== cells[column]) field.value = cells[column];
    grow(field);
  }
}

/** Its frame holds the same words, and is as high as they are. */
function grow({ parentElement, value }: HTMLTextAreaElement): void {
  parentElement?.setAttribute('data-words', value);
}

import {
  answerTo,
  cellOf,
  fieldsDrawn,
  isEmpty,
  isUntouched,
  joinedAnswers,
  NO_ANSWERS,
  paperDrawn,
  questionsOf,
  readAnswers,
  rowsIn,
  withAnswer,
  withCell,
  withCheck,
  withoutRow,
  withRow,
  type Answers,
  type Form,
  type FormRemark,
  type Rows,
} from '../../../plugins/forms/index.ts';
import { kept, Keeping } from '../device/index.ts';
import { redraw, type JudgeState } from '../judge/index.ts';
import { piecesOf } from '../pieces.ts';
import { AnswerChecking } from './answer-checking.ts';
import { Leaving } from './leaving.ts';
import { onePage, OVER } from './one-page.ts';

/** Of the shape of what is kept. */
const VERSION = 1;
/** Someone who types is not interrupted. */
const CHECKED_AFTER = 350;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A template to fill in: src/components/documents/DocumentForm.astro. */
class DocumentForm extends HTMLElement {
  private readonly piece = piecesOf(this, 'documents/DocumentForm');
  private readonly form = JSON.parse(this.dataset['form'] ?? '{}') as Form;
  private readonly name = this.dataset['name'] ?? 'document';
  private readonly fields = this.piece('.fields');
  private readonly paper = this.piece('.paper');
  private readonly keeping = new Keeping<Answers>({
    store: kept(`document-${this.name}`, VERSION, readAnswers),
    none: NO_ANSWERS,
    joined: joinedAnswers,
    now: () => this.answers,
    changed: (answers) => {
      this.take(answers ?? NO_ANSWERS);
    },
    joining: (answers) => {
      this.take(answers);
    },
    tell: this.tell.bind(this),
  });
  private readonly leaving = new Leaving(this.form, this.name, this.tell.bind(this));
  private readonly checking = new AnswerChecking({
    answered: this.showRemarks.bind(this),
    changed: this.tellState.bind(this),
  });
  /** The first entry stands open, and each that is written in, until somebody closes it. */
  private readonly opened = new WeakSet<Element>();
  private answers: Answers = NO_ANSWERS;
  /** What stood here before something was removed. */
  private earlier: Answers | null = null;
  private frame = 0;
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private isAwake = false;

  connectedCallback(): void {
    const typed = this.typed();
    const stored = this.keeping.load();
    this.take(typed === NO_ANSWERS ? stored : joinedAnswers(typed, NO_ANSWERS, stored));
    if (typed !== NO_ANSWERS) this.keeping.saveSoon();
    this.keeping.listen();
    this.fields.addEventListener('input', ({ target }) => {
      if (isControl(target)) this.hear(target);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.press(button);
    });
    this.fields.addEventListener('focusin', () => {
      if (this.isAwake) return;
      this.isAwake = true;
      this.checking.wake();
      this.checkSoon();
    });
    // Whoever turns to the device’s own buttons means what stands here now.
    this.addEventListener('focusout', () => {
      this.keeping.save();
    });
    addEventListener('beforeprint', () => {
      this.fit();
    });
  }

  private controls(): readonly Control[] {
    return [...this.fields.querySelectorAll<Control>('input, textarea, select')];
  }

  /** What somebody wrote who was faster than this script. */
  private typed(): Answers {
    return this.controls()
      .filter((control) => (isBox(control) ? control.checked : control.localName !== 'select' && control.value !== ''))
      .reduce<Answers>((answers, control) => this.with(answers, control), NO_ANSWERS);
  }

  private with(answers: Answers, control: Control): Answers {
    const { field, rows: id, row, column, check } = control.dataset;
    if (field !== undefined) return withAnswer(answers, field, control.value);
    if (check !== undefined) return withCheck(answers, check, isBox(control) && control.checked);
    const rows = this.rowsNamed(id);
    return rows && column !== undefined ? withCell(answers, rows, Number(row), column, control.value) : answers;
  }

  private rowsNamed(id: string | undefined): Rows | undefined {
    return this.form.rows.find((one) => one.id === id);
  }

  private hear(control: Control): void {
    this.answers = this.with(this.answers, control);
    this.forgetEarlier();
    this.keeping.saveSoon();
    this.drawPaperSoon();
    this.checkSoon();
  }

  /** These answers stand here now. */
  private take(answers: Answers): void {
    this.answers = answers;
    this.forgetEarlier();
    this.drawFields();
    this.drawPaperSoon();
    if (this.isAwake) this.checkSoon();
  }

  private drawFields(): void {
    redraw(this.fields, fieldsDrawn(this.form, this.answers, this.remarks()));
    for (const entry of this.fields.querySelectorAll('details')) {
      if (this.opened.has(entry)) continue;
      this.opened.add(entry);
      const { rows: id, row } = entry.dataset;
      const rows = this.rowsNamed(id);
      const one = rows && rowsIn(this.answers, rows)[Number(row)];
      entry.open = row === '0' || (rows !== undefined && one !== undefined && !isUntouched(one, rows));
    }
    for (const control of this.controls()) {
      const { field, rows: id, row, column, check } = control.dataset;
      const rows = this.rowsNamed(id);
      const entry = rows && rowsIn(this.answers, rows)[Number(row)];
      if (isBox(control)) control.checked = check !== undefined && this.answers.checks.includes(check);
      else if (field !== undefined) setValue(control, answerTo(this.answers, field) || this.chosen(field));
      else if (entry && column !== undefined) setValue(control, cellOf(entry, column));
    }
  }

  /** What the template says of a field with choices. */
  private chosen(id: string): string {
    const field = this.form.fields.find((one) => one.id === id);
    return field && field.choices.length > 0 ? field.open : '';
  }

  /** With the next frame: what is typed within one is drawn once. */
  private drawPaperSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      redraw(this.paper, paperDrawn(this.form, this.answers));
    });
  }

  private checkSoon(): void {
    this.dataset['checks'] = 'waiting';
    clearTimeout(this.pausing);
    this.pausing = setTimeout(() => {
      this.pausing = undefined;
      this.fit();
      this.checking.ask(questionsOf(this.form, this.answers));
    }, CHECKED_AFTER);
  }

  /** In letters that bring it on one page, where any do. */
  private fit(): void {
    const size = isEmpty(this.answers, this.form) ? OVER : onePage(this.paper);
    this.paper.style.setProperty('--print-size', `${size ?? OVER}pt`);
    const says = size === null ? 'Longer than one printed page.' : 'Prints on one page.';
    this.piece('.fits').textContent = isEmpty(this.answers, this.form) ? '' : says;
  }

  private remarks(): ReadonlyMap<string, readonly FormRemark[]> {
    return this.checking.remarks(questionsOf(this.form, this.answers));
  }

  private showRemarks(): void {
    this.drawFields();
    // An answer to what stood here before says nothing of what was written since.
    if (this.pausing === undefined) this.dataset['checks'] = 'done';
    const { length } = [...this.remarks().values()].flat().filter(({ kind }) => kind !== 'holds');
    this.piece('.spoken').textContent =
      length === 0 ? '' : `${length} remark${length === 1 ? '' : 's'} beside your answers.`;
  }

  private tellState(state: JudgeState): void {
    const isLost = state === 'unloaded';
    this.piece('.state').textContent = isLost
      ? 'Sums and claims could not be checked: the judge did not load. Your words are safe here. Check the connection, then try again.'
      : state === 'loading'
        ? 'What checks sums and claims is loading, once. Go on writing.'
        : '';
    this.piece('[value=again]').hidden = !isLost;
  }

  private press(button: HTMLButtonElement): void {
    const rows = this.rowsNamed(button.dataset['rows']);
    const message = Number(button.dataset['message']);
    const acts: Readonly<Record<string, () => void>> = {
      copy: () => void this.leaving.copyWhole(this.answers),
      message: () => void this.leaving.copyMessage(this.answers, message),
      subject: () => void this.leaving.copySubject(this.answers, message),
      file: () => {
        this.leaving.save(this.answers, this.form.ending);
      },
      md: () => {
        this.leaving.save(this.answers, 'md');
      },
      docx: () => void this.leaving.saveDocx(this.answers),
      print: () => {
        print();
      },
      again: () => {
        this.checking.again();
      },
      add: () => {
        if (rows) this.addRow(rows);
      },
      remove: () => {
        if (rows) this.removeRow(rows, Number(button.dataset['row']));
      },
      empty: () => {
        if (isEmpty(this.answers, this.form)) this.tell('There is nothing in it yet.');
        else {
          this.becomes(NO_ANSWERS, 'The form is empty.');
          this.piece('.answers h2').focus();
        }
      },
      undo: () => {
        const { earlier } = this;
        if (!earlier) return;
        this.take(earlier);
        this.keeping.saveSoon();
        this.tell('It is back.');
        this.piece('.answers h2').focus();
      },
    };
    acts[button.value]?.();
  }

  private addRow(rows: Rows): void {
    this.take(withRow(this.answers, rows));
    this.keeping.saveSoon();
    const last = rowsIn(this.answers, rows).length - 1;
    const field = this.piece(`[data-rows="${rows.id}"][data-row="${last}"][data-column]`);
    field.closest('details')?.setAttribute('open', '');
    field.focus();
  }

  private removeRow(rows: Rows, index: number): void {
    this.becomes(withoutRow(this.answers, rows, index), 'Removed.');
    // A key that is held down presses what has the focus, again and again.
    const part = this.piece(`[value=add][data-rows="${rows.id}"]`).closest('.part');
    (part?.querySelector<HTMLElement>('h3') ?? this.piece('.answers h2')).focus();
  }

  /** Something went, and can come back until something else is done. */
  private becomes(answers: Answers, says: string): void {
    const { answers: earlier } = this;
    this.take(answers);
    this.keeping.saveSoon();
    this.earlier = earlier;
    this.tell(says);
    this.piece('[value=undo]').hidden = false;
  }

  private forgetEarlier(): void {
    this.earlier = null;
    this.piece('[value=undo]').hidden = true;
  }

  private tell(words: string): void {
    this.piece('.notice').textContent = words;
  }
}

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

/** What is the same is left alone: the caret would go to its end. */
function setValue(control: Control, value: string): void {
  if (control.value !== value) control.value = value;
}

customElements.define('document-form', DocumentForm);

import type { Drawn } from '../../../plugins/manuscript/drawn.ts';
import type { Marked } from '../../../plugins/workbench/index.ts';
import { redraw } from '../judge/index.ts';
import type { Span } from '../../../plugins/story-lint/types.ts';
import type { StoryEditor } from './editor.ts';
import { piecesOf } from '../pieces.ts';

interface Heard {
  /** The person has changed the text. */
  changed(): void;
  /** The person has turned to this draft. */
  entered(): void;
  /** The editor could not be loaded; the plain field goes on. */
  plain(): void;
}

/** One draft: a plain field at first, the editor as soon as it is there. */
export class DraftPane {
  readonly element: HTMLElement;
  private readonly field: HTMLTextAreaElement;
  private readonly host: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly line: HTMLElement;
  private readonly caretNote: HTMLElement;
  /** Under one of two drafts. */
  private readonly keys: HTMLElement | null;
  private readonly heard: Heard;
  private editor: StoryEditor | null = null;
  private loading = false;
  private composing = false;
  private marks: readonly Marked[] = [];

  constructor(element: HTMLElement, heard: Heard) {
    const piece = piecesOf(element, 'workbench/DraftSheet');
    this.element = element;
    this.heard = heard;
    this.field = piece<HTMLTextAreaElement>('textarea');
    this.host = piece('.editor');
    this.heading = piece('h2');
    this.line = piece('.line');
    this.caretNote = piece('.at-caret');
    this.keys = element.querySelector('.keys');
    this.field.addEventListener('input', () => {
      heard.changed();
    });
    element.addEventListener('focusin', () => {
      heard.entered();
      void this.upgrade();
    });
    this.field.addEventListener('selectionchange', () => {
      this.sayAtCaret();
    });
    this.field.addEventListener('compositionstart', () => (this.composing = true));
    this.field.addEventListener('compositionend', () => (this.composing = false));
  }

  get text(): string {
    return this.editor?.text ?? this.field.value;
  }

  /** Another text stands here; undoing brings the one before back. */
  set text(text: string) {
    if (text === this.text) return;
    if (this.editor) this.editor.text = text;
    else {
      this.field.value = text;
      // As in the editor. One that began with its caret far below would take every line for one of the same height.
      this.field.setSelectionRange(0, 0);
    }
  }

  /** Nothing stands here, and undoing brings nothing back. */
  forget(): void {
    this.editor?.forget();
    this.field.value = '';
  }

  /** What it is called, beside another or alone. */
  set name(name: string) {
    this.heading.textContent = name;
    this.element.setAttribute('aria-label', name);
  }

  focus(): void {
    if (this.editor) this.editor.focus();
    else this.field.focus();
  }

  /** The verdict in a line, or why there is none. */
  say(line: string, isUnread = false): void {
    this.line.textContent = line;
    this.line.toggleAttribute('data-unread', isUnread);
  }

  /** Puts remarks on the words they are of, and says how to go from fault to fault where there is one. */
  mark(marks: readonly Marked[]): void {
    this.marks = marks;
    if (this.keys) this.keys.hidden = !marks.some(({ kind, spans }) => kind === 'fault' && spans.length > 0);
    if (marks.length > 0) void this.upgrade();
    this.editor?.mark(marks);
    this.sayAtCaret();
  }

  /** Puts the caret at the words of a remark. */
  goTo(number: number): void {
    const [span] = this.marks.find((mark) => mark.number === number)?.spans ?? [];
    if (!span) return;
    if (this.editor) this.editor.select(span);
    else {
      this.field.focus();
      this.field.setSelectionRange(span.start, span.end);
    }
  }

  /** The editor takes the place of the field: words, caret and scroll stay. */
  async upgrade(): Promise<void> {
    if (this.editor !== null || this.loading) return;
    this.loading = true;
    try {
      const { StoryEditor: Editor } = await import('./editor.ts');
      await this.composed();
      const { field } = this;
      const { selectionStart, selectionEnd, selectionDirection } = field;
      const held = document.activeElement === field;
      const backward = selectionDirection === 'backward';
      this.editor = new Editor(this.host, {
        text: field.value,
        label: () => this.heading.textContent,
        anchor: backward ? selectionEnd : selectionStart,
        head: backward ? selectionStart : selectionEnd,
        changed: this.heard.changed.bind(this.heard),
        moved: this.sayAtCaret.bind(this),
        covered: () => this.caretNote.offsetHeight,
      });
      field.hidden = true;
      this.host.hidden = false;
      field.value = '';
      if (held) this.editor.focus();
      this.editor.mark(this.marks);
    } catch {
      this.heard.plain();
    } finally {
      this.loading = false;
    }
  }

  /** A word that is being put together (Japanese, a dead key, a phone’s suggestion) would be lost. */
  private composed(): Promise<void> {
    const { field } = this;
    if (!this.composing) return Promise.resolve();
    return new Promise((resolve) => {
      field.addEventListener(
        'compositionend',
        () => {
          resolve();
        },
        { once: true },
      );
    });
  }

  private sayAtCaret(): void {
    const at: Span = this.editor?.selection ?? { start: this.field.selectionStart, end: this.field.selectionEnd };
    const here = this.marks.filter(({ spans }) => spans.some(({ start, end }) => start <= at.start && at.start < end));
    const pieces = here.map(({ number, kind, note }): Drawn => ({
      tag: 'li',
      attributes: { class: kind },
      children: [
        { tag: 'b', attributes: { class: 'number' }, children: [String(number)] },
        { tag: 'div', attributes: {}, children: note },
      ],
    }));
    redraw(this.caretNote, pieces);
    this.caretNote.scrollTop = 0;
  }
}

import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { forEachDiagnostic, lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, keymap, type DecorationSet } from '@codemirror/view';
import type { Span } from '../../../plugins/story-lint/types.ts';
import type { Marked } from '../../../plugins/workbench/index.ts';
import { draw } from '../judge/index.ts';
import { look } from './editor-look.ts';

export interface EditorStart {
  readonly text: string;
  /** What it is called now. */
  readonly label: () => string;
  readonly anchor: number;
  readonly head: number;
  /** The person has changed the text. */
  readonly changed: () => void;
  /** The caret stands elsewhere. */
  readonly moved: () => void;
  /** How much of the window’s lower end something else covers, in pixels. */
  readonly covered: () => number;
}

const setCredits = StateEffect.define<readonly Marked[]>();
const CREDIT = Decoration.mark({ class: 'credit' });

/** Words that earn points; while somebody types they go with their words. */
const credits = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    for (const effect of effects) {
      if (!effect.is(setCredits)) continue;
      const spans = effect.value.flatMap((mark) => mark.spans);
      return Decoration.set(
        spans.map(({ start, end }) => CREDIT.range(start, end)),
        true,
      );
    }
    return marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const FRONT = Decoration.line({ class: 'front' });
/** From three dashes to three dashes; a story has fewer lines of it than this. */
const MOST_FRONT = 60;

/** Front matter is no part of the telling. */
const frontMatter = StateField.define<DecorationSet>({
  create: ({ doc }) => frontOf(doc),
  update: (lines, { docChanged, newDoc }) => (docChanged ? frontOf(newDoc) : lines),
  provide: (field) => EditorView.decorations.from(field),
});

function frontOf(doc: Text): DecorationSet {
  if (doc.line(1).text.trimEnd() !== '---') return Decoration.none;
  const starts = [doc.line(1).from];
  for (let number = 2; number <= Math.min(doc.lines, MOST_FRONT); number++) {
    const { from, text } = doc.line(number);
    starts.push(from);
    if (text.trimEnd() === '---') return Decoration.set(starts.map((start) => FRONT.range(start)));
  }
  return Decoration.none;
}

/** Every editor has a shadow root of its own: its styles are adopted there, which the page’s policy lets happen. */
export class StoryEditor {
  private readonly view: EditorView;
  private readonly extensions: Extension;
  private marks: readonly Marked[] = [];
  private quiet = false;

  constructor(host: HTMLElement, { text, label, anchor, head, changed, moved, covered }: EditorStart) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.extensions = [
      history(),
      keymap.of([
        { key: 'F8', run: (view) => goToFault(view, 1), shift: (view) => goToFault(view, -1) },
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => ({ top: BELOW_HEADER, bottom: Math.max(covered(), A_NOTE) + A_LINE })),
      EditorView.contentAttributes.of(() => ({
        'aria-label': label(),
        spellcheck: 'true',
        autocapitalize: 'sentences',
        autocorrect: 'on',
        lang: 'en',
      })),
      lintGutter(),
      credits,
      frontMatter,
      EditorView.domEventHandlers({ beforeinput: replaceSelected }),
      hoverTooltip((_, at) => this.creditAt(at)),
      look,
      EditorView.updateListener.of(({ docChanged, selectionSet }) => {
        if (docChanged && !this.quiet) changed();
        if (docChanged || selectionSet) moved();
      }),
    ];
    const state = EditorState.create({ doc: text, selection: { anchor, head }, extensions: this.extensions });
    this.view = new EditorView({ state, parent: root, root });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** In one step, which can be undone. Whoever sets it knows that it has changed. */
  set text(text: string) {
    this.quiet = true;
    const { doc } = this.view.state;
    this.view.dispatch({
      changes: { from: 0, to: doc.length, insert: text },
      selection: { anchor: 0 },
      annotations: isolateHistory.of('full'),
    });
    this.quiet = false;
  }

  /** Nothing stands here, and undoing brings nothing back. */
  forget(): void {
    this.marks = [];
    this.view.setState(EditorState.create({ extensions: this.extensions }));
  }

  get selection(): Span {
    const { from, to } = this.view.state.selection.main;
    return { start: from, end: to };
  }

  focus(): void {
    this.view.focus();
  }

  select({ start, end }: Span): void {
    this.view.focus();
    this.view.dispatch({
      selection: { anchor: start, head: Math.min(end, this.view.state.doc.length) },
      effects: EditorView.scrollIntoView(start, { y: 'center' }),
    });
  }

  /** Puts the remarks on the words; they speak of the text as it stands. */
  mark(marks: readonly Marked[]): void {
    this.marks = marks;
    const { length } = this.view.state.doc;
    const here = marks.map((mark) => ({ ...mark, spans: mark.spans.filter(({ end }) => end <= length) }));
    const faults = here
      .filter(({ kind }) => kind === 'fault')
      .flatMap((mark) => mark.spans.map((span) => asDiagnostic(mark, span)));
    const { effects } = setDiagnostics(this.view.state, faults);
    this.view.dispatch({
      effects: [...[effects ?? []].flat(), setCredits.of(here.filter(({ kind }) => kind === 'credit'))],
    });
  }

  private creditAt(at: number) {
    const found = this.marks.find(
      ({ kind, spans }) => kind === 'credit' && spans.some(({ start, end }) => start <= at && at <= end),
    );
    const span = found?.spans.find(({ start, end }) => start <= at && at <= end);
    if (!found || !span) return null;
    return { pos: span.start, end: span.end, above: false, create: () => ({ dom: noteOf(found) }) };
  }
}

/**
 * Words in the place of selected ones: a browser would dress them as those were, in a style attribute, which the page’s
 * policy refuses. While a word is put together the browser is left alone.
 */
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, isComposing, cancelable } = event;
  const text = inputType === 'insertText' ? data : inputType.startsWith('deleteContent') ? '' : null;
  if (text === null || isComposing || !cancelable || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(text), {
    userEvent: text === '' ? 'delete' : 'input.type',
    scrollIntoView: true,
  });
  return true;
}

/** The page’s header stays where it is, over the text. */
const BELOW_HEADER = 80;
const A_LINE = 30;
/** What is said of the next words may be longer than of these. */
const A_NOTE = 120;

/** The caret goes to the next fault, or the one before; behind the last one comes the first. What it says stands below the text. */
function goToFault(view: EditorView, step: 1 | -1): boolean {
  const faults: Span[] = [];
  forEachDiagnostic(view.state, (_, start, end) => faults.push({ start, end }));
  const { from } = view.state.selection.main;
  const next = step === 1 ? faults.find(({ start }) => start > from) : faults.findLast(({ start }) => start < from);
  const fault = next ?? faults.at(step === 1 ? 0 : -1);
  if (!fault) return false;
  view.dispatch({
    selection: { anchor: fault.start, head: fault.end },
    effects: EditorView.scrollIntoView(fault.start, { y: 'nearest', yMargin: BELOW_HEADER }),
  });
  return true;
}

const SEVERITIES = { error: 'error', warning: 'warning', suggestion: 'info' } as const;

const asDiagnostic = (mark: Marked, { start, end }: Span): Diagnostic => ({
  from: start,
  to: end,
  severity: SEVERITIES[mark.severity ?? 'suggestion'],
  message: `Note ${mark.number}: ${mark.says}`,
  renderMessage: () => noteOf(mark),
});

function noteOf({ number, kind, note }: Marked): HTMLElement {
  const element = document.createElement('div');
  element.className = `note ${kind}`;
  const figure = document.createElement('b');
  figure.textContent = String(number);
  const says = document.createElement('div');
  says.append(...note.map((piece) => draw(piece)));
  element.append(figure, says);
  return element;
}

import type { FeedbackRead, PageNames } from '../../../plugins/diagnosis/index.ts';
import { refilled, rowsFor, type GapRow } from '../../../plugins/diagnosis/gap-table.ts';
import {
  foundIn,
  noticed,
  noticedAloud,
  noticedDrawn,
  type Noticed,
  type PatternPage,
} from '../../../plugins/diagnosis/noticed.ts';
import { Keeping } from '../device/index.ts';
import { copyText, MOST_BYTES } from '../files/index.ts';
import { redraw } from '../judge/index.ts';
import { piecesOf } from '../pieces.ts';
import { FeedbackReader, type ReaderState } from './feedback-reader.ts';
import { GapSheet } from './gap-sheet.ts';
import { NO_NOTES, NOTES, type Notebook } from './notebook.ts';
import { READER_STATES } from './reader-words.ts';

/** Someone who listens is told when they pause. */
const SAID_AFTER = 1200;
/** A mail is read before this, and nothing need be said of it. */
const SLOW = 600;
/** As the report calls what stands in the field. */
const PATH = 'feedback.txt';

/** Paste a rejection and see what it points to, or pick the signs you noticed: src/components/diagnose/Diagnose.astro. */
class FeedbackDiagnosis extends HTMLElement {
  private readonly piece = piecesOf(this, 'diagnose/Diagnose');
  private readonly pages = this.patternPages();
  private readonly names: PageNames = {
    ...(JSON.parse(this.dataset['names'] ?? '{}') as PageNames),
    ...Object.fromEntries(this.pages.map(({ slug, title }) => [`/patterns/${slug}/`, title])),
  };
  private readonly keeping = new Keeping<Notebook>({
    ...NOTES,
    now: () => this.notes,
    changed: (notes) => {
      this.cleared = '';
      this.sheet.forget();
      this.take(notes ?? NO_NOTES);
    },
    joining: (notes) => {
      this.notes = notes;
      this.showAll();
      this.say('.notice', 'Another tab wrote here as well. What it wrote was added.');
    },
    tell: (words) => {
      this.say('.notice', words);
    },
  });
  private readonly reader = new FeedbackReader({ read: this.show.bind(this), changed: this.tellState.bind(this) });
  private readonly field = this.piece<HTMLTextAreaElement>('[name=feedback-text]');
  private readonly signs = [...this.querySelectorAll<HTMLInputElement>('[name=sign]')];
  private readonly guess = this.piece('.asks li:nth-child(2)');
  private readonly openQuestion = this.guess.textContent;
  private readonly sheet = new GapSheet(this.piece('.gaps'), {
    table: () => this.notes.table,
    found: () => this.found(),
    changed: (table) => {
      this.keep({ ...this.notes, table });
    },
  });
  private notes = NO_NOTES;
  private read: FeedbackRead | null = null;
  /** A text that was taken out: in this tab alone, until the page is left. */
  private cleared = '';
  private frame = 0;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private slow: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const typed = this.field.value;
    const notes = this.keeping.load();
    // Somebody was faster than this script.
    const isFaster = typed.trim() !== '' && typed !== notes.text;
    this.take(isFaster ? { ...notes, text: typed, before: notes.text } : notes);
    if (isFaster) this.keeping.saveSoon();
    this.field.addEventListener('input', () => {
      this.keep({ ...this.notes, text: this.field.value });
      this.ask();
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'sign') this.pick();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.acts[button.value]?.();
    });
    this.keeping.listen();
    // Whoever turns to the device’s own buttons means what stands here now.
    this.addEventListener('focusout', () => {
      this.keeping.save();
    });
  }

  private readonly acts: Readonly<Record<string, () => void>> = {
    clear: () => {
      this.cleared = this.notes.text;
      this.become({ ...this.notes, text: '' });
      this.say('.notice', 'Taken out. Until you leave this page it can come back.');
      this.field.focus();
    },
    back: () => {
      const { text, before } = this.notes;
      const isCleared = this.cleared !== '';
      this.become({ ...this.notes, text: isCleared ? this.cleared : before, before: isCleared ? before : text });
      this.cleared = '';
      this.showBack();
      this.say('.notice', '');
      this.field.focus();
    },
    again: () => {
      this.reader.again();
    },
    'unpick-all': () => {
      for (const sign of this.signs) sign.checked = false;
      this.pick();
      this.signs[0]?.closest('details')?.querySelector('summary')?.focus();
    },
    'copy-questions': () => void this.copyQuestions(),
  };

  private patternPages(): readonly PatternPage[] {
    const known = JSON.parse(this.dataset['pages'] ?? '[]') as readonly Omit<PatternPage, 'title' | 'signs'>[];
    return known.map((page) => {
      const fold = this.piece(`details[data-pattern="${page.slug}"]`);
      const signs = [...fold.querySelectorAll('input')].map(({ value }) => value);
      return { ...page, title: fold.querySelector('.title')?.textContent ?? page.slug, signs };
    });
  }

  /** These notes stand here now, and stay so. */
  private become(notes: Notebook): void {
    this.take(notes);
    this.keeping.saveSoon();
  }

  private take(notes: Notebook): void {
    this.notes = notes;
    this.showAll();
    this.ask();
  }

  private keep(notes: Notebook): void {
    this.notes = notes;
    this.keeping.saveSoon();
  }

  private showAll(): void {
    const { text, signs } = this.notes;
    if (this.field.value !== text) this.field.value = text;
    const picked = new Set(signs);
    for (const sign of this.signs) sign.checked = picked.has(sign.value);
    this.sheet.show();
    this.showBack();
    this.showNoticed();
  }

  /** With the next frame: what is typed within one is one question. */
  private ask(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const { text } = this.notes;
      const isTooLong = text.length > MOST_BYTES;
      this.piece('[value=clear]').hidden = text === '';
      this.say('.too-long', isTooLong ? 'This is over 1 MB. Leave out all but the feedback itself.' : '');
      if (text.trim() !== '' && !isTooLong) this.reader.ask({ text, path: PATH, names: this.names });
      else {
        this.reader.forget();
        this.unsay();
        this.refill();
      }
    });
  }

  private show(read: FeedbackRead, number: number): void {
    this.read = read;
    this.dataset['answer'] = String(number);
    this.piece('.own').hidden = false;
    this.piece('.example').hidden = true;
    for (const [name, pieces] of Object.entries(read.parts)) redraw(this.piece(`.own [data-part=${name}]`), pieces);
    this.tellSoon(read.aloud);
    this.refill();
  }

  /** Nothing is said of a text any more; words that are gone are not quoted where nobody sees it either. */
  private unsay(): void {
    this.read = null;
    this.piece('.own').hidden = true;
    this.piece('.example').hidden = this.notes.text.trim() !== '';
    for (const part of this.querySelectorAll('.own [data-part]')) part.replaceChildren();
    this.tellSoon('');
  }

  private pick(): void {
    const signs = this.signs.filter(({ checked }) => checked).map(({ value }) => value);
    this.keep({ ...this.notes, signs });
    this.showNoticed();
    this.refill();
    this.tellSoon(noticedAloud(this.noticed()));
  }

  private noticed(): readonly Noticed[] {
    return noticed(this.pages, new Set(this.notes.signs));
  }

  private showNoticed(): void {
    const all = this.noticed();
    this.piece('.noticed').hidden = all.length === 0;
    redraw(this.piece('[data-part=noticed]'), noticedDrawn(all));
    for (const { slug } of this.pages) {
      const count = all.find(({ page }) => page.slug === slug)?.signs.length ?? 0;
      this.say(`details[data-pattern="${slug}"] .count`, count === 0 ? '' : `${count} picked`);
    }
  }

  /** Rows for what the text and the signs point to. */
  private found(): readonly GapRow[] {
    const { read, names } = this;
    const basis = {
      principlesOf: Object.fromEntries(this.pages.map(({ slug, principles }) => [slug, principles])),
      inQuestion: read?.principles ?? [],
      names,
    };
    // While the text is being read, what was found in it before stands.
    const isAwaited = read === null && this.notes.text.trim() !== '';
    const told = isAwaited
      ? this.notes.table.rows.filter(({ source, touched }) => source === 'told' && !touched)
      : rowsFor(read?.found ?? [], 'told', basis);
    return [...told, ...rowsFor(foundIn(this.noticed()), 'noticed', basis)];
  }

  private refill(): void {
    const found = this.found();
    const table = refilled(this.notes.table, found);
    if (JSON.stringify(table) !== JSON.stringify(this.notes.table)) this.keep({ ...this.notes, table });
    this.sheet.show();
    const slug = this.read?.found[0]?.slug ?? this.noticed()[0]?.page.slug;
    this.guess.textContent = this.pages.find((page) => page.slug === slug)?.asks ?? this.openQuestion;
  }

  private showBack(): void {
    this.piece('[value=back]').hidden = this.cleared === '' && this.notes.before === '';
  }

  private async copyQuestions(): Promise<void> {
    const questions = [...this.querySelectorAll('.asks li')].map(({ textContent }) => `- ${textContent.trim()}\n`);
    const told = await copyText(questions.join(''));
    this.say('.asked', told.done ? 'Copied.' : told.says);
  }

  private tellState(state: ReaderState): void {
    const { says, again } = READER_STATES[state];
    clearTimeout(this.slow);
    const say = (): void => {
      this.say('.state', says);
    };
    if (state === 'reading') this.slow = setTimeout(say, SLOW);
    else say();
    this.piece('[value=again]').hidden = !again;
    this.dataset['reader'] = state;
    // What was said is of words that have changed since.
    if (again) this.unsay();
  }

  private tellSoon(words: string): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      this.say('.spoken', words);
    }, SAID_AFTER);
  }

  private say(place: string, words: string): void {
    const element = this.piece(place);
    if (element.textContent !== words) element.textContent = words;
  }
}

customElements.define('feedback-diagnosis', FeedbackDiagnosis);

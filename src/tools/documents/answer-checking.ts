import { CHECKED_BY, remarksIn, type FormRemark, type Question } from '../../../plugins/forms/index.ts';
import { Judge, type JudgeState } from '../judge/index.ts';

/** Nobody reads more than this in a document of one page, and the judge would be at it for long. */
const MOST_SIGNS = 20_000;
const TOO_LONG: FormRemark = { kind: 'unread', says: 'This is longer than a page, so it was not checked.' };
const STOPPED: FormRemark = {
  kind: 'unread',
  says: 'The judge stopped on this, so it was not checked. Your words are safe.',
};
/** Texts that are remembered. */
const MOST_KNOWN = 1000;

interface Heard {
  /** All that was asked is answered. */
  answered(): void;
  changed(state: JudgeState): void;
}

/** Has the judge read each answer by itself, one after another, and remembers what it said of a text. */
export class AnswerChecking {
  private readonly judge = new Judge({
    judged: ({ answer }) => {
      this.take(answer.judged ? remarksIn(answer.report) : [{ kind: 'unread', says: answer.says }]);
    },
    changed: (state) => {
      this.heard.changed(state);
      if (state === 'failed' || state === 'stuck') this.take([STOPPED]);
      if (state !== 'unloaded') return;
      this.judge.forget(0);
      this.out = null;
    },
  });
  private readonly heard: Heard;
  private readonly known = new Map<string, readonly FormRemark[]>();
  private questions: readonly Question[] = [];
  private out: string | null = null;

  constructor(heard: Heard) {
    this.heard = heard;
  }

  wake(): void {
    this.judge.wake();
  }

  ask(questions: readonly Question[]): void {
    this.questions = questions;
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.next();
  }

  /** After the judge could not be loaded. */
  again(): void {
    this.judge.again();
    this.next();
  }

  /** What is known of these texts already, by their keys. */
  remarks(questions: readonly Question[]): ReadonlyMap<string, readonly FormRemark[]> {
    return new Map(questions.map(({ key, text }) => [key, this.known.get(text) ?? []]));
  }

  private take(remarks: readonly FormRemark[]): void {
    if (this.out === null) return;
    this.known.set(this.out, remarks);
    this.out = null;
    this.judge.forget(0);
    this.next();
  }

  private next(): void {
    if (this.out !== null) return;
    for (const { text } of this.questions) {
      if (this.known.has(text)) continue;
      if (text.length > MOST_SIGNS) {
        this.known.set(text, [TOO_LONG]);
        continue;
      }
      this.out = text;
      this.judge.ask(0, { source: text, path: 'document.md', settings: CHECKED_BY });
      return;
    }
    this.heard.answered();
  }
}

import { redraw, type Judged } from '../judge/index.ts';
import type { Slot } from './bench.ts';
import type { Piece } from '../pieces.ts';

/** Someone who listens is told when they pause. */
const SAID_AFTER = 1200;

/** What the judge says of the draft in front, and of the difference between two. */
export class Reading {
  private readonly piece: Piece;
  private readonly answers = new Map<Slot, Judged>();
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(piece: Piece) {
    this.piece = piece;
  }

  /** A new answer about a draft; null where there is nothing to judge any more. */
  take(slot: Slot, judged: Judged | null): void {
    this.answers.delete(slot);
    if (judged) this.answers.set(slot, judged);
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      this.piece('.spoken').textContent = judged === null ? '' : aloud(judged);
    }, SAID_AFTER);
  }

  /** Draws what is said of the draft in front, or that there is nothing to say yet. */
  show(front: Slot): void {
    const judged = this.answers.get(front);
    const answer = judged?.answer.judged === true ? judged.answer : null;
    this.piece('.reading').hidden = answer === null;
    this.piece('.beside').hidden = answer === null;
    this.piece('.waiting').hidden = answer !== null;
    this.piece('.whose').textContent = front === 0 ? 'First draft' : 'Second draft';
    const delta = this.delta();
    this.piece('.change').hidden = delta === null;
    redraw(this.piece('[data-part=delta]'), delta ?? []);
    if (answer === null) {
      // Words that are gone are not quoted where nobody sees it either.
      for (const room of ['.reading', '.beside'])
        for (const part of this.piece(room).querySelectorAll('[data-part]')) part.replaceChildren();
      return;
    }
    for (const [name, pieces] of Object.entries(answer.parts)) redraw(this.piece(`[data-part=${name}]`), pieces);
  }

  /** The answer that came last knows both drafts; a draft that was asked about first may be answered last. */
  private delta(): Judged['delta'] {
    const [, last] = [...this.answers.values()];
    return last?.delta ?? null;
  }
}

function aloud({ answer }: Judged): string {
  if (!answer.judged) return answer.says;
  const count = (kind: 'fault' | 'credit'): string => {
    const { length } = answer.marks.filter((mark) => mark.kind === kind);
    return `${length} ${kind}${length === 1 ? '' : 's'}`;
  };
  return `${answer.line}. ${count('fault')}, ${count('credit')}.`;
}

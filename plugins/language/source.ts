/** A text with its lines: worked out at the first question, once. */

/** Both from 1; the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `\r\n`, `\n` and `\r` end a line, as CommonMark has it. */
const LINE_END = /\r\n|\n|\r/gu;

export class Source {
  readonly text: string;
  #starts: readonly number[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the first character of each line. */
  get lineStarts(): readonly number[] {
    this.#starts ??= [0, ...Array.from(this.text.matchAll(LINE_END), (end) => end.index + end[0].length)];
    return this.#starts;
  }

  /** Where an offset stands; one outside the text is taken for the nearest inside it. */
  place(offset: number): Place {
    const starts = this.lineStarts;
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  }

  /** The way back: behind a line’s end further on, behind the text’s its end. */
  offset({ line, column }: Place): number {
    return Math.min((this.lineStarts[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }
}

import type { Span } from '../story-lint/index.ts';

/** Known words found again in a text: in another case, wrapped anew, with other signs between them. */

/** Longer ones no rule means to find, and looking for them costs time for each place where they could begin. */
const LONGEST = 2_000;
/** With so many letters and digits words are the same whatever stands between and beside those. */
const LONG = 8;
/** Signs between two letters of them: a line end, the marks of a quotation, an escape. */
const MOST_BETWEEN = 12;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const BLANK = /[\s_-]/u;

/** What is compared of a text, and where each character of it stood. */
interface View {
  readonly chars: readonly string[];
  readonly at: readonly number[];
}

/** Letters and digits alone. */
function bare(text: string): View {
  const chars: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (!isLetter(char)) continue;
    chars.push(small(char));
    at.push(index);
  }
  return { chars, at };
}

/** All but what divides words, of which one blank is left. */
function spaced(text: string): View {
  const chars: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = BLANK.test(text.charAt(index)) ? ' ' : small(text.charAt(index));
    if (char === ' ' && chars.at(-1) === ' ') continue;
    chars.push(char);
    at.push(index);
  }
  return { chars, at };
}

/** Half of a character beyond the basic plane counts as a letter: only whole ones are ever found. */
const isLetter = (char: string | undefined): boolean =>
  char !== undefined && (LETTER.test(char) || (char >= '\ud800' && char <= '\udfff'));

/** One UTF-16 code unit stays one. */
function small(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char;
}

/** A tree of words, a character a step. */
interface Step {
  readonly next: Map<string, Step>;
  endsWord: boolean;
}
const step = (): Step => ({ next: new Map(), endsWord: false });

export class Words {
  readonly #long = step();
  readonly #short = step();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length > LONGEST) continue;
      const letters = bare(word).chars;
      if (letters.length >= LONG) add(this.#long, letters);
      else if (/[^\s_-]/u.test(word)) add(this.#short, spaced(word.trim()).chars);
    }
  }

  /** Where they stand; some may overlap. */
  in(text: string): Span[] {
    return [...matches(this.#long, text, bare, isOfAPiece), ...matches(this.#short, text, spaced, standsAlone)];
  }

  /** The text with something else in their place. */
  replacedIn(text: string, by: (words: string) => string): string {
    return rewritten(text, this.in(text), by);
  }
}

/** The text with each of these stretches rewritten; those that overlap as one. */
export function rewritten(text: string, spans: readonly Span[], by: (words: string) => string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const span of joined(spans)) {
    pieces.push(text.slice(end, span.start), by(text.slice(span.start, span.end)));
    ({ end } = span);
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(end);
}

/** In order, those that overlap as one. */
export function joined(spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function add(root: Step, chars: readonly string[]): void {
  let at = root;
  for (const char of chars) {
    let next = at.next.get(char);
    if (next === undefined) at.next.set(char, (next = step()));
    at = next;
  }
  at.endsWord = true;
}

type Fits = (view: View, from: number, to: number) => boolean;

/** Each start costs at most as many steps as the longest word has characters. */
function* matches(root: Step, text: string, viewOf: (text: string) => View, fits: Fits): Generator<Span> {
  if (root.next.size === 0) return;
  const view = viewOf(text);
  const { chars, at } = view;
  for (let from = 0; from < chars.length; from++) {
    let here: Step | undefined = root;
    let end = 0;
    for (let to = from + 1; to <= chars.length && here !== undefined; to++) {
      here = here.next.get(chars[to - 1] ?? '');
      if (here?.endsWord === true && fits(view, from, to)) end = to;
    }
    if (end > 0) yield { start: at[from] ?? 0, end: (at[end - 1] ?? 0) + 1 };
  }
}

const isOfAPiece: Fits = ({ at }, from, to) => {
  for (let index = from + 1; index < to; index++)
    if ((at[index] ?? 0) - (at[index - 1] ?? 0) > MOST_BETWEEN + 1) return false;
  return true;
};

/** Not a part of a longer word or number. */
const standsAlone: Fits = ({ chars }, from, to) =>
  !(isLetter(chars[from - 1]) && isLetter(chars[from])) && !(isLetter(chars[to]) && isLetter(chars[to - 1]));

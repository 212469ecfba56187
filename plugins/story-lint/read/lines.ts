/** A paragraph’s lines, and the labels that some begin with. */
import type { Span } from '../types.ts';
import { BARE_HEADING, CANDIDATE, INTERVIEWER, STAR_LABEL } from './part-labels.ts';

/** Where the line ends that `from` stands in. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

/** A heading’s words: without the signs before and behind them, or the line below. */
export function headingTitle(heading: string): string {
  const closing = runAtEnd(heading, /\s/u, runAtEnd(heading, /#/u));
  const underline = runAtEnd(heading, /[\r\n=-]/u);
  return heading.slice(0, Math.min(closing, underline)).replace(/^#+\s*/u, '');
}

/** Where the signs begin that `text` ends with, up to `end`. A pattern would start anew at each sign of each run. */
export function runAtEnd(text: string, sign: RegExp, end = text.length): number {
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return end;
}

const BOLD_LINE = /^\*\*[^*\n]{1,60}\*\*:?$/u;
/** Signs that people put before a line of a list and Markdown does not know, each with the space behind it. */
export const BULLET = /^\s*(?:[•▪·‣–—*→⇒➔➜►✓✔]|[-=]>)\s+/u;
/** Fewer lines are no list, nor are lines of single words: a column, or code. */
const FEWEST_LINES = 3;
const SHORTEST_WIDEST = 16;
/** Of so few of its lines an end may look like a sentence’s. */
const FEW = 0.3;
/**
 * A list without signs, as on a card: most lines could have held the first word of the next, so that nobody wrapped them, and few
 * end as a sentence or a clause does.
 */
function isBareList(source: string, { start, end }: Span): boolean {
  const lines = Array.from(source.slice(start, end).split('\n'), (line) => line.trim());
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0);
  const before = lines.slice(0, -1);
  const isFull = (line: string, i: number): boolean =>
    line !== '' && line.length < widest && line.length + 1 + firstWord(lines[i + 1]) > widest;
  const ended = before.filter((line) => /[.!?,;:]["”’)]?$/u.test(line)).length;
  return (
    lines.length >= FEWEST_LINES &&
    widest >= SHORTEST_WIDEST &&
    before.filter(isFull).length < before.length / 2 &&
    ended <= FEW * before.length
  );
}
const firstWord = (line = ''): number => (line.includes(' ') ? line.indexOf(' ') : line.length);

/** A paragraph is one line however it is wrapped, but a label or a bullet sign begins a new one, and each line of a list without. */
export function linesOf(source: string, piece: Span): Span[] {
  const lines: Span[] = [];
  const bare = isBareList(source, piece);
  let start = piece.start;
  let from = piece.start;
  while (from < piece.end) {
    const newline = source.indexOf('\n', from);
    const end = newline === -1 || newline >= piece.end ? piece.end : newline;
    if (end === piece.end) break;
    let next = end + 1;
    while (next < piece.end && /[ \t\r>]/u.test(source[next] ?? '')) next++;
    const following = source.slice(next, Math.min(lineEnd(source, next), piece.end, next + 80));
    const current = source.slice(from, end).trim();
    // A wrapped line may begin with such a word too: a label has its capital, or what stands before it has ended.
    const fresh = /^\W*\p{Lu}/u.test(following) || /[.!?:…”"]$/u.test(current);
    if (
      (fresh && (INTERVIEWER.test(following) || CANDIDATE.test(following) || STAR_LABEL.test(following))) ||
      bare ||
      BULLET.test(following) ||
      /^\*\*[^*\n]{1,60}\*\*/u.test(following) ||
      BARE_HEADING.test(current) ||
      BOLD_LINE.test(current)
    ) {
      lines.push({ start, end });
      start = next;
    }
    from = next > from ? next : end + 1;
  }
  lines.push({ start, end: piece.end });
  return lines.filter((l) => l.end > l.start);
}

/** Longest label, in characters, that is taken for a heading. */
const LONGEST_LABEL = 60;
/** The label that a line begins with, with the signs around it. */
export function labelOf(source: string, line: Span, bold: Span | null): Span | null {
  if (bold !== null && bold.end - bold.start <= LONGEST_LABEL) {
    const inside = source.slice(bold.start, bold.end);
    const alone = bold.end >= line.end || source.slice(bold.end, line.end).trim() === '';
    if (alone || /[:.]\**$/u.test(inside) || /^\s*[:：–—-]/u.test(source.slice(bold.end, bold.end + 2))) {
      const after = /^\s*[:：–—-]/u.exec(source.slice(bold.end, bold.end + 3));
      return { start: line.start, end: bold.end + (after?.[0].length ?? 0) };
    }
  }
  const text = source.slice(line.start, line.end);
  const gap = /^[\s•▪·‣–—*_]*/u.exec(text)?.[0].length ?? 0;
  const star = STAR_LABEL.exec(text.slice(gap));
  const alone = star ?? BARE_HEADING.exec(text.slice(gap));
  if (alone !== null) return { start: line.start, end: line.start + gap + alone[0].length };
  return null;
}

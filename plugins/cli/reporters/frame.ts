import type { Place, Span } from '../../story-lint/index.ts';
import { clean, glyphsOf, padStart } from '../layout.ts';
import type { Glyph } from '../layout.ts';
import type { Paint } from '../terminal.ts';

const GUTTER = 5;
/** A whole paragraph may be marked; its beginning is enough to find it. */
const MOST_ROWS = 3;
/** Columns of the line to show before the marked words, where all of it does not fit. */
const CONTEXT = 16;

interface Row {
  readonly text: string;
  readonly under: string;
}

/** The source's lines, as editors count them. */
export const linesOf = (source: string): readonly string[] => source.split(/\r\n|\n|\r/u);

/**
 * The words a finding speaks of, with their line's number and a caret below each column of them.
 * A long line is cut to what surrounds the words; a long stretch of words to its first rows.
 */
export function codeFrame(
  lines: readonly string[],
  place: Place,
  columns: number,
  paint: Paint,
  mark: (text: string) => string,
): string[] {
  const room = columns - GUTTER - 3;
  const frame: string[] = [];
  for (let line = place.line; line <= place.endLine && frame.length < MOST_ROWS * 2; line++) {
    const text = clean(lines[line - 1] ?? '');
    const from = line === place.line ? place.column - 1 : text.search(/\S|$/u);
    const to =
      line === place.endLine
        ? Math.max(place.endColumn - 1, line === place.line ? from + 1 : 0)
        : text.trimEnd().length;
    if (text.trim() === '' || to <= from) continue;
    const rows = excerpt(text, from, to, room);
    const most = MOST_ROWS - frame.length / 2;
    for (const [index, row] of rows.slice(0, most).entries()) {
      const cut = index === most - 1 && rows.length > most ? '…' : '';
      const number = padStart(index === 0 ? String(line) : '', GUTTER);
      frame.push(
        `${paint.dim(`${number} │`)} ${row.text}${cut}`,
        `${paint.dim(`${' '.repeat(GUTTER)} │`)} ${mark(row.under)}`,
      );
    }
  }
  return frame;
}

/** All of a text in rows of at most `room` columns, with every stretch of `spans` underlined. */
export function underlined(text: string, spans: readonly Span[], room: number): Row[] {
  const rows: Row[] = [];
  const isMarked = (at: number): boolean => spans.some(({ start, end }) => at >= start && at < end);
  const glyphs = glyphsOf(text);
  for (let next = 0; next < glyphs.length;) {
    const end = rowEnd(glyphs, next, room);
    rows.push(row(glyphs.slice(next, end), isMarked, '', ''));
    next = afterSpaces(glyphs, end);
  }
  return rows;
}

/** The words from `from` to `to` underlined, with as much of the text around them as their rows hold. */
function excerpt(text: string, from: number, to: number, room: number): Row[] {
  const isMarked = (at: number): boolean => at >= from && at < to;
  const glyphs = glyphsOf(text.trimEnd());
  if (widthOf(glyphs) <= room) return [row(glyphs, isMarked, '', '')];
  const first = Math.max(
    0,
    glyphs.findLastIndex(({ at }) => at <= from),
  );
  let next = wordBefore(glyphs, first, Math.min(CONTEXT, room >> 2));
  const rows: Row[] = [];
  // One row more than can be shown tells that there are more.
  while (next < glyphs.length && rows.length <= MOST_ROWS && (rows.length === 0 || (glyphs[next]?.at ?? 0) < to)) {
    const before = rows.length === 0 && next > 0 ? '…' : '';
    const end = rowEnd(glyphs, next, room - before.length - 1);
    const isCut = end < glyphs.length && (glyphs[end]?.at ?? 0) >= to;
    rows.push(row(glyphs.slice(next, end), isMarked, before, isCut ? '…' : ''));
    next = afterSpaces(glyphs, end);
  }
  return rows;
}

function row(glyphs: readonly Glyph[], isMarked: (at: number) => boolean, before: string, after: string): Row {
  const last = glyphs.findLastIndex(({ text }) => text !== ' ') + 1;
  const shown = glyphs.slice(0, last);
  const under = shown.map(({ at, width }) => (isMarked(at) ? '^' : ' ').repeat(width)).join('');
  return {
    text: before + shown.map(({ text }) => text).join('') + after,
    under: (' '.repeat(before.length) + under).trimEnd(),
  };
}

function afterSpaces(glyphs: readonly Glyph[], from: number): number {
  let next = from;
  while (glyphs[next]?.text === ' ') next++;
  return next;
}

/** The beginning of a word at most `context` columns before the glyph `first`. */
function wordBefore(glyphs: readonly Glyph[], first: number, context: number): number {
  let start = first;
  let used = 0;
  for (let index = first - 1; index >= 0; index--) {
    used += glyphs[index]?.width ?? 0;
    if (used > context) return start;
    if (index === 0 || glyphs[index - 1]?.text === ' ') start = index;
  }
  return start;
}

/** Where a row that begins at `start` ends: behind its last whole word, or in the middle of one that is too long. */
function rowEnd(glyphs: readonly Glyph[], start: number, room: number): number {
  let used = 0;
  let lastSpace = -1;
  for (let index = start; index < glyphs.length; index++) {
    used += glyphs[index]?.width ?? 0;
    if (used > room) return lastSpace > start ? lastSpace : Math.max(index, start + 1);
    if (glyphs[index]?.text === ' ') lastSpace = index;
  }
  return glyphs.length;
}

const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, { width }) => sum + width, 0);

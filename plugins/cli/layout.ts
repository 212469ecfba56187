/** Words laid out in columns of a terminal. Nothing here knows what a story is. */

/* eslint-disable no-control-regex -- these are the very characters to keep out of a terminal */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;
/* eslint-enable no-control-regex */
const RUNNER_COMMAND = /##\[/gu;
/** The runner looks behind every kind of space at a line's beginning. */
const COMMAND = /^(\s*)::/u;

/**
 * A stranger's words made safe to print: no escape sequence, no reversed text, no command to GitHub's runner.
 * Every UTF-16 code unit stays one, so offsets into the text still hold.
 */
export function clean(text: string): string {
  return text.replace(CONTROL, visible).replace(RUNNER_COMMAND, '##(');
}

function visible(char: string): string {
  const code = char.charCodeAt(0);
  if (code === 0x09 || code === 0x0a || code === 0x0d || code === 0x20_28 || code === 0x20_29) return ' ';
  if (code < 0x20) return String.fromCharCode(0x24_00 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u;
/** Below this code point a character is one column and a grapheme of its own. */
const FIRST_UNUSUAL = 0x3_00;
const PLAIN_PUNCTUATION = /[\u2010-\u2027\u20ac\u2190-\u2193\u2212\u2500-\u259f]/u;

/** Made on first need: it costs 8 ms, and most stories have no character that asks for it. */
let graphemes: Intl.Segmenter | undefined;

/** A character as a reader sees it, where it begins in the text, and the columns it takes. */
export interface Glyph {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

export function glyphsOf(text: string): Glyph[] {
  if (isPlain(text)) return Array.from(text, (char, at) => ({ text: char, at, width: 1 }));
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    text: segment,
    at: index,
    width: glyphWidth(segment),
  }));
}

export function widthOf(text: string): number {
  return isPlain(text) ? text.length : glyphsOf(text).reduce((sum, { width }) => sum + width, 0);
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= FIRST_UNUSUAL && !PLAIN_PUNCTUATION.test(text.charAt(at))) return false;
  }
  return true;
}

function glyphWidth(glyph: string): number {
  if (WIDE.test(glyph)) return 2;
  return NO_WIDTH.test(glyph) ? 0 : 1;
}

/** The text, cleaned, in rows of at most `width` columns, broken between words. No row begins like a runner's command. */
export function wrap(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of clean(text).split(' ')) {
    if (word === '') continue;
    const wider = row === '' ? word : `${row} ${word}`;
    if (widthOf(wider) <= width) {
      row = wider;
      continue;
    }
    if (row !== '') rows.push(row);
    const pieces = chop(word, width);
    row = pieces.pop() ?? '';
    rows.push(...pieces);
  }
  if (row !== '') rows.push(row);
  return rows.map((each) => each.replace(COMMAND, '$1: :'));
}

/** A word too long for a row, in pieces. */
function chop(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const glyph of glyphsOf(word)) {
    if (used + glyph.width > width && used > 0) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += glyph.text;
    used += glyph.width;
  }
  return [...pieces, piece];
}

/** Cleaned and cut to `width` columns, the loss shown by an ellipsis at the end (or at the start, for paths). */
export function shorten(text: string, width: number, cut: 'end' | 'start' = 'end'): string {
  const safe = clean(text);
  if (widthOf(safe) <= width) return safe;
  const glyphs = glyphsOf(safe);
  let kept = '';
  let used = 1;
  for (const glyph of cut === 'end' ? glyphs : glyphs.toReversed()) {
    if (used + glyph.width > width) break;
    used += glyph.width;
    kept = cut === 'end' ? kept + glyph.text : glyph.text + kept;
  }
  return cut === 'end' ? `${kept.trimEnd()}…` : `…${kept}`;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A path fit to print at the start of a line: one that begins with :: would be a command to GitHub's runner. */
export const shownPath = (path: string): string => clean(COMMAND.test(path) ? `./${path}` : path);

/** `1 story`, `3 stories`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A passage as its readers see it, however it is written: for rules that ask what others could make of it. */
import { matchesIn } from '../../language/index.ts';
import { lastUpTo } from '../spans.ts';
import type { Span } from '../types.ts';
import { entityOf } from './entities.ts';

export interface AsRead {
  readonly text: string;
  /** Something was taken out of words, so that the passage as it is written may hold what this no longer does. */
  readonly rewritten: boolean;
  /** Where it is written. */
  written(span: Span): Span;
}

/** Nothing else makes a passage read otherwise than it is written. */
const TELLING = /[^\x20-\x7e]|[\\*&<~`]|\]\(|[@.:/-]_|_[@.:/-]|(?<!\w)_\w/u;
/** Each of these signs is read as another, or not seen. */
const WRITTEN = new RegExp(
  [
    String.raw`\\[!-/:-@[-\x60{-~]`,
    '&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[a-zA-Z]{2,8});',
    '</?[a-zA-Z][a-zA-Z\\d]{0,9}(?: [^<>\\n]{0,200})?/?>',
    '<!--[^<>]{0,200}-->',
    '(?<=\\S)[*~]{1,3}|[*~]{1,3}(?=\\S)',
    '(?<=[^\\s`])`(?=[^\\s`])',
    '(?<=[@.:/-])_|_(?=[@.:/-])|(?<!\\w)_(?=\\w)',
    '(?<=[\\w@.])\\[(?=[^[\\]\\n]{1,100}\\]\\()|\\[(?=[^[\\]\\n]{1,100}\\]\\([^()\\n]{0,300}\\)[\\w@.-])|\\]\\([^()\\n]{0,300}\\)',
    '[\\p{Cf}\\ufe00-\\ufe0f]',
    '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    '[\\u2010\\u2011\\u2043\\u2212]|(?<=[A-Z])[\\u2012\\u2013](?=\\d)',
    '[\\u2024\\u3002\\ufe52\\uff61]|[\\uff01-\\uff5e\\ufe50-\\ufe6b]|[\\u{1d400}-\\u{1d7ff}]',
    '\\r?\\n',
  ].join('|'),
  'gu',
);
/** A line so long that does not end a sentence goes on in the next, if that begins nothing of its own. */
const FULL_LINE = 40;
const ENDS = /[.!?:;|)\]"”>]\s*$/u;
const GOES_ON = /^[ \t>]{0,8}[\p{L}\p{N}\p{Sc}@.(+]/u;
const LISTED = /^ {0,3}\d{1,9}[.)] /u;
/** As far as a line is looked at. */
const LOOK = 24;

/** Linear in the text. */
export function asRead(written: string): AsRead {
  if (!TELLING.test(written)) return { text: written, rewritten: false, written: (span) => span };
  const pieces: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let from = 0;
  let rewritten = false;
  const add = (text: string, start: number, end: number): void => {
    if (text !== '') runs.push({ start: length, end: length + text.length, written: { start, end } });
    pieces.push(text);
    length += text.length;
  };
  let line = 0;
  for (const { 0: sign, index } of matchesIn(written, WRITTEN)) {
    const end = index + sign.length;
    const isLineEnd = sign.endsWith('\n');
    const seen = isLineEnd ? lineEnd(written, line, index, end) : seenFor(sign);
    if (isLineEnd) line = end;
    if (seen === sign) continue;
    add(written.slice(from, index), from, index);
    add(seen, index, end);
    rewritten ||= seen.length !== sign.length && (!isMark(sign) || isWithin(written, index, end));
    from = end;
  }
  add(written.slice(from), from, written.length);
  return { text: pieces.join(''), rewritten, written: (span) => placeIn(runs, span) };
}

/** Of emphasis. */
const isMark = (sign: string): boolean => /^[*~_]/u.test(sign);

/** In the middle of what could be a key or an address, and not beside it. */
const isWithin = (text: string, start: number, end: number): boolean =>
  /\S/u.test(text.charAt(start - 1)) && /\S/u.test(text.charAt(end));

/** A stretch of what is read, and what it is written as: sign by sign where both are as long. */
interface Run extends Span {
  readonly written: Span;
}

function placeIn(runs: readonly Run[], { start, end }: Span): Span {
  const first = runs[lastUpTo(runs, start)];
  const last = runs[lastUpTo(runs, Math.max(start, end - 1))];
  if (first === undefined || last === undefined) return { start, end };
  return {
    start: isSignBySign(first) ? first.written.start + start - first.start : first.written.start,
    end: isSignBySign(last) ? last.written.start + end - last.start : last.written.end,
  };
}

const isSignBySign = ({ start, end, written }: Run): boolean => end - start === written.end - written.start;

function seenFor(sign: string): string {
  const first = sign.charAt(0);
  if (first === '\\') return sign.slice(1);
  if (first === '&') return entityOf(sign);
  if (/[<*~`_[\]\p{Cf}\ufe00-\ufe0f]/u.test(first)) return '';
  if (/\s/u.test(first)) return ' ';
  if (/[\u2010-\u2013\u2043\u2212]/u.test(first)) return '-';
  if (/[\u3002\uff61]/u.test(first)) return '.';
  return sign.normalize('NFKC');
}

/** Nothing beside a sign that no word ends with, a blank in the middle of a sentence, else itself. */
function lineEnd(text: string, line: number, index: number, end: number): string {
  const behind = text.slice(end, end + LOOK);
  const before = text.slice(Math.max(line, index - LOOK), index);
  if (before.endsWith('@') && /[^\s@]@$/u.test(before)) return '';
  if (behind.includes('@') && /^ {0,3}@\S/u.test(behind) && /\w$/u.test(before)) return '';
  if (before.endsWith('-') && /[A-Z]-$/u.test(before) && /^\d/u.test(behind)) return '';
  const goesOn = index - line >= FULL_LINE && !ENDS.test(before) && GOES_ON.test(behind) && !LISTED.test(behind);
  return goesOn ? ' ' : text.slice(index, end);
}

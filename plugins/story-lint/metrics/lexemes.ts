/** Prose → words, numerals and marks, with what is a name or a date set apart. The one walk the other readers of numbers share. */
import type { Span } from '../types.ts';
import { findIdentifiers } from './identifiers.ts';

export type LexemeType = 'word' | 'digits' | 'mark' | 'masked';

export interface Lexeme extends Span {
  readonly type: LexemeType;
  readonly text: string;
  /** Lower case, apostrophes straightened. */
  readonly lower: string;
  /** Space before it: none, ordinary, or so much that something was cut out between. */
  readonly gap: 'none' | 'space' | 'break';
  /** Stands first on its line, list marks aside. */
  readonly opensLine: boolean;
}

const PIECE =
  /(\d+(?:[.,'’]\d+)*[½¼¾⅓⅔]?|[½¼¾⅓⅔])|(\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,4}(?!\p{L}))?)|([\s*_`\\]+)|-->|->|=>|[^\s*_`\\]/uy;
const LIST_MARKS = '-•–—#>|+';
const GLUED_LETTERS = /\p{L}+/uy;
/** More blank than a line break with its indentation: code, a quotation or an empty line stood here. */
const CUT_OUT = 12;

export function readLexemes(text: string): Lexeme[] {
  const masks = findIdentifiers(text);
  const out: Lexeme[] = [];
  let at = 0;
  let mask = 0;
  let gap: Lexeme['gap'] = 'break';
  let opensLine = true;
  const push = (type: LexemeType, start: number, end: number): void => {
    const raw = text.slice(start, end);
    const listMark = type === 'mark' && opensLine && LIST_MARKS.includes(raw);
    const lower = type === 'word' || type === 'masked' ? raw.toLowerCase() : raw;
    out.push({
      start,
      end,
      type,
      text: raw,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      gap,
      opensLine,
    });
    opensLine = listMark;
    gap = 'none';
  };
  while (at < text.length) {
    const hidden = masks[mask];
    if (hidden !== undefined && hidden.start <= at) {
      if (hidden.end > at) push('masked', at, hidden.end);
      at = Math.max(at, hidden.end);
      mask++;
      continue;
    }
    const previous = out.at(-1);
    if (previous?.type === 'digits' && previous.end === at) {
      // `40k`, `1h52`: letters directly behind digits end where the next digits begin.
      GLUED_LETTERS.lastIndex = at;
      const letters = GLUED_LETTERS.exec(text);
      if (letters !== null) {
        push('word', at, at + letters[0].length);
        at += letters[0].length;
        continue;
      }
    }
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (piece === null) {
      at++;
      continue;
    }
    const end = Math.min(at + piece[0].length, hidden?.start ?? Infinity);
    const space = piece[3];
    if (space === ' ') gap = 'space';
    else if (space !== undefined) {
      const line = space.indexOf('\n');
      if (/\s/u.test(space))
        gap = space.length > CUT_OUT || (line >= 0 && space.includes('\n', line + 1)) ? 'break' : 'space';
      if (line >= 0) opensLine = true;
    } else {
      push(piece[1] !== undefined ? 'digits' : piece[2] !== undefined ? 'word' : 'mark', at, end);
    }
    at = end;
  }
  return out;
}

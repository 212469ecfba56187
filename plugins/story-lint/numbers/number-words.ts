/** A reading as the readers of numbers see it: words, digits and marks in a row, with what is a name or a date set apart. */
import { PARTS_OF_SPEECH } from '../../language/index.ts';
import type { Reading } from '../../language/index.ts';
import type { PartOfSpeech, Span } from '../types.ts';
import type { WordNumbers } from '../word-numbers.ts';
import { findIdentifiers } from './identifiers.ts';
import { FACT } from './number-classes.ts';

export interface Word extends Span {
  readonly type: 'word' | 'digits' | 'mark' | 'masked';
  readonly text: string;
  /** Lower case, apostrophes straightened. */
  readonly lower: string;
  /** Bits of FACT. */
  readonly facts: number;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  /** Space before it: none, ordinary, or so much that something was cut out between. */
  readonly gap: 'none' | 'space' | 'break';
  /** Stands first on its line, list marks aside. */
  readonly opensLine: boolean;
  /** A tab stands before it. */
  readonly cell: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** Nothing said before it belongs to what is behind it. */
export const isStop = ({ facts }: Word): boolean => (facts & FACT.stop) !== 0;

const EMPHASIS = /^[*_`\\]+$/u;
const LIST_MARKS = '-•–—#>|+*';
const NUMERAL = /\d+(?:[.,'’]\d+)*[½¼¾⅓⅔]?|[½¼¾⅓⅔]/uy;
const ARROW = /-->|->|=>/uy;
const LETTERS = /\p{L}+/uy;
const HAS_DIGIT = /[\d½¼¾⅓⅔]/u;
/** More blank than a line break with its indentation: code, a quotation or an empty line stood here. */
const CUT_OUT = 12;

/** @param entries bits of FACT by word. */
export function wordsOf(reading: Reading, entries: WordNumbers): Word[] {
  const { text } = reading;
  const masks = findIdentifiers(text);
  const out: Word[] = [];
  let mask = 0;
  let last = 0;
  let opens = true;
  let token = 0;
  let sentence = 0;
  const push = (type: Word['type'], start: number, end: number, raw = text.slice(start, end)): void => {
    const number = reading.words[token] as number;
    const whole = reading.starts[token] === start && reading.ends[token] === end;
    const lower = whole ? reading.spell(number) : raw.toLowerCase();
    const entry = whole ? entries.of(reading, number) : entries.numberOf(lower);
    const space = spaceBetween(text, last, start);
    if (space.lines > 0) opens = true;
    out.push({
      start,
      end,
      type,
      text: raw,
      lower,
      facts: entry & ~FACT.plain,
      pos: PARTS_OF_SPEECH[reading.tags[token] as number] as PartOfSpeech,
      lemma: reading.spell(reading.lemmas[token] as number),
      gap: last === 0 ? 'break' : space.gap,
      opensLine: opens,
      cell: space.cell,
      sentence,
    });
    opens = type === 'mark' && opens && LIST_MARKS.includes(raw);
    last = end;
  };
  for (; token < reading.length; token++) {
    while (token >= (reading.sentences[sentence]?.to ?? Infinity)) sentence++;
    const start = Math.max(reading.starts[token] as number, last);
    const end = reading.ends[token] as number;
    if (start >= end) continue;
    while ((masks[mask]?.end ?? Infinity) <= start) mask++;
    const hidden = masks[mask];
    const whole = start === reading.starts[token];
    const isPlain = whole && (entries.of(reading, reading.words[token] as number) & FACT.plain) !== 0;
    if (hidden !== undefined && hidden.start < end) {
      if (hidden.start > start) pieces(text, start, hidden.start, push);
      push('masked', Math.max(hidden.start, last), Math.max(hidden.end, end));
    } else if (isPlain) push('word', start, end);
    else if (!EMPHASIS.test(text.slice(start, end)) || (text[start] === '_' && text[start - 1] !== ' '))
      pieces(text, start, end, push);
  }
  return out;
}

const TOUCHING = { gap: 'none', lines: 0, cell: false } as const;
const ONE_BLANK = { gap: 'space', lines: 0, cell: false } as const;

/** What parts two words: mostly nothing, or one space. */
function spaceBetween(text: string, from: number, to: number): Pick<Word, 'gap' | 'cell'> & { readonly lines: number } {
  if (from === to) return TOUCHING;
  if (to === from + 1 && text[from] === ' ') return ONE_BLANK;
  const space = text.slice(from, to);
  const lines = space.split('\n').length - 1;
  const gap = !/\s/u.test(space) ? 'none' : space.length > CUT_OUT || lines > 1 ? 'break' : 'space';
  return { gap, lines, cell: space.includes('\t') };
}

/** A token with digits in it falls into numerals, letters and marks; `40k`, `1h52`, `2–3`, `8'150`. */
function pieces(
  text: string,
  start: number,
  end: number,
  piece: (type: Word['type'], start: number, end: number) => void,
): void {
  const token = text.slice(start, end);
  if (!HAS_DIGIT.test(token) || (/^\p{L}[^-–]*$/u.test(token) && !/\d/u.test(text[start - 1] ?? ''))) {
    ARROW.lastIndex = start;
    // `->` is two tokens: its end belongs to the next.
    const arrow = ARROW.test(text) ? ARROW.lastIndex : end;
    piece(/^\p{L}/u.test(token) ? 'word' : 'mark', start, Math.max(end, arrow));
    return;
  }
  for (let at = start; at < end;) {
    NUMERAL.lastIndex = at;
    LETTERS.lastIndex = at;
    if (NUMERAL.test(text)) {
      piece('digits', at, NUMERAL.lastIndex);
      at = NUMERAL.lastIndex;
    } else if (LETTERS.test(text)) {
      piece('word', at, Math.min(LETTERS.lastIndex, end));
      at = LETTERS.lastIndex;
    } else {
      ARROW.lastIndex = at;
      const to = ARROW.test(text) ? ARROW.lastIndex : at + 1;
      piece('mark', at, to);
      at = to;
    }
  }
}

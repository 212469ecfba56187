/** The lines of a mail, call note or post: which are a thread or a signature, and which are to be read. */
import type { Span } from '../../language/index.ts';

export interface Lines {
  /** Passages to read, in order: a line, or lines that were only wrapped. */
  readonly passages: readonly Span[];
  readonly greetings: readonly Span[];
  readonly threads: readonly Span[];
  readonly signatures: readonly Span[];
}

interface Line extends Span {
  /** Without the marks of a quotation. */
  readonly words: string;
  readonly quoted: boolean;
  readonly blank: boolean;
}

/** From which on a line may be wrapped text, and the longest that an editor leaves when it wraps. */
const WRAPPED = 60;
const WIDEST = 90;
const ITEM = /^(?:[-*•·–—#|]|\(?\d{1,2}[.):]|[A-Za-z][).:]\s)/u;
const ATTRIBUTION = /^(?:On|Am|Le|El|Il|Em|Op|W dniu)\s.*:$/u;
const CUT = /^[-_=\s]{3,}(?:original|forwarded|begin forwarded)\b|^begin forwarded message:$/iu;
const LINE_END = /\r\n|\n|\r/u;
const FORWARDED = /forwarded/iu;
const HEADER = /^\*{0,2}(?:from|to|cc|bcc|date|sent|subject|reply-to|betreff|von|an):/iu;
const SIGN_OFF =
  /^(?:(?:with )?(?:(?:my|our|kind|kindest|best|warm|warmest|many|all) ){0,3}(?:regards|wishes|thanks|best)|thank you|thanks|cheers|best|warmly|respectfully|sincerely|yours|yours (?:sincerely|truly|faithfully)|sincerely yours|take care|kind regards from .{1,20}|mit freundlichen grüßen|cordialement|saludos)[\s,.!–-]*$/iu;
const SENT_FROM = /^(?:sent|get) (?:from|outlook)\b/iu;
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b[^,!.:;\n]{0,40}(?:[,!]|\s[–-]\s)/iu;
const LONGEST_SIGNATURE = 6;
const LONGEST_LINE = 7;
const LONGEST_NAME = 4;
const SENTENCE = /[.!?…:;]$/u;

export function linesOf(text: string): Lines {
  const lines: Line[] = [];
  for (const found of text.matchAll(/[^\r\n]+/gu)) {
    const raw = found[0];
    const mark = /^[\s>]*/u.exec(raw)?.[0] ?? '';
    const words = raw.slice(mark.length).trimEnd();
    const start = found.index + mark.length;
    lines.push({ start, end: start + words.length, words, quoted: mark.includes('>'), blank: words === '' });
  }
  const kinds = kindsOf(lines);
  const read = kinds.some((kind, i) => kind === 'read' && lines[i]?.blank === false);
  const threads: Span[] = [];
  const signatures: Span[] = [];
  const passages: { start: number; end: number }[] = [];
  const greetings: Span[] = [];
  const wrapped = lines.every(({ words }) => words.length <= WIDEST);
  let open = false;
  lines.forEach((line, i) => {
    const kind = kinds[i] === 'thread' && !read ? 'read' : kinds[i];
    const { start, end, words, blank } = line;
    if (blank) {
      open = false;
      return;
    }
    if (kind !== 'read') {
      (kind === 'thread' ? threads : signatures).push({ start, end });
      open = false;
      return;
    }
    const greeting = open ? 0 : (GREETING.exec(words)?.[0].length ?? 0);
    if (greeting > 0) {
      greetings.push({ start, end: start + greeting });
      if (start + greeting >= end) return;
      passages.push({ start: start + greeting, end });
      open = wrapped && words.length >= WRAPPED;
      return;
    }
    const last = passages.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, start);
    const wraps = open && !ITEM.test(words) && gap.split(LINE_END).length === 2;
    if (wraps && last !== undefined) last.end = end;
    else passages.push({ start, end });
    open = wrapped && words.length >= WRAPPED && !line.quoted;
  });
  return { passages, greetings, threads, signatures };
}

function kindsOf(lines: readonly Line[]): ('read' | 'thread' | 'signature')[] {
  const kinds = lines.map((): 'read' | 'thread' | 'signature' => 'read');
  let signed = false;
  let rest: 'none' | 'quoted' | 'all' = 'none';
  let signature = 0;
  lines.forEach(({ words, quoted, blank }, i) => {
    if (blank) return;
    if (rest === 'all' || (rest === 'quoted' && quoted) || (signed && quoted && signature === 0)) {
      kinds[i] = 'thread';
      return;
    }
    if (CUT.test(words) || HEADER.test(words) || (ATTRIBUTION.test(words) && i > 0)) {
      kinds[i] = 'thread';
      signature = 0;
      if (CUT.test(words)) rest = FORWARDED.test(words) ? 'none' : 'all';
      else if (ATTRIBUTION.test(words)) rest = quoted || lines[i + 1]?.quoted === true ? 'quoted' : 'all';
      return;
    }
    rest = 'none';
    if (SIGN_OFF.test(words) || words === '--' || SENT_FROM.test(words)) {
      kinds[i] = 'signature';
      signature = LONGEST_SIGNATURE;
      signed = true;
    } else if (signature > 0 && isShort(words, LONGEST_LINE)) {
      kinds[i] = 'signature';
      signature--;
    } else signature = 0;
    if (signature === 0 && quoted && signed) kinds[i] = 'thread';
  });
  // A name under a letter that has no other farewell.
  const last = lines.findLastIndex(({ blank }, i) => !blank && kinds[i] === 'read');
  if (last >= 2 && isName(lines[last]?.words ?? '') && lines[last]?.quoted === false) {
    kinds[last] = 'signature';
    lines.forEach(({ quoted, blank }, i) => {
      if (i > last && quoted && !blank) kinds[i] = 'thread';
    });
  }
  return kinds;
}

const wordCount = (words: string): number => words.split(/\s+/u).length;
const isShort = (words: string, most: number): boolean => wordCount(words) <= most && !/[.!?…:;]$/u.test(words);
const isName = (words: string): boolean =>
  /^\p{Lu}/u.test(words) && !SENTENCE.test(words) && wordCount(words) <= LONGEST_NAME && !/\d/u.test(words);

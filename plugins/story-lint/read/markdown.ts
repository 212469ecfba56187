/** Markdown or MDX text → blocks of the teller's words, and a reason for everything that is set apart. */
import { IterMode } from '@lezer/common';
import type { Block, Exclusion, ExclusionReason, Section, Span } from '../types.ts';
import { parserFor } from './dialect.ts';
import type { Delimiter } from './emphasis.ts';
import { emphasisIn } from './emphasis.ts';
import { DELIMITERS } from './inline.ts';
import { BARE_HEADING, CANDIDATE, INTERVIEWER, partOf, STAR_LABEL } from './labels.ts';

export interface ReadText {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly exclusions: readonly Exclusion[];
  readonly prose: string;
  readonly code: readonly Span[];
  /** The first heading that names no part of a story: its title, where front matter has none. */
  readonly heading: (Span & { readonly title: string }) | null;
}

const EXCLUDED: Readonly<Record<string, ExclusionReason>> = {
  Blockquote: 'quotation',
  FencedCode: 'code',
  CodeBlock: 'code',
  InlineCode: 'code',
  Table: 'table',
  HTMLBlock: 'html',
  HTMLTag: 'html',
  CommentBlock: 'html',
  Comment: 'html',
  ProcessingInstruction: 'html',
  ProcessingInstructionBlock: 'html',
  URL: 'link-target',
  LinkTitle: 'link-target',
  LinkReference: 'link-target',
  LinkLabel: 'link-target',
};
/** Marks of Markdown that are no words: blanked, not counted. */
const MARKS = new Set(['LinkMark', 'ListMark', 'QuoteMark', 'HeaderMark', 'HardBreak', 'TaskMarker', 'HorizontalRule']);

/** Quotations of up to this many words are names or echoes, not speech: “the fast path”. */
const SHORT_QUOTATION_WORDS = 3;
const QUOTED = /“[^“”]{1,1200}”|(?<![\p{L}\p{N}])"(?=[^\s"])[^"\n]{1,1200}"(?![\p{L}\p{N}])/gu;
/** `<` before a space is text to MDX, too. */
const MDX_BREAK = /\{|<(?![ \t])|^(?:import|export)\s/gmu;
/** What is set aside within a block. Few blocks have the sign of one, or the length: the others are spared the search. */
const SET_ASIDE: readonly {
  readonly reason: ExclusionReason;
  readonly pattern: RegExp;
  readonly sign: string;
  readonly shortest: number;
}[] = [
  {
    // An unwritten prompt of a template: `[Write here: …]`.
    reason: 'prompt',
    // Bounded: by its 400 characters.
    pattern: /\[(?:write here|your|replace|fill in|describe|todo)\b[^\]\n]{0,400}\]/giu,
    sign: '[',
    shortest: 6,
  },
  {
    // `](target "title")` behind a link's words.
    reason: 'link-target',
    pattern: /\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/gu,
    sign: '](',
    shortest: 3,
  },
  // No English word is this long; the tagger's cost grows with the square of a token. Looked for only where a word begins.
  { reason: 'unreadable', pattern: /(?<!\S)\S{80,}/gu, sign: '', shortest: 80 },
  // Nobody tells so many figures or signs in a row without a word: a log, or columns of an export.
  { reason: 'unreadable', pattern: /(?<!\S)(?:[^\s\p{L}]+\s+){40,}/gu, sign: '', shortest: 80 },
];
const WORD = /[\p{L}\p{N}]/u;
/** Bullets that Markdown does not know. */
const BULLET = /^\s*[•▪·‣–—*]\s+/u;

interface Piece extends Span {
  readonly kind: Block['kind'];
  /** The bold run it begins with: a heading in other clothes. */
  readonly bold: Span | null;
}

/** A paragraph whose delimiters are still being found. */
interface Passage extends Span {
  readonly kind: Block['kind'];
  readonly delimiters: Delimiter[];
}

/** Reads `source` from `bodyStart` on. Linear in the text; never throws. */
export function readMarkdown(source: string, bodyStart: number, isMdx: boolean): ReadText {
  const body = source.slice(bodyStart);
  const tree = parserFor(body, isMdx).parse(body);
  const exclusions: Exclusion[] = [];
  const blanks: Span[] = [];
  const passages: (Passage | { readonly heading: Span })[] = [];
  let delimiters: Delimiter[] = [];
  const at = (span: { from: number; to: number }): Span => ({ start: span.from + bodyStart, end: span.to + bodyStart });

  const cursor = tree.cursor(IterMode.IgnoreMounts);
  let more = true;
  while (more) {
    const { name } = cursor;
    const reason = EXCLUDED[name];
    const delimiter = DELIMITERS[name];
    let descend = true;
    if (reason !== undefined) {
      exclusions.push({ ...at(cursor), reason });
      descend = false;
    } else if (delimiter !== undefined) {
      delimiters.push({ ...at(cursor), ...delimiter, sign: source.charAt(cursor.from + bodyStart) });
    } else if (MARKS.has(name)) {
      blanks.push(at(cursor));
      descend = false;
    } else if (name === 'Paragraph' || name === 'Task') {
      delimiters = [];
      passages.push({ ...at(cursor), kind: cursor.matchContext(['ListItem']) ? 'item' : 'paragraph', delimiters });
    } else if (/^(?:ATX|Setext)Heading/u.test(name)) {
      passages.push({ heading: at(cursor) });
      exclusions.push({ ...at(cursor), reason: 'heading' });
      descend = false;
    }
    more = descend ? cursor.next() : cursor.next(false);
  }

  const pieces = passages.map((passage) => ('heading' in passage ? passage : pieceOf(passage, blanks)));
  const code = isMdx ? findCode(source, bodyStart, exclusions) : [];
  return split(source, pieces, exclusions, blanks, code);
}

/** Blanks the marks of emphasis in a paragraph, and finds the bold run in front. */
function pieceOf({ start, end, kind, delimiters }: Passage, blanks: Span[]): Piece {
  const emphases = emphasisIn(delimiters);
  for (const { open, close } of emphases) blanks.push(open, close);
  const bold = emphases.find(({ isBold, open }) => isBold && open.start === start);
  return { start, end, kind, bold: bold === undefined ? null : { start, end: bold.close.end } };
}

/** Places where MDX would run code or stop: braces, angle brackets, import and export outside code. */
function findCode(source: string, bodyStart: number, exclusions: readonly Exclusion[]): Span[] {
  const shields = exclusions.filter((e) => e.reason === 'code');
  let shield = 0;
  const found: Span[] = [];
  for (const match of source.slice(bodyStart).matchAll(MDX_BREAK)) {
    const start = bodyStart + match.index;
    if (source[start - 1] === '\\') continue;
    while (start >= (shields[shield]?.end ?? Infinity)) shield++;
    if (start >= (shields[shield]?.start ?? Infinity)) continue;
    if (found.length > 0 && start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end: endOfCode(source, start) });
  }
  return found;
}

const LONGEST_CODE = 2_000;
function endOfCode(source: string, start: number): number {
  const limit = Math.min(source.length, start + LONGEST_CODE);
  if (source[start] === '{') {
    let depth = 0;
    for (let i = start; i < limit; i++) {
      if (source[i] === '{') depth++;
      else if (source[i] === '}' && --depth === 0) return i + 1;
    }
    return lineEnd(source, start);
  }
  if (source[start] === '<') {
    if (!/[\p{L}/!?_$>]/u.test(source[start + 1] ?? '')) return Math.min(start + 2, source.length);
    const close = source.slice(start, limit).indexOf('>');
    return close === -1 ? lineEnd(source, start) : start + close + 1;
  }
  return lineEnd(source, start);
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

function split(
  source: string,
  pieces: readonly (Piece | { readonly heading: Span })[],
  exclusions: Exclusion[],
  blanks: Span[],
  code: readonly Span[],
): ReadText {
  const none: Section = { heading: null, title: '', part: null };
  const sections: Section[] = [none];
  let heading: ReadText['heading'] = null;
  const blocks: Block[] = [];
  let section = none;
  let interviewer = false;
  const open = (heading: Span, title: string): void => {
    section = { heading, title, part: partOf(title) };
    sections.push(section);
  };
  const exclude = (span: Span, reason: ExclusionReason): void => {
    exclusions.push({ ...span, reason });
  };
  const hasQuestions = /^(?:\*{0,2})Q(?:uestion)?\s?\d?[:：]/mu.test(source);

  for (const piece of pieces) {
    if ('heading' in piece) {
      const title = headingTitle(source.slice(piece.heading.start, piece.heading.end));
      open(piece.heading, title);
      if (section.part === null && WORD.test(title)) heading ??= { ...piece.heading, title };
      interviewer = false;
      continue;
    }
    for (const line of linesOf(source, piece)) {
      let { start } = line;
      const text = source.slice(line.start, line.end);
      const asks = INTERVIEWER.exec(text);
      const answers = asks === null && (hasQuestions || !/^\W*a\s*[:：]/iu.test(text)) ? CANDIDATE.exec(text) : null;
      if (asks !== null || answers !== null) {
        interviewer = asks !== null;
        if (interviewer) {
          exclude(line, 'interviewer');
          continue;
        }
        exclude({ start, end: start + (answers?.[0].length ?? 0) }, 'interviewer');
        start += answers?.[0].length ?? 0;
      } else if (interviewer && line.start === piece.start) interviewer = false;
      if (interviewer) {
        exclude(line, 'interviewer');
        continue;
      }
      const label = labelOf(source, { start, end: line.end }, start === piece.start ? piece.bold : null);
      if (label !== null) {
        const title = source.slice(label.start, label.end);
        open(label, title.slice(0, runAtEnd(title, /[*_:.\s]/u)).replace(/^[*_\s]+/u, ''));
        exclude(label, 'heading');
        start = label.end;
      }
      const bullet = BULLET.exec(source.slice(start, start + 8))?.[0].length ?? 0;
      const kind = bullet > 0 ? 'item' : piece.kind;
      if (WORD.test(source.slice(start, line.end)))
        blocks.push({ start: start + bullet, end: line.end, kind, section });
    }
  }
  for (const span of code) exclude(span, 'code');
  for (const { start, end } of blocks) {
    const text = source.slice(start, end);
    for (const { reason, pattern, sign, shortest } of SET_ASIDE) {
      if (text.length < shortest || !text.includes(sign)) continue;
      for (const { 0: found, index } of text.matchAll(pattern))
        exclusions.push({ start: start + index, end: start + index + found.length, reason });
    }
    excludeQuotations(text, start, exclusions, blanks);
  }
  const ordered = flatten(exclusions);
  return { blocks, sections, exclusions: ordered, prose: blankOut(source, blocks, ordered, blanks), code, heading };
}

/** A heading’s words: without the signs before and behind them, or the line below. */
function headingTitle(heading: string): string {
  const closing = runAtEnd(heading, /\s/u, runAtEnd(heading, /#/u));
  const underline = runAtEnd(heading, /[\r\n=-]/u);
  return heading.slice(0, Math.min(closing, underline)).replace(/^#+\s*/u, '');
}

/** Where the signs begin that `text` ends with, up to `end`. A pattern would start anew at each sign of each run. */
function runAtEnd(text: string, sign: RegExp, end = text.length): number {
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return end;
}

const BOLD_LINE = /^\*\*[^*\n]{1,60}\*\*:?$/u;
/** A paragraph is one line however it is wrapped, but a label or a bullet sign begins a new one. */
function linesOf(source: string, piece: Span): Span[] {
  const lines: Span[] = [];
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
      /^[•▪·‣–—]\s/u.test(following) ||
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
function labelOf(source: string, line: Span, bold: Span | null): Span | null {
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

function excludeQuotations(text: string, from: number, exclusions: Exclusion[], blanks: Span[]): void {
  for (const match of /["“]/u.test(text) ? text.matchAll(QUOTED) : []) {
    const start = from + match.index;
    const end = start + match[0].length;
    const whole = text.trim().length - match[0].length <= 2;
    if (whole || match[0].split(/\s+/u).length <= SHORT_QUOTATION_WORDS) {
      blanks.push({ start, end: start + 1 }, { start: end - 1, end });
    } else exclusions.push({ start, end, reason: 'quotation' });
  }
}

/** Sorts, and drops what lies inside an earlier exclusion. */
function flatten(exclusions: readonly Exclusion[]): Exclusion[] {
  const sorted = [...exclusions].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Exclusion[] = [];
  let reached = -1;
  for (const e of sorted) {
    if (e.end <= reached) continue;
    out.push(e.start < reached ? { ...e, start: reached } : e);
    reached = e.end;
  }
  return out;
}

const NOT_LINE_END = /[^\n\r]+/gu;
/** Everything but the blocks' own words becomes spaces; line ends stay, so offsets and lines do too. */
function blankOut(
  source: string,
  blocks: readonly Span[],
  exclusions: readonly Span[],
  blanks: readonly Span[],
): string {
  const keep = new Uint8Array(source.length);
  for (const block of blocks) keep.fill(1, block.start, block.end);
  for (const span of exclusions) keep.fill(0, span.start, span.end);
  for (const span of blanks) keep.fill(0, span.start, span.end);
  let out = '';
  let from = 0;
  for (let i = 0; i <= source.length; i++) {
    if (i < source.length && keep[i] === keep[from]) continue;
    const run = source.slice(from, i);
    out += keep[from] === 1 ? run : run.replaceAll(NOT_LINE_END, (text) => ' '.repeat(text.length));
    from = i;
  }
  return out;
}

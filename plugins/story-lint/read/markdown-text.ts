/** Markdown or MDX text → blocks of the teller's words, and a reason for everything that is set apart. */
import { matchesIn } from '../../language/index.ts';
import { IterMode } from '@lezer/common';
import type { Block, Exclusion, ExclusionReason, Section, Span } from '../types.ts';
import { parserFor } from './dialect.ts';
import type { Delimiter } from './emphasis.ts';
import { emphasisIn } from './emphasis.ts';
import { DELIMITERS } from './inline.ts';
import { BULLET, headingTitle, labelOf, linesOf, runAtEnd } from './lines.ts';
import { findCode } from './mdx-code.ts';
import { CANDIDATE, INTERVIEWER, partOf, STAR_LABEL } from './part-labels.ts';

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
  const hasAnswers = ANSWERS.test(source);

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
        // Where no answer is marked as one, it begins behind the question.
        const asked = asks === null || hasAnswers ? answers : QUESTION.exec(text);
        interviewer = asks !== null && asked === null;
        if (interviewer) {
          exclude(line, 'interviewer');
          continue;
        }
        exclude({ start, end: start + (asked?.[0].length ?? 0) }, 'interviewer');
        start += asked?.[0].length ?? 0;
      } else if (interviewer && (line.start === piece.start || STAR_LABEL.test(text))) interviewer = false;
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
      for (const { 0: found, index } of matchesIn(text, pattern))
        exclusions.push({ start: start + index, end: start + index + found.length, reason });
    }
    excludeQuotations(text, start, exclusions, blanks);
  }
  const ordered = flatten(exclusions);
  return { blocks, sections, exclusions: ordered, prose: blankOut(source, blocks, ordered, blanks), code, heading };
}

function excludeQuotations(text: string, from: number, exclusions: Exclusion[], blanks: Span[]): void {
  for (const match of /["“]/u.test(text) ? matchesIn(text, QUOTED) : []) {
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

const ANSWERS = new RegExp(CANDIDATE.source, 'imu');
/** Up to where a question has been asked: its last question mark in a row, also on a second line; otherwise its line. */
const QUESTION =
  /^(?:(?:[^?.!…\n]{40,160}\n)?[^?.!…\n]{0,200}\?["”’)*_]{0,4}(?:\s{1,8}[^\s.!?][^.!?\n]{0,119}\?){0,3}(?=\s|$)|[^\n]{1,400}(?:\n|$))/u;
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
  for (let from = 0; from < source.length;) {
    const next = keep.indexOf(keep[from] === 1 ? 0 : 1, from);
    const run = source.slice(from, next < 0 ? source.length : next);
    out += keep[from] === 1 ? run : run.replaceAll(NOT_LINE_END, (text) => ' '.repeat(text.length));
    from += run.length;
  }
  return out;
}

/** Markdown or MDX text → blocks of the teller's words, and a reason for everything that is set apart. */
import type { SyntaxNode } from '@lezer/common';
import type { MarkdownConfig } from '@lezer/markdown';
import { GFM, parser } from '@lezer/markdown';
import type { Block, Exclusion, ExclusionReason, Section, Span } from '../types.ts';
import { BARE_HEADING, CANDIDATE, INTERVIEWER, partOf, STAR_LABEL } from './part-labels.ts';

export interface ReadText {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly exclusions: readonly Exclusion[];
  readonly prose: string;
  readonly code: readonly Span[];
  /** The first heading that names no part of a story: its title, where front matter has none. */
  readonly heading: (Span & { readonly title: string }) | null;
}

/** Links are found by LINK_TARGET instead: the parser looks back over every open bracket, which a text can make quadratic. */
const plain: MarkdownConfig = { remove: ['Link', 'Image'] };
const markdown = parser.configure([GFM, plain]);
/** A bare link has one of these in it. To look for one costs at every letter, so a text without any is spared that. */
const BARE_LINK = /www\.|:\/\/|@|mailto:|xmpp:/u;
const linkless = parser.configure([GFM, plain, { remove: ['Autolink'] }]);
/** MDX has neither indented code, nor HTML, nor autolinks: `<` and `{` begin code there. */
const mdx = parser.configure([GFM, plain, { remove: ['IndentedCode', 'HTMLBlock', 'HTMLTag', 'Autolink'] }]);

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
const MARKS = new Set([
  'EmphasisMark',
  'LinkMark',
  'ListMark',
  'QuoteMark',
  'HeaderMark',
  'HardBreak',
  'StrikethroughMark',
  'TaskMarker',
  'HorizontalRule',
]);

/** Quotations of up to this many words are names or echoes, not speech: “the fast path”. */
const SHORT_QUOTATION_WORDS = 3;
/** An unwritten prompt of a template: `[Write here: …]`. */
const PROMPT = /\[(?:write here|your|replace|fill in|describe|todo)\b[^\]\n]{0,400}\]/giu;
const QUOTED = /“[^“”]{1,1200}”|(?<![\p{L}\p{N}])"(?=[^\s"])[^"\n]{1,1200}"(?![\p{L}\p{N}])/gu;
/** `<` before a space is text to MDX, too. */
const MDX_BREAK = /\{|<(?![ \t])|^(?:import|export)\s/gmu;
/** `](target "title")` behind a link's words. */
const LINK_TARGET = /\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/gu;
/** No English word is this long; the tagger's cost grows with the square of a token. Looked for only where a word begins. */
const UNREADABLE = /(?<!\S)\S{80,}/gu;
const WORD = /[\p{L}\p{N}]/u;
/** Bullets that Markdown does not know. */
const BULLET = /^\s*[•▪·‣–—*]\s+/u;

interface Piece extends Span {
  readonly kind: Block['kind'];
  readonly bold: Span | null;
}

/** Reads `source` from `bodyStart` on. Linear in the text; never throws. */
export function readMarkdown(source: string, bodyStart: number, isMdx: boolean): ReadText {
  const body = source.slice(bodyStart);
  const tree = (isMdx ? mdx : BARE_LINK.test(body) ? markdown : linkless).parse(body);
  const exclusions: Exclusion[] = [];
  const blanks: Span[] = [];
  const pieces: (Piece | { readonly heading: Span })[] = [];
  const at = (span: { from: number; to: number }): Span => ({ start: span.from + bodyStart, end: span.to + bodyStart });

  const cursor = tree.cursor();
  let more = true;
  while (more) {
    const { name } = cursor;
    const reason = EXCLUDED[name];
    let descend = true;
    if (reason !== undefined) {
      exclusions.push({ ...at(cursor), reason });
      descend = false;
    } else if (MARKS.has(name)) {
      blanks.push(at(cursor));
      descend = false;
    } else if (name === 'Paragraph' || name === 'Task') {
      pieces.push({
        ...at(cursor),
        kind: insideItem(cursor.node) ? 'item' : 'paragraph',
        bold: leadingBold(cursor.node, bodyStart),
      });
    } else if (/^(?:ATX|Setext)Heading/u.test(name)) {
      pieces.push({ heading: at(cursor) });
      exclusions.push({ ...at(cursor), reason: 'heading' });
      descend = false;
    }
    more = descend ? cursor.next() : cursor.next(false);
  }

  const code = isMdx ? findCode(source, bodyStart, exclusions) : [];
  return split(source, pieces, exclusions, blanks, code);
}

function insideItem(node: SyntaxNode): boolean {
  return node.parent?.name === 'ListItem';
}

/** The bold run a paragraph begins with: a heading in other clothes. */
function leadingBold(node: SyntaxNode, offset: number): Span | null {
  const first = node.firstChild;
  if (first === null || first.name !== 'StrongEmphasis' || first.from !== node.from) return null;
  return { start: first.from + offset, end: first.to + offset };
}

/** Places where MDX would run code or stop: braces, angle brackets, import and export outside code. */
function findCode(source: string, bodyStart: number, exclusions: readonly Exclusion[]): Span[] {
  const shielded = exclusions.filter((e) => e.reason === 'code');
  const found: Span[] = [];
  for (const match of source.slice(bodyStart).matchAll(MDX_BREAK)) {
    const start = bodyStart + match.index;
    if (source[start - 1] === '\\') continue;
    if (shielded.some((e) => start >= e.start && start < e.end)) continue;
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
    const close = source.indexOf('>', start);
    return close === -1 || close >= limit ? lineEnd(source, start) : close + 1;
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
      const title = source.slice(piece.heading.start, piece.heading.end).replaceAll(/^#+\s*|\s*#*$|[\r\n=-]+$/gu, '');
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
        open(label, source.slice(label.start, label.end).replaceAll(/[*_:.\s]+$|^[*_\s]+/gu, ''));
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
  for (const block of blocks) {
    excludeMatches(source, block, PROMPT, exclusions, 'prompt');
    excludeMatches(source, block, LINK_TARGET, exclusions, 'link-target');
    excludeMatches(source, block, UNREADABLE, exclusions, 'unreadable');
    excludeQuotations(source, block, exclusions, blanks);
  }
  const ordered = flatten(exclusions);
  return { blocks, sections, exclusions: ordered, prose: blankOut(source, blocks, ordered, blanks), code, heading };
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

function excludeMatches(
  source: string,
  block: Span,
  pattern: RegExp,
  exclusions: Exclusion[],
  reason: ExclusionReason,
): void {
  for (const match of source.slice(block.start, block.end).matchAll(pattern)) {
    exclusions.push({ start: block.start + match.index, end: block.start + match.index + match[0].length, reason });
  }
}

function excludeQuotations(source: string, block: Span, exclusions: Exclusion[], blanks: Span[]): void {
  const text = source.slice(block.start, block.end);
  for (const match of text.matchAll(QUOTED)) {
    const start = block.start + match.index;
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

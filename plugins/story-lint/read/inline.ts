/** The marks within a paragraph, as Lezer reads them: each parser stands in for one of its own that looks at the same letters again and again. */
import type { InlineContext, InlineParser } from '@lezer/markdown';

const code = (sign: string): number => sign.charCodeAt(0);
const [SPACE, LINE_END, BACKSLASH, BACKTICK, LESS] = [' ', '\n', '\\', '`', '<'].map(code);
const [STAR, UNDERSCORE, TILDE] = ['*', '_', '~'].map(code);

/** A run of stars, underscores or tildes, by what it may do: emphasis.ts finds out which of them are marks. */
export const DELIMITERS: Readonly<Record<string, { readonly opens: boolean; readonly closes: boolean }>> = {
  OpeningDelimiter: { opens: true, closes: false },
  ClosingDelimiter: { opens: false, closes: true },
  EitherDelimiter: { opens: true, closes: true },
};

/** Every parser is asked at every letter, so the first passes over those at which nothing begins. */
const passing = (stops: RegExp): InlineParser => ({
  name: 'Passing',
  before: 'Escape',
  parse(cx, _next, pos) {
    stops.lastIndex = pos - cx.offset;
    const to = stops.test(cx.text) ? cx.offset + stops.lastIndex - 1 : cx.end;
    return to > pos ? to : -1;
  },
});

const BLANK = /^\s?$/u;
const PUNCTUATION = /[\p{S}\p{P}]/u;

const emphasis: InlineParser = {
  name: 'Emphasis',
  parse(cx, next, pos) {
    if (next !== STAR && next !== UNDERSCORE && next !== TILDE) return -1;
    let end = pos + 1;
    while (cx.char(end) === next) end++;
    if (next === TILDE && end < pos + 2) return end;
    // Of a longer run of tildes the last two count.
    const start = next === TILDE ? end - 2 : pos;
    const before = cx.slice(start - 1, start);
    const after = cx.slice(end, end + 1);
    const leans = (to: string, from: string): boolean =>
      !BLANK.test(to) && (!PUNCTUATION.test(to) || BLANK.test(from) || PUNCTUATION.test(from));
    const left = leans(after, before);
    const right = leans(before, after);
    const inside = next === UNDERSCORE && left && right;
    const opens = left && (!inside || PUNCTUATION.test(before));
    const closes = right && (!inside || PUNCTUATION.test(after));
    if (!opens && !closes) return end;
    const name = opens && closes ? 'EitherDelimiter' : opens ? 'OpeningDelimiter' : 'ClosingDelimiter';
    return cx.addElement(cx.elt(name, start, end));
  },
};

const hardBreak: InlineParser = {
  name: 'HardBreak',
  parse(cx, next, pos) {
    if (next === BACKSLASH && cx.char(pos + 1) === LINE_END) return cx.addElement(cx.elt('HardBreak', pos, pos + 2));
    if (next !== SPACE) return -1;
    let end = pos + 1;
    while (cx.char(end) === SPACE) end++;
    if (cx.char(end) !== LINE_END || end < pos + 2) return end;
    return cx.addElement(cx.elt('HardBreak', pos, end + 1));
  },
};

/** Where each sign that closes something stands for the last time in a passage, looked for once. */
const lastPlaces = new WeakMap<InlineContext, Map<string, number>>();
const lastPlaceOf = (cx: InlineContext, closing: string): number => {
  const places = lastPlaces.get(cx) ?? new Map<string, number>();
  lastPlaces.set(cx, places);
  const known = places.get(closing) ?? cx.text.lastIndexOf(closing);
  places.set(closing, known);
  return known;
};

/** Behind the next `closing` sign from `pos` on, or -1. */
const endBehind = (cx: InlineContext, closing: string, pos: number): number =>
  lastPlaceOf(cx, closing) < pos - cx.offset
    ? -1
    : cx.text.indexOf(closing, pos - cx.offset) + cx.offset + closing.length;

/** The last run of each length of backticks in a passage. */
const lastRuns = new WeakMap<InlineContext, Map<number, number>>();
const lastRunOf = (cx: InlineContext, size: number): number => {
  let runs = lastRuns.get(cx);
  if (runs === undefined) {
    runs = new Map(Array.from(cx.text.matchAll(/`+/gu), ({ 0: run, index }) => [run.length, index + cx.offset]));
    lastRuns.set(cx, runs);
  }
  return runs.get(size) ?? -1;
};

const inlineCode: InlineParser = {
  name: 'InlineCode',
  parse(cx, next, pos) {
    if (next !== BACKTICK || cx.char(pos - 1) === BACKTICK) return -1;
    const sizeAt = (from: number): number => {
      let end = from;
      while (cx.char(end) === BACKTICK) end++;
      return end - from;
    };
    const size = sizeAt(pos);
    if (lastRunOf(cx, size) <= pos) return pos + size;
    let close = pos + size;
    for (let found = 0; found !== size;) {
      close = cx.text.indexOf('`', close + found - cx.offset) + cx.offset;
      found = sizeAt(close);
    }
    const end = close + size;
    const marks = [cx.elt('CodeMark', pos, pos + size), cx.elt('CodeMark', close, end)];
    return cx.addElement(cx.elt('InlineCode', pos, end, marks));
  },
};

/** Longest tag that is looked for, in characters. */
const LONGEST_TAG = 1_000;
const ADDRESS =
  /^<(?:[a-zA-Z][-\w+.]+:[^\s<>]+|[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?(?:\.[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?)*)>/u;
const TAG =
  /^<(?:\/[a-zA-Z][\w-]*\s*|[a-zA-Z][\w-]*(?:\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/u;
/** What begins with these ends with those, whatever is between. */
const ENCLOSED: readonly (readonly [begin: RegExp, close: string, name: string])[] = [
  [/^<!--/u, '-->', 'Comment'],
  [/^<\?/u, '?>', 'ProcessingInstruction'],
  [/^<![A-Z]/u, '>', 'HTMLTag'],
  [/^<!\[CDATA\[/u, ']]>', 'HTMLTag'],
];

const htmlTag: InlineParser = {
  name: 'HTMLTag',
  parse(cx, next, pos) {
    if (next !== LESS) return -1;
    const text = cx.slice(pos, pos + LONGEST_TAG);
    const address = ADDRESS.exec(text)?.[0].length;
    if (address !== undefined) {
      const end = pos + address;
      const marks = [
        cx.elt('LinkMark', pos, pos + 1),
        cx.elt('URL', pos + 1, end - 1),
        cx.elt('LinkMark', end - 1, end),
      ];
      return cx.addElement(cx.elt('Autolink', pos, end, marks));
    }
    const empty = /^<!---?>/u.exec(text)?.[0].length;
    if (empty !== undefined) return cx.addElement(cx.elt('Comment', pos, pos + empty));
    for (const [begin, close, name] of ENCLOSED) {
      const from = begin.exec(text)?.[0].length;
      const end = from === undefined ? -1 : endBehind(cx, close, pos + from);
      if (end !== -1) return cx.addElement(cx.elt(name, pos, end));
    }
    const tag = TAG.exec(text)?.[0].length;
    return tag === undefined ? -1 : cx.addElement(cx.elt('HTMLTag', pos, pos + tag));
  },
};

// Bounded: by what begins an address, 100 characters.
const LINK_BEGINS = /(www\.|https?:\/\/)|([\w.+-]{1,100}@)|mailto:|(xmpp:)/uy;
/** A host has 127 names at most, each of 63 characters. Bounded: by those; the rest is found once, as it belongs to the link. */
const WEB = /([\w-]{1,63}(?:\.[\w-]{1,63}){1,126})(?::\d{1,5})?(?:\/[^\s<]*)?/uy;
// Bounded: by what begins an address; behind the @ no other begins.
const MAIL = /[\w.+-]{1,100}@[\w-]+\.[\w.-]+/uy;
const RESOURCE = /\/[a-zA-Z\d@.]+/uy;
const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const autolink: InlineParser = {
  name: 'Autolink',
  parse(cx, _next, pos) {
    const at = pos - cx.offset;
    if (at > 0 && /\w/u.test(cx.text.charAt(at - 1))) return -1;
    const begins = matchAt(LINK_BEGINS, cx.text, at);
    if (begins === null) return -1;
    const [mark, web, mail, xmpp] = begins;
    const from = mail === undefined ? at + mark.length : at;
    const end = web === undefined ? mailEnd(cx.text, from) : webEnd(cx.text, from);
    if (end === -1) return -1;
    const resource = xmpp === undefined ? 0 : (matchAt(RESOURCE, cx.text, end)?.[0].length ?? 0);
    return cx.addElement(cx.elt('URL', pos, end + resource + cx.offset));
  },
};

function mailEnd(text: string, from: number): number {
  const found = matchAt(MAIL, text, from)?.[0];
  if (found === undefined || /[_-]$/u.test(found)) return -1;
  return from + found.length - (found.endsWith('.') ? 1 : 0);
}

/** Behind a link, without what ends the sentence around it: stops, brackets that it did not open, entities. */
function webEnd(text: string, from: number): number {
  const found = matchAt(WEB, text, from);
  if (found === null || /_/u.test((found[1] ?? '').split('.').slice(-2).join('.'))) return -1;
  const signs = Array.from(found[0]);
  let unopened = signs.filter((sign) => sign === ')').length - signs.filter((sign) => sign === '(').length;
  let end = from + found[0].length;
  for (;;) {
    const last = text.charAt(end - 1);
    const entity =
      last === ';'
        ? (/&(?:#\d{1,7}|#x[a-f\d]{1,6}|\w{1,31});$/u.exec(text.slice(Math.max(from, end - 40), end))?.[0] ?? '')
        : '';
    if (/[?!.,:*_~]/u.test(last)) end--;
    else if (last === ')' && unopened > 0) {
      unopened--;
      end--;
    } else if (entity !== '') end -= entity.length;
    else return end;
  }
}

/** All of them but bare links, which few texts have. */
export const INLINE: readonly InlineParser[] = [
  passing(/[\\&`<*_~]| (?= )/gu),
  emphasis,
  hardBreak,
  inlineCode,
  htmlTag,
];
/** With them a word may begin one. */
export const LINKED: readonly InlineParser[] = [
  passing(/[\\&`<*_~]| (?= )|(?<!\w)[\w.+-]/gu),
  { ...autolink, after: 'HardBreak' },
];

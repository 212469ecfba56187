/** Where the links of a text lead, whoever will make a page of it. */
import type { Span } from '../types.ts';
import { ENTITY, entityOf } from './entities.ts';

export interface LinkTarget extends Span {
  /** As a browser would take it: escapes, entities and white space resolved. */
  readonly address: string;
}

/** `](address`, with or without angle brackets and a line end before it. */
const INLINE = /\]\([ \t]{0,80}(?:\r?\n[ \t]{0,80})?(<[^<>\n]{0,2000}|[^\s<>)][^\s<>]{0,2000})/gu;
/** `[label]: address` on a line of its own, in lists and quotations too; a title may follow. */
// Bounded: each part by its own count.
const DEFINITION =
  /^[ \t>*+\-\d.]{0,80}\[[^\]\n]{1,200}\]:[ \t]{0,80}(?:\r?\n[ \t>]{0,80})?(<[^<>\n]{0,2000}|[^\s<>]{1,2000})>?[ \t]{0,80}(?=$|["'(])/gmu;
/** `<scheme:…>` */
const AUTOLINK = /(?<=<)[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000}(?=>)/giu;
/** `href=…` and its kin in HTML. */
const ATTRIBUTE = /\b(?:href|src|action|formaction|poster|data)\s{0,20}=\s{0,20}(["']?[^"'\s>]{1,2000})/giu;

/** By what stands in every match. */
const PATTERNS = { '](': INLINE, ']:': DEFINITION, '<': AUTOLINK, '=': ATTRIBUTE };

/** Every address that Markdown, MDX or HTML could take for a link’s or picture’s, wherever it stands. Linear in the text. */
export function linkTargets(source: string, from: number): readonly LinkTarget[] {
  const text = source.slice(from);
  const patterns = Object.entries(PATTERNS).filter(([sign]) => text.includes(sign));
  return patterns.flatMap(([, pattern]) =>
    Array.from(text.matchAll(pattern), (match): LinkTarget => {
      const whole = (match[1] ?? match[0]).replace(/^["'<]/u, '');
      const raw = pattern === INLINE ? balanced(whole) : whole;
      const start = from + match.index + match[0].indexOf(raw);
      return { start, end: start + raw.length, address: resolved(raw) };
    }),
  );
}

/** Up to the parenthesis that closes the link. */
function balanced(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) return text.slice(0, at);
  }
  return text;
}

/** Characters that people and browsers do not see in an address. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;

function resolved(raw: string): string {
  const decoded = raw.replaceAll(ENTITY, entityOf);
  return decoded.replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '').replaceAll(UNSEEN, '');
}

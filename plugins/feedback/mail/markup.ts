/** HTML, entities, front matter and Markdown's links → the words a reader sees, each with its place in the source. */
import type { Span } from '../../language/index.ts';

export interface Visible {
  /** As shown: a block of HTML is a line of its own. */
  readonly text: string;
  /** What of the source is markup, in order. */
  readonly markup: readonly Span[];
  /** A span of `text` as a span of the source. */
  source(span: Span): Span;
}

const TAG = /<(?:!--|!|\/?([a-z][\da-z]*))/iuy;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/iuy;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
};
const INLINE = new Set('a abbr b code em font i mark s small span strong sub sup u'.split(' '));
const UNSEEN = new Set(['style', 'script', 'head', 'title', 'template']);
/** Takes no room: mails are padded with it, and a word that holds one reads as one. */
const UNSEEN_SIGNS = new Set('\u00ad\u200b\u200c\u200d\u2060\ufeff');
const FENCE = /^---[^\S\n]*\r?\n/u;

/** Linear: each search for an end is made once, and remembered until it lies behind. */
export function visible(source: string): Visible {
  const ends = new Map<string, number>();
  const endOf = (mark: string, from: number): number => {
    let end = ends.get(mark) ?? -1;
    if (end < from) {
      const found = lower.indexOf(mark, from);
      end = found < 0 ? Number.POSITIVE_INFINITY : found;
      ends.set(mark, end);
    }
    return end;
  };
  const lower = source.includes('<') ? source.replaceAll(/[A-Z]+/gu, (word) => word.toLowerCase()) : source;
  const out: string[] = [];
  const at: number[] = [];
  const markup: { start: number; end: number }[] = [];
  const show = (shown: string, from: number): void => {
    if (UNSEEN_SIGNS.has(shown)) return;
    out.push(shown);
    for (let i = 0; i < shown.length; i++) at.push(from);
  };
  const hide = (start: number, end: number, shown: string): number => {
    const last = markup.at(-1);
    if (last !== undefined && source.slice(last.end, start).trim() === '') last.end = end;
    else markup.push({ start, end });
    show(shown, start);
    return end;
  };
  let i = 0;
  const fence = FENCE.exec(source);
  if (fence !== null) {
    const end = source.indexOf('\n---', fence[0].length - 1);
    if (end >= 0) i = hide(0, end + '\n---'.length, '\n');
  }
  while (i < source.length) {
    const character = source[i] as string;
    if (character === '<') {
      TAG.lastIndex = i;
      const tag = TAG.exec(source);
      const name = tag?.[1]?.toLowerCase() ?? '';
      const closes = tag?.[0] === '<!--' ? '-->' : '>';
      let end = tag === null ? Number.POSITIVE_INFINITY : endOf(closes, i) + closes.length;
      if (end !== Number.POSITIVE_INFINITY) {
        if (UNSEEN.has(name) && source[i + 1] !== '/') {
          const close = endOf(`</${name}`, end);
          if (close !== Number.POSITIVE_INFINITY) end = Math.min(endOf('>', close) + 1, source.length);
        }
        i = hide(i, end, INLINE.has(name) ? '' : '\n');
        continue;
      }
    } else if (character === '&') {
      ENTITY.lastIndex = i;
      const entity = ENTITY.exec(source);
      const shown = entity === null ? undefined : decoded(entity);
      if (entity !== null && shown !== undefined) {
        show(shown, i);
        i += entity[0].length;
        continue;
      }
    } else if (character === ']' && source[i + 1] === '(') {
      const end = endOf(')', i);
      if (end < endOf('\n', i)) {
        i = hide(i, end + 1, '');
        continue;
      }
    }
    show(character, i);
    i++;
  }
  at.push(source.length);
  return {
    text: out.join(''),
    markup,
    source: ({ start, end }) => {
      const from = at[start] ?? source.length;
      const last = at[end - 1] ?? from;
      // Behind the last character; an entity is longer than what it shows.
      ENTITY.lastIndex = last;
      const entity = end > start && source[last] === '&' ? ENTITY.exec(source) : null;
      return { start: from, end: end > start ? last + (entity?.[0].length ?? 1) : from };
    },
  };
}

function decoded([, decimal, hexadecimal, name]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  // One code unit each, so that places stay exact; what is none is left as it is written.
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

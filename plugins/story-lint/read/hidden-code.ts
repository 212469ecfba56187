import { isMap, parseDocument } from 'yaml';
import type { HiddenCode } from '../types.ts';
import type { FrontMatter } from './front-matter.ts';

/** What a page would run of an .mdx story although it reads as text: the reader of Markdown here is not the page’s. */

/** What Astro takes for front matter where its own reader sees the file: YAML or TOML, ended by any line that begins so. */
const PAGES_BLOCK = /^(?:\uFEFF?|\s*\n)(---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/u;
const PAGES_END = /(?:^|\n)(?=---|\+\+\+)/u;
const LONE_RETURN = /\r(?!\n)/u;

/** The first such place, or null. Time is linear in the text. */
export function hiddenIn(
  source: string,
  { block, bodyStart }: Pick<FrontMatter, 'block' | 'bodyStart'>,
): HiddenCode | null {
  const ends = LONE_RETURN.exec(source);
  if (ends !== null) {
    return {
      offset: ends.index,
      what: 'a line that ends with a carriage return alone',
      why: 'story and the page would not read the same lines',
      remedy: 'save the file with one kind of line end',
    };
  }
  if (block === null) {
    const [, fence, inside = ''] = PAGES_BLOCK.exec(source) ?? [];
    if (fence === '+++' || isMap(parseDocument(inside, { prettyErrors: false }).contents)) return otherEdge(0);
  } else {
    // Behind the opening line and before the closing one.
    const begin = source.indexOf('\n', block.start) + 1;
    const early = PAGES_END.exec(source.slice(begin, source.lastIndexOf('---', block.end - 1)).replace(/\r?\n$/u, ''));
    if (early !== null) return otherEdge(begin + early.index + early[0].length);
  }
  return codeFrom(source, bodyStart);
}

const otherEdge = (offset: number): HiddenCode => ({
  offset,
  what: 'front matter that story and a page would not read alike',
  why: 'what one takes for settings the other would run',
  remedy:
    'begin the file with a line of three dashes, end its front matter with another, and let no line between begin so',
});

const LINE = /[^\n]*\n?/gu;
/** In no list or quotation, so that only such a line again, or the end, closes it. */
const FENCE = /^(?:(`{3,})[^`]*|(~{3,})(?:(?!~).+)?)$/u;
/** Fences inside of something, and directives, which end whatever is open in them. */
const MAY_FENCE = /`{3}|~{3}|:::/u;
const ESM = /^\uFEFF?(?:import|export)\s/u;
/** What can take a backtick into itself before it is seen: labels, and addresses that are links by themselves. */
const GREEDY = /\[|:\/\/|www\./iu;

/**
 * The first sign from here on that may begin code. Only what is code in no reading counts as shielded: behind a
 * backslash, in a fence of its own, and between backticks on one line of a passage that has nothing to take one away.
 */
function codeFrom(source: string, start: number): HiddenCode | null {
  let fence: string | null = null;
  let isSure = true;
  let passage = new Passage();
  let at = start;
  for (const [whole] of source.slice(start).matchAll(LINE)) {
    const line = whole.replace(/\r?\n$/u, '');
    const opens = FENCE.exec(line);
    if (fence !== null) {
      if (!isSure || line.includes(':::')) {
        isSure = false;
        const risk = ESM.test(line) ? 0 : line.search(SIGN);
        if (risk !== -1) return code(at + risk);
      }
      const closes = /^[ \t]*(`{3,}|~{3,})[ \t]*$/u.exec(line)?.[1] ?? '';
      if (closes.startsWith(fence)) fence = null;
    } else if (opens !== null) {
      fence = opens[1] ?? opens[2] ?? '';
      passage = new Passage();
    } else {
      if (/^[ \t]*$/u.test(line)) passage = new Passage();
      if (MAY_FENCE.test(line)) isSure = false;
      const risk = ESM.test(line) ? at : passage.riskIn(line, at, isSure);
      if (risk !== null) return code(risk);
    }
    at += whole.length;
  }
  return null;
}

const code = (offset: number): HiddenCode => ({
  offset,
  what: 'what may be code in an .mdx story',
  why: 'MDX reads { and < as code, and lines that begin with import or export, unless it is sure to see them as text',
  remedy: 'write it in words, or in a line between backticks, in a paragraph without links',
});

/** Lines between two empty ones: what opens on one of them can close on another. */
class Passage {
  /** The first sign that something keeps from being code. */
  #shielded: number | null = null;
  /** Whether nothing here can take that shield away. */
  #isSure = true;

  /** Where the first risk is, once this line is known too. `at` is the line’s own offset. */
  riskIn(line: string, at: number, isSure: boolean): number | null {
    let outside = '';
    let reached = 0;
    for (const shield of shieldsIn(line)) {
      const bare = line.slice(reached, shield.start);
      const risk = bare.search(SIGN);
      if (risk !== -1) return at + reached + risk;
      outside += `${bare} `;
      this.#shield(line, shield, at);
      reached = shield.end;
    }
    const risk = line.slice(reached).search(SIGN);
    if (risk !== -1) return at + reached + risk;
    if (!isSure || GREEDY.test(outside + line.slice(reached))) this.#isSure = false;
    return this.#isSure ? null : this.#shielded;
  }

  #shield(line: string, { start, end, isClosed }: Shield, at: number): void {
    const inside = line.slice(start, end);
    const sign = inside.search(SIGN);
    if (sign !== -1) this.#shielded ??= at + start + sign;
    // A bar ends a table’s cell, and with it what is open there.
    if (!isClosed || (sign !== -1 && inside.includes('|'))) this.#isSure = false;
  }
}

const SIGN = /\{|<(?![ \t])/u;

interface Shield {
  readonly start: number;
  readonly end: number;
  /** False for backticks that can only close on another line. */
  readonly isClosed: boolean;
}

/** Backslashes with the sign behind them, and what stands between backticks, in their order. */
function* shieldsIn(line: string): Generator<Shield, void, undefined> {
  const pattern = /\\[!-/:-@[-`{-~]|`+/gu;
  for (let found = pattern.exec(line); found !== null; found = pattern.exec(line)) {
    const { 0: run, index: start } = found;
    if (run.startsWith('\\')) {
      yield { start, end: pattern.lastIndex, isClosed: true };
      continue;
    }
    const end = closingEnd(line, pattern.lastIndex, run.length);
    yield { start, end: end ?? line.length, isClosed: end !== null };
    if (end === null) return;
    pattern.lastIndex = end;
  }
}

/** Behind the next run of so many backticks. */
function closingEnd(line: string, from: number, size: number): number | null {
  const runs = /`+/gu;
  runs.lastIndex = from;
  for (let found = runs.exec(line); found !== null; found = runs.exec(line))
    if (found[0].length === size) return runs.lastIndex;
  return null;
}

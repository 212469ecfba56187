/** Feedback as written → words, clauses and sentences. */
import type { Span } from '../story-lint/types.ts';

export interface Word extends Span {
  /** Lower case; “couldn’t” and “cannot” are two words, the second of them “not”. */
  readonly text: string;
  /** Opens a quotation. */
  readonly quoted: boolean;
  /** A comma, bracket or dash stands before it. */
  readonly paused: boolean;
  readonly clause: number;
  readonly sentence: number;
}

const WORD = /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*|\p{N}+\p{L}*|👍|👎/gu;
const SENTENCE_END = /[.!?…](?=["'”’)\]]*(?:\s|$))|\n[^\S\n]*(?:\n|[-*•·–—]|\(?\d+[.)])/u;
const CLAUSE_END = /;|\s[–—-]+\s|—/u;
const PAUSE = /[,:()[\]]/u;
const OPENS = /["“‘«]$|(?:^|[\s(])'$/u;
/** Begins what the speaker means after what they grant. */
const TURNS = new Set([
  'but',
  'however',
  'though',
  'although',
  'yet',
  'whereas',
  'while',
  'whilst',
  'except',
  'unfortunately',
  'nevertheless',
  'nonetheless',
]);
const FULL: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

export function readWords(source: string): readonly Word[] {
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let before = 0;
  for (const found of source.matchAll(WORD)) {
    const start = found.index;
    const end = start + found[0].length;
    const between = source.slice(before, start).replaceAll(/\r\n?/gu, '\n');
    const first = words.length === 0;
    if (!first && (SENTENCE_END.test(between) || (between.includes('\n') && shortLine(source, before)))) {
      sentence++;
      clause++;
    } else if (!first && CLAUSE_END.test(between)) clause++;
    const text = found[0].toLowerCase().replaceAll('’', "'");
    const paused = PAUSE.test(between) || CLAUSE_END.test(between);
    if (TURNS.has(text) && words.at(-1)?.clause === clause) clause++;
    const quoted = OPENS.test(between);
    const rest = { clause, sentence, quoted, paused };
    const negated = /^(.+?)n't$/u.exec(text)?.[1];
    if (text === 'cannot' || negated !== undefined) {
      const at = end - (text === 'cannot' ? 3 : (/n['’]t$/iu.exec(found[0])?.[0].length ?? 0));
      words.push(
        { text: text === 'cannot' ? 'can' : (FULL[negated ?? ''] ?? negated ?? ''), start, end: at, ...rest },
        { text: 'not', start: at, end, ...rest, quoted: false, paused: false },
      );
    } else {
      words.push({ text: text.replace(/'(?:s|d|re|ve|ll|m)$/u, ''), start, end, ...rest });
    }
    before = end;
  }
  return words;
}

/** Characters from which on a line is a long one. */
const LONG_LINE = 47;
/** A short line is a line of its own; a long one is wrapped text. */
function shortLine(source: string, offset: number): boolean {
  return offset < LONG_LINE || /[\n\r]/u.test(source.slice(offset - LONG_LINE, offset));
}

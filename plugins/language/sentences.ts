/** Blocks of prose → sentences. Own code because `Intl.Segmenter` follows the host's ICU version and a score may not. */
import { wordClass } from './classes.ts';
import type { Span } from './types.ts';

const NEVER_FINAL = wordClass('abbreviation');
const FINAL_BEFORE_CAPITAL = wordClass('abbreviation-before-capital');
/** Notes in lower case: a subject begins a sentence without its capital. */
const SUBJECT = /^\s*(?:i|we|it|they|he|she)\s/u;
const STOP = /(?<![.!?…])[.!?…]+["”’')\]]*(?=\s|$)/gu;
const LAST_WORD = /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u;
const BEHIND_NUMBER = /\d\s?$/u;
/** How far back the word before a stop is looked for, in characters; keeps the scan linear. */
const WORD_WINDOW = 24;

/** Sentences of `text` within `block`, without surrounding space. Offsets are into `text`. */
export function splitSentences(text: string, block: Span): Span[] {
  const out: Span[] = [];
  const passage = text.slice(block.start, block.end);
  let from = 0;
  const push = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/u.test(passage[start] ?? '')) start++;
    while (end > start && /\s/u.test(passage[end - 1] ?? '')) end--;
    if (end > start && /[\p{L}\p{N}]/u.test(passage.slice(start, end)))
      out.push({ start: block.start + start, end: block.start + end });
    from = to;
  };
  for (const stop of passage.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (endsSentence(passage, stop.index, stop[0], end)) push(end);
  }
  push(passage.length);
  return out;
}

function endsSentence(passage: string, at: number, stop: string, end: number): boolean {
  const next = /^\s*["“‘'([]?(\S)/u.exec(passage.slice(end, end + WORD_WINDOW))?.[1] ?? '';
  const lower = /\p{Ll}/u.test(next) && !SUBJECT.test(passage.slice(end, end + WORD_WINDOW));
  if (stop.startsWith('…') || stop.startsWith('..')) return !lower;
  if (!stop.startsWith('.')) return true;
  const before = passage.slice(Math.max(0, at - WORD_WINDOW), at);
  const word = (LAST_WORD.exec(before)?.[0] ?? '').toLowerCase();
  // “180 ms. Cost fell”: behind a number it is no title.
  if (NEVER_FINAL.has(word)) return !lower && BEHIND_NUMBER.test(before.slice(0, before.length - word.length));
  if (FINAL_BEFORE_CAPITAL.has(word) || word.includes('.')) return !lower;
  const initial = /(?:^|\s)\p{Lu}$/u.test(passage.slice(Math.max(0, at - 2), at)) && word !== 'i';
  return !(initial && /\p{Lu}/u.test(next));
}

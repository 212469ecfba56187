/** Blocks of prose → sentences. Own code because `Intl.Segmenter` follows the host's ICU version and a score may not. */
import { matchesIn } from './matches.ts';
import { wordClass } from './classes.ts';
import type { Span } from './types.ts';

const NEVER_FINAL = wordClass('abbreviation');
const FINAL_BEFORE_CAPITAL = wordClass('abbreviation-before-capital');
/** Notes in lower case: a subject begins a sentence without its capital. */
const SUBJECT = /^\s*(?:i|we|it|they|he|she)\s/u;
const STOP = /(?<![.!?…])[.!?…]+["”’')\]]*(?=\s|$)/gu;
const LAST_WORD = /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u;
const BEHIND_NUMBER = /\d\s?$/u;
/** Words from which on what stands between two stops was spoken without one, and is taken apart where a new subject begins. */
const RUN_ON = 45;
/** A part of it has at least so many. */
const FEWEST_WORDS = 8;
const NEW_SUBJECT =
  /(?<=[\s,])(?:and|so|but|because|then)[\s,]+(?:(?:um|uh|er|so|then|like|well|yeah)[\s,]+){0,3}(?=(?:i|we|he|she|they|it|there)\b)/giu;
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
      for (const part of breaths(passage.slice(start, end)))
        out.push({ start: block.start + start + part.start, end: block.start + start + part.end });
    from = to;
  };
  for (const stop of matchesIn(passage, STOP)) {
    const end = stop.index + stop[0].length;
    if (endsSentence(passage, stop.index, stop[0], end)) push(end);
  }
  push(passage.length);
  return out;
}

/** What was said in one go, in parts that have each a subject of their own. */
function breaths(sentence: string): Span[] {
  if (wordsIn(sentence) <= RUN_ON) return [{ start: 0, end: sentence.length }];
  const parts: Span[] = [];
  let start = 0;
  for (const { index } of matchesIn(sentence, NEW_SUBJECT)) {
    if (wordsIn(sentence.slice(start, index)) < FEWEST_WORDS) continue;
    parts.push({ start, end: sentence.slice(start, index).trimEnd().length + start });
    start = index;
  }
  return [...parts, { start, end: sentence.length }];
}
const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

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

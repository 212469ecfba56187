/** What kind of number a token is, by itself and the tokens beside it: no more than the reading of English gives. */
import type { Token } from '../types.ts';
import { FACT, NUMBER_KINDS, WORD_FACTS } from './word-facts.ts';

const NUMBER = Object.fromEntries(NUMBER_KINDS.map((name, kind) => [name, kind])) as Readonly<
  Record<(typeof NUMBER_KINDS)[number], number>
>;

const YEAR = /^(?:19|20)\d\d$/u;
/** What makes a number large when it stands directly behind it. */
const LARGE: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'bn', 'x']);
const RANK = /^\d+(?:st|nd|rd|th)$/u;
const STARTS_MONEY = '$€£₹¥';

/** Longer ones are no numbers that anybody reads; keeps every look short. */
const LONGEST = 24;
const ZERO = 48;
const NINE = 57;

/** Whether a figure stands in it. */
export function hasFigure(word: string): boolean {
  const end = Math.min(word.length, LONGEST);
  for (let at = 0; at < end; at++) {
    const code = word.charCodeAt(at);
    if (code >= ZERO && code <= NINE) return true;
  }
  return false;
}

const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';
const factsAt = (tokens: readonly Token[], i: number): number => WORD_FACTS.get(lowerAt(tokens, i)) ?? 0;

/** Of the token at `i`, which has a figure in it or is a number in words. */
export function kindOfNumber(tokens: readonly Token[], i: number, figure: boolean): number {
  const word = lowerAt(tokens, i);
  const next = factsAt(tokens, i + 1);
  const last = factsAt(tokens, i - 1);
  if (
    word.endsWith('%') ||
    (next & FACT.percent) !== 0 ||
    (lowerAt(tokens, i + 1) === 'per' && lowerAt(tokens, i + 2) === 'cent')
  )
    return NUMBER.percent;
  if (STARTS_MONEY.includes(word[0] ?? ' ') || ((next | last) & FACT.money) !== 0) return NUMBER.money;
  const beyond = lowerAt(tokens, i + 1) === '-' ? factsAt(tokens, i + 2) : 0;
  if (((next | beyond) & FACT.timeUnit) !== 0) return NUMBER.duration;
  if (!figure) return ((next | last) & FACT.date) !== 0 ? NUMBER.date : NUMBER.word;
  if (word.length > LONGEST) return NUMBER.code;
  if (YEAR.test(word)) return NUMBER.year;
  if (word.includes(':')) return NUMBER.clock;
  if (((next | last) & FACT.date) !== 0) return NUMBER.date;
  if (/^\p{L}/u.test(word)) return NUMBER.code;
  if (LARGE.has(lowerAt(tokens, i + 1)) && tokens[i + 1]?.start === tokens[i]?.end) return NUMBER.large;
  return RANK.test(word) ? NUMBER.rank : NUMBER.count;
}

/** Whether a quantity is what somebody wanted, promised or had to reach: “my job was to get it under 10 minutes”, “a target of 8”. */
import { FACT, is } from './number-classes.ts';
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import { isStop } from './number-words.ts';
import type { Word } from './number-words.ts';

const REACH = 10;
const BEHIND = 3;

export function isWished(words: readonly Word[], q: Quantity): boolean {
  if (isNamed(words, q)) return true;
  for (let i = q.from - 1; i >= Math.max(0, q.from - REACH); i--) {
    const word = words[i] as Word;
    if (isStop(word)) return false;
    if ((word.facts & (FACT['wish-noun'] | FACT['wish-verb'])) !== 0) return leads(words, i, q.from);
    if (word.lower === 'to' && words[i + 1]?.pos === 'VERB' && isWishBefore(words, i)) return true;
    if (word.opensLine || word.gap === 'break') return false;
  }
  return false;
}

/** “a 2 % limit” */
function isNamed(words: readonly Word[], q: Quantity): boolean {
  for (let i = q.to; i < q.to + BEHIND; i++) {
    const word = words[i];
    if (word === undefined || word.opensLine || word.gap === 'break' || word.type === 'mark') return false;
    if ((word.facts & FACT['wish-noun']) !== 0) return true;
  }
  return false;
}

const PROMISE_REACH = 4;
/** “under 10 minutes”, “at least 4 %”, “promised the shops 10 minutes”, “a 2 % limit” */
export const isBound = (words: readonly Word[], q: Quantity): boolean =>
  isNamed(words, q) ||
  /^(?:under|below|within|least|most|over|above)$/u.test(words[q.from - 1]?.lower ?? '') ||
  words.slice(Math.max(0, q.from - PROMISE_REACH), q.from).some(({ facts }) => (facts & FACT['wish-verb']) !== 0);

const PAIR_REACH = 12;

/** “they must get it from 9 minutes to 6”: the second end is what was wanted. */
export function isIntended(words: readonly Word[], { from, to, first }: Pair): boolean {
  if (isWished(words, from) || isWished(words, to)) return true;
  for (let i = first - 1; i >= Math.max(0, first - PAIR_REACH); i--) {
    const word = words[i] as Word;
    if (isStop(word) || word.gap === 'break') return false;
    if ((word.facts & FACT.aim) !== 0) return true;
  }
  return false;
}

/** “had to”, “wanted to”, “my job was to” */
function isWishBefore(words: readonly Word[], to: number): boolean {
  const [one, two] = [words[to - 1]?.lower ?? '', words[to - 2]?.lower ?? ''];
  if (is('wish-lead', one)) return true;
  return /^(?:was|is|were|be)$/u.test(one) && (is('wish-noun', two) || is('wish-task', two));
}

/** Nothing between that turns to what came of it: “missed the target, it took 9”. */
function leads(words: readonly Word[], from: number, to: number): boolean {
  return !words
    .slice(from + 1, to)
    .some(({ lower, text }) => text === ',' || /^(?:and|but|so|because|while|when|after)$/u.test(lower));
}

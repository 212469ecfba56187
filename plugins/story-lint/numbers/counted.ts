/** The noun a number counts: the first plural among the few words behind it. */
import { is } from './number-classes.ts';
import type { Word } from './number-words.ts';

export interface Counted {
  readonly noun: string;
  readonly next: number;
}

const WINDOW = 4;

export function isPlural(word: string): boolean {
  if (is('irregular-plural', word)) return true;
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') && !is('not-plural', word);
}

/** A finite verb or an auxiliary ends the search; what ends in -ing or -ed may stand before the noun. */
const ends = ({ pos, lower }: Word): boolean =>
  is('never-counted', lower) ||
  pos === 'AUX' ||
  pos === 'PRON' ||
  (pos === 'VERB' && !/(?:ing|ed|en)$/u.test(lower) && !isPlural(lower));

export function countedAt(words: readonly Word[], from: number): Counted | null {
  for (let at = from, seen = 0; seen < WINDOW; at++) {
    const word = words[at];
    if (word === undefined || word.gap === 'break') return null;
    const dash = words[at + 1]?.text === '-' && words[at + 1]?.gap === 'none';
    if (word.text === '-' && word.gap === 'none' && words[at + 1]?.gap === 'none') continue;
    if (
      word.type !== 'word' ||
      (ends(word) && !dash) ||
      (at > from && word.gap === 'none' && words[at - 1]?.text !== '-')
    )
      return null;
    const owns = words[at + 1]?.text.startsWith("'") === true || words[at + 1]?.text.startsWith('’') === true;
    if (!owns && isPlural(word.lower) && !dash) return { noun: word.lower, next: at + 1 };
    seen++;
  }
  return null;
}

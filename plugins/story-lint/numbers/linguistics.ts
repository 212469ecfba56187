/** What a run of words says besides numbers: which words carry meaning of their own, and whether a clause begins in them. */
import { is } from './number-classes.ts';
import type { Word } from './number-words.ts';

const CHANGE_NOUN = (word: string): boolean =>
  is('down', word) || is('up', word) || is('either-way', word) || is('change-qualifier', word);

/** Nouns and names that name something of their own: not changes, times, measures or ways of putting it. */
export const namesIn = (words: readonly Word[]): Word[] =>
  words.filter(
    ({ pos, lower, type }) =>
      type === 'word' &&
      (pos === 'NOUN' || pos === 'PROPN') &&
      !CHANGE_NOUN(lower) &&
      !is('period', lower.replace(/s$/u, '')) &&
      !is('way-of-putting', lower) &&
      !is('then', lower) &&
      !is('now', lower) &&
      lower.length > 1,
  );

/** Verbs with a content of their own: not of change, being, having, meaning or saying. */
export const deedsIn = (words: readonly Word[]): Word[] =>
  words.filter(
    ({ pos, lower, lemma }, i) =>
      pos === 'VERB' &&
      // A base form that nobody does is a noun that the tagger did not know: “41 min mean wait”.
      (lower !== lemma || /^(?:PRON|AUX|PART)$/u.test(words[i - 1]?.pos ?? '')) &&
      !CHANGE_NOUN(lower) &&
      !is('went', lower) &&
      !is('was', lower) &&
      !is('way-of-putting', lower) &&
      !is('way-of-putting', lemma),
  );

/** “late ones”, “drop-outs”, “the unmatched”, “mis-picks”, “the other way round”: what is left when the rest went well. */
export const namesOpposite = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, i) =>
      is('opposite', lower) ||
      /^(?:un|non|mis|dis)\p{L}{4}/u.test(lower) ||
      (lower === 'drop' && words[i + 1]?.text === '-'),
  );

const BREAKS = /^(?:while|whereas|because|although|though|who|whose|despite|unless)$/u;

export const breaksClause = (words: readonly Word[]): boolean => words.some(({ lower }) => BREAKS.test(lower));

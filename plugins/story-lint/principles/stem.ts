/**
 * Lemma → the form by which principles count it: inflection, British or American spelling and gender leave no trace.
 * Own rules, not a library’s: the trained weights hang on every letter.
 */
import * as WORDS from '../words/principle-words.ts';

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => pair.split(':') as [string, string]),
  );

const IRREGULAR = pairs(WORDS.IRREGULAR);
const PEOPLE = pairs(WORDS.PEOPLE);
const SPELLINGS = pairs(WORDS.SPELLINGS);
const VOWEL = /[aeiouy]/u;
const SHORT_CLOSED = /^[^aeiou][aeiou][^aeiouywx]$/u;

/** Shorter words are left as they are. */
const SHORTEST = 4;

/** Remembered, because stemming costs more than looking up. */
const known = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

export function stemOf(lemma: string): string {
  let stem = known.get(lemma);
  if (stem !== undefined) return stem;
  stem = stemmed(lemma);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(lemma, stem);
  return stem;
}

function stemmed(lemma: string): string {
  let word = lemma.includes('’') ? lemma.replaceAll('’', "'") : lemma;
  if (word.endsWith("'s")) word = word.slice(0, -2);
  word = IRREGULAR.get(word) ?? word;
  word = PEOPLE.get(word) ?? word;
  word = SPELLINGS.get(word) ?? word;
  if (word.includes("'")) word = word.replaceAll("'", '');
  if (word.length < SHORTEST) return word;
  word = americanise(withoutInflection(withoutPlural(word)));
  if (word.length > SHORTEST && word.endsWith('e')) word = word.slice(0, -1);
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > SHORTEST) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1);
}

function withoutInflection(word: string): string {
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const rest = word.slice(0, word.length - cut);
  if (cut === 0 || rest.length < SHORTEST - 1 || !VOWEL.test(rest)) return word;
  const last = rest.at(-1) ?? '';
  if (rest.length > 3 && last === rest.at(-2) && !'lsz'.includes(last)) return rest.slice(0, -1);
  return SHORT_CLOSED.test(rest) ? `${rest}e` : rest;
}

const ISE = /^(.{2,}[^aeiou])is(e|ation|er)?$/u;
const LONG_ENOUGH = 6;

function americanise(word: string): string {
  if (word.length < LONG_ENOUGH) return word;
  if (word.endsWith('our') && !WORDS.OUR_STAYS.has(word)) return `${word.slice(0, -3)}or`;
  if (word.endsWith('ll')) return word.slice(0, -1);
  const ise = WORDS.KEEP_S.has(word) || WORDS.KEEP_S.has(`${word}e`) ? null : ISE.exec(word);
  return ise === null || (ise[2] === undefined && word.endsWith('sis')) ? word : `${ise[1] ?? ''}iz${ise[2] ?? ''}`;
}

/** Word and part of speech → the form a dictionary lists it under: a table of what is irregular, and rules for the rest. */
import type { Lexicon } from './lexicon.ts';
import { tagOf } from './types.ts';

const NOUN = tagOf('NOUN');
const VERB = tagOf('VERB');
const ADJ = tagOf('ADJ');
const SHORTEST = 3;
const VOWEL = /[aeiouy]/u;
/** “planned” → “plan”, but “called”, “passed”, “buzzed” keep theirs. */
const DOUBLED = /([b-df-hjkmnpqrtvw])\1$/u;
/** Stems that want their “e” back: “manag”, “serv”, “handl”, “reduc”, “analyz”, “clos”, “argu”, “updat”, “writ”. */
const WANTS_E = /(?:[cgvzu]|[bcdfgkptz]l|[^aeiou]as|[aeiou]s|[ai]t|[^aeiou][aiou][kmdpr]|[^l]or|[^aeiou]ir|in)$/u;
const COMPARED = /^(.{2,})(?:er|est)$/u;
const KEEPS_NO_E = /(?:ing|ong|ang|ung|[aeou]it|eat|oat|ous)$/u;

export function lemmaOf(lexicon: Lexicon, word: string, tag: number): string {
  const irregular = lexicon.irregular(word, tag);
  if (irregular !== undefined) return irregular;
  if (tag === NOUN) return singular(word);
  if (tag === ADJ) return uncompared(lexicon, word);
  if (tag !== VERB) return word;
  if (word.endsWith('ing')) return base(lexicon, word, 3);
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed') && !word.endsWith('eed')) return base(lexicon, word, 2);
  return withoutS(word);
}

function singular(word: string): string {
  return word.endsWith('men') && word.length > SHORTEST + 1 ? `${word.slice(0, -2)}an` : withoutS(word);
}

function withoutS(word: string): string {
  if (word.length <= SHORTEST || !word.endsWith('s') || /(?:ss|us|is|\ds)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz|o)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** “faster”, “latest”, “healthier”, “biggest”: the known adjective that was compared. */
function uncompared(lexicon: Lexicon, word: string): string {
  const stem = COMPARED.exec(word)?.[1];
  if (stem === undefined) return word;
  const forms = [
    stem,
    `${stem}e`,
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    stem.replace(DOUBLED, '$1'),
  ];
  return forms.find((form) => form.length >= SHORTEST && lexicon.canBe(form, ADJ)) ?? word;
}

/** Without its last `cut` letters: the known word that is left, or what its letters say. */
function base(lexicon: Lexicon, word: string, cut: number): string {
  const stem = word.slice(0, -cut);
  if (stem.length < SHORTEST - 1 || !VOWEL.test(stem)) return word;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  if (lexicon.canBe(stem, VERB)) return stem;
  if (lexicon.canBe(`${stem}e`, VERB)) return `${stem}e`;
  return WANTS_E.test(stem) && !KEEPS_NO_E.test(stem) ? `${stem}e` : stem;
}

/** Texts as the teacher reads them, and the teacher’s own lexicon → data/lexicon.json: what no guess gives, and the guesses. */
import { guessClass, inflectionKey, inflectionsOf, LONGEST_ENDING } from '../../language/guess.ts';
import { lemmaOf } from '../../language/lemma.ts';
import { Lexicon } from '../../language/lexicon.ts';
import type { PackedLexicon } from '../../language/lexicon.ts';
import { PARTS_OF_SPEECH, tagOf } from '../../language/index.ts';
import type { PartOfSpeech } from '../../language/index.ts';
import { normalise } from '../../language/words.ts';
import { knownLemma, knownWords } from './teacher.ts';
import type { Taught } from './teacher.ts';
import type { Text } from './texts.ts';

export interface Lesson extends Text {
  readonly taught: readonly Taught[];
}

/** A tag that a known word has less often than this is a slip. */
const SLIP = 0.004;
/** Read so many times, a word has shown what it can be. */
const OFTEN = 100;
/** Words seen this often are kept even where their class can be guessed: the tagger learns each of them. */
const FAMILIAR = 3;
/** A guess by ending stands for at least so many words. */
const FEWEST_OF_ENDING = 12;

/** What an unknown word in -ed or -ing is: a new verb, more likely than one of the old words without a verb to them, “bearded”. */
const VERBAL: Readonly<Record<string, string>> = { ed: 'VERB ADJ', ing: 'NOUN VERB' };

type Counts = Map<string, Map<string, number>>;

function count(counts: Counts, key: string, value: string): void {
  const of = counts.get(key) ?? new Map<string, number>();
  of.set(value, (of.get(value) ?? 0) + 1);
  counts.set(key, of);
}
const most = (of: ReadonlyMap<string, number>): string => [...of].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
const total = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((sum, n) => sum + n, 0);

/** Tags as one string, in the order of PARTS_OF_SPEECH. */
const classOf = (tags: Iterable<string>): string => {
  const set = new Set(tags);
  return PARTS_OF_SPEECH.filter((tag) => set.has(tag)).join(' ');
};

const WORDLESS = /^[^\p{L}\p{N}]$/u;
/** What the lexicon lists: words, clitics and marks; no figures, addresses or names. */
const LISTED = /^(?:'?\p{L}[\p{L}\p{M}'-]*\.?|(?:\p{L}\.)+|n't|\p{L}+&\p{L}+)$/u;

export function buildLexicon(lessons: readonly Lesson[]): PackedLexicon {
  const seen: Counts = new Map();
  const lemmas: Counts = new Map();
  for (const { prose, taught } of lessons) {
    for (const { start, end, pos, lemma } of taught) {
      const raw = prose.slice(start, end);
      const word = normalise(raw);
      if (!LISTED.test(word) && !WORDLESS.test(word)) continue;
      // A capital may make a name of it; what is a name alone is left to the capital.
      if (pos !== 'PROPN' || !/^\p{Lu}/u.test(raw)) count(seen, word, pos);
      count(lemmas, `${pos} ${word}`, lemma);
    }
  }
  const known = new Map(knownWords().map(({ word, tags }) => [word, tags]));
  const classes = new Map<string, string>();
  for (const word of new Set([...known.keys(), ...seen.keys()])) {
    const found = seen.get(word) ?? new Map<string, number>();
    const times = total(found);
    const told = [...found].filter(([, n]) => n >= 2 && n / times >= SLIP).map(([tag]) => tag);
    if (times >= OFTEN && told.length > 0) classes.set(word, classOf(told));
    else classes.set(word, classOf([...(known.get(word) ?? []), ...(known.has(word) ? told : found.keys())]));
  }
  const { names, numberOf } = numbered(classes);
  const all = (word: string): number => numberOf(classes.get(word) ?? '');
  const guesses = { ...learnGuesses(classes, all, numberOf), otherwise: numberOf('NOUN') };
  const kept = new Map<string, number>();
  const byLength = [...classes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const word of byLength) {
    const guessed = guessClass(guesses, (base) => kept.get(base) ?? -1, word);
    const familiar = total(seen.get(word) ?? new Map()) >= FAMILIAR;
    if (familiar || WORDLESS.test(word) || guessed !== all(word)) kept.set(word, all(word));
  }
  const lines = (of: ReadonlyMap<string, number>): string => [...of].map(([key, n]) => `${key} ${n}`).join(', ');
  const packed = {
    classes: names,
    words: names.map((_, index) =>
      [...kept]
        .filter(([, of]) => of === index)
        .map(([word]) => word)
        .sort()
        .join(' '),
    ),
    inflected: lines(guesses.inflected),
    endings: lines(guesses.endings),
    lemmas: {},
  };
  return { ...packed, lemmas: irregular(new Lexicon(packed), known, lemmas) };
}

/** Classes by how many words have them. */
function numbered(classes: ReadonlyMap<string, string>): { names: string[]; numberOf: (name: string) => number } {
  const times = new Map<string, number>();
  for (const name of [...classes.values(), ...PARTS_OF_SPEECH]) times.set(name, (times.get(name) ?? 0) + 1);
  const names = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  if (names.length > 255) throw new RangeError(`${names.length} classes of words are more than a byte can number.`);
  const numbers = new Map(names.map((name, index) => [name, index]));
  return { names, numberOf: (name) => numbers.get(name) ?? -1 };
}

function learnGuesses(
  classes: ReadonlyMap<string, string>,
  all: (word: string) => number,
  numberOf: (name: string) => number,
): { inflected: Map<string, number>; endings: Map<string, number> } {
  const inflected: Counts = new Map();
  const endings: Counts = new Map();
  for (const word of [...classes.keys()].sort()) {
    const [first] = inflectionsOf(all, word);
    if (first !== undefined) count(inflected, inflectionKey(first), String(all(word)));
    else
      for (let n = 1; n <= Math.min(LONGEST_ENDING, word.length - 1); n++)
        count(endings, word.slice(-n), String(all(word)));
  }
  const commonest = (counts: Counts): Map<string, number> =>
    new Map(
      [...counts]
        .filter(([, of]) => total(of) >= FEWEST_OF_ENDING)
        .map(([key, of]): [string, number] => [key, Number(most(of))])
        .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
  const byEnding = commonest(endings);
  for (const [form, name] of Object.entries(VERBAL)) {
    for (const ending of byEnding.keys()) if (ending.endsWith(form)) byEnding.delete(ending);
    byEnding.set(form, numberOf(name));
  }
  // A longer ending that says what the shorter one says is not needed.
  for (const [ending, of] of byEnding)
    if (ending.length > 1 && shorter(byEnding, ending) === of) byEnding.delete(ending);
  return { inflected: commonest(inflected), endings: byEnding };
}

function shorter(endings: ReadonlyMap<string, number>, ending: string): number | undefined {
  for (let n = 1; n < ending.length; n++) {
    const of = endings.get(ending.slice(n));
    if (of !== undefined) return of;
  }
  return undefined;
}

/** Form and lemma, for each tag, where the rules give another. */
function irregular(
  lexicon: Lexicon,
  known: ReadonlyMap<string, readonly PartOfSpeech[]>,
  lemmas: Counts,
): Record<string, string> {
  const wanted = new Map<string, string>();
  for (const [word, tags] of known) for (const tag of tags) wanted.set(`${tag} ${word}`, knownLemma(word, tag));
  for (const [key, of] of lemmas) wanted.set(key, most(of));
  const lists: Record<string, string[]> = {};
  for (const [key, lemma] of [...wanted].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [tag = '', word = ''] = key.split(' ');
    const ruled = lemmaOf(lexicon, word, tagOf(tag as PartOfSpeech));
    // Of a word that the teacher does not know it says the word itself: the rules know better where they find another word.
    const found = tag === 'VERB' ? lexicon.numberOf(ruled) >= 0 : lexicon.canBe(ruled, tagOf(tag as PartOfSpeech));
    const unknown = lemma === word && !known.has(word) && found;
    if (ruled === lemma || unknown || /[ :]/u.test(lemma)) continue;
    (lists[tag] ??= []).push(`${word}:${lemma}`);
  }
  return Object.fromEntries(Object.entries(lists).map(([tag, list]) => [tag, list.join(' ')]));
}

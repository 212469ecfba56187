/** Story → numbered words and the hits of the hand-made concepts, in one pass that training and tagging share. */
import { FLAG, tagOf } from '../../language/index.ts';
import type { Reading } from '../../language/index.ts';
import { CodeTable } from '../code-table.ts';
import type { Story } from '../types.ts';
import { WordNumbers } from '../word-numbers.ts';
import { CONCEPTS } from './concepts.ts';
import type { Concept } from './concepts.ts';
import { ARTICLES, ENDS_RUN, FILLERS, MONEY, ROLES, SKIPPED } from '../words/principle-words.ts';
import { NAMES } from './names.ts';
import { stemOf } from './stem.ts';

/** A word that is none of ours: an unknown one, a place where a run of words breaks off, or one that leaves no trace. */
const UNKNOWN = -1;
export const BREAK = -2;
const NO_TRACE = -3;

export interface Entry {
  readonly concept: number;
  /** Its place among all entries: the model keeps a weight for each. */
  readonly index: number;
  /** More than one word. */
  readonly phrase: boolean;
}
/** The words of one sentence by number. Articles are kept for phrases and passed over elsewhere. */
export type Numbered = readonly number[];

const [ROLE, ONE, MONEY_SIGN] = [1, 2, 3];
const SKIPPABLE = 1;
const ARTICLE = 2;
/** A phrase begins with it. */
const LEADS = 4;
/** Words that stand between the words of a phrase without breaking it. */
const MOST_SKIPPED = 3;
/** A sentence with so many names tells nothing else; nor does one with a name and fewer words than this, the name’s own among them. */
const MOST_NAMED = 2;
const LITTLE_BESIDES = 12;
const [NUM, PROPN] = [tagOf('NUM'), tagOf('PROPN')];
const DIGIT = /\d/u;
/** Larger than any vocabulary, small enough that a pair of words is a small integer. */
export const BASE = 1 << 14;

interface Lead {
  readonly entry: Entry;
  /** What follows the first two words. */
  readonly rest: readonly number[];
}

/** Words a reader of stories can number, and the concepts they belong to. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #byLemma = new WordNumbers((lemma) => this.ofLemma(lemma));
  readonly #bySpelling = new WordNumbers(signOf);
  /** By word: the entries it is, alone. */
  readonly #words: (readonly Entry[] | undefined)[];
  /** By word: itself, and those of its concepts that stand in phrases for any of their words. */
  readonly #elements: (readonly number[])[];
  /** By first two elements: which of the lists of phrases. */
  readonly #leads: CodeTable;
  readonly #phrases: readonly (readonly Lead[])[];
  readonly #names: (readonly (readonly number[])[] | undefined)[];
  /** By word: SKIPPABLE, ARTICLE, both or neither. */
  readonly #flags: Uint8Array;
  readonly entries: readonly Entry[];
  readonly number: number;
  readonly money: number;

  /** `stems`: words to be numbered besides those of the concepts. */
  constructor(stems: Iterable<string>) {
    const [own, runs] = numberedOf(CONCEPTS);
    for (const stem of own) this.#add(stem);
    this.number = this.numberOf('#');
    this.money = this.numberOf('$');
    const words = new Map<number, Entry[]>();
    const leads = new Map<number, Lead[]>();
    this.entries = runs.map(([concept = 0, first = UNKNOWN, second, ...rest], index) => {
      const entry: Entry = { concept, index, phrase: second !== undefined };
      if (second === undefined) pushTo(words, first, entry);
      else pushTo(leads, first * BASE + second, { entry, rest });
      return entry;
    });
    this.#leads = new CodeTable([...leads.keys()]);
    this.#phrases = [...leads.values()];
    const lastClass = classOf(CONCEPTS.length - 1);
    const used = new Set(runs.flatMap(([, ...run]) => run.filter((element) => element >= lastClass)));
    const names = new Map<number, number[][]>();
    for (const name of NAMES) {
      const [first, ...rest] = name
        .split(/[ -]/u)
        .filter((word) => !ARTICLES.includes(word))
        .map((word) => this.#add(stemOf(word)));
      if (first !== undefined) pushTo(names, first, rest);
    }
    for (const word of [...SKIPPED, ...ARTICLES]) this.#add(stemOf(word));
    for (const stem of stems) this.#add(stem);
    const size = this.#numbers.size;
    if (size >= BASE - CONCEPTS.length)
      throw new RangeError(`${size} words are more than a code can hold. Raise BASE.`);
    // Full lists: a list with holes is looked up many times slower.
    const each = Array.from({ length: size }, (_, word) => word);
    this.#words = each.map((word) => words.get(word));
    this.#names = each.map((word) => names.get(word));
    this.#elements = each.map((word) => [
      word,
      ...(words.get(word) ?? []).map(({ concept }) => classOf(concept)).filter((own) => used.has(own)),
    ]);
    const firsts = new Set(Array.from(leads.keys(), (key) => Math.floor(key / BASE)));
    this.#flags = Uint8Array.from(this.#elements, (own) => (own.some((element) => firsts.has(element)) ? LEADS : 0));
    for (const word of SKIPPED) this.#flag(word, SKIPPABLE);
    for (const word of ARTICLES) this.#flag(word, ARTICLE);
  }

  #flag(word: string, flag: number): void {
    const at = this.#add(stemOf(word));
    this.#flags[at] = (this.#flags[at] as number) | flag;
  }

  get size(): number {
    return this.#numbers.size;
  }
  stems(): readonly string[] {
    return [...this.#numbers.keys()];
  }
  numberOf(stem: string): number {
    return this.#numbers.get(stem) ?? UNKNOWN;
  }
  isArticle(word: number): boolean {
    return this.#has(word, ARTICLE);
  }
  #has(word: number, flag: number): boolean {
    return word >= 0 && ((this.#flags[word] as number) & flag) !== 0;
  }
  /** A lemma’s number; below zero for no word. */
  ofLemma(lemma: string): number {
    return FILLERS.has(lemma) ? NO_TRACE : DIGIT.test(lemma) ? this.number : this.numberOf(stemOf(lemma));
  }

  /** The words of every sentence; the principles’ names, people’s names and the process’s jargon are gaps. A sentence that does little but name is empty. */
  read({ reading, cues }: Pick<Story, 'reading' | 'cues'>): Numbered[] {
    const jargon = cues.filter((cue) => cue.kind === 'jargon');
    let next = 0;
    return reading.sentences.map(({ from, to }) => {
      const words: number[] = [];
      const gaps: number[] = [];
      let named = false;
      for (let i = from; i < to; i++) {
        const start = reading.starts[i] as number;
        while (next < jargon.length && (jargon[next]?.end ?? 0) <= start) next++;
        const word = this.#wordOf(reading, i);
        if (word === NO_TRACE) continue;
        if (start >= (jargon[next]?.start ?? Infinity) || this.#isName(reading, i)) gaps.push(words.length);
        words.push(word);
        named ||= word >= 0 && this.#names[word] !== undefined;
      }
      const names = named ? this.#blankNames(words) : 0;
      for (const at of gaps) words[at] = BREAK;
      return names >= MOST_NAMED || (names > 0 && words.length < LITTLE_BESIDES) ? [] : words;
    });
  }

  #wordOf(reading: Reading, token: number): number {
    const word = reading.words[token] as number;
    if (((reading.flags[token] as number) & FLAG.word) === 0) {
      const sign = this.#bySpelling.of(reading, word);
      return sign === MONEY_SIGN ? this.money : sign;
    }
    if (reading.tags[token] === NUM && this.#bySpelling.of(reading, word) !== ONE) return this.number;
    return this.#byLemma.of(reading, reading.lemmas[token] as number);
  }

  /** Of somebody or something: who it was leaves no trace. */
  #isName(reading: Reading, token: number): boolean {
    return reading.tags[token] === PROPN && this.#bySpelling.of(reading, reading.words[token] as number) !== ROLE;
  }

  /** How many there were. */
  #blankNames(words: number[]): number {
    let names = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      for (const rest of (word < 0 ? undefined : this.#names[word]) ?? []) {
        const end = this.#matchFrom(words, i + 1, rest, 0);
        if (end === 0) continue;
        words.fill(BREAK, i, end);
        names++;
        break;
      }
    }
    return names;
  }

  /** Calls `hit` for every entry found. */
  match(words: Numbered, hit: (entry: Entry) => void): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      if (word < 0) continue;
      const alone = this.#words[word];
      if (alone !== undefined) for (const entry of alone) hit(entry);
      if (!this.#has(word, LEADS)) continue;
      for (let j = i + 1; j < words.length && j <= i + 1 + MOST_SKIPPED; j++) {
        const next = words[j] as number;
        if (next < 0) break;
        this.#matchLeads(words, this.#elements[word] as number[], this.#elements[next] as number[], j, j - i - 1, hit);
        if (!this.#has(next, SKIPPABLE)) break;
      }
    }
  }

  /** The phrases that begin with one of `firsts` and, at `at`, one of `seconds`. */
  #matchLeads(
    words: Numbered,
    firsts: readonly number[],
    seconds: readonly number[],
    at: number,
    skipped: number,
    hit: (entry: Entry) => void,
  ): void {
    for (let a = 0; a < firsts.length; a++)
      for (let b = 0; b < seconds.length; b++) {
        const lead = this.#leads.placeOf((firsts[a] as number) * BASE + (seconds[b] as number));
        if (lead < 0) continue;
        (this.#phrases[lead] as readonly Lead[]).forEach(({ entry, rest }) => {
          if (rest.length === 0 || this.#matchFrom(words, at + 1, rest, skipped) > 0) hit(entry);
        });
      }
  }

  /** Where the words wanted, beginning at `at`, end; 0 when they are not there. */
  #matchFrom(words: Numbered, at: number, rest: readonly number[], skippedBefore: number): number {
    let i = at;
    let skipped = skippedBefore;
    for (let k = 0; k < rest.length; k++) {
      const wanted = rest[k] as number;
      while (
        i < words.length &&
        !this.#is(words[i] as number, wanted) &&
        skipped < MOST_SKIPPED &&
        this.#has(words[i] as number, SKIPPABLE)
      ) {
        i++;
        skipped++;
      }
      if (i >= words.length || !this.#is(words[i] as number, wanted)) return 0;
      i++;
    }
    return i;
  }

  #is(word: number, wanted: number): boolean {
    return word === wanted || (word >= 0 && (this.#elements[word] as readonly number[]).includes(wanted));
  }

  #add(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The stems of all concepts, and each of their entries once: its concept, then what it is made of. */
function numberedOf(concepts: readonly Concept[]): readonly [stems: string[], runs: number[][]] {
  const numbers = new Map([
    ['#', 0],
    ['$', 1],
  ]);
  const place = new Map(concepts.map(({ name }, index) => [`@${name}`, index]));
  const known = new Map<string, number>();
  const number = (word: string): number => {
    const concept = place.get(word);
    if (concept !== undefined) return classOf(concept);
    if (word.startsWith('@')) throw new Error(`No concept is called “${word}”. Correct the phrase in concepts.ts.`);
    const stem = stemOf(word);
    numbers.set(stem, numbers.get(stem) ?? numbers.size);
    return numbers.get(stem) as number;
  };
  const element = (word: string): number => {
    const found = known.get(word) ?? number(word);
    known.set(word, found);
    return found;
  };
  const listed = (list: string, by: string): string[] => (list === '' ? [] : list.split(by));
  const runs = concepts.flatMap(({ words, phrases }, concept) => {
    const own = [...listed(words, ' ').map((word) => [word]), ...listed(phrases, ', ').map((run) => run.split(' '))];
    const elements = own.map((run) => run.map(element));
    return [...new Map(elements.map((run) => [run.join(' '), [concept, ...run]])).values()];
  });
  return [[...numbers.keys()], runs];
}

function pushTo<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Classes count down from the top of the range that words count up in. */
const classOf = (concept: number): number => BASE - 1 - concept;

/** A word as it is written, where that says something else than its lemma. */
function signOf(word: string): number {
  if (ROLES.has(word)) return ROLE;
  if (word === 'one') return ONE;
  return MONEY.has(word) ? MONEY_SIGN : ENDS_RUN.has(word) ? BREAK : NO_TRACE;
}

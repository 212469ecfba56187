/** Story → numbered words and the hits of the hand-made concepts, in one pass that training and tagging share. */
import type { Story, Token } from '../types.ts';
import { CONCEPTS } from './concepts.ts';
import type { Concept } from './concepts.ts';
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

/** Names of roles and departments that the tagger takes for somebody’s name. */
const ROLES = new Set(
  'hr vp svp evp avp ceo cfo cto coo cio cpo cmo ciso md gm pm tpm qa ci legal finance sales marketing procurement operations support director president manager pr nps sla slo gdpr ui ux api ai ml covid'.split(
    ' ',
  ),
);
const FILLERS = new Set('uh um er erm yeah yep ok okay hmm oh ah ha haha mm mhm'.split(' '));
const MONEY = new Set(['$', '€', '£', '₹', '¥']);
const ENDS_RUN = new Set(['.', ';', ':', '(', ')', '!', '?', '—', '–', '…']);
const SKIPPED =
  'a the my our his its your this that these those some any very really just even still also then quite so they'.split(
    ' ',
  );
const ARTICLES = ['a', 'the'];
const SKIPPABLE = 1;
const ARTICLE = 2;
/** A phrase begins with it. */
const LEADS = 4;
/** Words that stand between the words of a phrase without breaking it. */
const MOST_SKIPPED = 3;
/** A sentence with so many names tells nothing else; nor does one with a name and fewer words than this, the name’s own among them. */
const MOST_NAMED = 2;
const LITTLE_BESIDES = 12;
const CLASS = -4;
const DIGIT = /\d/u;
/** Larger than any vocabulary, small enough that a pair of words is a small integer. */
export const BASE = 1 << 14;
const MOST_REMEMBERED = 20_000;

interface Lead {
  readonly entry: Entry;
  /** What follows the first two words. */
  readonly rest: readonly number[];
}

/** Words a reader of stories can number, and the concepts they belong to. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #byLemma = new Map<string, number>();
  /** By word: the entries it is, alone. */
  readonly #words: (readonly Entry[] | undefined)[];
  /** By word: the concepts among its own that stand in phrases for any of their words. */
  readonly #classes: (readonly number[] | undefined)[];
  /** By first two words. */
  readonly #phrases = new Map<number, Lead[]>();
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
    this.entries = runs.map(([concept = 0, first = UNKNOWN, second, ...rest], index) => {
      const entry: Entry = { concept, index, phrase: second !== undefined };
      if (second !== undefined) pushTo(this.#phrases, leadKey(first, second), { entry, rest });
      else pushTo(words, first, entry);
      return entry;
    });
    const used = new Set(runs.flatMap(([, ...run]) => run.filter((element) => element <= CLASS)));
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
    this.#words = new Array<undefined>(size).fill(undefined);
    this.#classes = new Array<undefined>(size).fill(undefined);
    this.#names = new Array<undefined>(size).fill(undefined);
    this.#flags = new Uint8Array(size);
    for (const [word, own] of words) {
      this.#words[word] = own;
      const classes = own.map(({ concept }) => CLASS - concept).filter((element) => used.has(element));
      if (classes.length > 0) this.#classes[word] = classes;
    }
    const firsts = new Set(Array.from(this.#phrases.keys(), (key) => Math.floor(key / BASE)));
    for (let word = 0; word < size; word++)
      if (firsts.has(word) || this.#classes[word]?.some((own) => firsts.has(BASE + own))) this.#flags[word] = LEADS;
    for (const [word, rests] of names) this.#names[word] = rests;
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
    return word >= 0 && ((this.#flags[word] as number) & ARTICLE) !== 0;
  }
  /** A lemma’s number; below zero for no word. Remembered, because stemming costs more than looking up. */
  ofLemma(lemma: string): number {
    let word = this.#byLemma.get(lemma);
    if (word === undefined) {
      if (this.#byLemma.size >= MOST_REMEMBERED) this.#byLemma.clear();
      word = FILLERS.has(lemma) ? NO_TRACE : DIGIT.test(lemma) ? this.number : this.numberOf(stemOf(lemma));
      this.#byLemma.set(lemma, word);
    }
    return word;
  }

  /** The words of every sentence; the principles’ names, people’s names and the process’s jargon are gaps. A sentence that does little but name is empty. */
  read(story: Story): Numbered[] {
    const jargon = story.cues.filter((cue) => cue.kind === 'jargon');
    let from = 0;
    return story.sentences.map((sentence) => {
      const words: number[] = [];
      const gaps: number[] = [];
      let named = false;
      for (const token of sentence.tokens) {
        while (from < jargon.length && (jargon[from]?.end ?? 0) <= token.start) from++;
        const word = this.#wordOf(token);
        if (word === NO_TRACE) continue;
        if (token.start >= (jargon[from]?.start ?? Infinity) || isName(token)) gaps.push(words.length);
        words.push(word);
        named ||= word >= 0 && this.#names[word] !== undefined;
      }
      const names = named ? this.#blankNames(words) : 0;
      for (const at of gaps) words[at] = BREAK;
      return names >= MOST_NAMED || (names > 0 && words.length < LITTLE_BESIDES) ? [] : words;
    });
  }

  #wordOf(token: Token): number {
    if (!token.isWord) return MONEY.has(token.text) ? this.money : ENDS_RUN.has(token.text) ? BREAK : NO_TRACE;
    if (token.pos === 'NUM' && token.lower !== 'one') return this.number;
    return this.ofLemma(token.lemma);
  }

  /** How many there were. */
  #blankNames(words: number[]): number {
    let names = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      for (const rest of (word >= 0 ? this.#names[word] : undefined) ?? []) {
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
      if (((this.#flags[word] as number) & LEADS) === 0) continue;
      const classes = this.#classes[word];
      for (let j = i + 1; j < words.length && j <= i + 1 + MOST_SKIPPED; j++) {
        const next = words[j] as number;
        if (next < 0) break;
        this.#matchLead(words, word, next, j, j - i - 1, hit);
        const nextClasses = this.#classes[next];
        if (nextClasses !== undefined)
          for (const other of nextClasses) this.#matchLead(words, word, other, j, j - i - 1, hit);
        if (classes !== undefined) {
          for (const own of classes) {
            this.#matchLead(words, own, next, j, j - i - 1, hit);
            if (nextClasses !== undefined)
              for (const other of nextClasses) this.#matchLead(words, own, other, j, j - i - 1, hit);
          }
        }
        if (!this.#isSkippable(next)) break;
      }
    }
  }

  #matchLead(
    words: Numbered,
    first: number,
    second: number,
    at: number,
    skipped: number,
    hit: (entry: Entry) => void,
  ): void {
    const leads = this.#phrases.get(leadKey(first, second));
    if (leads === undefined) return;
    for (const { entry, rest } of leads)
      if (rest.length === 0 || this.#matchFrom(words, at + 1, rest, skipped) > 0) hit(entry);
  }

  /** Where the words wanted, beginning at `at`, end; 0 when they are not there. */
  #matchFrom(words: Numbered, at: number, rest: readonly number[], skippedBefore: number): number {
    let i = at;
    let skipped = skippedBefore;
    for (const wanted of rest) {
      while (
        i < words.length &&
        !this.#is(words[i] as number, wanted) &&
        skipped < MOST_SKIPPED &&
        this.#isSkippable(words[i] as number)
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
    if (wanted > CLASS) return word === wanted;
    return word >= 0 && this.#classes[word]?.includes(wanted) === true;
  }

  #isSkippable(word: number): boolean {
    return word >= 0 && ((this.#flags[word] as number) & SKIPPABLE) !== 0;
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
    if (concept !== undefined) return CLASS - concept;
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

/** A class counts down from the top of the range that words count up in. */
function leadKey(first: number, second: number): number {
  return (first <= CLASS ? BASE + first : first) * BASE + (second <= CLASS ? BASE + second : second);
}

/** Of somebody or something: who it was leaves no trace. */
function isName({ pos, lower }: Token): boolean {
  return pos === 'PROPN' && !ROLES.has(lower);
}

/** What of a story is counted: words, pairs of words, and who did what. Training and tagging count by this code alone. */
import type { Actor, ClauseKind, Story } from '../types.ts';
import { BASE, BREAK } from './concept-hits.ts';
import type { Entry, Numbered, Vocabulary } from './concept-hits.ts';

const ACTORS: Readonly<Record<Actor, number>> = { teller: 0, group: 2, other: 4, none: 6 };
const VERB_SLOTS = 8;
const KINDS: Readonly<Record<ClauseKind, number>> = {
  action: 8,
  decision: 9,
  support: 10,
  speech: 11,
  thought: 12,
  state: 13,
};

/** Small words that say how something is told, not what; by themselves they are not counted. */
const SMALL = 'of to and in on at be is it that with for as by from have do a the s';

export interface Reading {
  /** Words, gaps included. */
  readonly length: number;
  readonly gaps: number;
}

export class Features {
  readonly vocabulary: Vocabulary;
  readonly #small: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#small = new Uint8Array(vocabulary.size);
    for (const word of SMALL.split(' ')) {
      const at = vocabulary.numberOf(word);
      if (at >= 0) this.#small[at] = 1;
    }
  }

  /** Visits every feature and every entry of a concept found. */
  visit(
    story: Story,
    feature: (code: number, sentence: number) => void,
    entry: (entry: Entry, sentence: number) => void,
  ): Reading {
    const sentences = this.vocabulary.read(story);
    let length = 0;
    let gaps = 0;
    for (let index = 0; index < sentences.length; index++) {
      const words = sentences[index] as Numbered;
      if (words.length === 0) continue;
      length += words.length;
      gaps += this.#visitWords(words, index, feature);
      this.vocabulary.match(words, (found) => {
        entry(found, index);
      });
      for (const clause of story.sentences[index]?.clauses ?? []) {
        const slot = ACTORS[clause.actor] + (clause.negated ? 1 : 0);
        const verb = this.vocabulary.ofLemma(clause.verb);
        if (verb >= 0) feature(-1 - (slot * BASE + verb), index);
        feature(-1 - (KINDS[clause.kind] * BASE + slot), index);
      }
    }
    return { length, gaps };
  }

  #visitWords(words: Numbered, sentence: number, feature: (code: number, sentence: number) => void): number {
    let before = BREAK;
    let gaps = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      if (word === BREAK) gaps++;
      else if (this.vocabulary.isArticle(word)) continue;
      if (word >= 0) {
        if (this.#small[word] === 0) feature(word, sentence);
        if (before >= 0) feature((before + 1) * BASE + word, sentence);
      }
      before = word;
    }
    return gaps;
  }

  /** A feature’s code as words, for the model’s file. */
  nameOf(code: number, stems: readonly string[]): string {
    const stem = (word: number): string => stems[word] ?? '';
    if (code >= BASE) return `${stem(Math.floor(code / BASE) - 1)} ${stem(code % BASE)}`;
    if (code >= 0) return stem(code);
    const slot = Math.floor((-1 - code) / BASE);
    const low = (-1 - code) % BASE;
    if (slot < VERB_SLOTS) return `@${slot} ${stem(low)}`;
    return `@${slot} ${low}`;
  }

  /** The code of a name, the other way round; null when a word is unknown. */
  codeOf(name: string): number | null {
    const space = name.indexOf(' ');
    const first = space < 0 ? name : name.slice(0, space);
    const second = space < 0 ? undefined : name.slice(space + 1);
    if (first.startsWith('@')) {
      const slot = Number(first.slice(1));
      const low = slot < VERB_SLOTS ? this.vocabulary.numberOf(second ?? '') : Number(second);
      return low < 0 ? null : -1 - (slot * BASE + low);
    }
    const word = this.vocabulary.numberOf(first);
    if (second === undefined) return word < 0 ? null : word;
    const after = this.vocabulary.numberOf(second);
    return word < 0 || after < 0 ? null : (word + 1) * BASE + after;
  }
}

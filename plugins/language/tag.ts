/**
 * Part of speech: the word’s own where it has but one, else the likeliest by an averaged perceptron over the word, its neighbours
 * and the two tags before it. Weights lie in one table by a hash of feature and tag; training counts by this code alone.
 */
import { tagOf } from './types.ts';

/** Table entries: a power of two. Smaller ones make more features share a weight. */
export const TABLE_SIZE = 1 << 17;
const PROPN = tagOf('PROPN');
/** Stands for the tags and words outside the sentence. */
const OUTSIDE = 31;

/** One sentence, as far as tags hang on it: for each token what it is known as and what it can be. */
export interface Ambiguous {
  /** The word’s number, or for an unknown one a number for its last letters. */
  readonly key: Int32Array;
  /** The lexicon’s class, doubled, and one more for a capital that begins no sentence. */
  readonly shape: Int32Array;
  /** Tags it can have, as bits. */
  readonly can: Uint32Array;
}

const FEATURES = 18;

/** Mixes a kind of feature with up to two values. */
function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  return Math.imul(hash ^ (hash >>> 13), 0x2c1b3c6d);
}

/** Where the weight of a feature for a tag lies. */
export function slotOf(feature: number, tag: number): number {
  const hash = Math.imul(feature ^ Math.imul(tag + 1, 0x5bd1e995), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
}

/** Writes the features of token `i` into `out`; `before` and `earlier` are the tags of the two tokens before it. */
export function featuresOf(
  { key, shape }: Ambiguous,
  i: number,
  from: number,
  to: number,
  before: number,
  earlier: number,
  out: Int32Array,
): void {
  const word = key[i] as number;
  const own = shape[i] as number;
  const next = i + 1 < to ? (shape[i + 1] as number) : -1;
  const nextWord = i + 1 < to ? (key[i + 1] as number) : -1;
  const second = i + 2 < to ? (shape[i + 2] as number) : -1;
  const last = i > from ? (key[i - 1] as number) : -1;
  const history = before * 32 + earlier;
  out[0] = mix(0, word, 0);
  out[1] = mix(1, own, 0);
  out[2] = mix(2, own, before);
  out[3] = mix(3, own, history);
  out[4] = mix(4, word, before);
  out[5] = mix(5, own, next);
  out[6] = mix(6, own * 4096 + next, before);
  out[7] = mix(7, own * 4096 + next, second);
  out[8] = mix(8, nextWord, own);
  out[9] = mix(9, last, own);
  out[10] = mix(10, word, next);
  out[11] = mix(11, last, word);
  out[12] = mix(12, word, nextWord);
  out[13] = mix(13, own * 4096 + next, history);
  out[14] = mix(14, i + 2 < to ? (key[i + 2] as number) : -1, own);
  out[15] = mix(15, i > from + 1 ? (key[i - 2] as number) : -1, own);
  out[16] = mix(16, word, history);
  out[17] = mix(17, before, next);
}

export class Tagger {
  readonly #weights: Int8Array | Float64Array;
  readonly features = new Int32Array(FEATURES);

  constructor(weights: Int8Array | Float64Array) {
    this.#weights = weights;
  }

  /** Tags tokens `from` to `to`, one sentence, into `tags`. */
  tag(given: Ambiguous, from: number, to: number, tags: Uint8Array): void {
    let before = OUTSIDE;
    let earlier = OUTSIDE;
    for (let i = from; i < to; i++) {
      const can = given.can[i] as number;
      // A power of two: one tag.
      const tag = (can & (can - 1)) === 0 ? 31 - Math.clz32(can) : this.choose(given, i, from, to, before, earlier);
      tags[i] = tag;
      earlier = before;
      before = tag;
    }
  }

  /** The best of what a token can be. */
  choose(given: Ambiguous, i: number, from: number, to: number, before: number, earlier: number): number {
    const { features } = this;
    const weights = this.#weights;
    featuresOf(given, i, from, to, before, earlier, features);
    let best = 0;
    let most = -Infinity;
    for (let rest = given.can[i] as number; rest !== 0; rest &= rest - 1) {
      const tag = 31 - Math.clz32(rest & -rest);
      let score = 0;
      for (let f = 0; f < FEATURES; f++) score += weights[slotOf(features[f] as number, tag)] as number;
      if (score > most) {
        most = score;
        best = tag;
      }
    }
    return best;
  }
}

/** What a capital inside a sentence adds to what a word can be. */
export const withName = (can: number): number => can | (1 << PROPN);

/** One character a weight: 91 of the printable ones, none that JSON escapes. */
const FIRST_CHAR = 0x23;
const BACKSLASH = 0x5c;
export const HEAVIEST = 45;

export function packWeights(weights: Int8Array): string {
  return Array.from(weights, (weight) => {
    const code = FIRST_CHAR + weight + HEAVIEST;
    return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
  }).join('');
}

export function unpackWeights(packed: string): Int8Array {
  const weights = new Int8Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i);
    weights[i] = (code > BACKSLASH ? code - 1 : code) - FIRST_CHAR - HEAVIEST;
  }
  return weights;
}

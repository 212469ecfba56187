/** Features of a story’s sentences → how likely each sentence does each thing. */
import type { Sentence } from '../types.ts';
import { GROUPS } from './codes.ts';
import { SEATS, STRIDE, WIDTH } from './function-model.ts';
import type { Model } from './function-model.ts';
import { PLACE_CODES, placesOf, saidIn } from './told-features.ts';
import type { Told } from './told-features.ts';

const SEAT_COUNT = SEATS.length;
const [OWN, BEFORE, BEHIND] = [0, 1, 2];

/** What a model knows of some sentences of a text. */
export interface Known {
  /** By sentence and function, from 0 to 1. */
  readonly probabilities: Float64Array;
  /** The features of each sentence, each once, one sentence behind the other. */
  readonly features: Int32Array;
}

/** Looks at a text once, to say of any of its sentences what they do as if nothing else stood there. Linear in the text. */
export class Sums {
  readonly #model: Model;
  readonly #sentences: readonly Sentence[];
  /** What each sentence says, one behind the other, and where each begins and the last ends. */
  readonly #said: Int32Array;
  readonly #starts: Int32Array;
  /** By sentence, seat and function: what it adds up to there. */
  readonly #weighed: Float64Array;

  constructor(model: Model, told: Told) {
    this.#model = model;
    this.#sentences = told.sentences;
    const { length } = told.sentences;
    const { words, table, seen } = model;
    const starts = new Int32Array(length + 1);
    const weighed = new Float64Array(length * SEAT_COUNT * STRIDE);
    let size = 0;
    saidIn(told, words, ({ codes, size: met }, sentence) => {
      const turn = ++model.turn;
      const from = size;
      if (said.length < size + met) said = enlarged(said, size + met);
      for (let i = 0; i < met; i++) {
        const feature = table.placeOf(codes[i] as number);
        if (feature < 0 || seen[feature] === turn) continue;
        seen[feature] = turn;
        said[size++] = feature;
      }
      starts[sentence + 1] = size;
      for (let seat = 0; seat < SEAT_COUNT; seat++)
        weigh(model, said, from, size, seat, weighed, (sentence * SEAT_COUNT + seat) * STRIDE);
    });
    this.#said = said.slice(0, size);
    this.#starts = starts;
    this.#weighed = weighed;
  }

  /** `some`: sentences of the text, in their order. */
  known(some: readonly Sentence[] = this.#sentences): Known {
    const { intercepts, table } = this.#model;
    const places = placesOf(some);
    const features = new Int32Array(this.#said.length + places.length);
    let size = 0;
    const out = new Float64Array(some.length * WIDTH);
    for (let i = 0, to = 0; i < some.length; i++, to += WIDTH) {
      const { index } = some[i] as Sentence;
      const said = this.#said.subarray(this.#starts[index], this.#starts[index + 1]);
      features.set(said, size);
      size += said.length;
      const from = size;
      for (let j = i * PLACE_CODES; j < (i + 1) * PLACE_CODES; j++) {
        const feature = table.placeOf(places[j] as number);
        if (feature >= 0) features[size++] = feature;
      }
      weigh(this.#model, features, from, size, OWN, placed, 0);
      this.#add(some[i], OWN);
      this.#add(some[i - 1], BEFORE);
      this.#add(some[i + 1], BEHIND);
      for (let k = 0; k < WIDTH; k++)
        out[to + k] = 1 / (1 + Math.exp(-((placed[k] as number) + (intercepts[k] as number))));
    }
    return { probabilities: out, features: features.subarray(0, size) };
  }

  /** What a sentence says in a seat, to what a place says. */
  #add(sentence: Sentence | undefined, seat: number): void {
    if (sentence === undefined) return;
    const from = (sentence.index * SEAT_COUNT + seat) * STRIDE;
    for (let k = 0; k < WIDTH; k++) placed[k] = (placed[k] as number) + (this.#weighed[from + k] as number);
  }
}

/** What the sentences of the text at hand say. Used again for each text. */
let said = new Int32Array(1024);
function enlarged(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * size);
  larger.set(list);
  return larger;
}

// Used again for each sentence.
/** By function. */
const placed = new Float64Array(STRIDE);
/** By group: how long its features are together, then what each of them is worth. */
const shares = new Float64Array(GROUPS.length);

/** What features add up to in a seat, by function, from `to` on: the more of a group stand there, the less each. */
function weigh(
  { rows, squares, rowGroups, weights, found, worth }: Model,
  features: ArrayLike<number>,
  start: number,
  end: number,
  seat: number,
  out: Float64Array,
  to: number,
): void {
  let size = 0;
  shares.fill(0);
  for (let i = start; i < end; i++) {
    const row = rows[(features[i] as number) * SEAT_COUNT + seat] as number;
    if (row < 0) continue;
    found[size++] = row;
    const group = rowGroups[row] as number;
    shares[group] = (shares[group] as number) + (squares[row] as number);
  }
  for (let group = 0; group < shares.length; group++) shares[group] = 1 / Math.sqrt((shares[group] as number) || 1);
  for (let i = 0; i < size; i++) worth[i] = shares[rowGroups[found[i] as number] as number] as number;
  // Four at a time, each in a variable: twice as fast as one by one in a list.
  for (let k = 0; k < STRIDE; k += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < size; i++) {
      const share = worth[i] as number;
      const from = (found[i] as number) * STRIDE + k;
      a += share * (weights[from] as number);
      b += share * (weights[from + 1] as number);
      c += share * (weights[from + 2] as number);
      d += share * (weights[from + 3] as number);
    }
    out[to + k] = a;
    out[to + k + 1] = b;
    out[to + k + 2] = c;
    out[to + k + 3] = d;
  }
}

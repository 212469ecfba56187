/** Features of a story’s sentences → how likely each sentence does each thing. */
import type { Sentence } from '../types.ts';
import { GROUPS } from './codes.ts';
import { SEATS, WIDTH } from './function-model.ts';
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
  readonly sentences: number;
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
    let said = new Int32Array(64 * (length + 1));
    const starts = new Int32Array(length + 1);
    const weighed = new Float64Array(length * SEAT_COUNT * WIDTH);
    let size = 0;
    saidIn(told, words, (found, sentence) => {
      if (size + found.size > said.length) said = longer(said, 2 * (size + found.size));
      const { codes } = found;
      const turn = ++model.turn;
      const from = size;
      for (let i = 0; i < found.size; i++) {
        const feature = table.placeOf(codes[i] as number);
        if (feature < 0 || seen[feature] === turn) continue;
        seen[feature] = turn;
        said[size++] = feature;
      }
      starts[sentence + 1] = size;
      for (let seat = 0; seat < SEAT_COUNT; seat++)
        weigh(model, said, from, size, seat, weighed, (sentence * SEAT_COUNT + seat) * WIDTH);
    });
    this.#said = said;
    this.#starts = starts;
    this.#weighed = weighed;
  }

  /** `some`: sentences of the text, in their order. */
  known(some: readonly Sentence[] = this.#sentences): Known {
    const { intercepts, table } = this.#model;
    const places = placesOf(some);
    const features = new Int32Array(this.#said.length + places.length);
    const out = new Float64Array(some.length * WIDTH);
    let size = 0;
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
      weigh(this.#model, features, from, size, OWN, out, to);
      this.#add(some[i], OWN, out, to);
      this.#add(some[i - 1], BEFORE, out, to);
      this.#add(some[i + 1], BEHIND, out, to);
      for (let k = 0; k < WIDTH; k++)
        out[to + k] = 1 / (1 + Math.exp(-((out[to + k] as number) + (intercepts[k] as number))));
    }
    return { probabilities: out, features: features.subarray(0, size), sentences: some.length };
  }

  #add(sentence: Sentence | undefined, seat: number, out: Float64Array, to: number): void {
    if (sentence === undefined) return;
    const from = (sentence.index * SEAT_COUNT + seat) * WIDTH;
    for (let k = 0; k < WIDTH; k++) out[to + k] = (out[to + k] as number) + (this.#weighed[from + k] as number);
  }
}

function longer(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}

/** By group: how long its features are together, then what each of them is worth. Used again for each sentence. */
const shares = new Float64Array(GROUPS.length);

/** Adds up what features weigh in a seat: the more of a group stand there, the less each. */
function weigh(
  { rows, groups, squares, weights }: Model,
  features: Int32Array,
  start: number,
  end: number,
  seat: number,
  out: Float64Array,
  to: number,
): void {
  shares.fill(0);
  for (let i = start; i < end; i++) {
    const feature = features[i] as number;
    const row = rows[feature * SEAT_COUNT + seat] as number;
    if (row < 0) continue;
    const group = groups[feature] as number;
    shares[group] = (shares[group] as number) + (squares[row] as number);
  }
  for (let group = 0; group < shares.length; group++) shares[group] = 1 / Math.sqrt((shares[group] as number) || 1);
  for (let i = start; i < end; i++) {
    const feature = features[i] as number;
    const row = rows[feature * SEAT_COUNT + seat] as number;
    if (row < 0) continue;
    const share = shares[groups[feature] as number] as number;
    for (let k = 0, from = row * WIDTH; k < WIDTH; k++, from++)
      out[to + k] = (out[to + k] as number) + share * (weights[from] as number);
  }
}

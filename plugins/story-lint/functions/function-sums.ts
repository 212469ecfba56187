/** Features of a story’s sentences → how likely each sentence does each thing. */
import { GROUPS } from './codes.ts';
import { featuresOf } from './told-features.ts';
import type { Told } from './told-features.ts';
import { LANES, MOST_ADDED, PACKS, SEATS, takeApart, WIDTH } from './function-model.ts';
import type { Model } from './function-model.ts';

const GROUP_COUNT = GROUPS.length;
const SEAT_COUNT = SEATS.length;
/** A function’s place in what was taken apart: packs are full. */
const STRIDE = PACKS * 3;

/** By sentence and function, from 0 to 1. Linear in the sentences. */
export function probabilitiesOf(model: Model, told: Told): Float64Array {
  const { sentences } = told;
  const known = knownIn(model, told);
  const out = new Float64Array(sentences.length * WIDTH);
  const { sums } = scratchOf(model);
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    sums.clear();
    for (let seat = 0; seat < SEAT_COUNT; seat++) sums.add(seat, known, sentence + (OFFSETS[seat] as number));
    sums.write(out, sentence * WIDTH);
  }
  return out;
}
/** By seat: how far off the sentence is whose features are looked at. */
const OFFSETS = [0, -1, 1] as const;

/** The known features of each sentence, each once, one sentence behind the other. */
interface Known {
  readonly features: Int32Array;
  /** Where each sentence begins, and the last ends. */
  readonly starts: Int32Array;
}

function knownIn(model: Model, told: Told): Known {
  const { sentences } = told;
  const starts = new Int32Array(sentences.length + 1);
  const { table } = model;
  const scratch = scratchOf(model);
  const { seen } = scratch;
  let features = new Int32Array(64 * (sentences.length + 1));
  let size = 0;
  featuresOf(told, model.words, (found, sentence) => {
    if (size + found.size > features.length) {
      const longer = new Int32Array(2 * (size + found.size));
      longer.set(features);
      features = longer;
    }
    const { codes } = found;
    const turn = ++scratch.turn;
    for (let i = 0; i < found.size; i++) {
      const feature = table.placeOf(codes[i] as number);
      if (feature < 0 || seen[feature] === turn) continue;
      seen[feature] = turn;
      features[size++] = feature;
    }
    starts[sentence + 1] = size;
  });
  return { features, starts };
}

/** The sums of one sentence at a time. */
class Sums {
  readonly #model: Model;
  /** By lane: packed sums of weights, and how long its features are together. */
  readonly #packed = new Float64Array(LANES * PACKS);
  readonly #squares = new Float64Array(LANES);
  /** By lane and function, taken apart. */
  readonly #totals = new Float64Array(LANES * STRIDE);
  readonly #scores = new Float64Array(STRIDE);
  #added = 0;

  constructor(model: Model) {
    this.#model = model;
  }

  clear(): void {
    this.#packed.fill(0);
    this.#squares.fill(0);
    this.#totals.fill(0);
    this.#added = 0;
  }

  /** Adds the features of a sentence in one seat; of none where there is no such sentence. */
  add(seat: number, { features, starts }: Known, sentence: number): void {
    if (sentence < 0 || sentence >= starts.length - 1) return;
    const { rows, groups, weights, squares } = this.#model;
    const packed = this.#packed;
    const lengths = this.#squares;
    const first = seat * GROUP_COUNT;
    const end = starts[sentence + 1] as number;
    for (let i = starts[sentence] as number; i < end; i++) {
      const feature = features[i] as number;
      const row = rows[feature * SEAT_COUNT + seat] as number;
      if (row < 0) continue;
      if (this.#added++ === MOST_ADDED) this.#takeApart();
      const lane = first + (groups[feature] as number);
      lengths[lane] = (lengths[lane] as number) + (squares[row] as number);
      let to = lane * PACKS;
      for (let at = row * PACKS, last = at + PACKS; at < last; at++, to++)
        packed[to] = (packed[to] as number) + (weights[at] as number);
    }
  }

  /** What a weight in a lane is worth: the more stands there, the less each. */
  shareOf(lane: number): number {
    const squares = this.#squares[lane] as number;
    return squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }

  /** The probabilities, into `out` from `at` on. */
  write(out: Float64Array, at: number): void {
    this.#takeApart();
    const scores = this.#scores.fill(0);
    const totals = this.#totals;
    const { units, intercepts } = this.#model;
    for (let lane = 0; lane < LANES; lane++) {
      const share = this.shareOf(lane);
      if (share === 0) continue;
      const own = lane * STRIDE;
      for (let k = 0; k < WIDTH; k++) scores[k] = (scores[k] as number) + share * (totals[own + k] as number);
    }
    for (let k = 0; k < WIDTH; k++) {
      const score = (intercepts[k] as number) + (units[k] as number) * (scores[k] as number);
      out[at + k] = 1 / (1 + Math.exp(-score));
    }
  }

  #takeApart(): void {
    for (let lane = 0; lane < LANES; lane++) {
      if (this.#squares[lane] === 0) continue;
      for (let p = 0; p < PACKS; p++)
        takeApart(this.#packed[lane * PACKS + p] as number, this.#totals, lane * STRIDE + 3 * p);
    }
    this.#packed.fill(0);
    this.#added = 0;
  }
}

/** What is used again for each text: new ones for each would cost as much as the sums. */
interface Scratch {
  readonly sums: Sums;
  /** By feature: the turn in which it was last met. A turn is one sentence of one text. */
  readonly seen: Float64Array;
  turn: number;
}
const scratches = new WeakMap<Model, Scratch>();
function scratchOf(model: Model): Scratch {
  let scratch = scratches.get(model);
  if (scratch === undefined) {
    scratch = { sums: new Sums(model), seen: new Float64Array(model.features), turn: 0 };
    scratches.set(model, scratch);
  }
  return scratch;
}

/** Features of a story’s sentences → how likely each sentence does each thing. */
import { GROUPS } from './codes.ts';
import { LANES, SEATS, WIDTH } from './function-model.ts';
import type { Model } from './function-model.ts';
import { featuresOf } from './told-features.ts';
import type { Told } from './told-features.ts';

const GROUP_COUNT = GROUPS.length;
const SEAT_COUNT = SEATS.length;
/** By seat: how far off the sentence is whose features are looked at. */
const OFFSETS = [0, -1, 1] as const;

/** By sentence and function, from 0 to 1. Linear in the sentences. */
export function probabilitiesOf(model: Model, told: Told, known: Known = knownIn(model, told)): Float64Array {
  const out = new Float64Array(told.sentences.length * WIDTH);
  for (let sentence = 0; sentence < told.sentences.length; sentence++) weigh(model, known, sentence, out);
  return out;
}

/** The known features of each sentence, each once, one sentence behind the other. */
export interface Known {
  readonly features: Int32Array;
  /** Where each sentence begins, and the last ends. */
  readonly starts: Int32Array;
}

export function knownIn(model: Model, told: Told): Known {
  const starts = new Int32Array(told.sentences.length + 1);
  const { table, seen } = model;
  let features = new Int32Array(64 * (told.sentences.length + 1));
  let size = 0;
  featuresOf(told, model.words, (found, sentence) => {
    if (size + found.size > features.length) {
      const longer = new Int32Array(2 * (size + found.size));
      longer.set(features);
      features = longer;
    }
    const { codes } = found;
    const turn = ++model.turn;
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

/** By lane: how long its features are together, then what each of them is worth. Used again for each sentence. */
const shares = new Float64Array(LANES);

/** Weighs a sentence’s features, and its neighbours’ in their seats: the more stands in a lane, the less each. */
function weigh(model: Model, { features, starts }: Known, sentence: number, out: Float64Array): void {
  const { rows, groups, weights, squares, intercepts } = model;
  const to = sentence * WIDTH;
  shares.fill(0);
  for (let k = 0; k < WIDTH; k++) out[to + k] = intercepts[k] as number;
  for (const adds of [false, true]) {
    for (let seat = 0; seat < SEAT_COUNT; seat++) {
      const at = sentence + (OFFSETS[seat] as number);
      if (at < 0 || at >= starts.length - 1) continue;
      const end = starts[at + 1] as number;
      for (let i = starts[at] as number; i < end; i++) {
        const feature = features[i] as number;
        const row = rows[feature * SEAT_COUNT + seat] as number;
        if (row < 0) continue;
        const lane = seat * GROUP_COUNT + (groups[feature] as number);
        const share = shares[lane] as number;
        if (!adds) shares[lane] = share + (squares[row] as number);
        else
          for (let k = 0, from = row * WIDTH; k < WIDTH; k++, from++)
            out[to + k] = (out[to + k] as number) + share * (weights[from] as number);
      }
    }
    for (let lane = 0; lane < LANES; lane++) shares[lane] = 1 / Math.sqrt((shares[lane] as number) || 1);
  }
  for (let k = 0; k < WIDTH; k++) out[to + k] = 1 / (1 + Math.exp(-(out[to + k] as number)));
}

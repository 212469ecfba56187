/** The trained model, unpacked: one line of weights for each feature. */
import { CodeTable } from '../code-table.ts';
import { shareAt, SQUARE, squareAt } from '../packed-weights.ts';
import { CONCEPTS } from './concepts.ts';
import { Features } from './features.ts';
import packed from './model.json' with { type: 'json' };
import { Vocabulary } from './concept-hits.ts';

export const SLUGS = 16;
/** Signed squares of the levels: small integers, so that all weights stay near the processor. */
const weightsOf = (text: string): Int16Array => Int16Array.from(text, (_, i) => squareAt(text, i));
const sharesOf = (text: string, largest: number): Float64Array =>
  Float64Array.from(text, (_, i) => shareAt(text, i) * largest);
/** The words that features are made of, each once. */
const stemsOf = (features: string): string[] => [
  ...new Set(features.split(/[| ]/u).filter((stem) => !stem.startsWith('@'))),
];
/** Of words that are all known. */
const codesOf = (names: readonly string[], features: Features): Int32Array =>
  Int32Array.from(names, (name) => features.codeOf(name) ?? 0);

export interface PackedModel {
  readonly about: string;
  readonly bias: readonly number[];
  readonly calibration: Calibration;
  /** For each concept sixteen weights of its density. */
  readonly concepts: string;
  readonly conceptsLargest: number;
  /** For each entry how rare it is. */
  readonly entries: string;
  readonly entriesLargest: number;
  readonly features: string;
  /** For each concept sixteen weights of its entries, before any training text was read. */
  readonly priors: string;
  readonly priorsLargest: number;
  readonly rarity: string;
  readonly rarityLargest: number;
  readonly weights: string;
  readonly weightsLargest: number;
}
export interface Calibration {
  readonly score: number;
  readonly behindFirst: number;
  readonly constant: number;
  /** A reader would tag from this confidence on. */
  readonly threshold: number;
}

export interface Model {
  readonly features: Features;
  /** Feature code → row. */
  readonly rows: CodeTable;
  readonly weights: Int16Array;
  /** What a unit of `weights` is worth. */
  readonly weightUnit: number;
  readonly rarity: Float64Array;
  readonly concepts: Int16Array;
  readonly conceptUnit: number;
  readonly priors: Int16Array;
  readonly priorUnit: number;
  readonly entries: Float64Array;
  readonly bias: Float64Array;
  readonly calibration: Calibration;
  /** How often each row and entry stands in the story at hand: all zero between stories. New ones for each would cost as much as the counting. */
  readonly counts: Uint16Array;
  /** What each meeting of a row counts in the story at hand. */
  readonly factors: Float64Array;
  readonly entryCounts: Uint16Array;
}

export function unpack(model: PackedModel): Model {
  const names = model.features.split('|');
  const features = new Features(new Vocabulary(stemsOf(model.features)));
  if (
    model.concepts.length !== CONCEPTS.length * SLUGS ||
    model.entries.length !== features.vocabulary.entries.length
  ) {
    throw new Error(
      'concepts.ts has changed since the model was trained. Run `node plugins/training/train-principles.ts`.',
    );
  }
  return {
    features,
    rows: new CodeTable(codesOf(names, features)),
    weights: weightsOf(model.weights),
    weightUnit: model.weightsLargest / SQUARE,
    rarity: sharesOf(model.rarity, model.rarityLargest),
    concepts: weightsOf(model.concepts),
    conceptUnit: model.conceptsLargest / SQUARE,
    priors: weightsOf(model.priors),
    priorUnit: model.priorsLargest / SQUARE,
    entries: sharesOf(model.entries, model.entriesLargest),
    bias: Float64Array.from(model.bias),
    calibration: model.calibration,
    counts: new Uint16Array(names.length),
    factors: new Float64Array(names.length),
    entryCounts: new Uint16Array(features.vocabulary.entries.length),
  };
}

let shipped: Model | null = null;
/** Unpacked when the first story is tagged. */
export function shippedModel(): Model {
  shipped ??= unpack(packed);
  return shipped;
}

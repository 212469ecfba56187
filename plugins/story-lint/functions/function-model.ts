/** The trained weights, unpacked: rows of one small number for each function, found by the code of a feature. */
import { CodeTable } from '../code-table.ts';
import { shareAt, SQUARE, squareAt } from '../packed-weights.ts';
import { codeOf, groupOf, GROUPS, isNear, wordsIn } from './codes.ts';
import data from './functions.json' with { type: 'json' };
import { FUNCTIONS } from './function-names.ts';
import type { Absence } from './function-names.ts';
import { Vocabulary } from './vocabulary.ts';

export const WIDTH = FUNCTIONS.length;
/** Weights of a row, and those without meaning that make them a multiple of four. */
export const STRIDE = Math.ceil(WIDTH / 4) * 4;

/** Whose features a row weighs: the sentence’s own, or those of the one before or behind it. */
export const SEATS = ['own', 'before', 'behind'] as const;
/** A group in a seat: its features are brought to one length. */
export const LANES = GROUPS.length * SEATS.length;
export const laneOf = (code: number, seat: number): number => seat * GROUPS.length + groupOf(code);

/** From which probabilities on something is said. One entry a function where nothing else is said. */
export interface Speaking {
  /** From which probability on a sentence is said to do it. */
  readonly thresholds: readonly number[];
  /** From which on nine of ten such sentences do; above 1 where none does so surely. */
  readonly sure: readonly number[];
  /** A story whose sentences all stay below it does none of these. */
  readonly absent: Readonly<Record<Absence, number>>;
}

/** What functions.json holds; written by plugins/training/train-functions.ts. */
export interface PackedFunctions extends Speaking {
  readonly about: string;
  readonly intercepts: readonly number[];
  /** The heaviest weight. */
  readonly scales: readonly number[];
  /** Names of features, in order, between bars. */
  readonly features: string;
  /** For each feature a digit: the seats it has a row for, as bits. */
  readonly seats: string;
  readonly rarityLargest: number;
  /** For each row what its feature counts in its group, as a character. */
  readonly rarity: string;
  /** Row by row, a character for each function. */
  readonly weights: string;
  /** What tells an account of events from other texts: a character for each feature, its heaviest weight, what all texts have. */
  readonly account: { readonly weights: string; readonly scale: number; readonly intercept: number };
}

export interface Model {
  readonly words: Vocabulary;
  /** Code → feature. */
  readonly table: CodeTable;
  /** By feature and seat: its row, or −1. */
  readonly rows: Int32Array;
  /** By row: its feature’s group. */
  readonly rowGroups: Uint8Array;
  /** By row: the square of what its feature counts. */
  readonly squares: Float64Array;
  /** By row, STRIDE for each, and function. */
  readonly weights: Float32Array;
  readonly intercepts: Float64Array;
  readonly speaking: Speaking;
  /** By feature, times what it counts; see account.ts. */
  readonly account: { readonly weights: Float64Array; readonly intercept: number };
  /** By feature: how often it stands in the text at hand. */
  readonly counts: Int32Array;
  /** By feature: the turn in which it was last met. A turn is one sentence of one text. */
  readonly seen: Float64Array;
  turn: number;
  /** The rows at hand, and what each is worth: room for all features. */
  readonly found: Int32Array;
  readonly worth: Float64Array;
}

const wordsOf = (names: readonly string[]): string[] => [...new Set(names.flatMap(wordsIn))];

const codesOf = (names: readonly string[], words: Vocabulary): Int32Array =>
  Int32Array.from(names, (name) => codeOf(name, words));

function weightsOf(packed: string, scales: readonly number[]): Float32Array {
  const weights = new Float32Array((packed.length / WIDTH) * STRIDE);
  for (let i = 0; i < packed.length; i++)
    weights[Math.floor(i / WIDTH) * STRIDE + (i % WIDTH)] =
      (squareAt(packed, i) * (scales[i % WIDTH] as number)) / SQUARE;
  return weights;
}

/** By feature and seat: its row, or −1. */
function rowsOf(seats: string): Int32Array {
  let row = 0;
  return Int32Array.from({ length: seats.length * SEATS.length }, (_, at) =>
    ((Number(seats[Math.floor(at / SEATS.length)]) >> (at % SEATS.length)) & 1) === 1 ? row++ : -1,
  );
}

const groupsOf = (rows: Int32Array, codes: Int32Array): Uint8Array =>
  Uint8Array.from(
    [...rows.keys()].filter((at) => (rows[at] as number) >= 0),
    (at) => groupOf(codes[Math.floor(at / SEATS.length)] as number),
  );

const squaresOf = (rarity: string, largest: number): Float64Array =>
  Float64Array.from(rarity, (_, row) => (shareAt(rarity, row) * largest) ** 2);

export function unpack(packed: PackedFunctions): Model {
  const names = packed.features.split('|');
  const words = new Vocabulary(wordsOf(names));
  const codes = codesOf(names, words);
  const rows = rowsOf(packed.seats);
  const squares = squaresOf(packed.rarity, packed.rarityLargest);
  return {
    words,
    table: new CodeTable(codes),
    rows,
    rowGroups: groupsOf(rows, codes),
    squares,
    weights: weightsOf(packed.weights, packed.scales),
    intercepts: Float64Array.from(packed.intercepts),
    speaking: packed,
    account: {
      weights: Float64Array.from(
        names,
        (_, i) =>
          ((squareAt(packed.account.weights, i) * packed.account.scale) / SQUARE) *
          Math.sqrt(squares[rows[i * SEATS.length] as number] ?? 0),
      ),
      intercept: packed.account.intercept,
    },
    counts: new Int32Array(names.length),
    seen: new Float64Array(names.length),
    turn: 0,
    found: new Int32Array(names.length),
    worth: new Float64Array(names.length),
  };
}

/** Seats a feature can have a row for. */
export const seatsOf = (code: number): number => (isNear(code) ? SEATS.length : 1);

let shipped: Model | null = null;
/** Unpacked when the first story is read. */
export const shippedModel = (): Model => (shipped ??= unpack(data));

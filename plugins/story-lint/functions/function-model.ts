/** The trained weights, unpacked: rows of one small number for each function, found by the code of a feature. */
import { codeOf, groupOf, GROUPS, isNear, wordsIn } from './codes.ts';
import data from './functions.json' with { type: 'json' };
import { FUNCTIONS } from './function-names.ts';
import type { Absence } from './function-names.ts';
import { Vocabulary } from './vocabulary.ts';

export const WIDTH = FUNCTIONS.length;

/**
 * Three weights lie in one number, so that one addition adds three: each is a whole number from −511 to 511 in seventeen binary
 * places of its own. Up to MOST_ADDED rows can be added before one could reach into the next.
 */
export const PACKS = Math.ceil(WIDTH / 3);
const LANE = 2 ** 17;
const LANE2 = LANE * LANE;
const PER_LANE = 1 / LANE;
const PER_LANE2 = 1 / LANE2;
const PLACES = [1, LANE, LANE2] as const;
/** Added and taken away again, it leaves the nearest whole number: no digit of a double is smaller there. */
const WHOLE = 3 * 2 ** 51;
const HEAVIEST = 511;
export const MOST_ADDED = 120;

/** Takes a sum of packed weights apart and adds its three to `totals` from `at` on. */
export function takeApart(sum: number, totals: Float64Array, at: number): void {
  const third = sum * PER_LANE2 + WHOLE - WHOLE;
  const rest = sum - third * LANE2;
  const second = rest * PER_LANE + WHOLE - WHOLE;
  totals[at] = (totals[at] as number) + rest - second * LANE;
  totals[at + 1] = (totals[at + 1] as number) + second;
  totals[at + 2] = (totals[at + 2] as number) + third;
}

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
}

/** A weight is one character: 91 of the printable ones, none that JSON escapes. */
const FIRST_CHAR = 0x23;
const BACKSLASH = 0x5c;
const MIDDLE = 45;
const LEVELS = 2 * MIDDLE;
const charOf = (level: number): string => {
  const code = FIRST_CHAR + level;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
};
const levelAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST_CHAR;
};

/** Small weights keep more of their digits than large ones: a level stands for its square. */
export const packWeight = (weight: number, largest: number): string =>
  charOf(MIDDLE + Math.sign(weight) * Math.round(MIDDLE * Math.sqrt(Math.min(1, Math.abs(weight) / largest))));
export const packShare = (share: number): string => charOf(Math.round(Math.min(1, Math.max(0, share)) * LEVELS));

/** Code → number of its feature, in an open table: a Map asks for more than a sentence has time for. */
class CodeTable {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(codes: readonly number[]) {
    let size = 1024;
    while (size < codes.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    codes.forEach((code, place) => {
      let at = this.#first(code);
      while (this.#slots[at * 2 + 1] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at * 2] = code;
      this.#slots[at * 2 + 1] = place + 1;
    });
  }

  /** −1 for a code that is not in it. */
  placeOf(code: number): number {
    let at = this.#first(code);
    for (;;) {
      const place = this.#slots[at * 2 + 1] as number;
      if (place === 0 || this.#slots[at * 2] === code) return place - 1;
      at = (at + 1) & this.#mask;
    }
  }

  #first(code: number): number {
    const mixed = Math.imul(code, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}

export interface Model {
  readonly words: Vocabulary;
  /** Code → feature. */
  readonly table: CodeTable;
  readonly features: number;
  /** By feature and seat: its row, or −1. */
  readonly rows: Int32Array;
  /** By feature: its group. */
  readonly groups: Uint8Array;
  /** By row: the square of what its feature counts. */
  readonly squares: Float64Array;
  /** Row by row: the weights of three functions in each number, as `weightOf` takes them apart. */
  readonly weights: Float64Array;
  /** By function: what a unit of `weights` is worth. */
  readonly units: Float64Array;
  readonly intercepts: Float64Array;
  readonly speaking: Speaking;
}

export function unpack(packed: PackedFunctions): Model {
  const names = packed.features.split('|');
  const words = new Vocabulary(names.flatMap(wordsIn));
  const codes = names.map((name) => codeOf(name, words));
  const rows = new Int32Array(names.length * SEATS.length).fill(-1);
  const groups = Uint8Array.from(codes, groupOf);
  let row = 0;
  for (let feature = 0; feature < names.length; feature++)
    for (let seat = 0; seat < SEATS.length; seat++)
      if (((Number(packed.seats[feature]) >> seat) & 1) === 1) rows[feature * SEATS.length + seat] = row++;
  const squares = new Float64Array(row);
  for (let i = 0; i < row; i++) squares[i] = ((levelAt(packed.rarity, i) / LEVELS) * packed.rarityLargest) ** 2;
  const weights = new Float64Array(row * PACKS);
  for (let i = 0; i < row * WIDTH; i++) {
    const level = levelAt(packed.weights, i) - MIDDLE;
    const weight = Math.sign(level) * Math.round((HEAVIEST * level * level) / (MIDDLE * MIDDLE));
    const k = i % WIDTH;
    const at = Math.floor(i / WIDTH) * PACKS + Math.floor(k / 3);
    weights[at] = (weights[at] as number) + weight * (PLACES[k % 3] as number);
  }
  return {
    words,
    table: new CodeTable(codes),
    features: names.length,
    rows,
    groups,
    squares,
    weights,
    units: Float64Array.from(packed.scales, (scale) => scale / HEAVIEST),
    intercepts: Float64Array.from(packed.intercepts),
    speaking: packed,
  };
}

/** Seats a feature can have a row for. */
export const seatsOf = (code: number): number => (isNear(code) ? SEATS.length : 1);

let shipped: Model | null = null;
/** Unpacked when the first story is read. */
export const shippedModel = (): Model => (shipped ??= unpack(data));

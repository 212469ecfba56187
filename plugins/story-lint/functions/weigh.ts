/** Features of a story’s sentences → how likely each sentence does each thing, and which of its words say so. */
import type { Span } from '../types.ts';
import { GROUPS } from './codes.ts';
import { WHOLE } from './features.ts';
import type { Found, Told } from './features.ts';
import { LANES, SEATS, WIDTH } from './model.ts';
import type { Model } from './model.ts';

const GROUP_COUNT = GROUPS.length;
const SEAT_COUNT = SEATS.length;
const [OWN] = [0];

/** The known features of each sentence, each once. */
export function knownIn(model: Model, found: readonly Found[]): Int32Array[] {
  const seen = new Int32Array(model.features).fill(-1);
  return found.map(({ codes }, sentence) => {
    const known: number[] = [];
    for (const code of codes) {
      const feature = model.table.placeOf(code);
      if (feature < 0 || seen[feature] === sentence) continue;
      seen[feature] = sentence;
      known.push(feature);
    }
    return Int32Array.from(known);
  });
}

/** Sums for one sentence at a time; every number of it is written anew by `add`. */
class Sums {
  /** By lane and function. */
  readonly totals = new Int32Array(LANES * WIDTH);
  /** By lane: how long its features are together. */
  readonly squares = new Float64Array(LANES);

  readonly model: Model;
  readonly known: readonly Int32Array[];

  constructor(model: Model, known: readonly Int32Array[]) {
    this.model = model;
    this.known = known;
  }

  add(sentence: number): void {
    this.totals.fill(0);
    this.squares.fill(0);
    this.#seat(OWN, this.known[sentence]);
    this.#seat(OWN + 1, this.known[sentence - 1]);
    this.#seat(OWN + 2, this.known[sentence + 1]);
  }

  /** What a unit of a lane’s total is worth. */
  shareOf(lane: number): number {
    const squares = this.squares[lane] as number;
    return squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }

  #seat(seat: number, features: Int32Array | undefined): void {
    if (features === undefined) return;
    const { totals, squares } = this;
    const { rows, groups, weights, squares: lengths } = this.model;
    for (const feature of features) {
      const row = rows[feature * SEAT_COUNT + seat] as number;
      if (row < 0) continue;
      const lane = seat * GROUP_COUNT + (groups[feature] as number);
      squares[lane] = (squares[lane] as number) + (lengths[row] as number);
      let to = lane * WIDTH;
      for (let at = row * WIDTH, end = at + WIDTH; at < end; at++, to++)
        totals[to] = (totals[to] as number) + (weights[at] as number);
    }
  }
}

/** By sentence and function, from 0 to 1. */
export function weigh(model: Model, known: readonly Int32Array[]): Float64Array {
  const { units, intercepts } = model;
  const sums = new Sums(model, known);
  const out = new Float64Array(known.length * WIDTH);
  const scores = new Float64Array(WIDTH);
  for (let sentence = 0; sentence < known.length; sentence++) {
    sums.add(sentence);
    scores.fill(0);
    for (let lane = 0; lane < LANES; lane++) {
      const share = sums.shareOf(lane);
      if (share === 0) continue;
      for (let k = 0; k < WIDTH; k++)
        scores[k] = (scores[k] as number) + share * (sums.totals[lane * WIDTH + k] as number);
    }
    for (let k = 0; k < WIDTH; k++) {
      const score = (intercepts[k] as number) + (units[k] as number) * (scores[k] as number);
      out[sentence * WIDTH + k] = 1 / (1 + Math.exp(-score));
    }
  }
  return out;
}

/** A word speaks for it that says this share of what the one says that speaks loudest. */
const LOUD = 0.45;
const MOST_SPANS = 3;

/** The words of a sentence that speak most for what it does, in order; none where only its place or its neighbours do. */
export function wordsFor(
  model: Model,
  sentences: readonly Told[],
  found: readonly Found[],
  known: readonly Int32Array[],
  sentence: number,
  wanted: number,
): Span[] {
  const tokens = sentences[sentence]?.tokens ?? [];
  const here = found[sentence];
  if (here === undefined) return [];
  const sums = new Sums(model, known);
  sums.add(sentence);
  const met = new Map<number, number>();
  for (const code of here.codes) met.set(code, (met.get(code) ?? 0) + 1);
  const voices = new Float64Array(tokens.length);
  here.codes.forEach((code, i) => {
    const from = here.from[i] ?? WHOLE;
    const to = here.to[i] ?? WHOLE;
    const feature = model.table.placeOf(code);
    const row = feature < 0 ? -1 : (model.rows[feature * SEAT_COUNT + OWN] as number);
    if (row < 0 || from === WHOLE) return;
    const weight = (model.weights[row * WIDTH + wanted] as number) * sums.shareOf(model.groups[feature] as number);
    const each = weight / (met.get(code) ?? 1) / (to - from + 1);
    for (let at = from; at <= to; at++) voices[at] = (voices[at] as number) + each;
  });
  return loudest(tokens, voices);
}

/** Runs of loud tokens that are words, the loudest of them, in the order of the text. */
function loudest(tokens: Told['tokens'], voices: Float64Array): Span[] {
  const words = voices.map((voice, i) => (tokens[i]?.isWord === true ? voice : 0));
  const most = words.reduce((a, b) => Math.max(a, b), 0);
  if (most <= 0) return [];
  const runs: { start: number; end: number; voice: number }[] = [];
  let last = -2;
  words.forEach((voice, i) => {
    const token = tokens[i];
    if (token === undefined || voice < LOUD * most) return;
    const run = runs.at(-1);
    if (run !== undefined && last === i - 1) {
      run.end = token.end;
      run.voice += voice;
    } else runs.push({ start: token.start, end: token.end, voice });
    last = i;
  });
  return runs
    .sort((a, b) => b.voice - a.voice || a.start - b.start)
    .slice(0, MOST_SPANS)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

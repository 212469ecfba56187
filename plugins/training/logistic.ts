/** Many logistic regressions on the same rows, fitted as one: a quadratic penalty, L-BFGS. The same rows give the same numbers. */

/** Rows of a sparse matrix, one behind the other. */
export interface Rows {
  /** Where each row begins, and the last ends. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export interface Fitted {
  /** By column and output. */
  readonly weights: Float64Array;
  readonly intercepts: Float64Array;
}

const STEPS = 40;
const REMEMBERED = 8;
/** A step must win this share of what its direction promises (Armijo). */
const ENOUGH = 1e-4;
const MOST_HALVINGS = 20;

/** `targets` by row and output, 0 or 1. Intercepts carry no penalty. */
export function logistic(rows: Rows, columns: number, targets: Uint8Array, width: number, penalty: number): Fitted {
  const total = rows.starts.length - 1;
  const size = (columns + 1) * width;
  const scores = new Float64Array(total * width);
  /** The loss at `x`; its slope goes into `slope`. */
  const lossAt = (x: Float64Array, slope: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < columns * width; i++) {
      const w = x[i] as number;
      loss += 0.5 * penalty * w * w;
      slope[i] = penalty * w;
    }
    slope.fill(0, columns * width);
    for (let row = 0; row < total; row++) {
      const own = row * width;
      for (let k = 0; k < width; k++) scores[own + k] = x[columns * width + k] as number;
      const from = rows.starts[row] as number;
      const to = rows.starts[row + 1] as number;
      for (let at = from; at < to; at++) {
        const value = rows.values[at] as number;
        const column = (rows.columns[at] as number) * width;
        for (let k = 0; k < width; k++)
          scores[own + k] = (scores[own + k] as number) + value * (x[column + k] as number);
      }
      for (let k = 0; k < width; k++) {
        const z = scores[own + k] as number;
        const y = targets[own + k] as number;
        loss += (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))) - y * z;
        const error = 1 / (1 + Math.exp(-z)) - y;
        scores[own + k] = error;
        slope[columns * width + k] = (slope[columns * width + k] as number) + error;
      }
      for (let at = from; at < to; at++) {
        const value = rows.values[at] as number;
        const column = (rows.columns[at] as number) * width;
        for (let k = 0; k < width; k++)
          slope[column + k] = (slope[column + k] as number) + value * (scores[own + k] as number);
      }
    }
    return loss;
  };
  const start = new Float64Array(size);
  for (let k = 0; k < width; k++) {
    let ones = 0;
    for (let row = 0; row < total; row++) ones += targets[row * width + k] as number;
    start[columns * width + k] = Math.log((ones + 1) / (total - ones + 1));
  }
  const found = minimise(lossAt, start);
  return { weights: found.slice(0, columns * width), intercepts: found.slice(columns * width) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function minimise(lossAt: (x: Float64Array, slope: Float64Array) => number, start: Float64Array): Float64Array {
  const { length } = start;
  let x = start;
  let slope = new Float64Array(length);
  let loss = lossAt(x, slope);
  const moves: { readonly move: Float64Array; readonly change: Float64Array; readonly rho: number }[] = [];
  for (let step = 0; step < STEPS; step++) {
    const direction = directionOf(slope, moves);
    const promised = dot(direction, slope);
    if (promised >= 0) break;
    let by = moves.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    let next = x;
    let nextLoss = loss;
    const nextSlope = new Float64Array(length);
    let halvings = 0;
    for (; halvings < MOST_HALVINGS; halvings++, by /= 2) {
      next = x.map((value, i) => value + by * (direction[i] as number));
      nextLoss = lossAt(next, nextSlope);
      if (nextLoss <= loss + ENOUGH * by * promised) break;
    }
    if (halvings === MOST_HALVINGS) break;
    const before = { x, slope };
    const move = next.map((value, i) => value - (before.x[i] as number));
    const change = nextSlope.map((value, i) => value - (before.slope[i] as number));
    const curve = dot(move, change);
    if (curve > 0) {
      moves.push({ move, change, rho: 1 / curve });
      if (moves.length > REMEMBERED) moves.shift();
    }
    x = next;
    slope = nextSlope;
    loss = nextLoss;
  }
  return x;
}

type Move = { readonly move: Float64Array; readonly change: Float64Array; readonly rho: number };
function directionOf(slope: Float64Array, moves: readonly Move[]): Float64Array {
  const out = slope.map((value) => -value);
  const shares: number[] = [];
  for (let m = moves.length - 1; m >= 0; m--) {
    const { move, change, rho } = moves[m] as Move;
    const share = rho * dot(move, out);
    shares[m] = share;
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) - share * (change[i] as number);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * scale;
  }
  moves.forEach(({ move, change, rho }, m) => {
    const by = (shares[m] as number) - rho * dot(change, out);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + by * (move[i] as number);
  });
  return out;
}

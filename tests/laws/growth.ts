import { growth, leastCost } from './clock.ts';
import type { Read } from './clock.ts';

/** Twice the text may cost 2.8 times as much; what is read anew for each of its letters costs four times. */
export const STEEP = 1.5;
const SIZES = [15_000, 60_000, 240_000] as const;
const ROUNDS = 2;
/** Milliseconds a character, that no clock tells from none. */
const NOTHING = 2e-5;

/** The power of its size by which the cost of reading a text of this shape grows: 1 for one that is read once. */
export function growthOf(read: Read, shape: (size: number) => string, sizes: readonly number[] = SIZES): number {
  return growth(sizes.map((size) => [size, leastCost(read, shape(size), ROUNDS) + NOTHING * size]));
}

/** The same piece over and over. */
export const over =
  (piece: string, before = '') =>
  (size: number): string =>
    before + piece.repeat(Math.max(1, Math.floor(size / piece.length)));

/** Sums of money, and numbers that only pay is spoken of with. */
import { AMOUNTS } from './data/amount-classes.ts';
import { pattern } from './word-frames.ts';

/** A pattern that few texts ask for: it takes as long to build as some of them to judge. */
export function lazily(build: () => RegExp): () => RegExp {
  let built: RegExp | null = null;
  return () => (built ??= build());
}

/** What gives the pay away wherever it stands again: the amount, and its digits alone where there are many. */
export const figure = lazily(() => new RegExp(pattern('<money>|<bare>', AMOUNTS), 'gu'));
export const DIGITS = /\d(?:[., '’]?\d){3,}/u;
export const money = lazily(() => new RegExp(pattern('<money>', AMOUNTS), 'gu'));

/** Sums of money, and numbers that only pay is spoken of with. */
import { AMOUNTS } from './data/amount-classes.ts';
import { pattern } from './word-frames.ts';

/** What gives the pay away wherever it stands again: the amount, and its digits alone where there are many. */
export const FIGURE = new RegExp(pattern('<money>|<bare>', AMOUNTS), 'gu');
export const DIGITS = /\d(?:[., '’]?\d){3,}/u;
export const MONEY = new RegExp(pattern('<money>', AMOUNTS), 'gu');

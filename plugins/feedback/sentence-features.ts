/** What the models see of a stretch of words: its lemmas, neighbouring pairs of them, and how and where it stands. */
import type { Reading } from '../language/index.ts';

/** A stretch of tokens, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a sentence stands, from 0 for the first to 1 for the last; null where so few say nothing by their place. */
export type Position = number | null;
const FEW = 4;
export const positionOf = (place: number, sentences: number): Position =>
  sentences < FEW ? null : place / (sentences - 1);

/** Signs worth a feature of their own; words are features anyway. */
const SIGNS = new Set(['?', ':', '>', '"', '“', '(', '=', '->', '–', '!', '…']);
const SHORT = 4;
const LONG = 18;
const THIRDS = 3;

/** Features of the words alone: what a reason is about. */
export function wordFeatures(reading: Reading, { from, to }: Stretch): string[] {
  const out: string[] = [];
  let before = '';
  for (let i = from; i < to; i++) {
    const { lemma, isWord } = reading.token(i);
    if (!isWord) continue;
    const word = /\d/u.test(lemma) ? '#' : lemma;
    out.push(word);
    if (before !== '') out.push(`${before} ${word}`);
    before = word;
  }
  return out;
}

/** Features of a sentence as a whole: what it is for. */
export function kindFeatures(reading: Reading, stretch: Stretch, position: Position): string[] {
  const words = wordFeatures(reading, stretch);
  const out = [...words];
  let count = 0;
  let capitals = 0;
  for (let i = stretch.from; i < stretch.to; i++) {
    const { text, isWord } = reading.token(i);
    if (isWord) {
      count++;
      if (/^\p{Lu}/u.test(text)) capitals++;
    } else if (SIGNS.has(text)) out.push(`sign ${text}`);
  }
  const last = stretch.to > stretch.from ? reading.token(stretch.to - 1).text : '';
  out.push(`ends ${/[.!?:,…]/u.test(last) ? last : 'open'}`, `first ${words[0] ?? ''}`);
  if (count <= SHORT) out.push('is short');
  if (count >= LONG) out.push('is long');
  if (capitals * 2 > count) out.push('is a name');
  if (position !== null) {
    out.push(`stands ${Math.min(THIRDS - 1, Math.floor(position * THIRDS))}`);
    if (position === 0) out.push('stands first');
    if (position === 1) out.push('stands last');
  }
  return out;
}

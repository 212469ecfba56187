/** The numbers of a story: every quantity with its part in the story, and the sums that can be checked. */
import { read } from '../../language/index.ts';
import type { ArithmeticClaim, Metric, Span, StarPart } from '../types.ts';
import { carryUnits } from './carry.ts';
import { findClaims } from './claims.ts';
import { findPairs } from './pairs.ts';
import { findQuantities } from './quantities.ts';
import type { Numbers } from './role-features.ts';
import { rolesOf } from './roles.ts';
import { wordsOf } from './words.ts';

/**
 * `text` is the teller’s prose, all else blanked out by spaces so that offsets hold; `sentences` are its spans in order,
 * `parts` the STAR part that a heading gives each, where one does. Linear in the text.
 */
export function readNumbers(
  text: string,
  sentences: readonly Span[],
  parts: readonly (StarPart | null)[] = [],
): { metrics: Metric[]; claims: ArithmeticClaim[] } {
  const numbers = numbersIn(text, sentences, parts);
  const { words, quantities, pairs } = numbers;
  const roles = rolesOf(numbers);
  const metrics = quantities.map(({ start, end, kind, value, unit }, i): Metric => {
    const role = roles[i] ?? 'scale';
    return { start, end, quote: text.slice(start, end), kind, value, unit, role };
  });
  return { metrics, claims: findClaims(text, words, quantities, pairs) };
}

/** What is there before any of it is judged; training looks at the same. */
export function numbersIn(text: string, sentences: readonly Span[], parts: readonly (StarPart | null)[]): Numbers {
  const reading = read(text, sentences);
  const words = wordsOf(reading);
  const found = findQuantities(words);
  const carried = carryUnits(words, found, findPairs(words, found));
  return { words, ...carried, parts: reading.sentences.map(({ block }) => parts[block] ?? null) };
}

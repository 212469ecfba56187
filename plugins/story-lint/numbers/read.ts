/** The numbers of a story: every quantity with its part in the story, and the sums that can be checked. */
import type { Reading } from '../../language/index.ts';
import type { ArithmeticClaim, Metric, StarPart } from '../types.ts';
import { agesOf } from './ages.ts';
import { carryUnits } from './carry.ts';
import { findClaims } from './claims.ts';
import { findPairs } from './pairs.ts';
import { entries, findQuantities } from './quantities.ts';
import type { Numbers } from './role-features.ts';
import { rolesOf } from './roles.ts';
import { wordsOf } from './number-words.ts';

/**
 * `reading` is of the teller’s prose, all else blanked out by spaces so that offsets hold; `parts` has the STAR part that a
 * heading gives each of its sentences, where one does. Linear in the text.
 */
export function readNumbers(
  reading: Reading,
  parts: readonly (StarPart | null)[] = [],
): { metrics: Metric[]; claims: ArithmeticClaim[] } {
  const { text } = reading;
  const numbers = numbersIn(reading, parts);
  const { words, quantities, pairs } = numbers;
  const roles = rolesOf(numbers);
  const metrics = quantities.map(({ start, end, kind, value, unit }, i): Metric => {
    const role = roles[i] ?? 'scale';
    return { start, end, quote: text.slice(start, end), kind, value, unit, role };
  });
  return { metrics, claims: findClaims(text, words, quantities, pairs) };
}

/** What is there before any of it is judged; training looks at the same. */
export function numbersIn(reading: Reading, parts: readonly (StarPart | null)[]): Numbers {
  const words = wordsOf(reading, entries);
  const found = findQuantities(words);
  const ages = agesOf(words, found);
  const carried = carryUnits(words, found, findPairs(words, found, ages));
  return { words, ages, ...carried, parts: reading.sentences.map((_, i) => parts[i] ?? null) };
}

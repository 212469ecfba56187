/** The numbers of a story: every quantity with its part in the story, and the sums that can be checked. */
import type { ArithmeticClaim, Metric, Span, StarPart } from '../types.ts';
import { carryUnits } from './carry.ts';
import { findClaims } from './claims.ts';
import { readLexemes } from './lexemes.ts';
import { findPairs, sentenceIndex } from './pairs.ts';
import { quantitiesIn } from './quantities.ts';
import { rolesOf } from './roles.ts';

/**
 * `text` is the teller's prose, all else blanked out by spaces so that offsets hold; `sentences` are its spans in order,
 * `parts` the STAR part of each where one is known.
 */
export function readNumbers(
  text: string,
  sentences: readonly Span[],
  parts?: readonly (StarPart | null)[],
): { metrics: Metric[]; claims: ArithmeticClaim[] } {
  const lexemes = readLexemes(text);
  const raw = quantitiesIn(text, lexemes);
  const { quantities, pairs } = carryUnits(raw, findPairs(lexemes, raw, sentences));
  const claims = findClaims(text, lexemes, quantities, pairs, sentences);
  const sentenceOf = sentenceIndex(sentences);
  const roles = rolesOf(lexemes, quantities, pairs, (q) => parts?.[sentenceOf(q.start)] ?? null);
  const metrics = quantities.map(({ start, end, quote, kind, value, unit }, i): Metric => ({
    start,
    end,
    quote,
    kind,
    value,
    unit,
    role: roles[i] ?? 'scale',
  }));
  return { metrics, claims };
}

/** Digits that name or date something: they say which or when, never how much. */
import { matchesIn } from '../../language/index.ts';
import type { Span } from '../types.ts';
import { IDENTIFIERS } from './data/identifier-shapes.ts';

/** Where the text has both (1) and (2) they number its points. */
const POINTS = /\(\d\)/gu;

/** Disjoint, in order. */
export function findIdentifiers(text: string): Span[] {
  const found: Span[] = [];
  const collect = (pattern: RegExp): void => {
    for (const match of matchesIn(text, pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  };
  for (const [needs, pattern] of IDENTIFIERS) if (needs.test(text)) collect(pattern);
  if (text.includes('(1)') && text.includes('(2)')) collect(POINTS);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Span[] = [];
  for (const span of found) {
    const last = out.at(-1);
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end };
    } else out.push(span);
  }
  return out;
}

/** Places where MDX would run code or stop: braces, angle brackets, import and export outside code. */
import type { Exclusion, Span } from '../types.ts';
import { lineEnd } from './lines.ts';

/** `<` before a space is text to MDX, too. */
const MDX_BREAK = /\{|<(?![ \t])|^(?:import|export)\s/gmu;

/** Such places in the body, none of them in what is set aside as code. */
export function findCode(source: string, bodyStart: number, exclusions: readonly Exclusion[]): Span[] {
  const shields = exclusions.filter((e) => e.reason === 'code');
  let shield = 0;
  const found: Span[] = [];
  for (const match of source.slice(bodyStart).matchAll(MDX_BREAK)) {
    const start = bodyStart + match.index;
    if (source[start - 1] === '\\') continue;
    while (start >= (shields[shield]?.end ?? Infinity)) shield++;
    if (start >= (shields[shield]?.start ?? Infinity)) continue;
    if (found.length > 0 && start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end: endOfCode(source, start) });
  }
  return found;
}

const LONGEST_CODE = 2_000;
function endOfCode(source: string, start: number): number {
  const limit = Math.min(source.length, start + LONGEST_CODE);
  if (source[start] === '{') {
    let depth = 0;
    for (let i = start; i < limit; i++) {
      if (source[i] === '{') depth++;
      else if (source[i] === '}' && --depth === 0) return i + 1;
    }
    return lineEnd(source, start);
  }
  if (source[start] === '<') {
    if (!/[\p{L}/!?_$>]/u.test(source[start + 1] ?? '')) return Math.min(start + 2, source.length);
    const close = source.slice(start, limit).indexOf('>');
    return close === -1 ? lineEnd(source, start) : start + close + 1;
  }
  return lineEnd(source, start);
}

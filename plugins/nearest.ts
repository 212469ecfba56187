import { distance } from 'fastest-levenshtein';

/** A name more than half of which would have to be retyped was not a slip of the fingers. */
const FARTHEST = 0.5;
/** How much farther than the nearest another name may be and still be offered beside it. */
const MARGIN = 0.15;

/** Those of `names` that `typed` may have been meant for, the likeliest first, at most two. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const candidates = names
    .map((name) => ({ name, far: farness(wanted, name.toLowerCase()) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((a, b) => a.far - b.far || letters(wanted, a.name) - letters(wanted, b.name));
  const best = candidates[0]?.far ?? 0;
  return candidates
    .filter(({ far }) => far <= best + MARGIN)
    .slice(0, 2)
    .map(({ name }) => name);
}

/** 0 for the same name, 1 for one without a letter in common. A name's beginning or one of its words is near it. */
function farness(typed: string, name: string): number {
  if (typed.length >= 3 && name.includes(typed)) return 0.1 * (1 - typed.length / name.length);
  return distance(typed, name) / Math.max(typed.length, name.length, 1);
}

/** Where as many letters differ, how far apart they are: L8 is nearer to L7 than to L4. */
function letters(typed: string, name: string): number {
  return Array.from(name.toLowerCase()).reduce(
    (sum, char, at) => sum + Math.abs(char.charCodeAt(0) - (typed.charCodeAt(at) || 0)),
    0,
  );
}

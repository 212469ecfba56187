import type { Change, Entry, Repository } from './git.ts';

/** Alike from here on, as for git. */
const ALIKE = 0.5;
/** A story is some 5 KB; with more text or more files than this, git's own pairs have to do. */
const LONGEST = 64_000;
const MOST = 200;
/** Words in a row: two stories of one writer share words, and hardly ever three together. */
const RUN = 3;

/**
 * git pairs files by their lines, and one word changed in a paragraph on one line can make it a deletion and an addition.
 * So what git left over is paired by its words: otherwise a story made worse would pass as a new one.
 */
export function pairRenamed(
  changes: readonly Change[],
  repository: Repository,
  sizes: ReadonlyMap<string, number>,
): Change[] {
  const isShort = (entry: Entry | null): entry is Entry => (sizes.get(entry?.oid ?? '') ?? LONGEST) < LONGEST;
  const gone = changes.flatMap(({ before, after }) => (after === null && isShort(before) ? [before] : []));
  const come = changes.flatMap(({ before, after }) => (before === null && isShort(after) ? [after] : []));
  if (gone.length === 0 || come.length === 0 || gone.length > MOST || come.length > MOST) return [...changes];
  const oids = [...new Set([...gone, ...come].map(({ oid }) => oid))];
  const contents = repository.contents(oids, oids.length * LONGEST);
  const runs = new Map([...contents].map(([oid, bytes]) => [oid, runsOf(bytes.toString('utf8'))]));
  const candidates = gone
    .flatMap((before) =>
      come.map((after) => ({ before, after, alike: alike(runs.get(before.oid), runs.get(after.oid)) })),
    )
    .filter((pair) => pair.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const paired = new Set<Entry>();
  const pairs = candidates.flatMap(({ before, after }) => {
    if (paired.has(before) || paired.has(after)) return [];
    paired.add(before).add(after);
    return [{ before, after }];
  });
  const isLeft = (entry: Entry | null): boolean => entry === null || !paired.has(entry);
  return [...changes.filter(({ before, after }) => isLeft(before) && isLeft(after)), ...pairs];
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')));
}

/** 0 to 1: what they share of the longer one. */
function alike(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  return one.intersection(other).size / Math.max(one.size, other.size, 1);
}

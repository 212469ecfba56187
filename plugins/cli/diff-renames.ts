import type { Change, Entry, Repository } from './git.ts';

/** Alike from here on, as for git. */
const ALIKE = 0.5;
/** A story is some 5 KB; with more text or more pairs than this, git's own pairs have to do. */
const LONGEST = 64_000;
const MOST_BYTES = 400 * LONGEST;
const MOST_PAIRS = 40_000;
/** Words in a row: two stories of one writer share words, and hardly ever three together. */
const RUN = 3;

interface Pair {
  readonly before: Entry;
  readonly after: Entry;
}

/**
 * git pairs files by their lines, and one word changed in a paragraph on one line can make it a deletion and an addition.
 * So what git left over is paired by its words, and then by its name without case and ending: otherwise a story made
 * worse would pass as a new one.
 */
export function pairRenamed(
  changes: readonly Change[],
  repository: Repository,
  sizes: ReadonlyMap<string, number>,
): Change[] {
  const isText = (entry: Entry | null): entry is Entry => entry !== null && sizes.has(entry.oid);
  const gone = changes.flatMap(({ before, after }) => (after === null && isText(before) ? [before] : []));
  const come = changes.flatMap(({ before, after }) => (before === null && isText(after) ? [after] : []));
  if (gone.length === 0 || come.length === 0) return [...changes];
  const paired = new Set<Entry>();
  const take = (pairs: readonly Pair[]): Pair[] =>
    pairs.filter(({ before, after }) => {
      if (paired.has(before) || paired.has(after)) return false;
      paired.add(before).add(after);
      return true;
    });
  const pairs = [...take(byWords(gone, come, repository, sizes)), ...take(byName(gone, come))];
  const isLeft = (entry: Entry | null): boolean => entry === null || !paired.has(entry);
  return [...changes.filter(({ before, after }) => isLeft(before) && isLeft(after)), ...pairs];
}

/** Those that are alike, the most alike first. */
function byWords(
  allGone: readonly Entry[],
  allCome: readonly Entry[],
  repository: Repository,
  sizes: ReadonlyMap<string, number>,
): Pair[] {
  const sizeOf = ({ oid }: Entry): number => sizes.get(oid) ?? LONGEST;
  const [gone, come] = [allGone, allCome].map((all) => all.filter((entry) => sizeOf(entry) < LONGEST)) as [
    Entry[],
    Entry[],
  ];
  const bytes = [...gone, ...come].reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (gone.length * come.length > MOST_PAIRS || bytes > MOST_BYTES) return [];
  const contents = repository.contents([...new Set([...gone, ...come].map(({ oid }) => oid))], bytes);
  const runs = new Map([...contents].map(([oid, text]) => [oid, runsOf(text.toString('utf8'))]));
  return gone
    .flatMap((before) =>
      come.map((after) => ({ before, after, alike: alike(runs.get(before.oid), runs.get(after.oid)) })),
    )
    .filter((pair) => pair.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .map(({ before, after }) => ({ before, after }));
}

/** Those that a site would have at one address: a story written anew there answers for the one before it. */
function byName(gone: readonly Entry[], come: readonly Entry[]): Pair[] {
  const nameOf = ({ path }: Entry): string => path.replace(STORY, '').toLowerCase();
  const there = Map.groupBy(come, nameOf);
  return gone.flatMap((before) => (there.get(nameOf(before)) ?? []).map((after) => ({ before, after })));
}
const STORY = /\.mdx?$/iu;

function runsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')));
}

/** 0 to 1: what they share of the longer one. */
function alike(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  return one.intersection(other).size / Math.max(one.size, other.size, 1);
}

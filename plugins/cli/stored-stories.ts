import { isAttributes, steeringIn } from './attributes.ts';
import { SUBMODULE, SYMLINK, UNMERGED } from './git.ts';
import type { Change, Entry, Repository } from './git.ts';
import { isStory, isVisited } from './paths.ts';
import { wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import { MOST_BYTES, textOf, tooBig } from './text.ts';

/** Stories as git stores them: which of its changes are stories, and their texts, read from its objects alone. */

const MDX = /\.mdx$/iu;
/** Bytes of stories held at a time. */
const MOST_HELD = 16 * MOST_BYTES;

export interface Changed {
  readonly changes: readonly Change[];
  /** Where the head says of stories what would keep a reader from the very texts that are judged. */
  readonly faults: readonly Problem[];
}

/** What changed in stories below these paths. Where a link or a submodule took the place of the folder they are in, so does it here. */
export function changedStories(
  repository: Repository,
  base: string | null,
  head: string | null,
  paths: readonly string[],
): Changed {
  const gone = paths.filter((path) => path !== '' && !repository.holds(head, path));
  const there = new Map(
    gone.flatMap((path) => {
      const entry = repository.inTheWay(head, path);
      return entry === null ? [] : [[entry.path, entry] as const];
    }),
  );
  const changes = repository.changes(base, head, paths);
  const inTheWay = [...there.values()].map((after) => ({ before: null, after }));
  return {
    changes: [...changes.flatMap((change) => storyIn(change, paths)), ...inTheWay],
    faults: steeringFaults(repository, changes, paths),
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function steeringFaults(repository: Repository, changes: readonly Change[], paths: readonly string[]): Problem[] {
  const files = changes.flatMap(({ before, after }) =>
    after !== null && isAttributes(nameOf(after.path)) && !REFUSED.has(after.mode)
      ? [{ before: before?.path === after.path ? before.oid : null, after }]
      : [],
  );
  if (files.length === 0) return [];
  const oids = [...new Set(files.flatMap(({ before, after }) => (before === null ? after.oid : [before, after.oid])))];
  const sizes = repository.sizes(oids);
  const small = oids.filter((oid) => fits(sizes.get(oid)));
  const bytes = small.reduce((sum, oid) => sum + (sizes.get(oid) ?? 0), 0);
  const contents = repository.contents(small, bytes);
  return files.flatMap(({ before, after: { oid, path } }) => {
    const text = contents.get(oid)?.toString('utf8');
    const old = before === null ? '' : (contents.get(before)?.toString('utf8') ?? '');
    if (text !== undefined) return steeringIn(path, text, old, paths);
    const why = 'nobody knows as what git would check stories out';
    return [wholeFile(path, 'over 1 MB, or not in this clone', why, 'shorten it, or fetch it').problem];
  });
}

/** The change as far as it is one of stories. A file that was no story before is a new one. */
function storyIn({ before, after }: Change, paths: readonly string[]): Change[] {
  const isWanted = (entry: Entry | null): entry is Entry =>
    entry !== null && paths.some((path) => standsFor(path, entry));
  const change = { before: isWanted(before) ? before : null, after: isWanted(after) ? after : null };
  if (change.before === null && change.after === null) return [];
  // What leads elsewhere takes no story of this repository with it when it goes.
  if (change.after === null && change.before !== null && leadsElsewhere(change.before)) return [];
  const isSame =
    change.before?.oid === change.after?.oid && change.before?.path === change.after?.path && !isLink(before, after);
  return isSame ? [] : [change];
}

const leadsElsewhere = ({ mode, path }: Entry): boolean =>
  mode === SUBMODULE || (mode === SYMLINK && !isStory(nameOf(path)));

const isLink = (before: Entry | null, after: Entry | null): boolean =>
  (before?.mode === SYMLINK) !== (after?.mode === SYMLINK);

/**
 * As on the file system: a file stands for itself, a folder for the stories below it. But a site finds every .mdx file,
 * whatever it is called, and follows every link.
 */
function standsFor(path: string, entry: Entry): boolean {
  if (entry.path === path) return true;
  if (path !== '' && !entry.path.startsWith(`${path}/`)) return false;
  const steps = entry.path.slice(path === '' ? 0 : path.length + 1).split('/');
  const name = steps.pop() ?? '';
  if ([...steps, name].some((step) => step.startsWith('.'))) return false;
  if (entry.mode === SYMLINK || MDX.test(name)) return true;
  return steps.every(isVisited) && (entry.mode === SUBMODULE ? isVisited(name) : isStory(name));
}

/** What git stores under the names that one thing has. */
export type EntriesOf<Item> = (item: Item) => readonly (Entry | null)[];

/** The things in their order, each with a reader of its texts that throws where there is none that can be judged. */
export function* withTexts<Item>(
  repository: Repository,
  items: readonly Item[],
  entriesOf: EntriesOf<Item>,
): Generator<readonly [item: Item, read: (entry: Entry) => string], void, undefined> {
  const oids = (item: Item): string[] => oidsOf(entriesOf(item));
  const sizes = repository.sizes([...new Set(items.flatMap(oids))]);
  for (const group of groupsOf(items, oids, sizes)) {
    const wanted = [...new Set(group.flatMap(oids))].filter((oid) => fits(sizes.get(oid)));
    const bytes = wanted.reduce((sum, oid) => sum + (sizes.get(oid) ?? 0), 0);
    const contents = repository.contents(wanted, bytes);
    for (const item of group) yield [item, (entry) => textAt(entry, sizes, contents)];
  }
}

export const sizesOf = (repository: Repository, changes: readonly Change[]): ReadonlyMap<string, number> =>
  repository.sizes([...new Set(changes.flatMap(({ before, after }) => oidsOf([before, after])))]);

const oidsOf = (entries: readonly (Entry | null)[]): string[] =>
  entries.flatMap((entry) => (entry === null || REFUSED.has(entry.mode) ? [] : [entry.oid]));

/** What holds no text of its own. */
export const REFUSED: ReadonlySet<string> = new Set([SYMLINK, SUBMODULE, UNMERGED]);
const fits = (size: number | undefined): boolean => size !== undefined && size <= MOST_BYTES;

function* groupsOf<Item>(
  items: readonly Item[],
  oids: (item: Item) => string[],
  sizes: ReadonlyMap<string, number>,
): Generator<Item[], void, undefined> {
  let group: Item[] = [];
  let held = 0;
  for (const item of items) {
    const size = oids(item).reduce((sum, oid) => sum + Math.min(sizes.get(oid) ?? 0, MOST_BYTES), 0);
    if (held + size > MOST_HELD) {
      yield group;
      group = [];
      held = 0;
    }
    group.push(item);
    held += size;
  }
  yield group;
}

function textAt(
  { mode, oid, path }: Entry,
  sizes: ReadonlyMap<string, number>,
  contents: ReadonlyMap<string, Buffer>,
): string {
  // The decoder's sign for bytes it could not read.
  if (path.includes('\ufffd')) {
    throw wholeFile(path, 'its name is not UTF-8', 'so nobody can tell which file it is', 'rename the file');
  }
  if (mode === SYMLINK) {
    throw wholeFile(
      path,
      'a symbolic link',
      'git stores where it leads, and no text under this name',
      'put the story there as a file',
    );
  }
  if (mode === SUBMODULE) {
    throw wholeFile(
      path,
      'a submodule',
      'its stories are in a repository of their own',
      'run story there, or name other paths',
    );
  }
  if (mode === UNMERGED) {
    throw wholeFile(
      path,
      'a merge conflict',
      'the index holds several texts under this name',
      'resolve it, and git add the file',
    );
  }
  const size = sizes.get(oid);
  if (size !== undefined && size > MOST_BYTES) throw tooBig(path);
  const bytes = contents.get(oid);
  if (bytes === undefined) {
    throw wholeFile(
      path,
      'its text is not in this clone',
      'a partial clone leaves texts on the server, and story asks no server',
      'fetch it: git fetch --refetch --no-filter',
    );
  }
  return textOf(bytes, path);
}

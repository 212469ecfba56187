import { SUBMODULE, SYMLINK, UNMERGED } from './git.ts';
import type { Change, Entry, Repository } from './git.ts';
import { isStory, isVisited } from './paths.ts';
import { wholeFile } from './problem.ts';
import { ATTRIBUTES, recodes } from './recoding.ts';
import { MOST_BYTES, textOf, tooBig } from './text.ts';

/** Stories as git stores them: which of its changes are stories, and their texts, read from its objects alone. */

const MDX = /\.mdx$/iu;
/** Bytes of stories held at a time. */
const MOST_HELD = 16 * MOST_BYTES;

/** What changed in stories below these paths. Where a link or a submodule took the place of the folder they are in, so does it here. */
export function changedStories(
  repository: Repository,
  base: string | null,
  head: string | null,
  paths: readonly string[],
): Change[] {
  const gone = paths.filter((path) => path !== '' && !repository.holds(head, path));
  const there = new Map(
    gone.flatMap((path) => {
      const entry = repository.inTheWay(head, path);
      return entry === null ? [] : [[entry.path, entry] as const];
    }),
  );
  const changes = repository.changes(base, head, paths);
  const inTheWay = [...there.values(), ...recodings(repository, changes)].map((after) => ({ before: null, after }));
  return [...changes.flatMap((change) => storyIn(change, paths)), ...inTheWay];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Files by which git would check stories out as other texts than it stores. */
function recodings(repository: Repository, changes: readonly Change[]): Entry[] {
  const entries = changes.flatMap(({ after }) =>
    after !== null && nameOf(after.path) === ATTRIBUTES && !REFUSED.has(after.mode) ? [after] : [],
  );
  if (entries.length === 0) return [];
  const sizes = repository.sizes(entries.map(({ oid }) => oid));
  const small = [...new Set(entries.map(({ oid }) => oid))].filter((oid) => fits(sizes.get(oid)));
  const bytes = small.reduce((sum, oid) => sum + (sizes.get(oid) ?? 0), 0);
  const contents = repository.contents(small, bytes);
  return entries.filter(({ oid }) => {
    const text = contents.get(oid);
    return text === undefined || recodes(text.toString('utf8'));
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

/** The changes in their order, each with a reader of its texts that throws where there is none that can be judged. */
export function* withTexts(
  repository: Repository,
  changes: readonly Change[],
  sizes: ReadonlyMap<string, number>,
): Generator<Change & { readonly read: (entry: Entry) => string }, void, undefined> {
  for (const group of groupsOf(changes, sizes)) {
    const wanted = [...new Set(group.flatMap(oidsOf))].filter((oid) => fits(sizes.get(oid)));
    const bytes = wanted.reduce((sum, oid) => sum + (sizes.get(oid) ?? 0), 0);
    const contents = repository.contents(wanted, bytes);
    for (const change of group) yield { ...change, read: (entry) => textAt(entry, sizes, contents) };
  }
}

export const sizesOf = (repository: Repository, changes: readonly Change[]): ReadonlyMap<string, number> =>
  repository.sizes([...new Set(changes.flatMap(oidsOf))]);

const oidsOf = ({ before, after }: Change): string[] =>
  [before, after].flatMap((entry) => (entry === null || REFUSED.has(entry.mode) ? [] : [entry.oid]));

const REFUSED: ReadonlySet<string> = new Set([SYMLINK, SUBMODULE, UNMERGED]);
const fits = (size: number | undefined): boolean => size !== undefined && size <= MOST_BYTES;

function* groupsOf(
  changes: readonly Change[],
  sizes: ReadonlyMap<string, number>,
): Generator<Change[], void, undefined> {
  let group: Change[] = [];
  let held = 0;
  for (const change of changes) {
    const size = oidsOf(change).reduce((sum, oid) => sum + Math.min(sizes.get(oid) ?? 0, MOST_BYTES), 0);
    if (held + size > MOST_HELD) {
      yield group;
      group = [];
      held = 0;
    }
    group.push(change);
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
  if (nameOf(path) === ATTRIBUTES) {
    throw wholeFile(
      path,
      'a working-tree-encoding that stories could have',
      'git would check them out as other texts than are judged here',
      'take it out, or name the files that it is for by their ending',
    );
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

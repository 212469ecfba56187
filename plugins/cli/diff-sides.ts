import type { Kind } from './diff-compare.ts';
import { SUBMODULE, SYMLINK } from './git.ts';
import type { Change, Entry, Repository } from './git.ts';
import { pairRenamed } from './diff-renames.ts';
import { isStory, isVisited } from './paths.ts';
import { wholeFile } from './problem.ts';
import { MOST_BYTES, textOf, tooBig } from './text.ts';

/** A story at both commits; each text is read on demand, and throws where there is none that can be judged. */
export interface Pair {
  readonly kind: Kind;
  readonly path: string;
  readonly from: string | null;
  readonly before: (() => string) | null;
  readonly after: (() => string) | null;
}

/** Bytes of stories held at a time. */
const MOST_HELD = 16 * MOST_BYTES;

/** Stories that differ between two commits, in the order of their paths. Only what changed is read, a few megabytes at a time. */
export function* sidesOf(
  repository: Repository,
  base: string,
  head: string,
  paths: readonly string[],
): Generator<Pair, void, undefined> {
  const listed = repository.changes(base, head, paths).flatMap((change) => storyIn(change, paths));
  const sizes = repository.sizes([...new Set(listed.flatMap(oidsOf))]);
  const changes = pairRenamed(listed, repository, sizes).sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  for (const group of groupsOf(changes, sizes)) {
    const wanted = [...new Set(group.flatMap(oidsOf))].filter((oid) => fits(sizes.get(oid)));
    const bytes = wanted.reduce((sum, oid) => sum + (sizes.get(oid) ?? 0), 0);
    const contents = repository.contents(wanted, bytes);
    for (const { before, after } of group) {
      const path = pathOf({ before, after });
      const kind =
        before === null ? 'added' : after === null ? 'deleted' : before.path === path ? 'changed' : 'renamed';
      yield {
        kind,
        path,
        from: kind === 'renamed' ? (before?.path ?? null) : null,
        before: before === null ? null : () => textAt(before, sizes, contents),
        after: after === null ? null : () => textAt(after, sizes, contents),
      };
    }
  }
}

/** The change as far as it is one of stories. A file that was no story before is a new one. */
function storyIn({ before, after }: Change, paths: readonly string[]): Change[] {
  const isWanted = (entry: Entry | null): entry is Entry =>
    entry !== null && paths.some((path) => standsFor(path, entry));
  const change = { before: isWanted(before) ? before : null, after: isWanted(after) ? after : null };
  if (change.before === null && change.after === null) return [];
  // A submodule that went takes no story of this repository with it.
  if (change.after === null && change.before?.mode === SUBMODULE) return [];
  const isSame =
    change.before?.oid === change.after?.oid && change.before?.path === change.after?.path && !isLink(before, after);
  return isSame ? [] : [change];
}

const pathOf = ({ before, after }: Change): string => (after ?? before)?.path ?? '';

const isLink = (before: Entry | null, after: Entry | null): boolean =>
  (before?.mode === SYMLINK) !== (after?.mode === SYMLINK);

/** As on the file system: a file stands for itself, a folder for the stories below it. */
function standsFor(path: string, entry: Entry): boolean {
  if (entry.path === path) return true;
  if (path !== '' && !entry.path.startsWith(`${path}/`)) return false;
  const steps = entry.path.slice(path === '' ? 0 : path.length + 1).split('/');
  const name = steps.pop() ?? '';
  return steps.every(isVisited) && (entry.mode === SUBMODULE ? isVisited(name) : isStory(name));
}

const oidsOf = ({ before, after }: Change): string[] =>
  [before, after].flatMap((entry) => (entry === null || isRefused(entry) ? [] : [entry.oid]));

const isRefused = ({ mode }: Entry): boolean => mode === SYMLINK || mode === SUBMODULE;
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
  if (mode === SYMLINK) {
    throw wholeFile(
      path,
      'a symbolic link',
      'what lies behind it is not in the commit under this name',
      'put the story there as a file',
    );
  }
  if (mode === SUBMODULE) {
    throw wholeFile(
      path,
      'a submodule',
      'its stories are in a repository of their own',
      'run story diff there, or name other paths',
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

import { pairRenamed } from './diff-renames.ts';
import type { Change, Entry, Repository } from './git.ts';
import { REFUSED, sizesOf } from './stored-stories.ts';

/** A change, with the name of the file that its story went to, where no story is looked for. */
export interface Followed extends Change {
  readonly movedTo: string | null;
}

/** It can be judged there too. */
const NAMED_AS_STORY = /\.mdx?$/iu;

/**
 * A story that is gone may have left the paths only: then it goes on as renamed, and answers for what it says once
 * more, as long as it is a story by its ending. Only where one is gone is the rest of the repository looked at.
 */
export function followed(
  repository: Repository,
  base: string,
  head: string | null,
  changes: readonly Change[],
): Followed[] {
  const gone = changes.filter(({ after }) => after === null);
  const went = gone.length === 0 ? new Map<string, Entry>() : placesOf(repository, base, head, changes, gone);
  return changes.map((change) => {
    const to = change.after === null ? went.get(change.before?.path ?? '') : undefined;
    if (to === undefined) return { ...change, movedTo: null };
    return { before: change.before, after: NAMED_AS_STORY.test(to.path) ? to : null, movedTo: to.path };
  });
}

function placesOf(
  repository: Repository,
  base: string,
  head: string | null,
  changes: readonly Change[],
  gone: readonly Change[],
): ReadonlyMap<string, Entry> {
  const known = new Set(changes.map(({ after }) => after?.path));
  const elsewhere = repository
    .changes(base, head, [''])
    .filter(({ after }) => after !== null && !REFUSED.has(after.mode) && !known.has(after.path));
  const byGit = elsewhere.filter(({ before, after }) => before !== null && before.path !== after?.path);
  const paired = new Set(byGit.map(({ before }) => before?.path));
  const left = [
    ...gone.filter(({ before }) => !paired.has(before?.path)),
    ...elsewhere.filter(({ before }) => before === null),
  ];
  const byWords = pairRenamed(left, repository, sizesOf(repository, left));
  return new Map(
    [...byGit, ...byWords].flatMap(({ before, after }) =>
      before === null || after === null ? [] : [[before.path, after] as const],
    ),
  );
}

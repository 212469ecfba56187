import type { Kind } from './diff-compare.ts';
import type { Change, Repository } from './git.ts';
import { pairRenamed } from './diff-renames.ts';
import { changedStories, sizesOf, withTexts } from './stored-stories.ts';

/** A story on both sides; each text is read on demand, and throws where there is none that can be judged. */
export interface Pair {
  readonly kind: Kind;
  readonly path: string;
  readonly from: string | null;
  readonly before: (() => string) | null;
  readonly after: (() => string) | null;
}

/**
 * Stories that differ between a commit and another, or the index for null, in the order of their paths.
 * Only what changed is read, a few megabytes at a time.
 */
export function* sidesOf(
  repository: Repository,
  base: string,
  head: string | null,
  paths: readonly string[],
): Generator<Pair, void, undefined> {
  const listed = changedStories(repository, base, head, paths);
  const sizes = sizesOf(repository, listed);
  const changes = pairRenamed(listed, repository, sizes).sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  for (const { before, after, read } of withTexts(repository, changes, sizes)) {
    const path = pathOf({ before, after });
    const kind = before === null ? 'added' : after === null ? 'deleted' : before.path === path ? 'changed' : 'renamed';
    yield {
      kind,
      path,
      from: kind === 'renamed' ? (before?.path ?? null) : null,
      before: before === null ? null : () => read(before),
      after: after === null ? null : () => read(after),
    };
  }
}

const pathOf = ({ before, after }: Change): string => (after ?? before)?.path ?? '';

import type { Kind, Revision } from './diff-compare.ts';
import { followed } from './diff-moves.ts';
import { pairRenamed } from './diff-renames.ts';
import type { Question } from './diff-revisions.ts';
import type { Change, Entry, Repository } from './git.ts';
import type { Problem } from './problem.ts';
import { changedStories, sizesOf, withTexts } from './stored-stories.ts';

/** A text, read on demand; throws where there is none that can be judged. */
type Text = () => string;

/** A story on both sides. */
export interface Pair {
  readonly kind: Kind;
  readonly path: string;
  readonly from: string | null;
  /** Where it went, if no story is looked for there. */
  readonly movedTo: string | null;
  readonly before: Text | null;
  readonly after: Text | null;
  /** As it is where the change goes into, and its name there; null where it is not. */
  readonly standing: { readonly path: string; readonly text: Text } | null;
}
export interface Sides {
  /** In the order of their paths. Only what changed is read, a few megabytes at a time. */
  readonly pairs: Iterable<Pair>;
  readonly faults: readonly Problem[];
}

/** Stories that differ between a commit and another, or the index. */
export function sidesOf({ repository, base, head, standing }: Question, paths: readonly string[]): Sides {
  const { changes, faults } = changedStories(repository, base.commit, head.commit, paths);
  const paired = pairRenamed(changes, repository, sizesOf(repository, changes));
  const settled = followed(repository, base.commit, head.commit, paired)
    .map((change) => ({ ...change, path: pathOf(change) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const standingOf = entriesAt(repository, base, standing, paths);
  return { faults, pairs: pairsOf(repository, settled, standingOf) };
}

type Settled = ReturnType<typeof followed>[number] & { readonly path: string };

function* pairsOf(
  repository: Repository,
  changes: readonly Settled[],
  standingOf: (change: Change) => Entry | null,
): Generator<Pair, void, undefined> {
  const entries = (change: Settled): (Entry | null)[] => [change.before, change.after, standingOf(change)];
  for (const [change, read] of withTexts(repository, changes, entries)) {
    const { before, after, path, movedTo } = change;
    const kind = before === null ? 'added' : after === null ? 'deleted' : before.path === path ? 'changed' : 'renamed';
    const held = standingOf(change);
    yield {
      ...{ kind, path, movedTo, from: kind === 'renamed' ? (before?.path ?? null) : null },
      before: before === null ? null : () => read(before),
      after: after === null ? null : () => read(after),
      standing: held === null ? null : { path: held.path, text: () => read(held) },
    };
  }
}

/** What a story is where the change goes into: as at the base, unless it changed on the way there. */
function entriesAt(
  repository: Repository,
  base: Revision,
  standing: Revision,
  paths: readonly string[],
): (change: Change) => Entry | null {
  const since = base.commit === standing.commit ? [] : repository.changes(base.commit, standing.commit, paths);
  const changed = new Map(since.map((change) => [(change.before ?? change.after)?.path ?? '', change.after]));
  return ({ before, after }) => {
    const entry = changed.get((before ?? after)?.path ?? '');
    return entry === undefined ? before : entry;
  };
}

const pathOf = ({ before, after }: Change): string => (after ?? before)?.path ?? '';

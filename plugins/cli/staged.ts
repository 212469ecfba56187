import { existsSync } from 'node:fs';
import { insideOf } from './diff-revisions.ts';
import { repositoryHere } from './git.ts';
import type { Entry, Repository } from './git.ts';
import type { Task } from './outcome.ts';
import { clean } from './layout.ts';
import { DEFAULT_PATH } from './paths.ts';
import type { Problem } from './problem.ts';
import { changedStories, withTexts } from './stored-stories.ts';
import { UsageError } from './usage.ts';

/** Stories in git's index that the next commit would add, change or rename; their paths from the top of the repository. */
export interface Staged {
  readonly paths: readonly string[];
  /** The texts as they are staged, read a few megabytes at a time. */
  readonly tasks: Iterable<Task>;
  readonly problems: readonly Problem[];
}

/** @throws {UsageError} outside a repository, or for a path that is nowhere. */
export function stagedStories(given: readonly string[]): Staged {
  const repository = repositoryHere();
  const head = repository.commit('HEAD');
  const below = given.length === 0 ? [DEFAULT_PATH] : given;
  const inside = below.map((path) => insideOf(repository, path));
  given.forEach((path, index) => {
    if (existsSync(path) || [head, null].some((side) => repository.holds(side, inside[index] ?? ''))) return;
    throw new UsageError(
      `“${clean(path)}” is no path — neither git’s index nor this folder holds it — check the spelling, and the folder you are in`,
    );
  });
  const { changes, faults } = changedStories(repository, head, null, inside);
  const entries = changes
    .flatMap(({ after }) => (after === null ? [] : [after]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { paths: entries.map(({ path }) => path), tasks: tasksOf(repository, entries), problems: faults };
}

function* tasksOf(repository: Repository, entries: readonly Entry[]): Generator<Task, void, undefined> {
  for (const [entry, read] of withTexts(repository, entries, (each) => [each])) {
    yield { path: entry.path, text: () => read(entry) };
  }
}

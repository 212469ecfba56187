import { existsSync } from 'node:fs';
import type { Index, Revision } from './diff-compare.ts';
import { commitNamed, repositoryHere } from './git.ts';
import type { Repository } from './git.ts';
import { clean } from './layout.ts';
import { DEFAULT_PATH } from './paths.ts';
import { UsageError } from './usage.ts';

export interface Question {
  readonly repository: Repository;
  readonly base: Revision;
  readonly head: Revision | Index;
  /** Whose settings, allowances and marks hold. */
  readonly standing: Revision;
  /** As typed. */
  readonly given: readonly string[];
  /** Whether the first of those may have been meant for HEAD. */
  readonly mayBeHead: boolean;
}

const INDEX: Index = { name: 'the index', commit: null };

/**
 * `BASE [HEAD] [path…]`: the second word is HEAD where it names a commit. What is staged stands in HEAD's place; where
 * the change goes into, BASE does unless that is another.
 * @throws {UsageError} where a word names nothing, or two things.
 */
export function understand(
  baseName: string,
  rest: readonly string[],
  { staged = false, into }: { readonly staged?: boolean; readonly into?: string },
): Question {
  const repository = repositoryHere();
  repository.foresee([baseName, ...rest.slice(0, 1), ...(into === undefined ? [] : [into]), 'HEAD'].map(commitNamed));
  const base = revision(repository, baseName);
  const standing = into === undefined ? base : revision(repository, into);
  if (staged) return { repository, base, head: INDEX, standing, given: rest, mayBeHead: false };
  const second = rest[0];
  if (second === '') throw new UsageError(NO_NAME);
  const named = second === undefined || looksWrong(second) ? null : repository.commit(second);
  const head = named === null ? revision(repository, 'HEAD') : { name: second ?? '', commit: named };
  if (
    named !== null &&
    second !== undefined &&
    isHeld(repository, { base, head }, repository.inside(second) ?? second)
  ) {
    throw new UsageError(
      `${quoted(second)} is a revision and a path — story cannot tell which is meant — write HEAD before the path, or refs/heads/${clean(second)} for a branch`,
    );
  }
  const given = named === null ? rest : rest.slice(1);
  return { repository, base, head, standing, given, mayBeHead: given === rest };
}

type Sides = Pick<Question, 'base' | 'head'>;

const isHeld = (repository: Repository, { base, head }: Sides, path: string): boolean =>
  [base, head].some(({ commit }) => repository.holds(commit, path));

/**
 * From the top of the repository: what was typed, else what the configuration names, else where stories always are.
 * @throws {UsageError} for a path that neither side holds.
 */
export function pathsOf(
  { repository, base, head, given, mayBeHead }: Question,
  configured: readonly string[],
): string[] {
  const fallback = configured.length === 0 ? [DEFAULT_PATH] : configured;
  return (given.length === 0 ? fallback : given).map((path, index) => {
    const inside = insideOf(repository, path);
    if (isHeld(repository, { base, head }, inside)) return inside;
    throw nothingThere(repository, path, { base, head }, mayBeHead && index === 0 && given.length > 0);
  });
}

/**
 * A path of the command line as git names it.
 * @throws {UsageError} for one outside the repository, where git holds nothing.
 */
export function insideOf(repository: Repository, path: string): string {
  const inside = path === '' ? null : repository.inside(path);
  if (inside !== null) return inside;
  throw new UsageError(
    `${quoted(path)} is outside this repository — its commits hold nothing there — name a path inside it`,
  );
}

function revision(repository: Repository, name: string): Revision {
  const wrong = looksWrong(name);
  if (wrong !== null) throw new UsageError(wrong);
  const commit = repository.commit(name);
  if (commit === null) throw noRevision(repository, name);
  return { name, commit };
}

const NO_NAME =
  'a revision without a name — story diff compares two commits — name it; in a workflow, look why its variable is empty';

function looksWrong(name: string): string | null {
  if (name === '') return NO_NAME;
  if (name.startsWith('-')) {
    return `${quoted(name)} is no revision — none begins with a dash — name a branch, a tag or a commit, for example origin/main`;
  }
  if (/^0{40,64}$/u.test(name)) {
    return `${name.slice(0, 8)}… is no commit — GitHub names it where a branch is new and nothing came before — compare with the branch it began on, for example origin/main`;
  }
  if (name.includes('..')) {
    return `${quoted(name)} is a range — story diff takes two commits — write them apart: story diff BASE HEAD`;
  }
  return null;
}

function noRevision({ isShallow }: Repository, name: string): UsageError {
  const what = `unknown revision ${quoted(name)}`;
  return new UsageError(
    isShallow
      ? `${what} — this clone is shallow, and its history ends before it — fetch with enough depth: git fetch --unshallow, or fetch-depth: 0 in actions/checkout`
      : `${what} — this repository has no such branch, tag or commit — check the spelling (git branch --all, git log), or git fetch first`,
  );
}

function nothingThere(
  { isShallow }: Repository,
  path: string,
  { base, head }: Sides,
  mayBeRevision: boolean,
): UsageError {
  const where = `neither ${clean(base.name)} nor ${clean(head.name)} holds it`;
  const what = mayBeRevision ? 'is no revision and no path' : 'is no path';
  const remedy = existsSync(path)
    ? head.commit === null
      ? 'git add it first'
      : 'commit it first'
    : mayBeRevision && isShallow
      ? 'check the spelling; if it is a revision, fetch with enough depth: git fetch --unshallow'
      : 'check the spelling, and the folder you are in';
  return new UsageError(`${quoted(path)} ${what} — ${where} — ${remedy}`);
}

const quoted = (name: string): string => `“${clean(name)}”`;

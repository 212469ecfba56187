import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { unarmed } from '../cli/git-run.ts';
import { clean } from '../cli/layout.ts';
import { UsageError } from '../cli/usage.ts';
import type { Environment } from './inputs.ts';

/** The repository that the stories are in, read and never changed. */
export interface Checkout {
  /** The working directory, without links. */
  readonly here: string;
  /** Its top: annotations and comparisons name files from there. */
  readonly top: string;
  /** Why git reads no repository here; null where it does. */
  readonly fault: UsageError | null;
  readonly isShallow: boolean;
  /** The commit's full id, or null where the clone has none of this name. */
  commit(revision: string): string | null;
  mergeBase(one: string, other: string): string | null;
  /** What a file of this name could be called from the top, in the working directory or above; the nearest first. */
  upwards(name: string): string[];
  /** A file's text at a commit; null where it has none. */
  textAt(revision: string, path: string): string | null;
  /**
   * A path of the working directory as the top names it.
   * @throws {UsageError} for one that leads out of the repository: a pull request could make it a link to anything.
   */
  fromTop(path: string): string;
}

/** @throws {UsageError} where there is no such folder. */
export function checkoutAt(folder: string, environment: Environment): Checkout {
  if (!isFolder(folder)) {
    throw new UsageError(
      `no folder “${clean(folder)}” — the input working-directory names it — give the folder that actions/checkout wrote to`,
    );
  }
  if (!isAbsolute(folder) && leadsOut('.', folder)) throw aLink(folder, 'the workspace');
  const here = realpathSync(folder);
  const git = (...args: readonly string[]): string | null => run(here, environment, args).said;
  const { said, fault } = run(here, environment, [
    'rev-parse',
    '--is-shallow-repository',
    '--show-cdup',
    '--show-prefix',
  ]);
  const [shallow, up = '', ...rest] = said?.split('\n') ?? [];
  const prefix = rest.join('\n').replace(/\n$/u, '');
  const top = said === null ? here : resolve(here, up);
  const commit: Checkout['commit'] = (revision) =>
    idIn(git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`));
  return {
    here,
    top,
    fault: said === null ? unreadable(fault, folder) : null,
    isShallow: shallow === 'true',
    commit,
    mergeBase: (one, other) => idIn(git('merge-base', one, other)),
    upwards: (name) => prefix.split('/').map((_, index, steps) => [...steps.slice(0, -1 - index), name].join('/')),
    textAt(revision, path) {
      const id = commit(revision);
      return id === null ? null : git('cat-file', 'blob', `${id}:${path}`);
    },
    fromTop(path) {
      if (isAbsolute(path)) return path;
      if (leadsOut(top, resolve(here, path))) throw aLink(path, 'the repository');
      return posix.normalize(prefix + path);
    },
  };
}

/** For whatever runs git: no fetching, no prompts, messages in English. */
export const gitEnvironment = (environment: Environment): Environment => ({
  ...unarmed(environment),
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
});

interface Answer {
  /** Null where git said no. */
  readonly said: string | null;
  readonly fault: string;
}

function run(cwd: string, environment: Environment, args: readonly string[]): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    env: gitEnvironment(environment),
    encoding: 'utf8',
  });
  if (error !== undefined) return { said: null, fault: error.message };
  return status === 0 ? { said: stdout, fault: '' } : { said: null, fault: stderr };
}

function idIn(said: string | null): string | null {
  const id = said?.split('\n', 1)[0] ?? '';
  return /^[0-9a-f]{40,64}$/u.test(id) ? id : null;
}

function unreadable(said: string, folder: string): UsageError {
  if (said.includes('ENOENT')) {
    return new UsageError('no git here — a pull request is judged by comparing two commits — install git in this job');
  }
  const where = `working-directory “${clean(folder)}”`;
  if (said.includes('dubious ownership')) {
    return new UsageError(
      `git will not read the repository in ${where} — another user owns it (“dubious ownership”), as in a container — check it out in this job with actions/checkout, or run: git config --global --add safe.directory "$GITHUB_WORKSPACE"`,
    );
  }
  if (said.includes('not a git repository')) {
    return new UsageError(
      `no git repository in ${where} — a pull request is judged by comparing two commits — put actions/checkout with \`fetch-depth: 0\` before this action`,
    );
  }
  return new UsageError(
    `the repository in ${where} cannot be read — git says: ${clean(said.split('\n', 1)[0] ?? '')} — mend that, then run the job again`,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What is not there leads nowhere, but for the steps up in its name. */
function leadsOut(top: string, path: string): boolean {
  const inside = existsSync(path) ? relative(realpathSync(top), realpathSync(path)) : relative(top, path);
  const [first] = inside.split(sep);
  return first === '..' || first === '.git' || isAbsolute(inside);
}

const aLink = (path: string, where: string): UsageError =>
  new UsageError(
    `“${clean(path)}” leads out of ${where} — a pull request can put a link there to any file of this machine — name the folder itself`,
  );

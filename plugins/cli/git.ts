import { spawnSync } from 'node:child_process';
import { isAbsolute, posix, relative, sep } from 'node:path';
import { UsageError } from './usage.ts';

/** What git stores under a name. */
export interface Entry {
  /** As git writes it: 100644 and 100755 are files. */
  readonly mode: string;
  readonly oid: string;
  /** From the top of the repository. */
  readonly path: string;
}
export const SYMLINK = '120000';
export const SUBMODULE = '160000';

/** One name, or an old name and its new one, at two commits. */
export interface Change {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** The part of git that a comparison needs. Objects are read as they are stored: nothing is checked out, fetched or run. */
export interface Repository {
  readonly isShallow: boolean;
  /** The commit's full id, or null where there is none of this name. */
  commit(revision: string): string | null;
  /** A path of the command line as git names it, '' for the top; null for one outside the repository. */
  inside(path: string): string | null;
  holds(commit: string, path: string): boolean;
  changes(base: string, head: string, paths: readonly string[]): Change[];
  /** Bytes of each object that is here. */
  sizes(oids: readonly string[]): ReadonlyMap<string, number>;
  contents(oids: readonly string[], bytes: number): ReadonlyMap<string, Buffer>;
}

/** More changed files than this, and only those renamed without an edit are still paired. */
const MOST_RENAMES = 1000;
const MOST_LISTED = 1 << 28;
/** Header and line end around one object. */
const FRAME = 128;

const QUIET = {
  // A partial clone would fetch what is missing; a git too old for the first name obeys the second.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  ...{ GIT_LITERAL_PATHSPECS: '0', GIT_GLOB_PATHSPECS: '0', GIT_NOGLOB_PATHSPECS: '0', GIT_ICASE_PATHSPECS: '0' },
  LC_ALL: 'C',
};

interface Ended {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function git(args: readonly string[], input = '', maxBuffer = MOST_LISTED): Ended {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    input,
    maxBuffer,
    env: { ...process.env, ...QUIET },
    windowsHide: true,
  });
  if (error === undefined) return { ok: status === 0, stdout, stderr: stderr.toString('utf8').trim() };
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    throw new UsageError('no git here — story diff reads both sides from git — install git, or add it to PATH');
  throw new UsageError(
    `git ${args[0] ?? ''} could not be run — the system says ${code ?? error.message} — mend that and ask again`,
  );
}

function need(args: readonly string[], input?: string, maxBuffer?: number): Buffer {
  const { ok, stdout, stderr } = git(args, input, maxBuffer);
  if (ok) return stdout;
  throw new UsageError(
    `git ${args[0] ?? ''} failed — git says: ${firstLine(stderr)} — mend that; in a partial clone, fetch without --filter`,
  );
}

/** @throws {UsageError} where there is no repository that git would read. */
export function repositoryHere(): Repository {
  const { ok, stdout, stderr } = git(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (!ok) throw notARepository(stderr);
  const said = stdout.toString('utf8');
  const prefix = said.slice(said.indexOf('\n') + 1).replace(/\n$/u, '');
  return {
    isShallow: said.startsWith('true\n'),
    commit: (revision) => resolved(`${revision}^{commit}`),
    inside: (path) => inside(path, prefix),
    holds: (commit, path) => resolved(`${commit}:${path}`) !== null,
    changes,
    sizes,
    contents,
  };
}

function notARepository(said: string): UsageError {
  if (!said.includes('not a git repository')) {
    return new UsageError(
      `this repository cannot be read — git says: ${firstLine(said)} — do as git says, and ask again`,
    );
  }
  return new UsageError(
    'not a git repository — story diff compares two of its commits — go to the folder of your stories’ repository, or use story score',
  );
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** An object's id. A name that begins with a dash is no option here, and no name of git's either. */
function resolved(name: string): string | null {
  if (name.includes('\0')) return null;
  const { ok, stdout } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  const oid = stdout.toString('latin1').trim();
  return ok && /^[0-9a-f]{40,64}$/u.test(oid) ? oid : null;
}

function inside(given: string, prefix: string): string | null {
  const path = isAbsolute(given) ? relative(process.cwd(), given) : given;
  const joined = posix.normalize(prefix + (sep === '\\' ? path.replaceAll('\\', '/') : path));
  const named = joined.replace(/^\.\/?$|(?<=.)\/+$/u, '');
  return named === '..' || named.startsWith('../') || isAbsolute(named) ? null : named;
}

function changes(base: string, head: string, paths: readonly string[]): Change[] {
  const options = ['-r', '-z', '-M', `-l${MOST_RENAMES}`, '--raw', '--no-abbrev', '--no-relative', '--no-ext-diff'];
  const only = paths.map((path) => `:(top,literal)${path}`);
  const listed = need(['diff-tree', ...options, '--end-of-options', base, head, '--', ...only]);
  const fields = listed.toString('utf8').split('\0');
  const found: Change[] = [];
  for (let at = 0; (fields[at] ?? '') !== '';) {
    const [from = '', to = '', before = '', after = '', status = ''] = (fields[at] ?? '').slice(1).split(' ');
    const isPair = status.startsWith('R') || status.startsWith('C');
    const path = fields[at + 1] ?? '';
    const newPath = isPair ? (fields[at + 2] ?? '') : path;
    at += isPair ? 3 : 2;
    found.push({
      before: from === NONE ? null : { mode: from, oid: before, path },
      after: to === NONE ? null : { mode: to, oid: after, path: newPath },
    });
  }
  return found;
}
const NONE = '000000';

function sizes(oids: readonly string[]): ReadonlyMap<string, number> {
  if (oids.length === 0) return new Map();
  const listed = need(['cat-file', '--batch-check'], lines(oids)).toString('latin1');
  return new Map(
    listed
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap(([oid = '', type, size]) => (type === 'blob' ? [[oid, Number(size)] as const] : [])),
  );
}

function contents(oids: readonly string[], bytes: number): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (oids.length === 0) return found;
  const out = need(['cat-file', '--batch', '--buffer'], lines(oids), bytes + FRAME * oids.length);
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(0x0a, at);
    const [oid = '', , size = ''] = out.toString('latin1', at, end).split(' ');
    const start = end + 1;
    found.set(oid, out.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}

const lines = (oids: readonly string[]): string => oids.map((oid) => `${oid}\n`).join('');

import { isAbsolute, posix, relative, sep } from 'node:path';
import { firstLine, git, need } from './git-run.ts';
import { ATTRIBUTES } from './attributes.ts';
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
/** In the index only: a merge left several texts under this name. */
export const UNMERGED = 'unmerged';

/** One name, or an old name and its new one, at two commits, or at a commit and in the index. */
export interface Change {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** The part of git that a comparison needs. Objects are read as they are stored: nothing is checked out, fetched or run. */
export interface Repository {
  readonly isShallow: boolean;
  /** Asks for many names at once, as git writes them: each question costs git's start, some 3 ms. */
  foresee(names: readonly string[]): void;
  /** The commit's full id, or null where there is none of this name. */
  commit(revision: string): string | null;
  /** A path of the command line as git names it, '' for the top; null for one outside the repository. */
  inside(path: string): string | null;
  /** In the index, for null. */
  holds(commit: string | null, path: string): boolean;
  /** The link or submodule that stands where a folder above this path would; null where there is none. */
  inTheWay(commit: string | null, path: string): Entry | null;
  /** From one commit to another, or to the index for null; from no commit at all for a base of null. With every .gitattributes. */
  changes(base: string | null, head: string | null, paths: readonly string[]): Change[];
  /** Bytes of each object that is here. */
  sizes(oids: readonly string[]): ReadonlyMap<string, number>;
  contents(oids: readonly string[], bytes: number): ReadonlyMap<string, Buffer>;
  /** Of small files, by their names in a commit, or in the index for null; null for each that is not there. */
  texts(commit: string | null, paths: readonly string[]): (Buffer | null)[];
}

/** More changed files than this, and only those renamed without an edit are still paired. */
const MOST_RENAMES = 1000;
/** Header and line end around one object. */
const FRAME = 128;

/** @throws {UsageError} where there is no repository that git would read. */
export function repositoryHere(): Repository {
  const { ok, stdout, stderr } = git(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (!ok) throw notARepository(stderr);
  const said = stdout.toString('utf8');
  const prefix = said.slice(said.indexOf('\n') + 1).replace(/\n$/u, '');
  const known = new Map<string, string | null>();
  // What is not stored in this clone has no size, and may still have a name: only git's own answer to that is final.
  const idOf = (name: string): string | null => known.get(name) ?? resolved(name);
  return {
    isShallow: said.startsWith('true\n'),
    foresee: (names) => {
      for (const [name, id] of lookUp(names)) known.set(name, id);
    },
    commit: (revision) => idOf(commitNamed(revision)),
    inside: (path) => inside(path, prefix),
    holds: (commit, path) => (commit === null ? isInIndex(path) : idOf(storedAt(commit, path)) !== null),
    inTheWay,
    changes,
    sizes,
    contents,
    texts: (commit, paths) => {
      const names = paths.map((path) => storedAt(commit, path));
      const there = names.filter((name) => known.get(name) !== null && !name.includes('\n'));
      const stored = new Map(batch(there, MOST_TEXT).map((text, index) => [there[index], text]));
      return names.map((name) => stored.get(name) ?? null);
    },
  };
}

function notARepository(said: string): UsageError {
  if (!said.includes('not a git repository')) {
    return new UsageError(
      `this repository cannot be read — git says: ${firstLine(said)} — do as git says, and ask again`,
    );
  }
  return new UsageError(
    'not a git repository — what is asked for is read from one — go to the folder of your stories’ repository, or use story score',
  );
}

export const commitNamed = (revision: string): string => `${revision}^{commit}`;
/** In the index, for null. */
export const storedAt = (commit: string | null, path: string): string => `${commit ?? ''}:${path}`;

function lookUp(names: readonly string[]): Map<string, string | null> {
  const asked = names.filter((name) => !/[\n\0]/u.test(name));
  const said = need(['cat-file', '--batch-check'], lines(asked)).toString('latin1').split('\n');
  return new Map(
    asked.map((name, index) => [name, /^[0-9a-f]{40,64}(?= \w+ \d+$)/u.exec(said[index] ?? '')?.[0] ?? null]),
  );
}

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
  const named = joined.replace(/^\.\/?$|(?<=.)\/$/u, '');
  return named === '..' || named.startsWith('../') || isAbsolute(named) ? null : named;
}

const literal = (path: string): string => `:(top,literal)${path}`;

/** A folder is in the index as the files below it. */
const isInIndex = (path: string): boolean => git(['ls-files', '--error-unmatch', '--', literal(path)]).ok;

function inTheWay(commit: string | null, path: string): Entry | null {
  const steps = path.split('/').slice(0, -1);
  const above = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  if (above.length === 0) return null;
  const listed =
    commit === null
      ? need(['ls-files', '-z', '--stage', '--', ...above.map(literal)])
      : need(['ls-tree', '-z', '--full-tree', commit, '--', ...above]);
  const entries = listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const { mode = '', oid = '', name = '' } = LISTED.exec(line)?.groups ?? {};
      return LEADS_ELSEWHERE.has(mode) && above.includes(name) ? [{ mode, oid, path: name }] : [];
    });
  return entries[0] ?? null;
}
const LISTED = /^(?<mode>\d+) (?:[a-z]+ )?(?<oid>[0-9a-f]{40,64})(?: \d)?\t(?<name>.*)$/su;
const LEADS_ELSEWHERE: ReadonlySet<string> = new Set([SYMLINK, SUBMODULE]);

/** The tree without a file, which git knows without storing it. */
const emptyTree = (): string => need(['hash-object', '-t', 'tree', '--stdin']).toString('latin1').trim();

/** Wherever they are, they may be about stories. */
const EVERY_ATTRIBUTES = `:(top,glob,icase)**/${ATTRIBUTES}`;

function changes(base: string | null, head: string | null, paths: readonly string[]): Change[] {
  const options = ['-r', '-z', '-M', `-l${MOST_RENAMES}`, '--raw', '--no-abbrev', '--no-relative', '--no-ext-diff'];
  // A pull request can say in .gitmodules that its submodules are not to be looked at.
  const inFull = '--ignore-submodules=none';
  const command = head === null ? ['diff-index', '--cached', '--ita-invisible-in-index'] : ['diff-tree'];
  const sides = [base ?? emptyTree(), ...(head === null ? [] : [head])];
  const listed = need([
    ...command,
    ...options,
    inFull,
    '--end-of-options',
    ...sides,
    '--',
    ...paths.map(literal),
    EVERY_ATTRIBUTES,
  ]);
  const fields = listed.toString('utf8').split('\0');
  const found: Change[] = [];
  for (let at = 0; (fields[at] ?? '') !== '';) {
    const [from = '', to = '', before = '', after = '', status = ''] = (fields[at] ?? '').slice(1).split(' ');
    const isPair = status.startsWith('R') || status.startsWith('C');
    const path = fields[at + 1] ?? '';
    const newPath = isPair ? (fields[at + 2] ?? '') : path;
    at += isPair ? 3 : 2;
    const mode = status === 'U' ? UNMERGED : to;
    found.push({
      before: from === NONE ? null : { mode: from, oid: before, path },
      after: mode === NONE ? null : { mode, oid: after, path: newPath },
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
  const stored = batch(oids, bytes);
  return new Map(
    oids.flatMap((oid, index) => {
      const content = stored[index] ?? null;
      return content === null ? [] : [[oid, content] as const];
    }),
  );
}

const MOST_TEXT = 1_000_000;

/** What git stores under each name, in their order; null where that is nothing, or no file. */
function batch(names: readonly string[], bytes: number): (Buffer | null)[] {
  if (names.length === 0) return [];
  const out = need(['cat-file', '--batch', '--buffer'], lines(names), bytes + FRAME * names.length);
  let at = 0;
  return names.map(() => {
    const end = out.indexOf(0x0a, at);
    const head = / (?<type>blob|tree|commit|tag) (?<size>\d+)$/u.exec(out.toString('latin1', at, end))?.groups;
    at = end + 1;
    if (head === undefined) return null;
    const start = at;
    at += Number(head['size']) + 1;
    return head['type'] === 'blob' ? out.subarray(start, at - 1) : null;
  });
}

const lines = (names: readonly string[]): string => names.map((name) => `${name}\n`).join('');

import { spawnSync } from 'node:child_process';
import { UsageError } from './usage.ts';

/** Runs git as a reader of what is stored: nothing is fetched, asked for, or run on a repository's word. */

/** Bytes of one answer. */
const MOST_LISTED = 1 << 28;

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

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A repository below the folder that brings its own configuration is none: git would run what it names. Of any other
 * only what is stored is asked, so nobody needs to be asked what changed.
 */
const UNARMED = { 'safe.bareRepository': 'explicit', 'core.fsmonitor': 'false' };

/** The environment, without what could make git run something while it reads. */
export function unarmed(environment: Environment): Environment {
  const before = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const settings = Object.entries(UNARMED).flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, name],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ]);
  const count = String(before + Object.keys(UNARMED).length);
  return { ...environment, GIT_CONFIG_COUNT: count, ...(Object.fromEntries(settings) as Record<string, string>) };
}

export interface Ended {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export function git(args: readonly string[], input = '', maxBuffer = MOST_LISTED): Ended {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    input,
    maxBuffer,
    env: { ...unarmed(process.env), ...QUIET },
    windowsHide: true,
  });
  if (error === undefined) return { ok: status === 0, stdout, stderr: stderr.toString('utf8').trim() };
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOBUFS')
    throw new UsageError(
      `git ${args[0] ?? ''} said more than story takes — so many changes, or such a long story.config.json, are no stories’ — name fewer paths, or shorten it`,
    );
  if (code === 'ENOENT')
    throw new UsageError('no git here — what is asked for is read from git — install git, or add it to PATH');
  throw new UsageError(
    `git ${args[0] ?? ''} could not be run — the system says ${code ?? error.message} — mend that and ask again`,
  );
}

export function need(args: readonly string[], input?: string, maxBuffer?: number): Buffer {
  const { ok, stdout, stderr } = git(args, input, maxBuffer);
  if (ok) return stdout;
  throw new UsageError(
    `git ${args[0] ?? ''} failed — git says: ${firstLine(stderr)} — mend that; in a partial clone, fetch without --filter`,
  );
}

export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

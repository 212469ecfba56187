import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from './story.ts';

/** Scratch git repositories of stories. */

/** No configuration of the machine's own, and commits that are the same everywhere. */
export const CLEAN = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z' },
  ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' },
};
export const FOLDER = 'content/stories';

export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, env: { ...process.env, ...CLEAN }, encoding: 'utf8', stdio: 'pipe' }).trim();
}

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A repository with a commit for each of these; null deletes a file. */
export function repositoryOf(...commits: readonly Files[]): string {
  const folder = folderOf({});
  git(folder, 'init', '--quiet', '--initial-branch=main');
  for (const files of commits) commit(folder, files);
  return folder;
}

export function commit(folder: string, files: Files): void {
  stage(folder, files);
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'stories');
}

export function stage(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  git(folder, 'add', '--all');
}

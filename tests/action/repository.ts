import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../cli/repository.ts';
import { folderOf, tale } from '../cli/story.ts';

/** Paths from the top of the repository; null deletes a file. */
export type Files = Readonly<Record<string, string | null>>;

export function commit(folder: string, files: Files): string {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'stories');
  return git(folder, 'rev-parse', 'HEAD');
}

/** A pull request as GitHub keeps it. */
export interface PullRequest {
  /** The repository on the server. */
  readonly origin: string;
  /** Tip of main, which may have moved on since the pull request began. */
  readonly base: string;
  readonly head: string;
  /** The merge that GitHub tries, at refs/pull/7/merge. */
  readonly merge: string;
}

export function pullRequest(before: Files, change: Files, mainSince: Files = {}): PullRequest {
  const origin = folderOf({});
  git(origin, 'init', '--quiet', '--initial-branch=main');
  commit(origin, before);
  git(origin, 'checkout', '--quiet', '-b', 'change');
  const head = commit(origin, change);
  git(origin, 'checkout', '--quiet', 'main');
  const base = Object.keys(mainSince).length === 0 ? git(origin, 'rev-parse', 'HEAD') : commit(origin, mainSince);
  git(origin, 'checkout', '--quiet', '--detach');
  git(origin, 'merge', '--quiet', '--no-ff', '--message', 'Merge', head);
  const merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/7/merge', merge);
  git(origin, 'update-ref', 'refs/pull/7/head', head);
  git(origin, 'checkout', '--quiet', 'main');
  return { origin, base, head, merge };
}

/** What actions/checkout writes: all of the history for a depth of 0, else the last commits of the one ref. */
export function checkOut({ origin }: PullRequest, folder: string, ref: 'head' | 'merge', depth = 0): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'remote', 'add', 'origin', `file://${origin}`);
  const branches = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
  git(folder, 'fetch', '--quiet', 'origin', ...branches, `+refs/pull/7/${ref}:refs/remotes/pull/7/${ref}`);
  git(folder, 'checkout', '--quiet', '--detach', `refs/remotes/pull/7/${ref}`);
  return folder;
}

const STORIES = 'content/stories';
/** These texts as files where stories are looked for. */
export const inStories = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${STORIES}/${name}`, text]));

export const GOOD = tale('title: Checkout');
export const WORSE = tale(
  'title: Checkout',
  'We looked at the checkout. It was made much better. We were all very happy with it.',
);
export const MAIL = `${GOOD}\nWrite to jane.miller@contoso-internal.com for the graphs.\n`;
export const OTHER = tale('title: Other', 'I kept the lights on.');

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { valid } from '../cli/schemas.ts';
import { folderOf } from '../cli/story.ts';
import { checkOut, GOOD, inStories, OTHER, pullRequest } from './repository.ts';
import type { Files, PullRequest } from './repository.ts';
import { act, ofPull } from './runner.ts';
import type { Done } from './runner.ts';

/** One run takes a second, and several times that where other tests fill the machine. */
vi.setConfig({ testTimeout: 120_000 });

/** As stories.yml does: the head, with its history, in a folder of the workspace. */
export async function judged(
  change: Files,
  circumstances: Parameters<typeof act>[2] = {},
  before: Files = inStories({ 'a.md': GOOD, 'b.md': OTHER }),
): Promise<Done & { readonly pull: PullRequest; readonly workspace: string }> {
  const pull = pullRequest(before, change);
  const workspace = folderOf({});
  checkOut(pull, join(workspace, 'stories'), 'head');
  const inputs = { 'working-directory': 'stories', ...circumstances.inputs };
  return { ...(await act(workspace, ofPull(pull), { ...circumstances, inputs })), pull, workspace };
}

export const read = (path: string | undefined): string => readFileSync(path ?? '', 'utf8');
export const kindsOf = ({ commands }: Done): string[] => commands.map((each) => /^::(\w+)/u.exec(each)?.[1] ?? each);
interface Told {
  readonly base: { readonly commit: string };
  readonly head: { readonly commit: string };
  readonly stories: readonly { readonly path: string; readonly kind: string }[];
}
export const diffOf = ({ outputs }: Done): Told => valid('diff', read(outputs['diff'])) as Told;
export const storiesOf = (done: Done): string[] => diffOf(done).stories.map(({ path, kind }) => `${kind} ${path}`);

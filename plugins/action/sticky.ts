import { z } from 'zod';
import { markerOf } from './comment-key.ts';
import { GitHubError } from './github-faults.ts';
import type { GitHub } from './github-api.ts';
import type { Call } from './github-call.ts';

/** One comment on a pull request, edited in place. */

export interface Place {
  /** `owner/name` */
  readonly repository: string;
  readonly pullRequest: number;
  /** Who the token belongs to. */
  readonly author: string;
  /** Which of our comments there. */
  readonly key: string;
}
export type Done = 'created' | 'edited' | 'unchanged' | 'deleted' | 'absent';

/** The author where a workflow uses the token that GitHub gave it. */
export const WORKFLOWS_AUTHOR = 'github-actions[bot]';

const COMMENT = z.object({
  id: z.int().positive(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});
type Comment = z.infer<typeof COMMENT>;

/**
 * Makes our comment say this: none yet → it is written (unless it may only be edited), the same → left as it is,
 * null → deleted. Of several of ours with one key the oldest stays. Another person’s comment is never touched.
 */
export async function stick(
  hub: GitHub,
  place: Place,
  body: string | null,
  { mayCreate = true }: { readonly mayCreate?: boolean } = {},
): Promise<Done> {
  try {
    return await onceMore(hub, place, body, mayCreate);
  } catch (error) {
    // Gone under our hands, or perhaps written although the server failed: look again, once.
    const isUnsure =
      error instanceof GitHubError &&
      error.status !== null &&
      (error.status === 404 || error.status >= 500 || error.status === 0);
    if (!isUnsure) throw error;
    return await onceMore(hub, place, body, mayCreate);
  }
}

async function onceMore(hub: GitHub, place: Place, body: string | null, mayCreate: boolean): Promise<Done> {
  const [first, ...others] = await ours(hub, place);
  for (const other of others) await remove(hub, place, other);
  if (first === undefined) {
    if (body === null || !mayCreate) return 'absent';
    const made = await hub.call({
      ...{ ...write(place, 'write the comment'), method: 'POST', path: listOf(place), body: { body } },
    });
    return await alone(hub, place, body, COMMENT.safeParse(made).data?.id ?? null);
  }
  if (body === null) {
    await remove(hub, place, first);
    return 'deleted';
  }
  return await edit(hub, place, first, body);
}

/**
 * Two first runs at once both find none and write one. So whoever wrote looks again: the older stays, and says what
 * the later of them has to say, which is the one that finds another’s before its own.
 */
async function alone(hub: GitHub, place: Place, body: string, made: number | null): Promise<Done> {
  const [first, ...others] = await ours(hub, place);
  for (const other of others) await remove(hub, place, other);
  if (first === undefined || made === null || first.id >= made) return 'created';
  return await edit(hub, place, first, body);
}

async function edit(hub: GitHub, place: Place, comment: Comment, body: string): Promise<'edited' | 'unchanged'> {
  if (normal(comment.body ?? '') === normal(body)) return 'unchanged';
  const path = pathOf(place, comment);
  await hub.call({ ...write(place, 'edit the comment'), method: 'PATCH', path, body: { body } });
  return 'edited';
}

/** The oldest first. */
async function ours(hub: GitHub, place: Place): Promise<Comment[]> {
  const all = await hub.all({ path: listOf(place), to: 'list the comments', needs: 'pull-requests: write' });
  return all
    .flatMap((each) => {
      const { data } = COMMENT.safeParse(each);
      return data !== undefined && isOurs(data, place) ? [data] : [];
    })
    .sort((one, other) => one.id - other.id);
}

/** Anybody can write the marker, and quote it; only the bot can be the bot. */
const isOurs = ({ body, user }: Comment, { author, key }: Place): boolean =>
  user?.login === author &&
  (user.type === 'Bot' || !author.endsWith('[bot]')) &&
  normal(body ?? '').split('\n', 1)[0] === markerOf(key);

async function remove(hub: GitHub, place: Place, comment: Comment): Promise<void> {
  try {
    await hub.call({ ...write(place, 'delete a comment of ours'), method: 'DELETE', path: pathOf(place, comment) });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}

const listOf = ({ repository, pullRequest }: Place): string => `/repos/${repository}/issues/${pullRequest}/comments`;
const pathOf = ({ repository }: Place, { id }: Comment): string => `/repos/${repository}/issues/comments/${id}`;
const write = ({ pullRequest }: Place, what: string): Pick<Call, 'to' | 'needs'> => ({
  to: `${what} on pull request ${pullRequest}`,
  needs: 'pull-requests: write',
});

/** GitHub may give back other line ends than it was given. */
const normal = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd();

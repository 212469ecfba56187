import { z } from 'zod';
import type { Circumstances } from './comment.ts';
import { GitHubError } from './github-faults.ts';
import type { GitHub } from './github-api.ts';
import { Refused } from './refused.ts';
import { pullRequestFrom } from './triggering-event.ts';
import type { PullRequest } from './triggering-event.ts';

/** Where a run’s commit came from, as GitHub says. */
export interface Origin {
  readonly commit: string;
  readonly branch: string | null;
  /** `owner/name` */
  readonly repository: string | null;
}

/** GitHub names this many files of a comparison, and no more. */
const MOST_FILES = 300;
const COMPARISON = z.object({
  files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })),
});

export async function pullRequest(hub: GitHub, repository: string, number: number): Promise<PullRequest> {
  const path = `/repos/${repository}/pulls/${number}`;
  const found = pullRequestFrom(
    await hub.call({ path, to: `read pull request ${number}`, needs: 'pull-requests: write' }),
  );
  if (found === null)
    throw new Refused(`pull request ${number} cannot be read — GitHub’s answer is none — run the job again`);
  return found;
}

/** Those that are open and have just this commit for their head. */
export async function pullRequestsOf(hub: GitHub, repository: string, origin: Origin): Promise<PullRequest[]> {
  const owner = origin.repository?.split('/')[0];
  if (owner === undefined || origin.branch === null) return [];
  const head = encodeURIComponent(`${owner}:${origin.branch}`);
  const path = `/repos/${repository}/pulls?state=open&head=${head}`;
  const found = await hub.all({ path, to: 'find the pull request', needs: 'pull-requests: write' });
  return found.flatMap((each) => {
    const one = pullRequestFrom(each);
    return one !== null && one.head.repo?.full_name === origin.repository && one.head.sha === origin.commit
      ? [one]
      : [];
  });
}

export type Standing = 'current' | 'moved-on' | 'closed';

/**
 * Whether the run’s commit is what the pull request stands at.
 * @throws {Refused} where the pull request is another one than the run was for.
 */
export function standingOf(pull: PullRequest, repository: string, origin: Origin): Standing {
  const other = (why: string): Refused =>
    new Refused(`pull request ${pull.number} is refused — ${why} — look at the workflow that named it`);
  if (pull.base.repo?.full_name !== repository) throw other('it does not go into this repository');
  if (origin.repository === null || pull.head.repo?.full_name !== origin.repository)
    throw other('it does not come from the repository that the run was for');
  if (pull.head.ref !== origin.branch) throw other('it does not come from the branch that the run was for');
  if (pull.state === 'open') return pull.head.sha === origin.commit ? 'current' : 'moved-on';
  if (pull.head.sha === origin.commit) return 'closed';
  throw other('it is closed, and its last commit is not the one that the run was for');
}

/** By the two commits, so that a push in between changes nothing. */
export async function workflowsIn(
  hub: GitHub,
  repository: string,
  { base, head }: PullRequest,
): Promise<Circumstances['workflows']> {
  // The number of files has nothing to do with the page; that of commits has, and none is wanted.
  const path = `/repos/${repository}/compare/${base.sha}...${head.sha}?per_page=1`;
  try {
    const answer = await hub.call({ path, to: 'see which files changed', needs: 'contents: read' });
    const { data } = COMPARISON.safeParse(answer);
    if (data === undefined) return 'unknown';
    const names = data.files.flatMap(({ filename, previous_filename: before }) => [filename, before ?? '']);
    if (names.some((name) => name.startsWith('.github/'))) return 'changed';
    return data.files.length < MOST_FILES ? 'unchanged' : 'unknown';
  } catch (error) {
    if (error instanceof GitHubError) return 'unknown';
    throw error;
  }
}

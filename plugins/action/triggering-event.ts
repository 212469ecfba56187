import { z } from 'zod';
import { UsageError } from '../cli/usage.ts';
import { Refused } from './refused.ts';

/** What GitHub itself says of the event that started this job; nothing here is from the artifact. */

const commit = z.string().regex(/^(?:[\da-f]{40}|[\da-f]{64})$/u);
const repository = z.object({ full_name: z.string() });
const branch = z.object({ ref: z.string(), sha: commit, repo: repository.nullable() });

const RUN = z.object({
  workflow_run: z.object({
    id: z.int().positive(),
    event: z.string(),
    conclusion: z.string().nullable(),
    // Of this attempt: a run that is started again keeps its number.
    run_started_at: z.string().nullish(),
    head_sha: commit,
    head_branch: z.string().nullable(),
    // Null once the fork is gone.
    head_repository: repository.nullable(),
  }),
});
const PULL_REQUEST = z.object({
  number: z.int().positive(),
  state: z.string(),
  head: branch,
  base: branch,
});
const PULLED = z.object({ pull_request: PULL_REQUEST });

export type Run = z.infer<typeof RUN>['workflow_run'];
export type PullRequest = z.infer<typeof PULL_REQUEST>;

/** @throws {Refused} where the event is not what GitHub writes. */
export function runOf(event: string): Run {
  const { data } = RUN.safeParse(parsed(event));
  if (data === undefined) throw unreadable('workflow_run');
  return data.workflow_run;
}

/** @throws {Refused} where the event is not what GitHub writes. */
export function pullRequestIn(event: string): PullRequest {
  const { data } = PULLED.safeParse(parsed(event));
  if (data === undefined) throw unreadable('pull_request');
  return data.pull_request;
}

/**
 * The pull request that an event of this name is about, or null where it is about none.
 * @throws {UsageError} for pull_request_target.
 * @throws {Refused} where the event is not what GitHub writes.
 */
export function pullRequestOf(name: string, text: () => string): PullRequest | null {
  if (name === 'pull_request_target') {
    throw new UsageError(
      'pull_request_target is not judged — it checks out the base, so a stranger’s stories would pass unread, or be read beside your secrets — use pull_request',
    );
  }
  return name === 'pull_request' ? pullRequestIn(text()) : null;
}

/** What the API says of one pull request, or of one in a list; null where it is none. */
export const pullRequestFrom = (answer: unknown): PullRequest | null => PULL_REQUEST.safeParse(answer).data ?? null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const unreadable = (name: string): Refused =>
  new Refused(`the event cannot be read — GITHUB_EVENT_PATH holds no ${name} — run this in GitHub’s own runner`);

import { readUpTo } from '../cli/text.ts';
import { checked } from './checked.ts';
import { commentOn } from './comment.ts';
import { GitHubError } from './github-faults.ts';
import type { GitHub } from './github-api.ts';
import type { Job } from './job.ts';
import { pullRequest, standingOf, workflowsIn } from './pull-request.ts';
import { Refused } from './refused.ts';
import { MOST_REPORT } from './shape.ts';
import { stick } from './sticky.ts';
import { pullRequestIn } from './triggering-event.ts';

/** What a job may not do, and need not fail for. */
export interface ReadOnly {
  readonly notice: string;
}

/** Whose pull requests get a token that may not write, wherever they come from. */
const READ_ONLY_ACTOR = 'dependabot[bot]';

/**
 * The job that judged comments itself.
 * @returns what was done, in words, or why it may not be.
 * @throws {Refused} for a report that is none, or is of another commit.
 */
export async function fromPullRequest(hub: GitHub, job: Job, event: string): Promise<string | ReadOnly> {
  const { number, head } = pullRequestIn(event);
  const report = checked(readReport(job.report));
  if (report.head.commit !== head.sha && report.head.commit !== job.merge) {
    throw new Refused(
      'the report is refused — it is of another commit than the event — give STORY_DIFF this job’s own',
    );
  }
  const origin = { commit: head.sha, branch: head.ref, repository: head.repo?.full_name ?? null };
  try {
    const pull = await pullRequest(hub, job.repository, number);
    const standing = standingOf(pull, job.repository, origin);
    if (standing !== 'current') return `nothing to do: pull request ${number} has moved on, or is closed`;
    const workflows = await workflowsIn(hub, job.repository, pull);
    const run = `${job.server}/${job.repository}/actions/runs/${job.run}`;
    const done = await stick(
      hub,
      { ...job, pullRequest: number },
      commentOn(report, { head: head.sha, run, key: job.key, workflows }),
    );
    return `pull request ${number}: the comment is ${done}`;
  } catch (error) {
    const mayNotWrite = origin.repository !== job.repository || job.actor === READ_ONLY_ACTOR;
    if (mayNotWrite && error instanceof GitHubError && error.status === 403 && !error.isLimit) {
      return {
        notice: `No comment: the token of pull request ${number} may not write, as for every fork. Use the form with two workflows, of which the second, on workflow_run, comments.`,
      };
    }
    throw error;
  }
}

function readReport(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readUpTo(path, MOST_REPORT + 1);
  } catch {
    throw new Refused(
      'no report — STORY_DIFF names no file that can be read — give it what story diff --format json wrote',
    );
  }
  if (bytes.length > MOST_REPORT) {
    throw new Refused(`the report is refused — it is over ${MOST_REPORT} bytes — compare fewer stories at a time`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('the report is refused — it is not UTF-8 — write it with: story diff --format json');
  }
}

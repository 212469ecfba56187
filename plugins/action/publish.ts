import { readFileSync } from 'node:fs';
import { clean } from '../cli/layout.ts';
import { complain, exitWith, print, Unprinted } from '../cli/output.ts';
import { command } from '../cli/reporters/github.ts';
import { fromPullRequest } from './from-pull-request.ts';
import type { ReadOnly } from './from-pull-request.ts';
import { fromRun } from './from-run.ts';
import { GitHubError } from './github-faults.ts';
import { github } from './github-api.ts';
import { jobOf } from './job.ts';
import type { Job } from './job.ts';
import { Refused } from './refused.ts';

/**
 * `node plugins/action/publish.ts`, in a job of a GitHub workflow: one comment on the pull request, or a reason why not.
 * Exit status: 0 done or nothing to do, 1 refused or could not.
 */
async function publish(): Promise<void> {
  try {
    const job = jobOf(process.env);
    const done = await commented(job);
    // A runner’s command begins a line; these words do, whatever follows.
    await print(typeof done === 'string' ? `story comment: ${clean(done)}\n` : command('notice', TITLE, done.notice));
  } catch (error) {
    exitWith(1);
    const why = wordsOf(error);
    await print(command('error', TITLE, why)).catch(() => complain(`${why}\n`));
  }
}

const TITLE = { title: 'Story comment' };

async function commented(job: Job): Promise<string | ReadOnly> {
  const hub = github(job);
  switch (job.event) {
    case 'workflow_run':
      return fromRun(hub, job, eventAt(job.eventPath));
    case 'pull_request':
      return fromPullRequest(hub, job, eventAt(job.eventPath));
    default:
      throw new Refused(
        `the event ${job.event} is not commented on — it has no pull request that can be trusted to be the right one — run this on workflow_run or pull_request`,
      );
  }
}

function eventAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refused('the event cannot be read — GITHUB_EVENT_PATH names no file — run this in GitHub’s own runner');
  }
}

/** No stack trace, and nothing that was not said on purpose. */
function wordsOf(error: unknown): string {
  if (error instanceof Refused || error instanceof GitHubError || error instanceof Unprinted) return error.message;
  return `the comment failed — ${error instanceof Error ? `${error.name}: ${error.message}` : 'nobody knows why'} — please report this`;
}

await publish();

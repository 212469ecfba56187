import { z } from 'zod';
import { MOST_ZIP_BYTES, readArtifact } from './artifact.ts';
import { checked } from './checked.ts';
import { artifactName } from './comment-key.ts';
import { commentOn, notJudged } from './comment.ts';
import type { GitHub } from './github-api.ts';
import type { Job } from './job.ts';
import { pullRequest, pullRequestsOf, standingOf, workflowsIn } from './pull-request.ts';
import type { Origin } from './pull-request.ts';
import { Refused, shown } from './refused.ts';
import { stick } from './sticky.ts';
import { runOf } from './triggering-event.ts';
import type { Run } from './triggering-event.ts';

/** The second of two jobs: it may write, and believes nothing of what the first one left. */

/** How a run ends that never came to judge. */
const NEVER_RAN: readonly (string | null)[] = ['cancelled', 'skipped', 'action_required', 'stale'];

const ARTIFACTS = z.object({
  artifacts: z.array(
    z.object({
      id: z.int().positive(),
      name: z.string(),
      size_in_bytes: z.int().min(0),
      expired: z.boolean(),
      created_at: z.string().nullish(),
    }),
  ),
});

/**
 * @returns what was done, in words.
 * @throws {Refused} for an artifact, a report or a pull request that is not the run’s own.
 */
export async function fromRun(hub: GitHub, job: Job, event: string): Promise<string> {
  const run = runOf(event);
  if (run.event !== 'pull_request') return `nothing to do: the run was for ${shown(run.event)}, not for a pull request`;
  if (NEVER_RAN.includes(run.conclusion)) return `nothing to do: the run ended as ${shown(run.conclusion ?? '')}`;
  const origin: Origin = {
    commit: run.head_sha,
    branch: run.head_branch,
    repository: run.head_repository?.full_name ?? null,
  };
  const zip = await artifactOf(hub, job, run);
  if (zip === null) return withoutReport(hub, job, run, origin);
  try {
    return await withReport(hub, job, run, origin, zip);
  } catch (error) {
    // Else whoever spoils his report keeps the comment on the commit before it. What is refused is said all the same.
    if (error instanceof Refused) await sayUnjudged(hub, job, run, origin).catch(() => []);
    throw error;
  }
}

async function withReport(hub: GitHub, job: Job, run: Run, origin: Origin, zip: Uint8Array): Promise<string> {
  const { pullRequest: number, report: text } = readArtifact(zip);
  const report = checked(text);
  if (report.head.commit !== origin.commit) {
    throw new Refused(
      'the report is refused — it is of another commit than the run — look at the workflow that made it',
    );
  }
  const pull = await pullRequest(hub, job.repository, number);
  const standing = standingOf(pull, job.repository, origin);
  if (standing === 'closed') return `nothing to do: pull request ${number} was closed in the meantime`;
  if (standing === 'moved-on')
    return `nothing to do: pull request ${number} has moved on, and a newer run will comment`;
  const workflows = await workflowsIn(hub, job.repository, pull);
  const body = commentOn(report, { head: origin.commit, run: addressOf(job, run), key: job.key, workflows });
  const done = await stick(hub, { ...job, pullRequest: number }, body);
  return `pull request ${number}: the comment is ${done}`;
}

/** Says so where somebody would take the last comment for this commit’s; otherwise the failed run speaks for itself. */
async function withoutReport(hub: GitHub, job: Job, run: Run, origin: Origin): Promise<string> {
  if (run.conclusion === 'success') {
    const name = artifactName(job.key);
    throw new Refused(
      `no artifact ${name} — the run ended well and left none — look at the workflow’s upload step, and whether both jobs have one comment-key`,
    );
  }
  const told = await sayUnjudged(hub, job, run, origin);
  return `the run failed and left no report; ${told.length === 0 ? 'no open pull request stands at its commit' : told.join('; ')}`;
}

/** On those pull requests that GitHub itself knows the run’s commit for. */
async function sayUnjudged(hub: GitHub, job: Job, run: Run, origin: Origin): Promise<string[]> {
  const body = notJudged({ head: origin.commit, run: addressOf(job, run), key: job.key });
  const told: string[] = [];
  for (const { number } of await pullRequestsOf(hub, job.repository, origin)) {
    const done = await stick(hub, { ...job, pullRequest: number }, body, { mayCreate: false });
    told.push(`pull request ${number}: the comment is ${done}`);
  }
  return told;
}

async function artifactOf(
  hub: GitHub,
  { repository, key }: Job,
  { id, run_started_at: started }: Run,
): Promise<Uint8Array | null> {
  const needs = 'actions: read';
  const wanted = artifactName(key);
  const path = `/repos/${repository}/actions/runs/${id}/artifacts?per_page=100&name=${wanted}`;
  const { data } = ARTIFACTS.safeParse(await hub.call({ path, to: 'list the run’s artifacts', needs }));
  const [artifact, ...more] = (data?.artifacts ?? []).filter(
    ({ name, created_at: created }) => name === wanted && !isBefore(created, started),
  );
  const refused = (why: string): Refused =>
    new Refused(`the artifact is refused — ${why} — look at the workflow that made it, or run it again`);
  if (data === undefined) throw refused('GitHub’s list of artifacts cannot be read');
  if (artifact === undefined) return null;
  if (more.length > 0) throw refused(`the run left more than one ${wanted}`);
  if (artifact.expired) throw refused('it has expired');
  if (artifact.size_in_bytes > MOST_ZIP_BYTES) throw refused(`it is over ${MOST_ZIP_BYTES} bytes`);
  const zip = `/repos/${repository}/actions/artifacts/${artifact.id}/zip`;
  return await hub.download({ path: zip, to: 'download the artifact', needs }, MOST_ZIP_BYTES);
}

/** What an earlier attempt of the run left is listed beside this one’s. */
const isBefore = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Date.parse(one ?? '') < Date.parse(other ?? '');

const addressOf = ({ server, repository }: Job, { id }: Run): string => `${server}/${repository}/actions/runs/${id}`;

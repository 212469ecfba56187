import { readFileSync } from 'node:fs';
import { complain, print, Unprinted } from '../cli/output.ts';
import { command } from '../cli/reporters/github.ts';
import { escape } from '../cli/reporters/markdown.ts';
import { UsageError } from '../cli/usage.ts';
import { checkoutAt } from './checkout.ts';
import { inputsOf } from './inputs.ts';
import type { Environment } from './inputs.ts';
import { compared, NOTHING, scored } from './judgement.ts';
import type { Judgement } from './judgement.ts';
import { rangeOf } from './range.ts';
import { Refused } from './refused.ts';
import { handOn } from './runner-files.ts';
import { pullRequestOf } from './triggering-event.ts';

/** As `story diff` names what its gate says. */
const GATE = { 0: 'passes', 1: 'fails', 2: 'not-judged' } as const;

// The step of action.yml that judges: on a pull request what it changed, on any other event every story.
const { status, outputs, summary } = await judge(process.env).catch(unable);
try {
  handOn({ ...outputs, status: String(status), gate: GATE[status] }, summary, process.env);
  process.exitCode = status;
} catch (error) {
  process.exitCode = (await unable(error)).status;
}

async function judge(environment: Environment): Promise<Judgement> {
  const inputs = inputsOf(environment);
  const pullRequest = pullRequestOf(environment['GITHUB_EVENT_NAME'] ?? '', () =>
    readFileSync(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8'),
  );
  const checkout = checkoutAt(inputs.folder, environment);
  const work = { environment, inputs, checkout, paths: inputs.paths.map((path) => checkout.fromTop(path)) };
  if (pullRequest === null) return scored(work);
  if (checkout.fault !== null) throw checkout.fault;
  const asked = { base: inputs.base, head: inputs.head, merge: environment['GITHUB_SHA'] ?? '' };
  const tips = { base: pullRequest.base.sha, head: pullRequest.head.sha };
  const range = rangeOf(tips, asked, checkout);
  // A pull request chooses where it leaves its base, but not by which settings and allowances it is measured.
  const standing = inputs.base === '' ? (checkout.commit(tips.base) ?? range.base) : range.base;
  return compared(work, { ...range, standing, number: pullRequest.number });
}

async function unable(error: unknown): Promise<Judgement> {
  const why = wordsOf(error);
  // Where the log takes no more either, the status says it.
  await print(command('error', { title: 'Stories' }, why)).catch(() => complain(`${why}\n`));
  return { status: 2, outputs: NOTHING, summary: `### Stories\n\n${escape(why)}\n` };
}

function wordsOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || error instanceof Refused || error instanceof Unprinted) return said;
  if (error instanceof Error && 'syscall' in error)
    return `the runner cannot do what this needs — the system says ${said} — mend that, and run the job again`;
  return `an unforeseen fault: ${said} — this is a fault in the action, not in what was asked — report it with this line`;
}

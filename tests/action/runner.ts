import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CLEAN } from '../cli/repository.ts';
import { folderOf, ROOT } from '../cli/story.ts';
import { evaluate, filledIn, isTrue } from './expression.ts';
import type { Context, Functions } from './expression.ts';
import type { PullRequest } from './repository.ts';
import { actionAt } from './yaml-files.ts';
import type { Step } from './yaml-files.ts';

export interface Event {
  readonly name: string;
  readonly payload: unknown;
  /** GITHUB_SHA. */
  readonly sha: string;
}
const REPOSITORY = { full_name: 'someone/stories' };
export const ofPull = ({ base, head, merge }: PullRequest): Event => ({
  name: 'pull_request',
  payload: {
    pull_request: {
      number: 7,
      state: 'open',
      base: { ref: 'main', sha: base, repo: REPOSITORY },
      head: { ref: 'change', sha: head, repo: REPOSITORY },
    },
  },
  sha: merge,
});
export const ofPush = (sha: string): Event => ({ name: 'push', payload: { after: sha }, sha });

interface Circumstances {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The checkout that the action's code is taken from. */
  readonly action?: string;
}
export interface Done {
  /** Of the first step that failed, else 0. */
  readonly status: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  /** Steps that ran, by their id; those that the test leaves out are among them. */
  readonly ran: readonly string[];
  /** Annotations and other commands that the runner would have obeyed. */
  readonly commands: readonly string[];
}

/**
 * Installing takes ten seconds and a registry, so these tests run on what is installed here; `uses` brings a Node,
 * which is the one that runs the tests.
 */
const LEFT_OUT = new Set(['install', '']);

/** Runs the steps of action.yml as GitHub's runner would, with `workspace` as its working folder. */
export async function act(
  workspace: string,
  event: Event,
  { inputs = {}, env = {}, action = ROOT }: Circumstances = {},
): Promise<Done> {
  const { inputs: declared, outputs, runs } = actionAt(action);
  const temp = folderOf({ 'event.json': JSON.stringify(event.payload), 'home/.empty': '' });
  mkdirSync(join(temp, 'temp'));
  const github = { event_name: event.name, event: event.payload, token: 'the-token' };
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>>; readonly outcome: string }> = {};
  const defaults = Object.entries(declared).map(([name, { default: text }]) => [name, filledIn(text, { github }, {})]);
  const context: Context = { github, steps, inputs: { ...Object.fromEntries(defaults), ...inputs } };
  const done = { status: 0, summary: '', log: '' };
  const ran: string[] = [];
  for (const [index, step] of runs.steps.entries()) {
    const id = step.id ?? '';
    const functions: Functions = { success: () => done.status === 0, cancelled: () => false };
    if (!isWanted(step, context, functions)) continue;
    ran.push(id === '' ? (step.uses ?? '').replace(/@.*/u, '') : id);
    if (LEFT_OUT.has(id)) {
      steps[id] = { outputs: {}, outcome: 'success' };
      continue;
    }
    const files = {
      GITHUB_OUTPUT: `output-${index}`,
      GITHUB_STEP_SUMMARY: `summary-${index}`,
      GITHUB_ENV: `env-${index}`,
    };
    const places = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(temp, file)]));
    for (const place of Object.values(places)) writeFileSync(place, '');
    const ended = await bash(step.run ?? '', workspace, {
      ...inherited(),
      ...CLEAN,
      ...places,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      HOME: join(temp, 'home'),
      RUNNER_TEMP: join(temp, 'temp'),
      GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: action,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: join(temp, 'event.json'),
      GITHUB_SHA: event.sha,
      ...env,
      ...Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [name, filledIn(value, context, functions)]),
      ),
    });
    const said = (name: keyof typeof files): string => readFileSync(places[name] ?? '', 'utf8');
    steps[id] = { outputs: outputsIn(said('GITHUB_OUTPUT')), outcome: ended.status === 0 ? 'success' : 'failure' };
    done.status ||= ended.status;
    done.summary += said('GITHUB_STEP_SUMMARY');
    done.log += ended.log;
  }
  const told = Object.entries(outputs).map(([name, { value }]) => [name, filledIn(value, context, {})]);
  return { ...done, ran, outputs: Object.fromEntries(told) as Done['outputs'], commands: obeyed(done.log) };
}

/** Where no function asks how the steps before ended, they must have gone well. */
function isWanted({ if: asked }: Step, context: Context, functions: Functions): boolean {
  const condition = (asked ?? 'success()').trim().replace(/^\$\{\{(.*)\}\}$/su, '$1');
  const whole = /\b(?:success|cancelled)\(\)/u.test(condition) ? condition : `success() && (${condition})`;
  return isTrue(evaluate(whole, context, functions));
}

function inherited(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:GITHUB_|STORY_|NODE_OPTIONS|FORCE_COLOR)/u.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` };
}

/** As `shell: bash` is documented; both streams in the order in which they were written. */
async function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ status: number; log: string }> {
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `exec 2>&1; ${script}`];
  const child = spawn('bash', args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  return { status: status ?? -1, log };
}

function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [name = '', end = ''] = (lines.shift() ?? '').split('<<');
    const value: string[] = [];
    for (let line = lines.shift(); line !== end; line = lines.shift()) {
      if (line === undefined) throw new Error(`output ${name} has no end`);
      value.push(line);
    }
    found[name] = value.join('\n');
  }
  return found;
}

/** Lines that the runner takes for commands: not between stop-commands and its word. */
function obeyed(log: string): string[] {
  let until: string | null = null;
  const found: string[] = [];
  for (const line of log.split(/\r\n|\n|\r/u)) {
    const text = line.trimStart();
    if (until !== null) {
      if (text === `::${until}::`) until = null;
    } else if (text.startsWith('::stop-commands::')) until = text.slice('::stop-commands::'.length);
    else if (text.startsWith('::') || text.includes('##[')) found.push(text);
  }
  if (until !== null) throw new Error('commands were stopped and never resumed');
  return found;
}

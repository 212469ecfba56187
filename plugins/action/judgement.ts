import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { clean } from '../cli/layout.ts';
import { print } from '../cli/output.ts';
import { DEFAULT_PATH } from '../cli/paths.ts';
import { command } from '../cli/reporters/github.ts';
import { escape } from '../cli/reporters/markdown.ts';
import { CONFIG_FILE } from '../config/find-config.ts';
import { askStory } from './ask-story.ts';
import type { Told } from './ask-story.ts';
import type { Checkout } from './checkout.ts';
import { artifactName } from './comment-key.ts';
import type { Environment, Inputs } from './inputs.ts';
import type { Range } from './range.ts';
import { token } from './runner-files.ts';

/** What is to be judged, and where. */
export interface Work {
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly checkout: Pick<Checkout, 'here' | 'top' | 'upwards' | 'textAt'>;
  /** From the top. */
  readonly paths: readonly string[];
}
export interface Judgement {
  readonly status: Told['status'];
  readonly outputs: Readonly<Record<'score' | 'errors' | 'report' | 'diff' | 'artifact' | 'artifact-name', string>>;
  /** Markdown. */
  readonly summary: string;
}

export const NOTHING: Judgement['outputs'] = {
  score: '',
  errors: '',
  report: '',
  diff: '',
  artifact: '',
  'artifact-name': '',
};

/** Every story below the paths. */
export async function scored(work: Work): Promise<Judgement> {
  const { inputs, paths, checkout } = work;
  const { report, summary } = filesOf(work.environment);
  // It runs at the top, from where it would miss what stands further down.
  const config = checkout.upwards(CONFIG_FILE).find((path) => existsSync(join(checkout.top, path)));
  const asked = [...inputs.bar, ...inputs.min, ...(config === undefined ? [] : [`--config=${config}`])];
  const also = [`--also=json=${report}`, `--also=markdown=${summary}`];
  const args = ['score', '--mask', `--format=${inputs.format}`, ...asked, ...also, '--', ...paths];
  const told = await inLog(work, args, checkout.top);
  return {
    status: told.status,
    outputs: { ...NOTHING, ...figuresIn(report) },
    summary: await summedUp(work, told, summary),
  };
}

interface Comparison extends Range {
  /** The revision whose settings, allowances and marks hold. */
  readonly standing: string;
  /** The pull request's. */
  readonly number: number;
}

/** What a pull request changed decides; all stories are scored too, for the figures. */
export async function compared(work: Work, { base, head, standing, number }: Comparison): Promise<Judgement> {
  const { inputs, checkout } = work;
  const { report, summary, artifact, diff, config } = filesOf(work.environment);
  const asked = [...inputs.bar, ...inputs.min, ...inputs.tolerance];
  const also = [`--also=json=${diff}`, `--also=markdown=${summary}`];
  const text = settingsAt(checkout, standing);
  if (text !== undefined) writeFileSync(config, text);
  const by = text === undefined ? '--no-config' : `--config=${config}`;
  const into = standing === base ? [] : [`--into=${standing}`];
  const args = ['diff', `--format=${inputs.format}`, ...asked, ...into, ...also, '--', base, head, ...inputs.paths];
  const [told] = await Promise.all([inLog(work, args, checkout.here), scoredAside(work, report, by)]);
  const isCompared = existsSync(diff);
  if (isCompared) writeFileSync(join(artifact, 'pull-request'), String(number));
  return {
    status: told.status,
    outputs: {
      ...{ ...NOTHING, ...figuresIn(report) },
      ...(isCompared ? { diff, artifact, 'artifact-name': artifactName(inputs.key) } : {}),
    },
    summary: await summedUp(work, told, summary),
  };
}

const settingsAt = (checkout: Work['checkout'], revision: string): string | undefined =>
  checkout.upwards(CONFIG_FILE).flatMap((path) => checkout.textAt(revision, path) ?? [])[0];

interface Files {
  readonly report: string;
  readonly summary: string;
  /** Folder of what the commenting workflow takes: `diff` and the pull request's number. */
  readonly artifact: string;
  readonly diff: string;
  /** The settings that stand, for the figures. */
  readonly config: string;
}

function filesOf({ RUNNER_TEMP }: Environment): Files {
  const folder = mkdtempSync(join(RUNNER_TEMP ?? tmpdir(), 'stories-'));
  const artifact = join(folder, 'story-diff');
  mkdirSync(artifact);
  return {
    report: join(folder, 'story-score.json'),
    summary: join(folder, 'summary.md'),
    artifact,
    diff: join(artifact, 'story-diff.json'),
    config: join(folder, CONFIG_FILE),
  };
}

/** By the base's settings, as the comparison is: no pull request is measured by a bar that it lowers itself. */
async function scoredAside(work: Work, report: string, settings: string): Promise<void> {
  const { environment, inputs, checkout, paths } = work;
  const file = openSync(report, 'wx');
  try {
    const args = ['score', '--mask', '--format=json', '--quiet', settings, ...inputs.bar, '--', ...paths];
    await askStory(args, checkout.top, environment, file);
  } finally {
    closeSync(file);
  }
}

/** Only annotations may command the runner; a story's own words stand in everything else. */
async function inLog({ environment, inputs }: Work, args: readonly string[], cwd: string): Promise<Told> {
  const end = token();
  const stop = `::stop-commands::${end}\n`;
  const annotates = inputs.format === 'github';
  if (!annotates) await print(stop);
  const told = await askStory(args, cwd, environment, 'inherit');
  // Whatever was said last may have ended in the middle of a line.
  if (!annotates) await print(`\n${told.said}\n::${end}::\n`);
  else if (told.said !== '') await print(`\n${stop}${told.said}\n::${end}::\n`);
  return told;
}

const REPORT = z.object({ summary: z.object({ meanScore: z.number().nullable(), errors: z.int() }) });

/** Empty where the report was not written, or not to its end: what the gate says does not hang on it. */
function figuresIn(report: string): Pick<Judgement['outputs'], 'score' | 'errors' | 'report'> {
  const { data } = REPORT.safeParse(jsonIn(report));
  if (data === undefined) return { score: '', errors: '', report: '' };
  const { meanScore, errors } = data.summary;
  return { score: String(meanScore ?? ''), errors: String(errors), report };
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** What `story` wrote for people; where it could not begin, why: in the summary, and as the step's one annotation. */
async function summedUp(work: Work, told: Told, summary: string): Promise<string> {
  const hint = told.status === 2 ? nothingAt(work) : null;
  if (hint !== null) await print(`${hint}\n`);
  const more = hint === null ? '' : `\n${escape(hint)}\n`;
  if (existsSync(summary)) return readFileSync(summary, 'utf8') + more;
  const why = told.said.split('\n', 1)[0]?.replace(/^story: /u, '') ?? '';
  await print(command('error', { title: 'Stories' }, why));
  return `### Stories\n\n${escape(why)}\n${more}`;
}

function nothingAt({ inputs, checkout, paths }: Work): string | null {
  const missing = paths.findIndex((path) => !existsSync(resolve(checkout.top, path)));
  const path = inputs.paths[missing];
  if (path === undefined) return null;
  const why =
    path === DEFAULT_PATH
      ? 'stories are looked for there unless the input paths names another place'
      : 'the input paths names it';
  return `No “${clean(path)}” in working-directory “${clean(inputs.folder)}” — ${why} — give one that is there, for example paths: stories`;
}

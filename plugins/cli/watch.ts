import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import * as engine from '../story-lint/index.ts';
import { judge } from './judge-text.ts';
import { isJudged } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { count, shorten, shownPath, widthOf } from './layout.ts';
import { complain, print } from './output.ts';
import { DEFAULT_PATH, findStories, isStory, isVisited } from './paths.ts';
import { problemLine } from './problem.ts';
import type { ScoreOptions } from './score-options.ts';
import { report } from './score-report.ts';
import { leaveWith } from './signals.ts';
import { terminalOf } from './terminal.ts';
import { readText } from './text.ts';

/** Milliseconds without another change before the last ones are judged: an editor saves in several steps. */
const CALM = 100;

/** What is known of a story since it was last judged. */
interface Known {
  readonly stamp: string;
  /** Null where it could not be read; then it is judged again at the next save. */
  readonly source: string | null;
  readonly score: number | null;
}

/** Judges the stories, then again each that is saved, until the process is interrupted. */
export async function watch(paths: readonly string[], options: ScoreOptions): Promise<never> {
  leaveWith('SIGINT', 0);
  const { look, stop } = await doorbell(paths.length === 0 ? [DEFAULT_PATH] : paths);
  try {
    return await untilInterrupted(look, paths, options);
  } finally {
    await stop();
  }
}

async function untilInterrupted(
  look: () => Promise<void>,
  paths: readonly string[],
  options: ScoreOptions,
): Promise<never> {
  const known = new Map<string, Known>();
  const { files, problems } = findStories(paths);
  for (const path of files) known.set(path, { ...UNKNOWN, stamp: stampOf(path) });
  const tasks = files.map((path) => ({ path }));
  await report({ tasks, paths: files, problems }, [], options, (path, outcome) => {
    known.set(path, { ...factsOf(outcome), stamp: known.get(path)?.stamp ?? '' });
  });
  const watched =
    files.length === 0
      ? 'Nothing to judge yet: it is, once it is saved'
      : `Watching ${count(files.length, 'story', 'stories')}`;
  await print(`\n${watched}. Ctrl-C ends it.\n`);
  for (;;) {
    await look();
    await again(paths, known, options);
  }
}

const UNKNOWN: Known = { stamp: '', source: null, score: null };

const factsOf = (outcome: Outcome): Pick<Known, 'source' | 'score'> =>
  isJudged(outcome) ? { source: outcome.source, score: outcome.report.score } : UNKNOWN;

interface Doorbell {
  /** Resolves once something has changed and everything has been calm for a moment. What changed is looked up, not believed. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function doorbell(paths: readonly string[]): Promise<Doorbell> {
  const places = paths.map((path) => resolve(path));
  const folders = new Set(places.map((place) => (isFolder(place) ? place : dirname(place))));
  // A file is watched through its folder: an editor may put a new file in its place.
  const isIn = (path: string): boolean => places.some((place) => path === place || path.startsWith(`${place}/`));
  const leadsThere = (path: string): boolean => places.some((place) => `${place}/`.startsWith(`${path}/`));
  const watcher = watchFiles([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) => {
      if (folders.has(path) || leadsThere(path)) return false;
      return (
        !isIn(path) ||
        (stats?.isFile() === true ? !places.includes(path) && !isStory(basename(path)) : !isVisited(basename(path)))
      );
    },
  });
  let rung = false;
  let answer: () => void = () => undefined;
  let calm = new AbortController();
  const ring = async (signal: AbortSignal): Promise<void> => {
    await setTimeout(CALM);
    if (signal.aborted) return;
    rung = true;
    answer();
  };
  watcher.on('all', () => {
    calm.abort();
    calm = new AbortController();
    void ring(calm.signal);
  });
  watcher.on('error', (error) => {
    void complain(`story: watching failed: ${String(error)}\n`);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    look: async () => {
      if (!rung) await new Promise<void>((ring) => (answer = ring));
      rung = false;
    },
    stop: () => watcher.close(),
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Changes whenever the file is written or another one is put in its place. */
function stampOf(path: string): string {
  const facts = statSync(path, { throwIfNoEntry: false, bigint: true });
  return facts === undefined ? '' : `${facts.ino} ${facts.size} ${facts.mtimeNs}`;
}

/** Judges what is not as it was, and forgets what is gone. */
async function again(paths: readonly string[], known: Map<string, Known>, options: ScoreOptions): Promise<void> {
  const found = findStories(paths);
  const { columns, paint } = terminalOf(process.stdout, process.env, options.color);
  const headed = (path: string, text: string): Promise<void> => {
    const place = shorten(shownPath(path), Math.max(10, columns - widthOf(text) - 8), 'start');
    const rule = '─'.repeat(Math.max(2, columns - widthOf(place) - widthOf(text) - 7));
    return print(`\n${paint.dim('──')} ${place}  ${paint.bold(text)} ${paint.dim(rule)}\n\n`);
  };
  for (const path of [...known.keys()].filter((each) => !found.files.includes(each))) {
    const score = known.get(path)?.score ?? null;
    known.delete(path);
    await headed(path, score === null ? 'deleted' : `deleted, scored ${score}`);
  }
  for (const path of found.files) {
    const before = known.get(path);
    if (before?.stamp === stampOf(path)) continue;
    // Emptied, as the first step of a save that is slower than others.
    if (statSync(path, { throwIfNoEntry: false })?.size === 0) await setTimeout(CALM);
    const stamp = stampOf(path);
    const task = { path, text: asItIsNow(path) };
    const outcome = judge(engine, task.path, options, task.text);
    const facts = factsOf(outcome);
    known.set(path, { ...facts, stamp });
    if (facts.source !== null && facts.source === before?.source) continue;
    await headed(path, moved(before, facts.score));
    await report({ tasks: [task], paths: [path], problems: [] }, [], options);
  }
  // A file that is there and cannot be found fit to read is said every time: somebody is at work on it.
  if (found.files.length === 0) await complain(found.problems.map(problemLine).join(''));
}

/** What a file holds, or why it cannot be read; the next save changes nothing about that. */
function asItIsNow(path: string): () => string {
  try {
    const text = readText(path);
    return () => text;
  } catch (error) {
    return () => {
      throw error as Error;
    };
  }
}

/** `52 → 58 (+6)`, `new, 58`, `52 → not judged`. */
function moved(before: Known | undefined, after: number | null): string {
  const now = after === null ? 'not judged' : String(after);
  if (before === undefined) return `new, ${now}`;
  if (before.score === null) return `not judged → ${now}`;
  if (after === null) return `${before.score} → ${now}`;
  const change = after - before.score;
  return `${before.score} → ${now} (${change > 0 ? `+${change}` : change === 0 ? 'the same' : `−${-change}`})`;
}

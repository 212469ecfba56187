import { openReports } from './also.ts';
import { defaultsHere, withDefaults } from './config.ts';
import { complain, exitWith, print } from './output.ts';
import { findStories } from './paths.ts';
import type { ScoreOptions, Stories } from './score-options.ts';
import { UsageError } from './usage.ts';

/** `story score`: judges every story that the paths stand for and prints them in the format asked for. */
export async function score(given: readonly string[], asked: ScoreOptions): Promise<void> {
  const defaults = await defaultsHere(asked);
  const options = withDefaults(asked, defaults);
  const paths = given.length === 0 ? defaults.paths : given;
  const { format, staged = false } = options;
  if (options.watch === true) {
    refuseToWatch(paths, options);
    const { watch } = await import('./watch.ts');
    await watch(paths, options);
  }
  const stories = staged ? await inIndex(paths) : inFiles(paths);
  if (staged && stories.paths.length + stories.problems.length === 0) {
    if (format === 'pretty' && options.also === undefined) {
      if (options.quiet !== true) await print(NOTHING_STAGED);
      return;
    }
    await complain(NOTHING_STAGED);
  }
  const files = openReports(options.also, staged ? [] : stories.paths);
  // The engine takes longer to load than all the rest: not where nothing is judged.
  const { report } = await import('./score-report.ts');
  exitWith(await report(stories, files, options));
}

const NOTHING_STAGED = 'No story is staged here, so there is none to judge: git add stages one.\n';

/** @throws {UsageError} for what has no second time, or is one report of one run. */
function refuseToWatch(paths: readonly string[], { format, also, staged }: ScoreOptions): void {
  const refused = (what: string, why: string, remedy: string): UsageError =>
    new UsageError(`--watch and ${what} — ${why} — ${remedy}`);
  if (paths.includes('-')) throw refused('-', 'standard input is read once, and never saved again', 'name the file');
  if (staged === true) throw refused('--staged', 'files are watched, and not git’s index', 'leave one of them out');
  if (format !== 'pretty') {
    throw refused(`--format ${format}`, 'it is one report of one run, and watching has no end', 'leave --format out');
  }
  if (also !== undefined) {
    throw refused('--also', 'a file holds one report of one run, and watching has no end', 'leave --also out');
  }
}

function inFiles(paths: readonly string[]): Stories {
  const { files, problems } = findStories(paths);
  return { tasks: files.map((path) => ({ path })), paths: files, problems };
}

async function inIndex(paths: readonly string[]): Promise<Stories> {
  if (paths.includes('-')) {
    throw new UsageError('--staged and - — standard input is not staged — leave one of them out');
  }
  const { stagedStories } = await import('./staged.ts');
  return stagedStories(paths);
}

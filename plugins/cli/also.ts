import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FORMATS } from './formats.ts';
import type { Format } from './formats.ts';
import { clean } from './layout.ts';
import { wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import { UnfinishedFile } from './unfinished-file.ts';
import { oneOf, UsageError } from './usage.ts';

/** The same report once more, in a file. */
export interface Also {
  readonly format: Format;
  readonly file: string;
}

const EXAMPLE = 'write a format and a file, for example --also json=report.json';

/** Reads one `--also FORMAT=FILE` more. */
export function also(typed: string, before: readonly Also[] = []): readonly Also[] {
  const at = typed.indexOf('=');
  const format = oneOf('format', FORMATS)(at === -1 ? typed : typed.slice(0, at));
  const file = typed.slice(at + 1);
  if (at === -1 || file === '') {
    throw new UsageError(`--also ${clean(typed)} names no file — the report goes into one — ${EXAMPLE}`);
  }
  if (file === '-') {
    throw new UsageError(`--also ${format}=- — standard output holds the report of --format already — ${EXAMPLE}`);
  }
  if (before.some((each) => resolve(each.file) === resolve(file))) {
    throw new UsageError(
      `--also names “${clean(file)}” twice — one report would be written over the other — give each a file of its own`,
    );
  }
  return [...before, { format, file }];
}

/** A report on its way into its file, which appears when it is finished. */
export class ReportFile {
  readonly format: Format;
  readonly #file: UnfinishedFile;
  readonly #name: string;
  #fault: Problem | null = null;

  /** @throws {UsageError} where no file can be written: before anything is judged. */
  constructor({ format, file }: Also, stories: ReadonlySet<string>) {
    this.format = format;
    this.#name = file;
    this.#file = begin(file, stories);
  }

  write(text: string): void {
    this.#attempt(() => {
      this.#file.write(text);
    });
  }

  /** What went wrong on the way, if anything did: then the file is as it was before. */
  finish(): Problem[] {
    this.#attempt(() => {
      this.#file.putInPlace();
    });
    this.#file.discard();
    return this.#fault === null ? [] : [this.#fault];
  }

  #attempt(step: () => void): void {
    if (this.#fault !== null) return;
    try {
      step();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const why = `the system says ${code ?? message}`;
      this.#fault = wholeFile(this.#name, 'the report could not be written', why, 'mend that and ask again').problem;
    }
  }
}

/** @throws {UsageError} where one of them cannot be written, or would be written over a story that is to be judged. */
export function openReports(wanted: readonly Also[] = [], stories: readonly string[] = []): ReportFile[] {
  const places = new Set(wanted.length === 0 ? [] : stories.filter(existsSync).map((path) => realpathSync(path)));
  return wanted.map((each) => new ReportFile(each, places));
}

function begin(file: string, stories: ReadonlySet<string>): UnfinishedFile {
  const refused = (why: string, remedy: string): UsageError =>
    new UsageError(`“${clean(file)}” cannot hold a report — ${why} — ${remedy}`);
  const folder = dirname(file);
  if (!existsSync(folder)) {
    throw refused(`there is no folder ${clean(folder)}`, 'make it first, or name a file in one that is there');
  }
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory() === true) throw refused('it is a folder', 'name a file in it');
    if (there?.isFile() === false) throw refused('it is no file, and a report takes the place of one', 'name a file');
    // Through a symbolic link to the file itself, so that the link stays.
    const place = there === undefined ? file : realpathSync(file);
    if (stories.has(place)) throw refused('it is one of the stories to be judged', 'name another file');
    return new UnfinishedFile(place);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw refused(`the system says ${code ?? message}`, 'name a file where this user may write');
  }
}

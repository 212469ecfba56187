import { dirname, posix, relative, sep } from 'node:path';
import { CONFIG_FILE, findConfig } from '../config/find.ts';
import type { Config } from '../config/index.ts';
import type * as Loader from '../config/load.ts';
import type { Index, Revision } from './diff-compare.ts';
import { storedAt } from './git.ts';
import type { Repository } from './git.ts';
import type { Bar } from './judge.ts';
import { DEFAULT_PATH } from './paths.ts';

/** As the command line says it: a file, false for none, nothing for the one that holds here. */
export interface ConfigOption {
  readonly config?: string | false;
}

/** What holds where neither the command line nor a story says otherwise. */
export interface Defaults {
  readonly settings: Config['settings'];
  readonly min: number | null;
  readonly tolerance: number | null;
  /** From the folder that the command runs in; none for where stories always are. */
  readonly paths: readonly string[];
}
const PLAIN: Defaults = { settings: {}, min: null, tolerance: null, paths: [] };

/** @throws {Misconfigured} where the file that holds cannot be used. */
export async function defaultsHere({ config }: ConfigOption): Promise<Defaults> {
  const path = config === false ? null : (config ?? findConfig(process.cwd()));
  if (path === null) return PLAIN;
  const { configAt } = await loader();
  return below(relative('.', dirname(path)).split(sep).join('/'), configAt(path));
}

/** The options, with what the configuration says where they say nothing. */
export const withDefaults = <Options extends Bar & { readonly min?: number }>(
  options: Options,
  { settings, min }: Defaults,
): Options => ({ ...options, settings, ...(min === null || options.min !== undefined ? {} : { min }) });

/**
 * The same as it stands in the commit that is compared with, so that no edit is measured by a bar that it lowers itself.
 * `note` says so where the other side's is another: that one has to be usable too, as it will hold once the edit is in.
 * @throws {Misconfigured} where either cannot be used.
 */
export async function defaultsAt(
  repository: Repository,
  base: Revision,
  head: Revision | Index,
  option: ConfigOption,
): Promise<{ readonly defaults: Defaults; readonly note: string | null }> {
  if (option.config !== undefined) return { defaults: await defaultsHere(option), note: null };
  const here = repository.inside('.') ?? '';
  const names = upwards(here).map((folder) => posix.join(folder, CONFIG_FILE));
  const sides = [base.commit, head.commit];
  repository.foresee(
    sides.flatMap((side) => [...names, posix.join(here, DEFAULT_PATH)].map((path) => storedAt(side, path))),
  );
  const [before, after] = sides.map((side) => nearest(names, repository.texts(side, names)));
  if (before === undefined && after === undefined) return { defaults: PLAIN, note: null };
  const { configOf } = await loader();
  const note =
    before?.name === after?.name && before?.bytes.equals(after?.bytes ?? Buffer.of()) === true
      ? null
      : `${(after ?? before)?.name ?? ''} is not the same at ${head.name} as at ${base.name} — this edit is measured by ${base.name}’s — ${head.name}’s will hold for the next one\n`;
  if (after !== undefined && note !== null) configOf(after.bytes, `${head.name}:${after.name}`);
  if (before === undefined) return { defaults: PLAIN, note };
  const folder = posix.relative(`/${here}`, `/${posix.dirname(before.name)}`);
  return { defaults: below(folder, configOf(before.bytes, `${base.name}:${before.name}`)), note };
}

/** It knows every rule, and with them loads the engine: only where there is something to read. */
const loader = (): Promise<typeof Loader> => import('../config/load.ts');

const below = (folder: string, { paths, ...config }: Config): Defaults => ({
  ...config,
  paths: (paths ?? []).map((path) => posix.join(folder, path)),
});

/** `a/b`, `a` and the top. */
function upwards(folder: string): string[] {
  return folder === '' ? [''] : [folder, ...upwards(posix.join(folder, '..').replace(/^\.$/u, ''))];
}

interface Stored {
  readonly name: string;
  readonly bytes: Buffer;
}

function nearest(names: readonly string[], texts: readonly (Buffer | null)[]): Stored | undefined {
  return names.flatMap((name, index) => {
    const bytes = texts[index] ?? null;
    return bytes === null ? [] : [{ name, bytes }];
  })[0];
}

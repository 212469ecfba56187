import { dirname, posix, relative, sep } from 'node:path';
import { CONFIG_FILE, findConfig } from '../config/find-config.ts';
import type { Config } from '../config/index.ts';
import type * as Loader from '../config/load.ts';
import type { Index, Revision } from './diff-compare.ts';
import type { Question } from './diff-revisions.ts';
import type { Bar } from './judge-text.ts';
import type { PlacedSettings } from './loosened-settings.ts';
import type { Loosening } from './loosened.ts';
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

export interface Held {
  readonly defaults: Defaults;
  /** That the head's are others, and do not hold yet; null where they are the same. */
  readonly note: string | null;
  /** What of that asks for less. */
  readonly loosened: readonly Loosening[];
}

/**
 * The same as it stands where the change goes, so that no edit is measured by a bar that it lowers itself. The head's
 * has to be usable too where the edit touches it, as it will hold once the edit is in.
 * @throws {Misconfigured} where either cannot be used.
 */
export async function defaultsAt(
  { repository, base, head, standing }: Pick<Question, 'repository' | 'base' | 'head' | 'standing'>,
  option: ConfigOption,
): Promise<Held> {
  if (option.config !== undefined) return { defaults: await defaultsHere(option), note: null, loosened: [] };
  const { storedAt } = await import('./git.ts');
  const here = repository.inside('.') ?? '';
  const names = upwards(here).map((folder) => posix.join(folder, CONFIG_FILE));
  const sides = [...new Set([standing.commit, base.commit, head.commit])];
  repository.foresee(
    sides.flatMap((side) => [...names, posix.join(here, DEFAULT_PATH)].map((path) => storedAt(side, path))),
  );
  const stored = new Map(sides.map((side) => [side, nearest(names, repository.texts(side, names))]));
  const [holding, before, after] = [standing, base, head].map(({ commit }) => stored.get(commit));
  if (before === undefined && after === undefined && holding === undefined)
    return { defaults: PLAIN, note: null, loosened: [] };
  const { configOf } = await loader();
  const read = (file: Stored | undefined, side: Revision | Index): Config | null =>
    file === undefined ? null : configOf(file.bytes, `${side.name}:${file.name}`);
  const holds = read(holding, standing);
  const from = posix.relative(`/${here}`, `/${folderOf(holding)}`);
  const defaults = holds === null ? PLAIN : below(from, holds);
  if (isSame(before, after)) return { defaults, note: null, loosened: [] };
  const path = (after ?? before)?.name ?? '';
  const note = `${path} is not the same at ${head.name} as at ${base.name} — this edit is measured by ${standing.name}’s — ${head.name}’s will hold for the next one\n`;
  const { loosenedSettings } = await import('./loosened-settings.ts');
  const placed = (config: Config | null, file: Stored | undefined): PlacedSettings => {
    const { paths, ...settings } = config === null ? PLAIN : below(folderOf(file), config);
    return { ...settings, paths: paths.length === 0 ? [posix.join(here, DEFAULT_PATH)] : paths };
  };
  return { defaults, note, loosened: loosenedSettings(path, placed(read(after, head), after), placed(holds, holding)) };
}

const folderOf = (stored: Stored | undefined): string => posix.dirname(stored?.name ?? '').replace(/^\.$/u, '');

const isSame = (one: Stored | undefined, other: Stored | undefined): boolean =>
  one?.name === other?.name && (one?.bytes ?? Buffer.of()).equals(other?.bytes ?? Buffer.of());

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

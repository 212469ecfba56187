import { posix } from 'node:path';
import type { Config } from '../config/index.ts';
import { rules, severityOf, termsOf } from '../story-lint/index.ts';
import type { Severity } from '../story-lint/index.ts';
import { SEVERITIES } from './formats.ts';
import { TOLERANCE } from './gate.ts';
import { loosenedLevel, loosenedMark } from './loosened.ts';
import type { Loosening } from './loosened.ts';

/** Settings, with the folders that stories are looked for in, from the top of the repository. */
export interface PlacedSettings extends Omit<Config, 'paths'> {
  readonly paths: readonly string[];
}

/** PURE: where the settings at `path` ask for less than those that stand. */
export function loosenedSettings(path: string, own: PlacedSettings, standing: PlacedSettings): Loosening[] {
  const levelOf = ({ settings }: PlacedSettings): Parameters<typeof loosenedLevel>[1] =>
    termsOf('', { settings }).level;
  const allowedBefore = new Set(standing.settings.allow?.map(({ rule }) => rule));
  const allowed = (own.settings.allow ?? []).map(({ rule }) => rule).filter((rule) => !allowedBefore.has(rule));
  const [before, after] = [standing.tolerance ?? TOLERANCE, own.tolerance ?? TOLERANCE];
  const role = { path, setting: 'role' } as const;
  return [
    ...loosenedLevel(path, levelOf(own), levelOf(standing)),
    ...(own.settings.role === standing.settings.role ? [] : [role]),
    ...loosenedMark(path, 'min', own.min, standing.min),
    ...(after > before ? [{ path, setting: 'tolerance', before, after } as const] : []),
    ...[...new Set(allowed)].map((rule): Loosening => ({ path, setting: 'allow', rule })),
    ...rules.flatMap(({ id }) => eased(path, id, severity(own, id), severity(standing, id))),
    ...standing.paths
      .filter((folder) => !own.paths.some((other) => isWithin(other, folder)))
      .map((folder): Loosening => ({
        path,
        setting: 'paths',
        left: posix.normalize(folder).replace(/(?<=.)\/$/u, ''),
      })),
  ];
}

const severity = ({ settings }: PlacedSettings, rule: string): Severity =>
  settings.severities?.[rule] ?? severityOf(rule);

const eased = (path: string, rule: string, after: Severity, before: Severity): Loosening[] =>
  SEVERITIES.indexOf(after) > SEVERITIES.indexOf(before) ? [{ path, setting: 'severity', rule, before, after }] : [];

const isWithin = (folder: string, path: string): boolean =>
  !posix.relative(`/${folder}`, `/${path}`).split('/').includes('..');

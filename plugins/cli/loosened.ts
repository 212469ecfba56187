import { isPrivate } from '../private-stories.ts';
import { rules } from '../story-lint/index.ts';
import type { Level, Severity, Terms } from '../story-lint/index.ts';
import { LEVELS } from './formats.ts';

/** PURE: what an edit changes so that less is asked of stories than stands at the base. No word of a story is in it. */

/** `path` is the story, or the file of settings, as the head names it. Null means that nothing is asked any more. */
export type Loosening = { readonly path: string } & (
  | { readonly setting: 'allow'; readonly rule: string }
  | { readonly setting: 'severity'; readonly rule: string; readonly before: Severity; readonly after: Severity }
  | { readonly setting: 'level'; readonly before: Level; readonly after: Level }
  | { readonly setting: 'target' | 'min'; readonly before: number; readonly after: number | null }
  | { readonly setting: 'tolerance'; readonly before: number; readonly after: number }
  /** Private before, and public now. */
  | { readonly setting: 'visibility' }
  /** Another one: which of two asks for less, nobody can say. */
  | { readonly setting: 'role' }
  /** Stories below this path, '.' for the top, are not looked for any more. */
  | { readonly setting: 'paths'; readonly left: string }
  /** A story that went where none is looked for. `path` is its old name. */
  | { readonly setting: 'moved'; readonly to: string }
);

/** Those that hide private things are of a kind of their own: they are seen whatever else is allowed beside them. */
export const kindOf = (one: Loosening): string =>
  'rule' in one && rules.some(({ id, masks }) => id === one.rule && masks === true)
    ? `${one.setting} private`
    : one.setting;

/** A story's own terms, with the name it has where they stand. */
export interface Placed extends Terms {
  readonly path: string;
}

export function loosenedTerms(own: Placed, standing: Placed): Loosening[] {
  const { path } = own;
  const wasPrivate = isPrivate(standing.path, standing.visibility);
  const allowed = own.allow.filter((rule) => !standing.allow.includes(rule));
  return [
    ...[...new Set(allowed)].map((rule): Loosening => ({ path, setting: 'allow', rule })),
    ...loosenedLevel(path, own.level, standing.level),
    ...loosenedMark(path, 'target', own.target, standing.target),
    ...(wasPrivate && !isPrivate(path, own.visibility) ? [{ path, setting: 'visibility' } as const] : []),
  ];
}

export const loosenedLevel = (path: string, after: Level, before: Level): Loosening[] =>
  LEVELS.indexOf(after) < LEVELS.indexOf(before) ? [{ path, setting: 'level', before, after }] : [];

export const loosenedMark = (
  path: string,
  setting: 'target' | 'min',
  after: number | null,
  before: number | null,
): Loosening[] => (before !== null && (after === null || after < before) ? [{ path, setting, before, after }] : []);

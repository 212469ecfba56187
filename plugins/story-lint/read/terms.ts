/** What a story's front matter makes of its own bar, and how far it may. */
import type { LintOptions, Terms } from '../types.ts';
import { LEVELS } from '../types.ts';
import type { FrontMatter } from './front-matter.ts';

const DEFAULT_LEVEL = 'L6';

/** As the story says itself, whatever stands elsewhere. */
export function ownTerms(front: FrontMatter, { level, settings }: LintOptions): Terms {
  return {
    level: level ?? front.level ?? settings?.level ?? DEFAULT_LEVEL,
    target: front.target,
    allow: front.allow.filter(({ because }) => because !== '').map(({ rule }) => rule),
    visibility: front.visibility,
  };
}

/** Term by term the stricter of both: a text may ask more of itself than stands elsewhere, and not less. */
export function heldTo(own: Terms, standing: Terms | undefined): Terms {
  if (standing === undefined) return own;
  return {
    ...own,
    level: LEVELS.indexOf(own.level) < LEVELS.indexOf(standing.level) ? standing.level : own.level,
    target: standing.target !== null && (own.target ?? 0) < standing.target ? standing.target : own.target,
    allow: own.allow.filter((rule) => standing.allow.includes(rule)),
  };
}

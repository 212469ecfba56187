import { PATTERNS } from '../types.ts';
import type { Group, Lexicon, PatternSlug } from '../types.ts';
import { FIELD_WORDS } from './fields.ts';
import { ROOMS } from './rooms.ts';
import { STORIES } from './stories.ts';
import { SUBSTANCE } from './substance.ts';

const DIRECT: Lexicon<PatternSlug> = { ...STORIES, ...ROOMS, ...SUBSTANCE };

export const PATTERN_WORDS = Object.fromEntries(
  PATTERNS.map((slug): [PatternSlug, readonly Group[]] => [slug, [...DIRECT[slug], ...FIELD_WORDS[slug]]]),
) as Record<PatternSlug, readonly Group[]>;

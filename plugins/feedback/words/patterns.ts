import type { Lexicon, PatternSlug } from '../types.ts';
import { ROOMS } from './rooms.ts';
import { STORIES } from './tellings.ts';
import { SUBSTANCE } from './substance.ts';

export const PATTERN_WORDS: Lexicon<PatternSlug> = { ...STORIES, ...ROOMS, ...SUBSTANCE };

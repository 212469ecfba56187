/** The room’s only door: one reading of English for every room above. See README.md. */
export { apart, Matcher } from './automaton.ts';
export type { Hit, MatcherOptions, Role } from './automaton.ts';
export { CLASS_NAMES, isClassName, wordClass } from './classes.ts';
export type { ClassName } from './classes.ts';
export { read } from './read.ts';
export { FLAG } from './reading.ts';
export type { Reading, SentenceRange, Token } from './reading.ts';
export { splitSentences } from './sentences.ts';
export { Source } from './source.ts';
export type { Place } from './source.ts';
export { PARTS_OF_SPEECH, tagOf } from './types.ts';
export type { PartOfSpeech, Span } from './types.ts';
export { matchesIn } from './matches.ts';

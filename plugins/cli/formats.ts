import type { Level, Severity } from '../story-lint/index.ts';

/** Names that options take. Apart from the commands, so that --help loads none of them. */
export const FORMATS = ['pretty', 'json', 'github', 'markdown', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];
export const COVERAGE_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];
export const PLAIN_FORMATS = ['pretty', 'json'] as const;
export const LEVELS = ['L4', 'L5', 'L6', 'L7'] as const satisfies readonly Level[];
/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'suggestion'] as const satisfies readonly Severity[];
/** Those that others read, in logs, comments and summaries: what is private is masked in them. */
export const FOR_OTHERS: ReadonlySet<Format | CoverageFormat> = new Set(['github', 'markdown', 'sarif']);
/** Shells that there is a completion script for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

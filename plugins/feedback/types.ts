import type { PrincipleSlug, PrincipleTag, Quoted } from '../story-lint/types.ts';

/** In the order that breaks ties: the five reasons by their share, then the specific ones. */
export const PATTERNS = [
  'insufficient-leadership-evidence',
  'weak-system-design',
  'lack-of-strategic-thinking',
  'poor-communication-under-pressure',
  'cultural-misalignment',
  'we-instead-of-i',
  'no-quantified-metrics',
  'conflict-avoidance',
  'outdated-platform-knowledge',
  'rapid-fire-breakdown',
  'ownership-signal-gap',
] as const;
export type PatternSlug = (typeof PATTERNS)[number];

export interface PatternTag {
  readonly slug: PatternSlug;
  /** 0..1: how likely a reader of the feedback would name this pattern. */
  readonly confidence: number;
  readonly tagged: boolean;
  /** The words that led here, in the order they were written. */
  readonly evidence: readonly Quoted[];
  /** Words that speak against it: what was praised or denied. */
  readonly rulesOut: readonly Quoted[];
  /** What to read, rewrite and ask; and what would rule it out. */
  readonly next: readonly string[];
}

/** What a part of the feedback is; only reasons count for a pattern, and only praise against one. */
export const PART_KINDS = [
  'reason',
  'praise',
  'policy',
  'role',
  'courtesy',
  'question',
  'signature',
  'thread',
  'markup',
  'other',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export interface Part extends Quoted {
  readonly kind: PartKind;
}

/** What was decided besides the no. */
export const OUTCOME_SLUGS = [
  'downlevel',
  'recycle',
  'cooldown',
  'hold',
  'closed',
  'not-inclined',
  'inclined',
] as const;
export type OutcomeSlug = (typeof OUTCOME_SLUGS)[number];

export interface OutcomeTag {
  readonly slug: OutcomeSlug;
  /** What it means for the reader. */
  readonly says: string;
  /** The page nearest to it, root-relative. */
  readonly page: string;
  /** The words that say so. */
  readonly evidence: Quoted;
}

/** Why no pattern is tagged. */
export const SILENCES = ['empty', 'other-language', 'no-reason', 'unclear'] as const;
export type Silence = (typeof SILENCES)[number];

export interface FeedbackReport {
  readonly path: string;
  /** Every word of the text is in one of them, in order. */
  readonly parts: readonly Part[];
  readonly outcomes: readonly OutcomeTag[];
  /** Null when a pattern is tagged. */
  readonly silence: { readonly because: Silence; readonly says: string } | null;
  /** All eleven, most confident first. */
  readonly patterns: readonly PatternTag[];
  /** All sixteen, most confident first. */
  readonly principles: readonly PrincipleTag[];
  /** Steps in the order to take them. */
  readonly next: readonly string[];
}

export interface DiagnoseOptions {
  /** As it is to stand in the report. */
  readonly path?: string;
}

/** One pattern, one file. */
export interface Pattern {
  readonly slug: PatternSlug;
  /** Completes “My guess is that …”, said by the candidate. */
  readonly guess: string;
  readonly rewrite: string;
  /** Completes “Rule it out if …”. */
  readonly rulesOut: string;
  /** How its subject is named, in the language of plugins/language/README.md: praised, it is evidence against. */
  readonly about: readonly string[];
  /** How likely the principles are in question where the pattern is meant. */
  readonly bearsOn: Readonly<Partial<Record<PrincipleSlug, number>>>;
  readonly examples: {
    /** The reason stands between ⟦ and ⟧. */
    readonly bad: readonly string[];
    /** Near misses: the same subject, and no reason. */
    readonly good: readonly string[];
  };
}

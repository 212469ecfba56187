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

export interface FeedbackReport {
  readonly path: string;
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

/** Ways of saying one thing. See `phrase-finder.ts` for how a phrase is written. */
export interface Group {
  /** 3 names the pattern, 2 points to it, 1 hints at it; below that it only breaks ties. */
  readonly weight: number;
  /** Names the subject without the fault: counts in full only beside a complaint, never where praised. */
  readonly topic?: true;
  /** Completes “My guess is that …”, said by the candidate. */
  readonly guess: string;
  readonly phrases: readonly string[];
}

export type Lexicon<Slug extends string> = Readonly<Record<Slug, readonly Group[]>>;
export type PrincipleLexicon = Lexicon<PrincipleSlug>;

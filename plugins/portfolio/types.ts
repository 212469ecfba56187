import type { Band, Level, PrincipleSlug, Quoted } from '../story-lint/types.ts';

/** The words of this room. Stories are referred to by `number`: 1-based, in the order of their paths. */

/** What a story is worth in a loop: it counts, it would after mending, or an interviewer could credit nothing in it. */
export type Standing = 'creditable' | 'needs-work' | 'does-not-count';

/** A principle that the story’s deeds show. */
export interface Shown {
  readonly principle: PrincipleSlug;
  /** 0..1, the tagger’s. */
  readonly confidence: number;
  /** The first of the words behind it. */
  readonly evidence: Quoted | null;
}

/** One row of the matrix. A cell counts for as much as its story does. */
export interface StoryRow {
  readonly number: number;
  /** The number of the story by which its event is known: its own, unless another telling of that event scores more. */
  readonly event: number;
  readonly path: string;
  readonly title: string;
  /** The bar it was judged by. */
  readonly level: Level;
  /** 0..100, whole. */
  readonly score: number;
  readonly band: Band;
  readonly standing: Standing;
  /** Why it does not count, in the reader’s words; null where it does. */
  readonly because: string | null;
  readonly shows: readonly Shown[];
  /** Claimed in front matter, and not shown by the text. */
  readonly claimedOnly: readonly PrincipleSlug[];
}

/** One column of the matrix. */
export interface PrincipleCoverage {
  readonly slug: PrincipleSlug;
  /** Creditable stories wanted at this level. */
  readonly wanted: number;
  /** How many of them are missing; above 0 it is a gap. */
  readonly missing: number;
  /** Numbers of the stories that show it, the best first; of an event that is told more than once the telling that serves best. */
  readonly creditable: readonly number[];
  readonly needsWork: readonly number[];
  readonly tooWeak: readonly number[];
  /** Further tellings of an event that stands in one of these three: they show it, and are not counted. */
  readonly toldAgain: readonly number[];
  /** Stories whose front matter claims it and whose text does not show it. */
  readonly claimedOnly: readonly number[];
  /** What to do about the gap; null where there is none. */
  readonly advice: string | null;
}

/** An event that is told more than once, or perhaps is. */
export interface SameEvent {
  /** Numbers of the stories, ascending; two where it is a question. */
  readonly stories: readonly number[];
  /** Whether they are counted as one. If not, it is a question to the writer. */
  readonly once: boolean;
  /** Some of the words that they share and other stories do not, as the first of them writes them; none that are private. */
  readonly shared: readonly string[];
  /** What that means, in the reader’s words. */
  readonly says: string;
}

/** A story that more principles lean on than one telling can serve. */
export interface OverUsed {
  /** By its number its event is known. */
  readonly story: number;
  /** Where no creditable story shows the principle better. */
  readonly bestFor: readonly PrincipleSlug[];
  /** Those of them that no other creditable story shows at all. */
  readonly onlyFor: readonly PrincipleSlug[];
  readonly advice: string;
}

/** What an interviewer can write about one principle: above the bar, at it, an open question, nothing. */
export type Grade = 'raises' | 'meets' | 'open' | 'nothing';
export interface Answer {
  readonly principle: PrincipleSlug;
  /** The story told for it; null where none was left. */
  readonly story: number | null;
  readonly grade: Grade;
  readonly because: string;
}

/** Our words, weakest first; what Amazon’s forms say is not on record here. */
export const VOTES = ['strong no hire', 'no hire', 'hire', 'strong hire'] as const;
export type Vote = (typeof VOTES)[number];
export interface Interviewer {
  /** 1..5 */
  readonly number: number;
  readonly barRaiser: boolean;
  readonly answers: readonly Answer[];
  readonly vote: Vote;
  readonly because: string;
}

/** Weakest first. `argued`: the votes alone do not settle it. */
export const OUTCOMES = ['no hire', 'argued', 'hire'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The one story, new or mended, that would change the simulation most. */
export interface NextStep {
  readonly kind: 'write' | 'mend';
  /** The story to mend; null for a new one. */
  readonly story: number | null;
  /** What the new story has to show, or what the mended one would be told for. */
  readonly principle: PrincipleSlug | null;
  /** The score it has to reach, 0..100. */
  readonly to: number;
  readonly outcome: Outcome;
  readonly votes: readonly { readonly interviewer: number; readonly from: Vote; readonly to: Vote }[];
  readonly advice: string;
}

/** A simulation, not a forecast: principles dealt, each story told at most once, votes by the rules in policy.ts. */
export interface Debrief {
  readonly interviewers: readonly Interviewer[];
  readonly outcome: Outcome;
  readonly because: string;
  /** Creditable stories that were not needed. */
  readonly inReserve: readonly number[];
  /** Null where no single story would change anything. */
  readonly next: NextStep | null;
}

export interface PortfolioReport {
  readonly level: Level;
  /** What keeps the figures from being comparable, such as stories judged by another level’s bar. */
  readonly caveat: string | null;
  readonly stories: readonly StoryRow[];
  /** Those that are counted once first. */
  readonly sameEvents: readonly SameEvent[];
  /** All sixteen, in Amazon’s order. */
  readonly principles: readonly PrincipleCoverage[];
  readonly overUsed: readonly OverUsed[];
  readonly debrief: Debrief;
}

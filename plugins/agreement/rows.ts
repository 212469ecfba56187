import type { Dimension, Level, PrincipleSlug, Unread } from '../story-lint/index.ts';
import type { PatternSlug } from '../feedback/index.ts';
import type { SentenceRow } from './function-figures.ts';
import type { RemarkRow } from './remark-figures.ts';

/** Where a row stands, so that a reader can open it. */
export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
}

export type Rating = 1 | 2 | 3 | 4 | 5;
/** A story with the rating somebody gave it at a level. */
export interface RatedRow extends Labelled {
  readonly level: Level;
  readonly role: string;
  readonly form: string;
  readonly quality: Rating;
  /** 0–4 each, where they were given. */
  readonly dimensions?: Readonly<Record<Dimension, number>>;
  /** The row that holds the same text at another level. */
  readonly twin?: string | null;
  /** Two tellings of one event share it. */
  readonly pair?: string | null;
  readonly version?: 'weak' | 'strong' | 'gaming';
  readonly unread: Unread;
}
export interface ClaimRow extends Labelled {
  readonly stated_percent: number;
  readonly from: number;
  readonly to: number;
  readonly consistent: boolean;
}
export interface LeakRow extends Labelled {
  readonly leaks: readonly { readonly quote: string; readonly kind: string }[];
}
export interface FeedbackRow extends Labelled {
  /** The clearest first. */
  readonly patterns: readonly PatternSlug[];
}
/** What the tagger says of a story whose writer it was not trained on. */
export interface TaggedRow {
  readonly id: string;
  /** `w1` to `w6` in the register of real notes, or the name of an older file. */
  readonly writer: string;
  readonly place: Place;
  /** The principles it shows by its label, the clearest first. */
  readonly labels: readonly PrincipleSlug[];
  /** All sixteen as the tagger ranks them. */
  readonly ranked: readonly PrincipleSlug[];
}
/** One person’s rating of one text, made without sight of label or score. */
export interface HumanRating {
  readonly rater: string;
  readonly id: string;
  readonly quality: number;
  readonly dimensions?: Readonly<Partial<Record<Dimension, number>>>;
}

/** Files whose rows hold a rating from 1 to 5. */
export const RATED_SETS = [
  ...(['w1', 'w2', 'w3', 'w4', 'w5', 'w6'] as const),
  ...(['y1', 'y2', 'y3', 'y4', 'y5', 'z1', 'z2', 'z3', 'z4', 'z5'] as const),
  ...(['rated', 'pairs', 'lp-ordinary', 'lp-managers', 'lp-prepdocs', 'lp-short'] as const),
  ...(['lp-engineers', 'lp-leads', 'lp-trades', 'lp-drafts', 'lp-polished', 'lp-notes'] as const),
] as const;
export type RatedSet = (typeof RATED_SETS)[number];

/** Everything that is measured, read from disk by whoever asks. */
export interface LabelledSet {
  readonly rated: Readonly<Record<RatedSet, readonly RatedRow[]>>;
  readonly gaming: readonly RatedRow[];
  /** Of more kinds than the first set: résumés, press releases, minutes, polished emptiness. */
  readonly gamingMore: readonly RatedRow[];
  /** No stories in the words and the manner of real notes. */
  readonly noStories: readonly RatedRow[];
  readonly claims: readonly ClaimRow[];
  readonly leaks: readonly LeakRow[];
  readonly feedback: readonly FeedbackRow[];
  readonly tagged: readonly TaggedRow[];
  readonly sentences: readonly SentenceRow[];
  readonly remarks: readonly RemarkRow[];
  readonly humans: readonly HumanRating[];
}

/** Places of rows that are not independent: two tellings of one event, one text at two levels. */
export function groupsOf(rows: readonly RatedRow[]): number[][] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const key = row.pair ?? row.twin ?? row.id;
    (groups.get(key) ?? groups.set(key, []).get(key))?.push(i);
  });
  return [...groups.values()];
}

import type { Day } from './calendar-day.ts';

/** Who stands behind a date: the classes of content/claims, and three that only a plan needs. */
export const CLASSES = {
  official: { name: 'official', means: 'Amazon says it itself, in public.' },
  'former-insider': { name: 'former insider', means: 'People who interviewed there say it in public.' },
  'candidate-account': { name: 'candidate account', means: 'Candidates or coaches report it; nobody has counted.' },
  folklore: { name: 'folklore', means: 'Widely repeated, without a source that can be checked.' },
  unverified: {
    name: 'unverified',
    means: 'Stands in a collection of cases that names no method, no author and nobody whom one could ask.',
  },
  'own-advice': { name: 'our own advice', means: 'We chose it. No source asks for that day.' },
  'told-to-you': {
    name: 'told to you',
    means: 'You were told it. Where it differs from ours, it is the one that counts.',
  },
} as const;
export type Class = keyof typeof CLASSES;

/** What a date rests on. */
export interface Basis {
  readonly class: Class;
  /** A file of content/claims, where there is one. */
  readonly claim: string | null;
  readonly says: string;
}

export interface Phase {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly actions: readonly string[];
  readonly measures: readonly string[];
}
/** A plan as a page of the playbook holds it. */
export interface PagePlan {
  readonly title: string;
  readonly href: string;
  readonly unit: 'day' | 'week' | 'month' | 'hour';
  readonly phases: readonly Phase[];
}
export interface ClaimFact {
  readonly class: Class;
  readonly disputed: boolean;
  readonly soWeSay: string;
}

/** What a plan is made of, besides the answers: all of it from content/. */
export interface Facts {
  readonly pages: Readonly<Record<string, PagePlan>>;
  readonly claims: Readonly<Record<string, ClaimFact>>;
  readonly patterns: readonly { readonly id: string; readonly title: string }[];
}

/** What becomes of a step: to do on its day, to do on another day because its own is over, done, or left out. */
export type Standing = 'ahead' | 'moved' | 'done' | 'left-out';

export interface Step {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** Both null where no day can be said. The first day of what lasts; `due` is the last. */
  readonly start: Day | null;
  readonly due: Day | null;
  /** The day on which it was due, of a step that has moved. */
  readonly was: Day | null;
  readonly standing: Standing;
  /** Of what is moved or left out: why, and what to do instead. */
  readonly instead: string | null;
  readonly basis: Basis;
  readonly actions: readonly string[];
  readonly measures: readonly string[];
  readonly links: readonly { readonly href: string; readonly title: string }[];
}

export const GROUPS = {
  hours: 'The first 48 hours',
  twelve: 'To day 12',
  thirty: 'To day 30: your own decision',
  build: 'Build what was missing',
  prove: 'Prove it',
  back: 'Apply again',
} as const;
export type Group = keyof typeof GROUPS;

/** A bar of the timeline. */
export interface Bar {
  readonly title: string;
  readonly start: Day;
  readonly end: Day;
  readonly kind: 'thirty' | 'build' | 'prove' | 'wait' | 'back';
}

export interface Verdict {
  readonly title: string;
  readonly says: string;
  readonly href: string;
}

export interface Plan {
  readonly no: Day;
  readonly today: Day;
  readonly steps: readonly Step[];
  readonly bars: readonly Bar[];
  /** The earliest honest day to apply again, and what it rests on; null where there are no hours to get there. */
  readonly back: { readonly day: Day; readonly basis: Basis } | null;
  /** Waiting times as they are told, as days. */
  readonly waits: readonly { readonly title: string; readonly day: Day }[];
  readonly verdict: Verdict | null;
  /** What the person should know about what they entered. */
  readonly notes: readonly string[];
}

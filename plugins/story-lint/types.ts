import type { PartOfSpeech, Reading, Span, Token } from '../language/index.ts';
import type { Absence, SentenceFunction } from './functions/function-names.ts';
import type { CueKind } from './words/cue-phrases.ts';

export type { Absence, PartOfSpeech, SentenceFunction, Span, Token };

/** The words every room of the engine shares. Offsets are UTF-16 code units into the text as the author wrote it. */

export const DIMENSIONS = [
  'ownership',
  'action-depth',
  'evidence',
  'structure',
  'result',
  'conviction',
  'scope',
  'delivery',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Lowest bar first: a story is never easier to pass at a later level. */
export const LEVELS = ['L4', 'L5', 'L6', 'L7'] as const;
export type Level = (typeof LEVELS)[number];

export const PRINCIPLES = [
  'customer-obsession',
  'ownership',
  'invent-and-simplify',
  'are-right-a-lot',
  'learn-and-be-curious',
  'hire-and-develop-the-best',
  'insist-on-the-highest-standards',
  'think-big',
  'bias-for-action',
  'frugality',
  'earn-trust',
  'dive-deep',
  'have-backbone-disagree-and-commit',
  'deliver-results',
  'strive-to-be-earths-best-employer',
  'success-and-scale-bring-broad-responsibility',
] as const;
export type PrincipleSlug = (typeof PRINCIPLES)[number];

export type Severity = 'error' | 'warning' | 'suggestion';
export type Band = 'not-a-story' | 'at-risk' | 'developing' | 'solid' | 'bar-raising';

/* ── what the reader makes of a text ─────────────────────────────────────── */

/** The part of STAR a passage plays, from a heading or label, or from what is said. */
export type StarPart = 'situation' | 'task' | 'action' | 'result' | 'learning';

export type BlockKind = 'paragraph' | 'item' | 'cell';
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly section: Section;
}
/** A heading (or a bold or `Label:` line that serves as one) and what stands below it. */
export interface Section {
  readonly heading: Span | null;
  /** The heading's words, or '' before the first heading. */
  readonly title: string;
  readonly part: StarPart | null;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly block: Block;
  readonly tokens: readonly Token[];
  /** Number of word tokens. */
  readonly words: number;
  readonly clauses: readonly Clause[];
}

/** Who a clause says acted. `none` is an imperative, a headless fragment that nobody can be named for, or a passive. */
export type Actor = 'teller' | 'group' | 'other' | 'none';
/** What its verb says: somebody did, chose, helped, said, thought, or something was so. */
export type ClauseKind = 'action' | 'decision' | 'support' | 'speech' | 'thought' | 'state';
export interface Clause extends Span {
  readonly sentence: number;
  readonly actor: Actor;
  readonly kind: ClauseKind;
  readonly verb: string;
  /** False for “to cut”, “by cutting”: part of another deed. */
  readonly finite: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Would, could, will, plan to: not something that happened. */
  readonly hypothetical: boolean;
  /** A number, name or noun that says what was acted upon. */
  readonly object: string | null;
}

/** Something the teller did, as an interviewer could write it down. */
export interface Act {
  readonly clause: Clause;
  /** It names what was acted upon in words that can be pictured. */
  readonly concrete: boolean;
}

/** A phrase that says what a sentence does. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly sentence: number;
  /** “not measured”, “never checked”: earns nothing. */
  readonly negated: boolean;
}

/** What a story’s sentences do. Sentences go by their index. */
export interface StoryFunctions {
  /** Log odds that the text is an account of something that happened; above 0 where it rather is. */
  readonly account: number;
  /** By sentence and, within it, by place in FUNCTIONS: 0 to 1. */
  readonly probabilities: Float64Array;
  /** The most that any sentence is likely to do it, 0 to 1; 0 where there is none. */
  most(does: SentenceFunction): number;
  /** About how many sentences do it: the sum of how likely each does. */
  total(does: SentenceFunction): number;
  /** How likely a sentence does it, 0 to 1; 0 for a sentence that there is none of. */
  probability(sentence: number, does: SentenceFunction): number;
  /** Whether it is said to: at the function’s own threshold, where precision and recall are even. */
  does(sentence: number, does: SentenceFunction): boolean;
  /** Whether it surely does: of unread writers’ such sentences nine in ten did. Some functions are never sure. */
  surely(sentence: number, does: SentenceFunction): boolean;
  /** All that a sentence is said to do, in the order of FUNCTIONS. */
  labels(sentence: number): readonly SentenceFunction[];
  /** Whether no sentence does any of these, at the threshold where nine in ten such statements were right. True of an empty story. */
  lacks(absence: Absence): boolean;
}

export type ExclusionReason =
  'quotation' | 'code' | 'heading' | 'table' | 'prompt' | 'html' | 'link-target' | 'interviewer' | 'unreadable';
export interface Exclusion extends Span {
  readonly reason: ExclusionReason;
}

export type MetricKind = 'percent' | 'money' | 'duration' | 'count' | 'ratio' | 'rating';
export type MetricRole = 'baseline' | 'target' | 'result' | 'scale';
export interface Metric extends Span {
  readonly quote: string;
  readonly kind: MetricKind;
  readonly value: number;
  /** As written, normalised: '%', 's', 'ms', 'min', 'h', 'day', 'week', 'month', 'year', '$', '€', '×', or the counted noun. */
  readonly unit: string;
  readonly role: MetricRole;
}
/** A stated change with both its ends. */
export interface ArithmeticClaim extends Span {
  readonly quote: string;
  readonly from: number;
  readonly to: number;
  /** The change as the writer states it, in per cent or points; a magnitude. */
  readonly stated: number;
  readonly actual: number;
  readonly consistent: boolean;
  /** What would be true instead, in words; null when consistent. */
  readonly correction: string | null;
}

/** A rule whose findings are to be set aside, and why. */
export interface Reason {
  readonly rule: string;
  readonly because: string;
}
/** An author's `allow` in front matter. */
export interface Allowance extends Reason {
  readonly span: Span;
}
/** By what a story is measured, as far as its own front matter has a say. */
export interface Terms {
  readonly level: Level;
  readonly target: number | null;
  /** Rules whose findings it sets aside, each for a reason. */
  readonly allow: readonly string[];
  readonly visibility: string | null;
}

/** What a reader of front matter makes of a line that is not quite what it could be. */
export interface FrontMatterNote extends Span {
  /** Read as meant though it says something else; not read, since it is no key of a story; or a name that there is none of. */
  readonly kind: 'assumed' | 'ignored' | 'unknown';
  /** What was read, then what to do. */
  readonly message: string;
  /** To be put in the place of the words. */
  readonly suggestion?: string;
}

/** A place in an .mdx story where its page may see code and this reader sees text, and why it is refused. */
export interface HiddenCode {
  /** Offset into the source. */
  readonly offset: number;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** A passage of what others see of a story. */
export interface Shown extends Span {
  /** As it is seen: without the quotation marks, escapes and line ends of YAML. */
  readonly text: string;
}

/** One story, read: what every rule looks at. Nothing here is a judgement. */
export interface Story {
  readonly source: string;
  /** `source` with everything that is not the teller's own telling blanked out, offsets unchanged. */
  readonly prose: string;
  /** `prose`, read once. */
  readonly reading: Reading;
  readonly title: string;
  readonly level: Level;
  readonly role: string;
  readonly question: string | null;
  readonly claimedPrinciples: readonly string[];
  readonly allow: readonly Allowance[];
  readonly target: number | null;
  readonly notes: readonly FrontMatterNote[];
  /** Rules whose allowance counts: it has a reason, and may be made here. */
  readonly allowed: readonly string[];
  /** Where the text starts, behind the front matter. */
  readonly bodyStart: number;
  /** The values of its front matter that are shown, and its text. */
  readonly shown: readonly Shown[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** Whether each sentence says what one before it has said, word for word. By sentence index. */
  readonly again: readonly boolean[];
  /** Whether each sentence belongs to the telling: only then it earns. By sentence index. */
  readonly telling: readonly boolean[];
  /** Words of the telling. */
  readonly tellingWords: number;
  /** The part of STAR each sentence plays, by sentence index. */
  readonly parts: readonly (StarPart | null)[];
  /** Every phrase that was found, in the telling or not. */
  readonly phrases: readonly Cue[];
  /** Those that count. */
  readonly cues: readonly Cue[];
  /** What each sentence does: worked out when first asked for. */
  readonly functions: StoryFunctions;
  /** The sentences that can earn: those of the telling, less heaps of figures. By sentence index. */
  readonly earning: readonly number[];
  /** What these do, read as if nothing else stood there; sentences go by their place in `earning`. */
  readonly earned: StoryFunctions;
  /** The teller's own acts and decisions that happened, in order. */
  readonly acts: readonly Act[];
  readonly clauses: readonly Clause[];
  /** Every quantity, for the report. */
  readonly metrics: readonly Metric[];
  /** Those that stand in the telling: what the rules count. */
  readonly evidence: readonly Metric[];
  readonly claims: readonly ArithmeticClaim[];
  readonly words: number;
  readonly exclusions: readonly Exclusion[];
  /** Places MDX would run or trip over; empty for plain Markdown. */
  readonly code: readonly Span[];
  /** Looked for where no code is in plain sight. */
  readonly hiddenCode: HiddenCode | null;
}

/* ── rules ───────────────────────────────────────────────────────────────── */

export interface Finding extends Span {
  /** What is there, then what to do. */
  readonly message: string;
  readonly suggestions?: readonly string[];
  /** The words in it that are private wherever they stand, by a rule that masks. */
  readonly private?: readonly string[];
}
export type Verdict =
  | { readonly applies: false; readonly because: string }
  | {
      readonly applies: true;
      /** 0..1; 1 when there is nothing to say against it. */
      readonly score: number;
      readonly findings: readonly Finding[];
      readonly credits: readonly Span[];
    };

export interface Rule<Id extends string = string> {
  /** Permanent, kebab-case, names the fault; file name = id = address of its page. */
  readonly id: Id;
  readonly title: string;
  /** Markdown: why it costs, linking to the pattern or case study that shows it. */
  readonly why: string;
  /** What an interviewer would ask where it finds fault. It holds no fact, figure or role: those are the writer’s to give. */
  readonly question?: string;
  /** What they would ask next where the story answers that. */
  readonly further?: string;
  /** `null`: a safeguard (privacy, code) that reports and never earns or costs points. */
  readonly dimension: Dimension | null;
  /** Words to point at stand between ⟦ and ⟧. */
  readonly examples: { readonly good: readonly string[]; readonly bad: readonly string[] };
  /** No `allow` sets its findings aside, no settings make them less than an error, and no page shows a story with one. */
  readonly binding?: true;
  /** What it finds is masked in everything that others read, set aside by an `allow` or not. */
  readonly masks?: true;
  check(story: Story): Verdict;
}

/** What others must not read, and where it was found. */
export interface Withheld extends Span {
  readonly words: readonly string[];
}

/* ── the report, schema 1 ────────────────────────────────────────────────── */

/** 1-based lines and columns in the file as the author wrote it, front matter included. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
export interface Quoted extends Place {
  readonly quote: string;
}
export interface ReportedFinding extends Quoted {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestions: readonly string[];
}
export interface ReportedCredit extends Quoted {
  readonly rule: string;
}
/** What to change first, as a question to answer in the text, and the words it is about. Nothing of the answer is in it. */
export interface Advice extends Quoted {
  readonly rule: string;
  /** What an interviewer would ask; of an error, which every reader must mend, what it says. */
  readonly asks: string;
  /** Where the answer would stand: in these words, in front of them, or behind them. */
  readonly answer: 'here' | 'before' | 'behind';
  /**
   * Whole points that the answers of people who changed such a thing won, least and most of four in five, below 0 where it cost
   * some; null where a cap or an error stands before any points.
   */
  readonly points: readonly [least: number, most: number] | null;
}
export interface PrincipleTag {
  readonly slug: PrincipleSlug;
  /** 0..1 */
  readonly confidence: number;
  readonly tagged: boolean;
  readonly evidence: readonly Quoted[];
}
export interface RuleScore {
  readonly id: string;
  readonly applies: boolean;
  /** 0..1, or null where the rule does not apply. */
  readonly score: number | null;
  /** Why it does not apply. */
  readonly because: string | null;
  /** Share of the dimension's weight, 0..1, among the rules that apply. */
  readonly share: number;
}
export interface DimensionScore {
  /** 0..1 */
  readonly score: number;
  /** Points at stake; the eight sum to 100 at every level. */
  readonly weight: number;
  readonly points: number;
  readonly rules: readonly RuleScore[];
}
/** Whole numbers from 0 to 100, and the score between them. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
export interface StoryReport {
  readonly path: string;
  readonly title: string;
  readonly level: Level;
  readonly role: string;
  /** 0..100, whole. */
  readonly score: number;
  /**
   * Of eight stories in ten with such a score, by writers the judge had not read, the rating lies here: a rating of 1 to 5 as the
   * middle of its band, 10 to 90. It says nothing of how a score moves when the same story is changed.
   */
  readonly interval: Interval;
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly band: Band;
  /** Why the score was held down, if it was. */
  readonly cap: { readonly at: number; readonly because: string } | null;
  readonly dimensions: Readonly<Record<Dimension, DimensionScore>>;
  readonly principles: readonly PrincipleTag[];
  readonly claimed: readonly { readonly slug: string; readonly supported: boolean }[];
  readonly findings: readonly ReportedFinding[];
  readonly credits: readonly ReportedCredit[];
  readonly measures: {
    readonly words: number;
    readonly spokenSeconds: number;
    readonly iActions: number;
    readonly weActions: number;
    /** Teller's actions over teller's and group's; null when there is neither. */
    readonly iShare: number | null;
    readonly metrics: readonly (Omit<Metric, 'start' | 'end'> & { readonly line: number; readonly column: number })[];
    readonly claims: readonly (Omit<ArithmeticClaim, 'start' | 'end'> & {
      readonly line: number;
      readonly column: number;
    })[];
  };
  readonly coverage: {
    readonly judged: number;
    readonly excluded: readonly { readonly reason: ExclusionReason; readonly words: number }[];
  };
  /** The writer's own mark from front matter, 0..100. */
  readonly target: number | null;
  /** Findings that an `allow` with a reason has set aside. */
  readonly allowed: readonly { readonly rule: string; readonly because: string; readonly findings: number }[];
  /** At most three. */
  readonly changeFirst: readonly Advice[];
}

export interface LintOptions {
  /** As it is to stand in the report. Ends in `.mdx` for MDX, anything else is Markdown. */
  readonly path?: string;
  /** Overrides front matter. */
  readonly level?: Level;
  readonly role?: string;
  readonly settings?: Settings;
  /** What stands already: the story's own terms may be stricter, and are not followed where they are laxer. */
  readonly standing?: Terms;
}

/** What holds for all of somebody's stories. Front matter says more of one story, and goes first. */
export interface Settings {
  readonly level?: Level;
  readonly role?: string;
  /** By id of a rule, in place of its own. Moves no score. */
  readonly severities?: Readonly<Record<string, Severity | undefined>>;
  readonly allow?: readonly Reason[];
}

/** What sentences are said to do, and what stories are said to lack, beside the labels: each writer left out of training. */
import { rules, severityOf } from '../story-lint/index.ts';
import type { Rule, SentenceFunction, Severity, Story } from '../story-lint/index.ts';
import { bootstrap, mean, share } from './statistics.ts';
import type { Estimate } from './statistics.ts';

/** A text whose sentences are labelled, read by a model that has not met its writer. */
export interface SentenceRow {
  readonly writer: string;
  /** False for a text that is no story: nothing is said to be missing from it. */
  readonly isStory: boolean;
  readonly story: Story;
  /** By sentence: its labels; null for one that has none, since nobody tells it. */
  readonly labels: readonly (readonly SentenceFunction[] | null)[];
}

export interface SentenceFigures {
  readonly texts: number;
  readonly sentences: number;
  /** Mean over all functions. */
  readonly f1: Estimate;
  readonly functions: readonly {
    readonly name: SentenceFunction;
    /** Sentences labelled so. */
    readonly labelled: number;
    readonly f1: number;
    /** Of the sentences that surely do it, how many are labelled so. */
    readonly sure: Estimate;
    readonly sentences: number;
  }[];
  readonly writers: readonly { readonly writer: string; readonly f1: number; readonly sentences: number }[];
  /** Rules that say that something is absent. */
  readonly absences: readonly RuleFigures[];
  /** All their remarks together. */
  readonly absent: Estimate;
  readonly remarks: number;
  /** What rules credit. */
  readonly credits: readonly RuleFigures[];
  readonly credited: Estimate;
  /** Whose words rules mark as a fault. */
  readonly marks: readonly RuleFigures[];
  readonly marked: Estimate;
}
export interface RuleFigures {
  readonly rule: string;
  readonly severity: Severity;
  /** Stories it is said of, or sentences that are credited or marked. */
  readonly said: number;
  readonly right: Estimate;
}

/** By rule: what it misses where it finds fault. No sentence may do any of these by its label. */
const MISSED: Readonly<Record<string, readonly SentenceFunction[]>> = {
  'missing-obstacle': ['obstacle', 'dissent'],
  'missing-decision': ['decision', 'dissent'],
  'costless-decision': ['cost'],
  'missing-baseline': ['baseline'],
  'unmeasured-method': ['method'],
  'unquantified-result': ['result-size'],
  'missing-situation': ['situation'],
  'missing-task': ['task', 'target'],
  'missing-result': ['result', 'result-size'],
  'short-lived-result': ['lasting'],
  'missing-lesson': ['lesson'],
  'missing-beneficiary': ['beneficiary'],
  'narrow-scope': ['scope'],
};
/** By rule: what it credits a sentence for. */
const CREDITED: Readonly<Record<string, readonly SentenceFunction[]>> = {
  ...MISSED,
  'thin-action': ['act'],
  'conflict-avoidance': ['dissent'],
};
/** By rule: what a sentence does whose words it marks. A deed of a group is nobody’s, and so is one that nobody could see. */
const MARKED: Readonly<Record<string, readonly SentenceFunction[]>> = {
  'we-instead-of-i': ['group-act'],
  'borrowed-action': ['vague-act', 'group-act'],
  'vague-action': ['vague-act', 'vague-claim'],
  'vague-claim': ['vague-claim'],
};
const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function sentenceFigures(rows: readonly SentenceRow[], functions: readonly SentenceFunction[]): SentenceFigures {
  const writers = [...Map.groupBy(rows, ({ writer }) => writer)].map(([writer, own]) => ({
    ...{ writer, sentences: labelledIn(own) },
    counts: functions.map((name) => hitsIn(own, name)),
  }));
  const pooled = functions.map((name, k) => ({ name, hits: sum(writers.map(({ counts }) => counts[k] ?? NONE)) }));
  const f1Of = (some: readonly number[]): number =>
    mean(functions.map((_, k) => f1(sum(some.map((i) => writers[i]?.counts[k] ?? NONE)))));
  const absences = Object.entries(MISSED).map(([rule, missed]) => absenceOf(rows, rule, missed));
  const credits = Object.entries(CREDITED).map(([rule, credited]) => pointedAt(rows, rule, 'credits', credited));
  const stories = rows.filter(({ isStory }) => isStory);
  const marks = Object.entries(MARKED).map(([rule, marked]) => pointedAt(stories, rule, 'findings', marked));
  return {
    texts: rows.length,
    sentences: labelledIn(rows),
    f1: bootstrap(
      writers.map((_, i) => [i]),
      f1Of,
    ),
    functions: pooled.map(({ name, hits }) => ({
      ...{ name, labelled: hits.labelled, f1: f1(hits), sentences: hits.sure },
      sure: share(hits.surelyRight, hits.sure),
    })),
    writers: writers.map(({ writer, sentences }, i) => ({ writer, sentences, f1: f1Of([i]) })),
    absences: absences.map(figuresOf),
    absent: together(absences),
    remarks: absences.reduce((n, { said }) => n + said, 0),
    credits: credits.map(figuresOf),
    credited: together(credits),
    marks: marks.map(figuresOf),
    marked: together(marks),
  };
}

const labelledIn = (rows: readonly SentenceRow[]): number =>
  rows.reduce((n, { labels }) => n + labels.filter((one) => one !== null).length, 0);

interface Hits {
  readonly labelled: number;
  readonly said: number;
  readonly right: number;
  readonly sure: number;
  readonly surelyRight: number;
}
const NONE: Hits = { labelled: 0, said: 0, right: 0, sure: 0, surelyRight: 0 };
const f1 = ({ labelled, said, right }: Hits): number => (labelled + said === 0 ? 1 : (2 * right) / (labelled + said));
const sum = (all: readonly Hits[]): Hits =>
  all.reduce(
    (a, b) => ({
      labelled: a.labelled + b.labelled,
      said: a.said + b.said,
      right: a.right + b.right,
      sure: a.sure + b.sure,
      surelyRight: a.surelyRight + b.surelyRight,
    }),
    NONE,
  );

function hitsIn(rows: readonly SentenceRow[], name: SentenceFunction): Hits {
  return sum(
    rows.flatMap(({ story, labels }) =>
      labels.flatMap((own, i): Hits[] => {
        if (own === null) return [];
        const is = Number(own.includes(name));
        const said = Number(story.functions.does(i, name));
        const sure = Number(story.functions.surely(i, name));
        return [{ labelled: is, said, right: said * is, sure, surelyRight: sure * is }];
      }),
    ),
  );
}

interface Counted {
  readonly rule: string;
  readonly said: number;
  readonly right: number;
}

function absenceOf(rows: readonly SentenceRow[], rule: string, missed: readonly SentenceFunction[]): Counted {
  const remarked = rows.filter(({ isStory, story }) => {
    const verdict = RULES.get(rule)?.check(story);
    return isStory && verdict?.applies === true && verdict.findings.length > 0;
  });
  const lacks = ({ labels }: SentenceRow): boolean => !labels.some((own) => own?.some((does) => missed.includes(does)));
  return { rule, said: remarked.length, right: remarked.filter(lacks).length };
}

/** Of the sentences that a rule points at, how many do one of these by their label. */
function pointedAt(
  rows: readonly SentenceRow[],
  rule: string,
  as: 'credits' | 'findings',
  wanted: readonly SentenceFunction[],
): Counted {
  const labels = rows.flatMap(({ story, labels: own }) => {
    const verdict = RULES.get(rule)?.check(story);
    const spans = verdict?.applies === true ? verdict[as] : [];
    return spans.flatMap(({ start, end }) => {
      const found = own[story.sentences.findIndex((s) => s.start <= start && end <= s.end)];
      return found === undefined || found === null ? [] : [found];
    });
  });
  const right = labels.filter((own) => own.some((does) => wanted.includes(does))).length;
  return { rule, said: labels.length, right };
}

const figuresOf = ({ rule, said, right }: Counted): RuleFigures => ({
  ...{ rule, said },
  severity: severityOf(rule),
  right: share(right, said),
});
const together = (all: readonly Counted[]): Estimate =>
  share(
    all.reduce((n, { right }) => n + right, 0),
    all.reduce((n, { said }) => n + said, 0),
  );

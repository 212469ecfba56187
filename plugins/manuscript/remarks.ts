import { ruleDimension, ruleTitle } from './rule-titles.ts';
import { costs, type Dimension, type Place, type Severity, type Span, type StoryReport } from '../story-lint/index.ts';

/** What a pencil would leave in the margin: one number, the words it speaks of, what every rule says about them. */
export interface Remark {
  readonly number: number;
  readonly kind: 'fault' | 'credit';
  readonly spans: readonly Span[];
  readonly line: number;
  readonly quotes: readonly string[];
  readonly says: readonly Saying[];
}
export interface Saying {
  readonly rule: string;
  readonly title: string;
  readonly dimension: Dimension | null;
  /** Null for a credit. */
  readonly severity: Severity | null;
  readonly message: string;
  /** Points the rule has lost in this story, all its places together. */
  readonly cost: number;
  readonly places: number;
  /** Number of the remark in which the rule spoke first, unless this is it. */
  readonly again: number | null;
}
interface Draft extends Omit<Remark, 'number' | 'says' | 'spans' | 'quotes'> {
  readonly spans: Span[];
  readonly quotes: string[];
  readonly says: Omit<Saying, 'again' | 'places'>[];
}

/** All remarks on a story in reading order. The same numbers stand in the text, the margin, the lists and in print. */
export function remarks({
  source,
  report,
}: {
  readonly source: string;
  readonly report: StoryReport;
}): readonly Remark[] {
  const lost = costs(report);
  const starts = lineStarts(source);
  const spanOf = (place: Place): Span => ({
    start: offset(starts, place.line, place.column),
    end: offset(starts, place.endLine, place.endColumn),
  });
  const known = (rule: string) => ({
    rule,
    title: ruleTitle(rule),
    dimension: ruleDimension(rule),
    cost: lost.get(rule) ?? 0,
  });

  const faults = report.findings.map((finding): Draft => {
    const { rule, severity, message, line, quote } = finding;
    return {
      kind: 'fault',
      spans: [spanOf(finding)],
      line,
      quotes: [quote],
      says: [{ ...known(rule), severity, message }],
    };
  });
  const credits = report.credits.map((credit): Draft => {
    const { rule, line, quote } = credit;
    return {
      kind: 'credit',
      spans: [spanOf(credit)],
      line,
      quotes: [quote],
      says: [{ ...known(rule), cost: 0, severity: null, message: '' }],
    };
  });
  const drafts = [...joined(faults, sameWords), ...joined(credits, (a, b) => sameSentence(source, a, b))];
  // A number stands behind the words: in reading order, that is by where they end.
  return numbered(
    drafts.toSorted(
      (a, b) => last(a).end - last(b).end || first(a).start - first(b).start || b.kind.localeCompare(a.kind),
    ),
  );
}

const first = ({ spans }: Draft): Span => spans[0] ?? { start: 0, end: 0 };
const last = ({ spans }: Draft): Span =>
  spans.reduce((far, span) => (span.end > far.end ? span : far), { start: 0, end: 0 });
const sameWords = (a: Draft, b: Draft): boolean => first(a).start === first(b).start && first(a).end === first(b).end;
/** A sentence earns one note, however often it earns. */
const sameSentence = (source: string, a: Draft, b: Draft): boolean =>
  !/[.!?]["”’)]?\s|\n[^\S\n]*\n/u.test(source.slice(last(a).end - 1, first(b).start));

function joined(drafts: readonly Draft[], together: (a: Draft, b: Draft) => boolean): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => first(a).start - first(b).start || first(a).end - first(b).end)) {
    const before = out.at(-1);
    if (!before || !together(before, draft)) {
      out.push(draft);
      continue;
    }
    const [span] = draft.spans;
    if (span && !before.spans.some(({ start, end }) => start === span.start && end === span.end)) {
      before.spans.push(span);
      before.quotes.push(...draft.quotes);
    }
    const [saying] = draft.says;
    if (saying && !before.says.some(({ rule, message }) => rule === saying.rule && message === saying.message))
      before.says.push(saying);
  }
  return out;
}

function numbered(drafts: readonly Draft[]): readonly Remark[] {
  const spoke = new Map<string, number>();
  const places = new Map<string, number>();
  for (const { says, kind } of drafts)
    for (const { rule } of says) places.set(`${kind} ${rule}`, (places.get(`${kind} ${rule}`) ?? 0) + 1);
  return drafts.map((draft, index) => {
    const number = index + 1;
    const says = draft.says.map((saying): Saying => {
      const key = `${draft.kind} ${saying.rule}`;
      const again = spoke.get(key) ?? null;
      if (again === null) spoke.set(key, number);
      return { ...saying, again: again === number ? null : again, places: places.get(key) ?? 1 };
    });
    return { ...draft, number, says };
  });
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function offset(starts: readonly number[], line: number, column: number): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

import { withinBounds } from '../cli/bounds.ts';
import { Unjudged } from '../cli/problem.ts';
import { drawn, type Drawn } from '../manuscript/drawn.ts';
import { earns } from '../manuscript/margin.ts';
import {
  changeFirstDrawn,
  coverageDrawn,
  fault,
  numbersDrawn,
  remarksDrawn,
  unchanged,
} from '../manuscript/remarks-drawn.ts';
import { remarks, type Remark } from '../manuscript/remarks.ts';
import { bandInWords, ends } from '../manuscript/interval-words.ts';
import { dial, scoreDrawn, spoken } from '../manuscript/score-drawn.ts';
import { BAND_MEANS } from '../manuscript/report-words.ts';
import { examine, placeOf, UnreadableStory } from '../story-lint/index.ts';
import type { Level, LintOptions, Severity, Settings, Span, StoryReport } from '../story-lint/index.ts';

/** A draft, and by what it is to be judged. */
export interface Asked {
  readonly source: string;
  /** As it would be called in the repository. */
  readonly path: string;
  /** In the place of what the draft’s own front matter says. */
  readonly level?: Level;
  readonly role?: string;
  readonly settings?: Settings;
}

/** Words of the draft with a remark on them. */
export interface Marked {
  readonly number: number;
  readonly kind: Remark['kind'];
  readonly severity: Severity | null;
  readonly spans: readonly Span[];
  /** What is said of them: as it is drawn, and as it is read aloud. */
  readonly note: readonly Drawn[];
  readonly says: string;
}

export interface Judgement {
  readonly judged: true;
  readonly report: StoryReport;
  readonly marks: readonly Marked[];
  /** The whole verdict in one line: `62 of 100 (50–80), Solid`. */
  readonly line: string;
  /** Parts of the page, by the name of the place where each stands. */
  readonly parts: Readonly<
    Record<'glance' | 'first' | 'score' | 'faults' | 'credits' | 'numbers' | 'coverage', readonly Drawn[]>
  >;
}
/** Why it could not be judged, and what to do; where in it. */
export interface Unread {
  readonly judged: false;
  readonly says: string;
  readonly at: number;
}
export type Answer = Judgement | Unread;

/** A story has some twenty of each; a page with thousands would be slow to draw. */
const MOST_NUMBERS = 200;
const MOST_REMARKS = 300;
/** In front of addresses inside the page. */
const DRAFT = 'draft';

/** What the shell’s judge says of the same text, and how a page shows it. Whatever the text is, there is an answer. */
export function answer(asked: Asked): Answer {
  const { source, path } = asked;
  try {
    withinBounds(source, path, { placeOf });
    return judgement(source, examine(source, optionsOf(asked)).report);
  } catch (error) {
    if (error instanceof Unjudged) {
      const { line, message, remedy } = error.problem;
      return { judged: false, says: `Line ${line}: ${sentence(message)} ${sentence(remedy)}`, at: 0 };
    }
    if (!(error instanceof UnreadableStory)) throw error;
    const { message, remedy, offset } = error;
    const { line } = placeOf(source, offset);
    return { judged: false, says: `Line ${line}: ${sentence(message)} ${sentence(remedy)}`, at: offset };
  }
}

function optionsOf({ path, level, role, settings }: Asked): LintOptions {
  return {
    path,
    ...(level === undefined ? {} : { level }),
    ...(role === undefined ? {} : { role }),
    ...(settings === undefined ? {} : { settings }),
  };
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/u.test(words) ? '' : '.'}`;

function judgement(source: string, report: StoryReport): Judgement {
  const whole = remarks({ source, report });
  const all = whole.slice(0, MOST_REMARKS);
  const rest = whole.length - all.length;
  const marks = all.map((remark) => marked(remark, source));
  const placed = new Set(marks.filter(({ spans }) => spans.length > 0).map(({ number }) => number));
  const first = changeFirstDrawn(report);
  const line = `${report.score} of 100 (${ends(report.interval)}), ${bandInWords(report)}`;
  const list = (kind: Remark['kind'], none: string | null): readonly Drawn[] =>
    remarksDrawn(all, { kind, id: DRAFT, placed, none });
  return {
    judged: true,
    report,
    marks,
    line,
    parts: {
      glance: glance(report),
      first: [first ?? drawn('p', {}, unchanged(report))],
      score: [scoreDrawn(report)],
      faults: [
        ...list(
          'fault',
          first === null && report.cap === null ? 'None.' : 'No words are at fault: what to change first stands above.',
        ),
        ...(rest === 0 ? [] : [drawn('p', {}, `And ${rest} remarks further on. Is this one story?`)]),
      ],
      credits: list('credit', 'Nothing yet.'),
      numbers: numbersDrawn(report, MOST_NUMBERS),
      coverage: coverageDrawn(report),
    },
  };
}

/** What stands beside the draft while it is written. */
function glance(report: StoryReport): readonly Drawn[] {
  return [
    dial(report, 88),
    drawn(
      'div',
      {},
      drawn('p', { class: 'band' }, bandInWords(report), ' ', drawn('span', { class: 'level' }, `at ${report.level}`)),
      drawn('p', { class: 'means' }, report.cap === null ? BAND_MEANS[report.band] : report.cap.because),
      drawn('p', { class: 'length tabular' }, `${report.measures.words} words, ${spoken(report.measures)} aloud`),
    ),
  ];
}

function marked(remark: Remark, source: string): Marked {
  const { number, kind, says } = remark;
  const spans = remark.spans.filter(({ start, end }) => start < end && end <= source.length);
  const credit = earns(says);
  return {
    number,
    kind,
    severity: says.reduce<Severity | null>((gravest, { severity }) => graver(gravest, severity), null),
    spans,
    note: kind === 'fault' ? says.map(fault) : [drawn('p', {}, credit)],
    says: kind === 'fault' ? says.map(({ title, message }) => `${title}. ${message}`).join(' ') : credit,
  };
}

const GRAVITY: readonly (Severity | null)[] = [null, 'suggestion', 'warning', 'error'];
const graver = (a: Severity | null, b: Severity | null): Severity | null =>
  GRAVITY.indexOf(a) >= GRAVITY.indexOf(b) ? a : b;

import { PART_NAMES } from '../../diagnosis/part-names.ts';
import type { FeedbackReport } from '../../feedback/index.ts';
import { count, pad, padStart, shorten, shownPath, wrap } from '../layout.ts';
import type { Terminal } from '../terminal.ts';
import { codeFrame, linesOf } from './frame.ts';

const BAR = 20;
const INDENT = '        ';
/** Words behind one pattern that are worth showing; the JSON holds them all. */
const MOST_EVIDENCE = 3;
const LONGEST_QUOTE = 60;

type Pattern = FeedbackReport['patterns'][number];

/** Feedback read: the patterns it points to, the words that say so, what speaks against, what was set apart, what to do. */
export function diagnosis(report: FeedbackReport, source: string, terminal: Terminal): string {
  const { columns, paint } = terminal;
  const lines = linesOf(source);
  const paragraph = (text: string): string[] => wrap(text, columns - 5).map((row) => `     ${row}`);
  const found = report.patterns.filter(({ tagged }) => tagged);
  const principles = report.principles.filter(({ tagged }) => tagged);
  const parts = [
    paint.bold(shorten(shownPath(report.path), columns, 'start')),
    ...found.flatMap((pattern) => ['', ...patternInFull(pattern, lines, terminal)]),
    ...(report.silence === null ? [] : paragraph(report.silence.says)),
    ...(principles.length === 0
      ? []
      : [
          '',
          ...paragraph(
            `Principles in question: ${principles.map(({ slug, confidence }) => `${slug} ${percent(confidence)}`).join(' · ')}`,
          ),
        ]),
    ...report.outcomes.flatMap(({ says, page, evidence }) => [
      '',
      ...paragraph(`“${quoted(evidence.quote)}” (${placeOf(evidence)}): ${says} ${page}`),
    ]),
    ...against(report).flatMap((line) => ['', ...paragraph(line)]),
    ...apart(report).flatMap((line) => ['', ...paragraph(line)]),
    ...(report.next.length === 0
      ? []
      : [
          '',
          `     ${paint.bold('Next')}`,
          ...report.next.flatMap((step, index) => numbered(index + 1, step, columns)),
        ]),
  ];
  return `${parts.join('\n')}\n`;
}

function patternInFull(
  { slug, confidence, evidence }: Pattern,
  lines: readonly string[],
  terminal: Terminal,
): string[] {
  const { columns, paint } = terminal;
  const full = Math.round(confidence * BAR);
  const bar = paint.yellow('█'.repeat(full)) + paint.dim('░'.repeat(BAR - full));
  const more = evidence.length - MOST_EVIDENCE;
  return [
    `     ${paint.bold(pad(slug, 36))} ${bar} ${padStart(percent(confidence), 5)}`,
    ...evidence.slice(0, MOST_EVIDENCE).flatMap((words) => codeFrame(lines, words, columns, paint, paint.yellow)),
    ...(more > 0 ? [`${INDENT}${paint.dim(`and ${count(more, 'more place')}`)}`] : []),
  ];
}

/** Which patterns the praise speaks against. */
function against({ patterns }: FeedbackReport): string[] {
  const ruledOut = patterns.filter(({ rulesOut }) => rulesOut.length > 0);
  if (ruledOut.length === 0) return [];
  const each = ruledOut.map(({ slug, rulesOut }) => `${slug} (${rulesOut.map(placeOf).join(', ')})`);
  return [`Praise speaks against: ${each.join(' · ')}`];
}

/** Everything that was not read as a reason, by kind, with its places. */
function apart({ parts }: FeedbackReport): string[] {
  const kinds = Object.entries(PART_NAMES).flatMap(([kind, name]) => {
    if (kind === 'reason') return [];
    const own = parts.filter((part) => part.kind === kind);
    return own.length === 0 ? [] : [`${name} (${own.map(placeOf).join(', ')})`];
  });
  return kinds.length === 0 ? [] : [`Read as no reason: ${kinds.join(' · ')}`];
}

const placeOf = ({ line, column }: { readonly line: number; readonly column: number }): string => `${line}:${column}`;

const quoted = (words: string): string => shorten(words, LONGEST_QUOTE);

function numbered(number: number, text: string, columns: number): string[] {
  return wrap(text, columns - INDENT.length).map((row, index) =>
    index === 0 ? `     ${number}. ${row}` : INDENT + row,
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

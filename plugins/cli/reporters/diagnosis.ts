import type { FeedbackReport } from '../../feedback/index.ts';
import { count, pad, padStart, shorten, shownPath, wrap } from '../layout.ts';
import type { Terminal } from '../terminal.ts';
import { codeFrame, linesOf } from './frame.ts';

const BAR = 20;
const INDENT = '        ';
/** Words behind one pattern that are worth showing; the JSON holds them all. */
const MOST_EVIDENCE = 3;

type Pattern = FeedbackReport['patterns'][number];

/** Feedback read: the patterns it points to, the words that say so, what to do. */
export function diagnosis(report: FeedbackReport, source: string, terminal: Terminal): string {
  const { columns, paint } = terminal;
  const lines = linesOf(source);
  const found = report.patterns.filter(({ tagged }) => tagged);
  const principles = report.principles.filter(({ tagged }) => tagged);
  const parts = [
    paint.bold(shorten(shownPath(report.path), columns, 'start')),
    ...found.flatMap((pattern) => ['', ...patternInFull(pattern, lines, terminal)]),
    ...(found.length > 0
      ? []
      : wrap(
          'No pattern is named clearly enough. Ask for an example, and for what a stronger answer would have held.',
          columns - 5,
        ).map((row) => `     ${row}`)),
    ...(principles.length === 0
      ? []
      : [
          '',
          ...wrap(
            `Principles in question: ${principles.map(({ slug, confidence }) => `${slug} ${percent(confidence)}`).join(' · ')}`,
            columns - 5,
          ).map((row) => `     ${row}`),
        ]),
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

function numbered(number: number, text: string, columns: number): string[] {
  return wrap(text, columns - INDENT.length).map((row, index) =>
    index === 0 ? `     ${number}. ${row}` : INDENT + row,
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

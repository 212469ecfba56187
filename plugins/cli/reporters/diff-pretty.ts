import type { DiffReport, StoryDiff } from '../diff-compare.ts';
import type { ReportedFinding } from '../../story-lint/index.ts';
import { clean, count, shorten, shownPath, widthOf, wrap } from '../layout.ts';
import type { Terminal } from '../terminal.ts';
import {
  barMoved,
  headline,
  LOOSENED,
  loosening,
  movements,
  NO_MEASURE,
  outcome,
  principles,
  reason,
  scores,
  standing,
} from './diff-words.ts';
import { changes, labelled, severityPaint } from './pretty.ts';
import type { Setting } from './reporter.ts';

const INDENT = '     ';
const MOST_FINDINGS = 12;
const LONGEST_QUOTE = 60;

/** For people at a terminal: each story with what moved, then what the gate says and why. */
export function diffPretty(report: DiffReport, { terminal }: Setting): string {
  const { columns, paint } = terminal;
  const { outcome: result, because } = outcome(report);
  const tint = result === 'passes' ? paint.green : paint.red;
  const rows = [
    ...wrap(headline(report), columns).map(paint.bold),
    '',
    ...loosenedRows(report, terminal),
    ...report.stories.flatMap((story) => [...storyRows(story, terminal), '']),
    ...(report.stories.some(({ after }) => after !== null) ? [...wrap(NO_MEASURE, columns).map(paint.dim), ''] : []),
    ...wrap(because, columns).map(tint),
  ];
  return `${rows.join('\n')}\n`;
}

function loosenedRows({ loosened }: DiffReport, { columns, paint }: Terminal): string[] {
  if (loosened.length === 0) return [];
  const rows = loosened.flatMap((one) =>
    labelled('', `${shownPath(one.path)}: ${clean(loosening(one))}`, columns, paint.yellow),
  );
  return [...wrap(`${LOOSENED}:`, columns).map(paint.yellow), ...rows, ''];
}

function storyRows(story: StoryDiff, terminal: Terminal): string[] {
  const { columns, paint } = terminal;
  const { kind, path, from, verdict, findings, changeFirst, after } = story;
  const tint = verdict.passes ? paint.green : paint.red;
  const start = `${scores(story)}  ${verdict.passes ? 'passes' : 'fails'}  ${kind}  `;
  const room = columns - widthOf(start);
  const where = shorten(shownPath(path), Math.max(room, 10), 'start');
  const bar = barMoved(story);
  return [
    `${paint.bold(tint(start))}${where}`,
    ...(from === null ? [] : labelled('was', from, columns, paint.dim)),
    ...verdict.decisions.flatMap((decision) => labelled('gate', reason(decision), columns, tint)),
    ...listed('now', standing(story) ?? '', columns),
    ...(bar === null ? [] : labelled('level', bar, columns, paint.yellow)),
    ...listed('points', movements(story).join(' · '), columns),
    ...listed('principles', principles(story).join(' · '), columns),
    ...several('new', findings.new, terminal, true),
    ...(after === null ? [] : several('fixed', findings.fixed, terminal, false)),
    ...(changeFirst.length === 0 ? [] : ['', ...changes(changeFirst, terminal).slice(0, -1)]),
  ];
}

const listed = (label: string, text: string, columns: number): string[] =>
  text === '' ? [] : labelled(label, text, columns, (row) => row);

function several(
  label: string,
  findings: readonly ReportedFinding[],
  { columns, paint }: Terminal,
  inFull: boolean,
): string[] {
  const more = findings.length - MOST_FINDINGS;
  const rows = findings.slice(0, MOST_FINDINGS).flatMap((finding, index) => {
    const { rule, severity, line, message, quote } = finding;
    const words = quote.trim() === '' ? '' : ` “${shorten(quote.replaceAll(/\s+/gu, ' '), LONGEST_QUOTE)}”`;
    const text = inFull ? `${severity}, line ${line}, ${rule}: ${message}` : `${rule}${words}`;
    return labelled(index === 0 ? label : '', text, columns, inFull ? severityPaint(severity, paint) : paint.dim);
  });
  return more > 0 ? [...rows, `${INDENT}${paint.dim(`and ${count(more, 'more finding')}`)}`] : rows;
}

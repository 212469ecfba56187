import { answersWon, PLACES } from '../../manuscript/advice-words.ts';
import { ends, howSure } from '../../manuscript/interval-words.ts';
import { DIMENSIONS } from '../../story-lint/index.ts';
import type { Advice, Band, ReportedFinding, Severity, StoryReport } from '../../story-lint/index.ts';
import { SEVERITIES } from '../formats.ts';
import { clean, count, pad, padStart, shorten, shownPath, widthOf, wrap } from '../layout.ts';
import { pathsIn } from '../problem.ts';
import type { Paint, Terminal } from '../terminal.ts';
import { codeFrame, linesOf } from './frame.ts';
import type { Judged, MakeReporter, Mark, Outcome } from './reporter.ts';

const LONGEST_BAR = 20;
const LABEL = 14;
/** Columns of a score, of the longest interval, and of the longest band. */
const SCORE = 4;
const INTERVAL = 6;
const BAND = 11;
/** Columns of `12.5 of 12.5`. */
const POINTS = 12;
/** What stands before a message, so that it lines up with the words in the frame above it. */
const INDENT = '        ';
/** Columns of the words that a piece of advice quotes. */
const LONGEST_QUOTE = 60;

/** For people at a terminal: a table where there are several stories, then each in full, then a line that sums up. */
export const reporter: MakeReporter = ({ terminal, quiet, rules }) => {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const rows: Row[] = [];
  const details: string[] = [];
  return {
    start: () => '',
    story(judged) {
      const { score, interval, band, path } = judged.report;
      rows.push({ score, interval, band, title: titleOf(judged.report), path, below: judged.below });
      if (!quiet) details.push(storyInFull(judged, terminal, titles));
      return '';
    },
    end(outcome) {
      const parts = rows.length > 1 || quiet ? [table(rows, terminal), ...details] : details;
      return [...parts.filter((part) => part !== ''), sumUp(outcome, terminal)].join('\n');
    },
  };
};

const titleOf = ({ title }: StoryReport): string => (title === '' ? '(no title)' : title);

interface Row {
  readonly score: number;
  readonly interval: StoryReport['interval'];
  readonly band: Band;
  readonly title: string;
  readonly path: string;
  readonly below: Mark | null;
}

/** One row a story. What all paths begin with is said once, above them. */
function table(rows: readonly Row[], { columns, paint }: Terminal): string {
  const folder = sharedFolder(rows.map(({ path }) => path));
  const marks = rows.map(({ below }) => (below === null ? '' : ` < ${below.at}`));
  const markWidth = Math.max(...marks.map((mark) => mark.length));
  const room = columns - SCORE - markWidth - 2 - INTERVAL - 2 - BAND - 2 - 2;
  const paths = rows.map(({ path }) => clean(path.slice(folder.length)));
  const pathWidth = Math.min(Math.max(...paths.map(widthOf)), room >> 1);
  const titleWidth = Math.min(Math.max(...rows.map(({ title }) => widthOf(clean(title)))), room - pathWidth);
  const lines = rows.map(({ score, interval, band, title }, index) => {
    const number = paint.bold(padStart(String(score), SCORE)) + paint.red(pad(marks[index] ?? '', markWidth));
    const name = pad(shorten(title, titleWidth), titleWidth);
    return `${number}  ${paint.dim(pad(ends(interval), INTERVAL))}  ${bandPaint(band, paint)(pad(band, BAND))}  ${name}  ${paint.dim(shorten(paths[index] ?? '', pathWidth, 'start'))}\n`;
  });
  return (folder === '' || folder === './' ? '' : `${paint.dim(shortenedFolder(folder, columns))}\n`) + lines.join('');
}

const shortenedFolder = (folder: string, columns: number): string => ` In ${shorten(folder, columns - 5, 'start')}:`;

/** The longest run of folders that every path begins with. */
function sharedFolder(paths: readonly string[]): string {
  let shared = paths[0] ?? '';
  for (const path of paths) while (!path.startsWith(shared)) shared = shared.slice(0, -1);
  return paths.length < 2 ? '' : shared.slice(0, shared.lastIndexOf('/') + 1);
}

function storyInFull(
  { report, source, below }: Judged,
  terminal: Terminal,
  titles: ReadonlyMap<string, string>,
): string {
  const { paint, columns } = terminal;
  const { score, interval, band, path, level, cap } = report;
  const tint = bandPaint(band, paint);
  const role = ` · ${level} ${shorten(report.role, 12)}`;
  const mark = below === null ? '' : ` · below ${below.at} (${below.by})`;
  const where = shorten(shownPath(path), Math.max(10, columns - 5 - widthOf(role + mark)), 'start');
  const between = `(${ends(interval)})`;
  const held = cap === null ? [] : wrap(`Held at ${cap.at}: ${cap.because}`, columns - 5);
  const lines = linesOf(source);
  const parts = [
    `${paint.bold(tint(padStart(String(score), SCORE)))} ${paint.dim(between)} ${tint(band)}  ${paint.bold(shorten(titleOf(report), columns - SCORE - between.length - 4 - band.length))}`,
    `     ${paint.dim(where + role)}${paint.red(mark)}`,
    ...wrap(howSure(report), columns - 5).map((row) => `     ${paint.dim(row)}`),
    ...held.map((row, index) => `${index === 0 ? '\n' : ''}     ${paint.red(row)}`),
    '',
    ...DIMENSIONS.map((name) => dimensionBar(name, report, terminal)),
    '',
    ...principles(report, terminal),
    ...bySpan(report.findings).flatMap((findings) => ['', ...remarks(findings, lines, terminal, titles)]),
    '',
    ...changes(report.changeFirst, terminal),
    ...wrap(coverage(report), columns - 5).map((row) => `     ${paint.dim(row)}`),
  ];
  return `${parts.join('\n')}\n`;
}

function dimensionBar(name: (typeof DIMENSIONS)[number], report: StoryReport, { columns, paint }: Terminal): string {
  const { score, points, weight } = report.dimensions[name];
  const length = Math.min(LONGEST_BAR, columns - 5 - LABEL - 2 - POINTS);
  const full = Math.round(score * length);
  const tint = score < 0.4 ? paint.red : score < 0.6 ? paint.yellow : paint.green;
  const bar = tint('█'.repeat(full)) + paint.dim('░'.repeat(length - full));
  return `     ${pad(name.replace('-', ' '), LABEL)}${bar}  ${padStart(points.toFixed(1), 4)} of ${weight}`;
}

function principles({ principles: all, claimed }: StoryReport, { columns, paint }: Terminal): string[] {
  const shown = all
    .filter(({ tagged }) => tagged)
    .map(({ slug, confidence }) => `${slug} ${Math.round(confidence * 100)} %`);
  const unsupported = claimed.filter(({ supported }) => !supported).map(({ slug }) => slug);
  const shows = shown.length === 0 ? 'no principle with confidence' : shown.join(' · ');
  return [
    ...labelled('shows', shows, columns, (text) => text),
    ...(unsupported.length === 0
      ? []
      : labelled(
          'claimed only',
          `${unsupported.join(' · ')}: claimed in front matter, and nothing told here supports it`,
          columns,
          paint.yellow,
        )),
  ];
}

export function labelled(label: string, text: string, columns: number, tint: (text: string) => string): string[] {
  return wrap(text, columns - LABEL - 5).map(
    (row, index) => `     ${pad(index === 0 ? label : '', LABEL)}${tint(row)}`,
  );
}

/** Findings in the order of the text, those that point at the same words together. */
function bySpan(findings: readonly ReportedFinding[]): readonly (readonly [ReportedFinding, ...ReportedFinding[]])[] {
  const groups = new Map<string, [ReportedFinding, ...ReportedFinding[]]>();
  for (const finding of findings) {
    const key = `${finding.line}:${finding.column}-${finding.endLine}:${finding.endColumn}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** The words, then what there is to say about them, as a pencil would. */
function remarks(
  findings: readonly [ReportedFinding, ...ReportedFinding[]],
  lines: readonly string[],
  terminal: Terminal,
  titles: ReadonlyMap<string, string>,
): string[] {
  const { columns, paint } = terminal;
  const worst =
    SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'suggestion';
  return [
    ...codeFrame(lines, findings[0], columns, paint, severityPaint(worst, paint)),
    ...findings.flatMap((finding) => remark(finding, terminal, titles)),
  ];
}

function remark(
  { rule, severity, message, suggestions }: ReportedFinding,
  { columns, paint }: Terminal,
  titles: ReadonlyMap<string, string>,
): string[] {
  const title = titles.get(rule);
  const name = title === undefined ? '' : `${shorten(title, columns - INDENT.length - 16 - rule.length)}  `;
  const advice = suggestions.length === 0 ? [] : wrap(`Try: ${suggestions.join(' · ')}`, columns - INDENT.length);
  return [
    `${INDENT}${severityPaint(severity, paint)(severity)}  ${paint.bold(name)}${paint.dim(rule)}`,
    ...[...wrap(message, columns - INDENT.length), ...advice].map((row) => INDENT + row),
  ];
}

/** The one list of what to change first: what is asked, where an answer would stand, and what such answers won. */
export function changes(advice: readonly Advice[], { columns, paint }: Terminal): string[] {
  if (advice.length === 0) return [];
  const rows = advice.flatMap(({ line, quote, asks, answer }, index) => {
    const words = quote.trim() === '' ? '' : ` ${PLACES[answer]} “${shorten(clean(quote), LONGEST_QUOTE)}”`;
    const where = `Line ${line}${words}`;
    return [
      ...wrap(clean(asks), columns - 8).map((row, at) => `     ${at === 0 ? `${index + 1}. ` : '   '}${row}`),
      ...wrap(where, columns - 8).map((row) => `        ${paint.dim(row)}`),
    ];
  });
  const won = answersWon(advice);
  const last = won === null ? [] : wrap(`(${won})`, columns - 8).map((row) => `        ${paint.dim(row)}`);
  return [`     ${paint.bold('Change first')}`, ...rows, ...last, ''];
}

function coverage({ measures, coverage: { judged, excluded } }: StoryReport): string {
  const aside = excluded.reduce((sum, { words }) => sum + words, 0);
  const reasons = excluded.map(({ reason, words }) => `${reason} ${words}`).join(', ');
  const minutes = Math.floor(measures.spokenSeconds / 60);
  const aloud = `${minutes === 0 ? '' : `${minutes} min `}${measures.spokenSeconds % 60} s aloud`;
  const actors = `“I” acts ${measures.iActions}, “we” ${measures.weActions}`;
  return `${count(judged, 'word')} judged, ${aside} set aside${aside === 0 ? '' : ` (${reasons})`} · ${aloud} · ${actors}`;
}

function sumUp({ summary, below, unjudged }: Outcome, { columns, paint }: Terminal): string {
  const parts = [
    count(summary.stories, 'story', 'stories'),
    ...(summary.meanScore === null ? [] : [`${summary.stories === 1 ? 'score' : 'mean'} ${summary.meanScore}`]),
    count(summary.errors, 'error'),
    count(summary.warnings, 'warning'),
    count(summary.suggestions, 'suggestion'),
  ];
  const faults = [
    ...(below === 0 ? [] : [`${below} below the mark`]),
    ...(unjudged.length === 0 ? [] : [`${pathsIn(unjudged)} not judged`]),
  ];
  const rows = [...wrap(parts.join(' · '), columns), ...wrap(faults.join(' · '), columns).map(paint.red)];
  return `${rows.join('\n')}\n`;
}

export function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, suggestion: paint.cyan }[severity];
}

function bandPaint(band: Band, paint: Paint): (text: string) => string {
  return {
    'not-a-story': paint.red,
    'at-risk': paint.red,
    developing: paint.yellow,
    solid: paint.green,
    'bar-raising': paint.green,
  }[band];
}

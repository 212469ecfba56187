import type { DiffReport, StoryDiff } from '../diff-compare.ts';
import { inTurns } from '../in-turns.ts';
import { count } from '../layout.ts';
import { kindOf } from '../loosened.ts';
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
import { code, escape, escapeHtml, changes, finding, problem } from './markdown.ts';

/** GitHub takes comments of up to 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 100;
const MOST_FINDINGS = 20;
const LONGEST_PATH = 120;
const MOST_LOOSENED = 50;
/** A folder's name can be long. */
const LONGEST_LOOSENING = 240;

/** For a comment: what the gate says, a table, then each story behind a fold, as many as fit. */
export function diffMarkdown(report: DiffReport): string {
  const { loosened, stories, unjudged, uncompared } = report;
  const parts = [
    '### Stories that changed\n',
    `${escape(headline(report))}.\n`,
    `**${escape(outcome(report).because)}**\n`,
    ...loosenedList(loosened, MOST_LOOSENED),
    ...[...unjudged, ...uncompared].slice(0, MOST_FINDINGS).map(problem),
    ...(unjudged.length + uncompared.length > 0 ? [''] : []),
    ...(stories.length === 0 ? [] : ['| Score | Gate | Story | Decided by |\n| --- | --- | --- | --- |']),
    ...inTurns(stories, decided, MOST_ROWS).slice(0, MOST_ROWS).map(row),
    ...(stories.length > MOST_ROWS
      ? [`\nand ${count(stories.length - MOST_ROWS, 'more story', 'more stories')}.`]
      : []),
    ...(stories.some((story) => standing(story) !== null) ? [`\n${NO_MEASURE}`] : []),
    '',
  ];
  const start = parts.join('\n');
  const details: string[] = [];
  let room = MOST_CHARACTERS - start.length;
  for (const story of stories) {
    const text = inFull(story);
    if (text === null || room < text.length) continue;
    room -= text.length;
    details.push(text);
  }
  const left = stories.filter((story) => inFull(story) !== null).length - details.length;
  const rest = left === 0 ? '' : `The details of ${count(left, 'story', 'stories')} did not fit here.\n`;
  return [start, ...details, ...(rest === '' ? [] : [rest])].join('\n');
}

/** As many of what was loosened as there is room for, in lines that end in an empty one. */
export function loosenedList(loosened: DiffReport['loosened'], room: number): string[] {
  if (loosened.length === 0) return [];
  const told = inTurns(loosened, kindOf, room).slice(0, room);
  return [
    `${LOOSENED} (${loosened.length}):\n`,
    ...told.map((one) => `- ${code(short(one.path))}: ${escape(loosening(one), LONGEST_LOOSENING)}`),
    ...(loosened.length > room ? [`- and ${loosened.length - room} more`] : []),
    '',
  ];
}

const decided = ({ kind, verdict }: StoryDiff): string => `${kind} ${String(verdict.passes)}`;

function row(story: StoryDiff): string {
  const { verdict, path, from, kind } = story;
  const name = `${code(short(path))} ${kind}${from === null ? '' : ` from ${code(short(from))}`}`;
  const why = verdict.decisions.map((decision) => escape(reason(decision))).join('; ');
  return `| ${scores(story)} | ${verdict.passes ? 'passes' : '**fails**'} | ${name} | ${why} |`;
}

const short = (path: string): string => (path.length <= LONGEST_PATH ? path : `…${path.slice(1 - LONGEST_PATH)}`);

function inFull(story: StoryDiff): string | null {
  const { path, findings, changeFirst, after } = story;
  const bar = barMoved(story);
  const parts = [
    ...(bar === null ? [] : [`${bar}\n`]),
    ...paragraph('Points', movements(story)),
    ...paragraph('Principles', principles(story)),
    ...list('New', findings.new.map(finding)),
    ...(after === null ? [] : list('Fixed', findings.fixed.map(finding))),
    ...changes(changeFirst),
  ];
  if (parts.length === 0) return null;
  const now = standing(story);
  const summary = `${scores(story)} · ${escapeHtml(path, LONGEST_PATH)}`;
  const told = [...(now === null ? [] : paragraph('Now', [now])), ...parts];
  return [`<details><summary>${summary}</summary>\n`, ...told, '</details>\n'].join('\n');
}

const paragraph = (label: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${label}: ${items.map((item) => escape(item)).join(' · ')}.\n`];

function list(label: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_FINDINGS;
  const rest = more > 0 ? [`and ${count(more, 'more finding')}.\n`] : [];
  return [`${label} findings (${items.length}):\n`, items.slice(0, MOST_FINDINGS).join(''), ...rest];
}

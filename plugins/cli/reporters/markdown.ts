import { answersWon, PLACES } from '../../manuscript/advice-words.ts';
import { ends, howSure } from '../../manuscript/interval-words.ts';
import { DIMENSIONS } from '../../story-lint/index.ts';
import type { Advice, ReportedFinding } from '../../story-lint/index.ts';
import { clean, count } from '../layout.ts';
import { pathsIn } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Judged, MakeReporter, Outcome } from './reporter.ts';

/** GitHub takes comments of up to 65,536 characters; a job summary takes more. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 200;
const MOST_FINDINGS = 20;
const LONGEST_QUOTE = 160;
const LONGEST_TITLE = 100;
const LONGEST_MESSAGE = 600;

/** For a comment or a job summary: a table, then each story in full behind a fold, as many as fit. */
export const reporter: MakeReporter = ({ quiet }) => {
  const rows: string[] = [];
  const details: string[] = [];
  let stories = 0;
  let room = MOST_CHARACTERS;
  const take = (into: string[], text: string): void => {
    if (room < text.length) return;
    room -= text.length;
    into.push(text);
  };
  return {
    start: () => '',
    story(judged) {
      stories++;
      if (rows.length < MOST_ROWS) take(rows, tableRow(judged));
      if (!quiet) take(details, storyInFull(judged));
      return '';
    },
    end(outcome) {
      const left = stories - details.length;
      const parts = [
        '### Stories\n',
        `${sumUp(outcome)}\n`,
        ...(rows.length === 0 ? [] : [`| Score | Band | Story | File |\n| ---: | --- | --- | --- |\n${rows.join('')}`]),
        ...(outcome.unjudged.length === 0
          ? []
          : [`**Not judged**\n\n${outcome.unjudged.slice(0, MOST_FINDINGS).map(problem).join('')}`]),
        ...details,
        ...(quiet || left === 0
          ? []
          : [`The details of ${count(left, 'story', 'stories')} did not fit here; \`story score\` prints them all.\n`]),
      ];
      return parts.join('\n');
    },
  };
};

const titleOf = ({ title }: Judged['report']): string => (title === '' ? '(no title)' : title);

function tableRow({ report, below }: Judged): string {
  const mark = below === null ? '' : ` (below ${below.at})`;
  return `| ${report.score} (${ends(report.interval)})${mark} | ${report.band} | ${escape(titleOf(report), LONGEST_TITLE)} | ${code(report.path)} |\n`;
}

function storyInFull({ report, below }: Judged): string {
  const tagged = report.principles
    .filter((tag) => tag.tagged)
    .map(({ slug, confidence }) => `${slug} ${Math.round(confidence * 100)} %`);
  const more = report.findings.length - MOST_FINDINGS;
  return [
    `<details><summary><b>${report.score}</b> (${ends(report.interval)}) ${report.band} · ${escapeHtml(titleOf(report), LONGEST_TITLE)}</summary>\n`,
    ...(howSure(report) === '' ? [] : [`${howSure(report)}\n`]),
    ...(below === null ? [] : [`Below ${below.at}, which ${below.by} asks for.\n`]),
    ...(report.cap === null ? [] : [`Held at ${report.cap.at}: ${escape(report.cap.because)}\n`]),
    `| Dimension | Points |\n| --- | ---: |\n${DIMENSIONS.map((name) => `| ${name.replace('-', ' ')} | ${report.dimensions[name].points.toFixed(1)} of ${report.dimensions[name].weight} |\n`).join('')}`,
    `Shows: ${tagged.length === 0 ? 'no principle with confidence' : tagged.join(' · ')}.\n`,
    ...changes(report.changeFirst),
    ...(report.findings.length === 0 ? [] : [report.findings.slice(0, MOST_FINDINGS).map(finding).join('')]),
    ...(more > 0 ? [`and ${count(more, 'more finding')}.\n`] : []),
    '</details>\n',
  ].join('\n');
}

/** The one list of what to change first. */
export function changes(advice: readonly Advice[]): string[] {
  const rows = advice.map(({ line, quote, asks, answer }) => {
    const words = quote.trim() === '' ? '' : ` ${PLACES[answer]} “${escape(quote, LONGEST_QUOTE)}”`;
    return `- ${escape(asks, LONGEST_MESSAGE)} — line ${line}${words}\n`;
  });
  const won = answersWon(advice);
  return rows.length === 0 ? [] : [`Change first${won === null ? '' : ` (${won})`}:\n\n${rows.join('')}`];
}

export function finding({ severity, rule, message, line, quote }: ReportedFinding): string {
  const words = quote.trim() === '' || message.includes(quote) ? '' : ` “${escape(quote, LONGEST_QUOTE)}”`;
  return `- **${severity}** ${code(rule)} line ${line}:${words} — ${escape(message, LONGEST_MESSAGE)}\n`;
}

export function problem({ path, line, column, message, remedy }: Problem): string {
  return `- ${code(`${path}:${line}:${column}`)} ${escape(message, LONGEST_MESSAGE)} — ${escape(remedy, LONGEST_MESSAGE)}\n`;
}

function sumUp({ summary, below, unjudged }: Outcome): string {
  const parts = [
    count(summary.stories, 'story', 'stories'),
    ...(summary.meanScore === null ? [] : [`mean ${summary.meanScore}`]),
    count(summary.errors, 'error'),
    count(summary.warnings, 'warning'),
    count(summary.suggestions, 'suggestion'),
    ...(below === 0 ? [] : [`**${below} below the mark**`]),
    ...(unjudged.length === 0 ? [] : [`**${pathsIn(unjudged)} not judged**`]),
  ];
  return parts.join(' · ');
}

/** What means something in the middle of a line; a stranger's words never begin one. */
const PUNCTUATION = /[\\`*_[\]<>#|~$&]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
/**
 * GitHub links what it finds in the finished text, escaped or not; a character of no width keeps it from finding.
 * In order: people and teams, issues, addresses with and without a scheme (which may follow a digit or an underscore),
 * commits of 7 hexadecimal digits or more, emoji by name, some of which are pictures.
 */
const LINKED =
  /@(?=[\w.-])|#(?=\d)|(?<![a-z])GH-(?=\d)|www(?=\.)|(?<=https?|ftp|mailto|xmpp):|[\da-f]{6}(?=[\da-f])|:(?=[\w+-]+:)/giu;
const NO_WIDTH = '\u200b';

/** A stranger's words as plain text: no HTML, link, image, mention, reference or table border comes of them. */
export function escape(text: string, longest = Number.POSITIVE_INFINITY): string {
  return oneLine(text, longest).replaceAll(PUNCTUATION, (char) => ENTITIES[char] ?? `\\${char}`);
}

/** The same for a line of HTML, in which Markdown does not count. */
export const escapeHtml = (text: string, longest: number): string =>
  oneLine(text, longest).replaceAll(/[<>&"]/gu, (char) => ENTITIES[char] ?? char);

function oneLine(text: string, longest: number): string {
  const line = clean(text).replaceAll(/\s+/gu, ' ').trim();
  const cut =
    line.length > longest
      ? `${line
          .slice(0, longest)
          .replace(/[\ud800-\udbff]$/u, '')
          .trimEnd()}…`
      : line;
  return cut.replaceAll(LINKED, `$&${NO_WIDTH}`);
}

/** As code: GitHub makes nothing of what stands in it. A bar would still end a table's cell. */
export function code(text: string): string {
  const line = clean(text).replaceAll(/\s+/gu, ' ').replaceAll('|', '¦');
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/gu) ?? []).map(({ length }) => length)) + 1);
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

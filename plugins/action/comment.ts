import { diffMarkdown, loosenedList } from '../cli/reporters/diff-markdown.ts';
import { headline, outcome } from '../cli/reporters/diff-words.ts';
import { escape } from '../cli/reporters/markdown.ts';
import type { CheckedReport } from './checked.ts';
import { markerOf } from './comment-key.ts';

/** PURE: a checked report → the comment. Every link in it is one of ours. */

/**
 * In UTF-16 units, of which no reading of “characters” finds more. GitHub’s own error speaks of 65,536 characters;
 * where people measured it, it took 262,144 bytes, and so many units are never more than 196,608.
 */
export const MOST_CHARACTERS = 65_536;
/** Each is some 1,500 characters at most. */
const MOST_LOOSENED_IN_SHORT = 30;

/** What is known from GitHub, not from the report. */
export interface Circumstances {
  /** The commit that was judged. */
  readonly head: string;
  /** Address of the run that judged it. */
  readonly run: string;
  /** Of this use of the action. */
  readonly key: string;
  /** Whether the pull request changes files below .github/, and with them what the run does. */
  readonly workflows: 'unchanged' | 'changed' | 'unknown';
}

/** Null where there is nothing to say: no story changed, none was left unjudged, and nothing was loosened. */
export function commentOn(report: CheckedReport, circumstances: Circumstances): string | null {
  if (report.stories.length + report.unjudged.length + report.loosened.length === 0) return null;
  const told = named(report);
  const full = framed(diffMarkdown(told), circumstances);
  return full.length <= MOST_CHARACTERS ? full : framed(inShort(told), circumstances);
}

/** For a run that left no report, or one that is refused. */
export const notJudged = ({ head, run, key }: Pick<Circumstances, 'head' | 'run' | 'key'>): string =>
  `${markerOf(key)}\n\n### Stories that changed\n\n**Commit \`${head}\` could not be judged: [its run](${run}) left no report that can be used.**\n`;

/** Commits in place of the names that the run had for them. */
const named = (report: CheckedReport): CheckedReport => ({
  ...report,
  base: { name: report.base.commit, commit: report.base.commit },
  head: { name: report.head.commit, commit: report.head.commit },
});

const inShort = (report: CheckedReport): string =>
  [
    `### Stories that changed\n\n${escape(headline(report))}.\n\n**${escape(outcome(report).because)}**\n`,
    ...loosenedList(report.loosened, MOST_LOOSENED_IN_SHORT),
    'The table did not fit here.\n',
  ].join('\n');

function framed(text: string, { head, run, key, workflows }: Circumstances): string {
  const warning = WARNINGS[workflows];
  return [
    `${markerOf(key)}\n`,
    ...(warning === null ? [] : [`**${warning}**\n`]),
    text,
    `Commit \`${head}\`, judged in [this run](${run})${key === '' ? '' : ` as \`${key}\``}. The figures come from a run of the pull request’s own workflow.\n`,
  ].join('\n');
}

const WARNINGS: Readonly<Record<Circumstances['workflows'], string | null>> = {
  unchanged: null,
  changed: 'This pull request changes files below `.github/`: the figures may be made up.',
  unknown:
    'It could not be seen whether this pull request changes files below `.github/`: if it does, the figures may be made up.',
};

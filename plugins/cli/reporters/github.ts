import { costs } from '../../story-lint/index.ts';
import type { Severity } from '../../story-lint/index.ts';
import { worstFirst } from '../worst-first.ts';
import type { Gain } from '../worst-first.ts';
import { clean, count } from '../layout.ts';
import { pathsIn } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { repositoryPath } from './repository-path.ts';
import type { MakeReporter, Outcome } from './reporter.ts';

/** GitHub shows this many annotations of a kind for a step, and drops the rest in silence. */
export const MOST = 10;

export const KINDS_IN_ORDER = ['error', 'warning', 'notice'] as const;
export type Kind = (typeof KINDS_IN_ORDER)[number];
export const KINDS: Readonly<Record<Severity, Kind>> = { error: 'error', warning: 'warning', suggestion: 'notice' };

export interface Annotation extends Gain {
  readonly path: string;
}

/** Annotations for GitHub Actions, worst first within GitHub's limits, and a notice that says what was left out. */
export const reporter: MakeReporter = ({ rules, quiet }) => {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const worst: Record<Kind, Annotation[]> = { error: [], warning: [], notice: [] };
  const total: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  const gate: string[] = [];
  return {
    start: () => '',
    story({ report, below }) {
      const lost = costs(report);
      for (const finding of report.findings) {
        const kind = KINDS[finding.severity];
        total[kind]++;
        worst[kind].push({ path: report.path, finding, points: lost.get(finding.rule) ?? 0 });
      }
      for (const kind of KINDS_IN_ORDER) worst[kind] = worst[kind].sort(worstFirst).slice(0, MOST);
      if (below !== null) {
        total.error++;
        if (gate.length < MOST)
          gate.push(
            command(
              'error',
              { ...fileOf(report.path), line: 1, title: 'Below the mark' },
              `The story scores ${report.score}; ${below.by} asks for ${below.at}.`,
            ),
          );
      }
      return '';
    },
    end(outcome) {
      const unjudged = outcome.unjudged.map((problem) => notJudged('error', problem));
      total.error += unjudged.length;
      const print = (kind: Kind): string[] => worst[kind].map((each) => annotate(kind, each, titles));
      const shown = {
        error: [...unjudged, ...gate, ...print('error')].slice(0, MOST),
        warning: print('warning'),
        // The notice that sums up is one of the ten.
        notice: print('notice').slice(0, MOST - 1),
      };
      if (quiet) return sumUp(outcome, total);
      const left = {
        error: total.error - shown.error.length,
        warning: total.warning - shown.warning.length,
        notice: total.notice - shown.notice.length,
      };
      return [...shown.error, ...shown.warning, ...shown.notice, sumUp(outcome, left)].join('');
    },
  };
};

export function annotate(kind: Kind, { path, finding }: Annotation, titles: ReadonlyMap<string, string>): string {
  const { rule, message, suggestions, line, column, endLine, endColumn } = finding;
  const title = titles.get(rule);
  const place = { line, endLine, ...(line === endLine ? { col: column, endColumn } : {}) };
  const text = suggestions.length === 0 ? message : `${message}\nTry: ${suggestions.join(' · ')}`;
  return command(kind, { ...fileOf(path), ...place, title: title === undefined ? rule : `${title} (${rule})` }, text);
}

function sumUp({ summary, below, unjudged }: Outcome, left: Readonly<Record<Kind, number>>): string {
  const parts = [
    `${count(summary.stories, 'story', 'stories')} judged`,
    ...(summary.meanScore === null ? [] : [`mean score ${summary.meanScore}`]),
    ...(below === 0 ? [] : [`${below} below the mark`]),
    ...(unjudged.length === 0 ? [] : [`${pathsIn(unjudged)} not judged`]),
  ];
  const rest = [
    ...(left.error === 0 ? [] : [count(left.error, 'error')]),
    ...(left.warning === 0 ? [] : [count(left.warning, 'warning')]),
    ...(left.notice === 0 ? [] : [count(left.notice, 'suggestion')]),
  ];
  const omitted = rest.length === 0 ? '' : ` Not shown here: ${rest.join(', ')}. \`story score\` lists them all.`;
  return command('notice', { title: 'Stories' }, `${parts.join(', ')}.${omitted}`);
}

export const notJudged = (kind: Kind, { path, line, column, message, remedy }: Problem): string =>
  command(kind, { ...fileOf(path), line, col: column, title: 'Not judged' }, `${message} — ${remedy}`);

export const fileOf = (path: string): { file?: string } => (path === '-' ? {} : { file: repositoryPath(path) });

/** One workflow command. What stands in it cannot end it or begin another. */
export function command(kind: Kind, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${list.join(',')}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text
    .split(/\r\n|\n|\r/u)
    .map((line) => clean(line).replaceAll('%', '%25'))
    .join('%0A');

const escapeProperty = (text: string): string =>
  clean(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');

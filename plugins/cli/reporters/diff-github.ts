import type { DiffReport, StoryDiff } from '../diff-compare.ts';
import { worstFirst } from '../worst-first.ts';
import { inTurns } from '../in-turns.ts';
import { count } from '../layout.ts';
import { kindOf } from '../loosened.ts';
import type { Loosening } from '../loosened.ts';
import { headline, LOOSENED, loosening, outcome, reason, scores } from './diff-words.ts';
import { annotate, command, fileOf, KINDS, KINDS_IN_ORDER, MOST, notJudged } from './github.ts';
import type { Annotation, Kind } from './github.ts';
import type { Setting } from './reporter.ts';

/** Annotations for what could not be judged, what the gate refuses and what is new; then what it comes to. */
export function diffGithub(report: DiffReport, { rules }: Setting): string {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const found = report.stories.flatMap(({ path, findings }) =>
    findings.new.map((finding): Annotation => ({ path, finding, points: finding.points })),
  );
  const of = (kind: Kind): string[] =>
    found
      .filter(({ finding }) => KINDS[finding.severity] === kind)
      .sort(worstFirst)
      .map((each) => annotate(kind, each, titles));
  const passed = report.stories.filter(({ verdict }) => verdict.passes);
  const all: Readonly<Record<Kind, readonly string[]>> = {
    error: [
      ...report.unjudged.map((problem) => notJudged('error', problem)),
      ...report.stories.filter(({ verdict }) => !verdict.passes).map(refusal),
      ...of('error'),
    ],
    warning: [
      ...inTurns(report.loosened, kindOf, MOST).map(loosened),
      ...report.uncompared.map((problem) => notJudged('warning', problem)),
      ...of('warning'),
    ],
    notice: [...inTurns(passed, ({ kind }) => kind, MOST - 1).map(passage), ...of('notice')],
  };
  // The notice that sums up is one of the ten.
  const most = { error: MOST, warning: MOST, notice: MOST - 1 };
  const left = KINDS_IN_ORDER.flatMap((kind) => {
    const number = all[kind].length - most[kind];
    return number > 0 ? [count(number, kind)] : [];
  });
  const omitted = left.length === 0 ? '' : ` Not shown here: ${left.join(', ')}. \`story diff\` lists them all.`;
  const sum = command('notice', { title: 'Story diff' }, `${headline(report)}. ${outcome(report).because}${omitted}`);
  return [...KINDS_IN_ORDER.flatMap((kind) => all[kind].slice(0, most[kind])), sum].join('');
}

const loosened = (one: Loosening): string =>
  command('warning', { ...fileOf(one.path), title: 'Loosened' }, `${one.path}: ${loosening(one)}. ${LOOSENED}.`);

const refusal = (story: StoryDiff): string =>
  command(
    'error',
    { ...fileOf(story.path), line: story.findings.new[0]?.line ?? 1, title: 'The gate says no' },
    `${scores(story)}: ${story.verdict.decisions.map(reason).join('; ')}`,
  );

const passage = (story: StoryDiff): string =>
  command(
    'notice',
    { ...(story.after === null ? {} : fileOf(story.path)), title: 'The gate says yes' },
    `${story.path}: ${scores(story)}: ${story.verdict.decisions.map(reason).join('; ')}`,
  );

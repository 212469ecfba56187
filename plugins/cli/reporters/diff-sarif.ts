import type { DiffReport, StoryDiff } from '../diff-compare.ts';
import { LOOSENED, loosening, outcome, reason, scores, standing } from './diff-words.ts';
import { sarif, said } from './sarif.ts';
import type { Setting } from './reporter.ts';

/** The new findings as results; what the gate says of each story as notes of the run. */
export function diffSarif(report: DiffReport, setting: Setting): string {
  const log = sarif(setting);
  const results = report.stories.map(({ path, findings }) => log.results(path, findings.new));
  const notes = [
    ...report.loosened.map((one) =>
      said('warning', { path: one.path, line: 1, column: 1 }, `${LOOSENED}: ${loosening(one)}`),
    ),
    ...report.uncompared.map((problem) => said('warning', problem, `${problem.message} — ${problem.remedy}`)),
    ...report.stories.map(verdictNote),
    { level: 'none', message: { text: outcome(report).because } },
  ];
  return [log.start(), ...results, log.end(report.unjudged, notes)].join('');
}

function verdictNote(story: StoryDiff): object {
  const { path, after, verdict, findings } = story;
  const now = standing(story);
  const words = `${scores(story)}${now === null ? '' : `, now ${now}`} — the gate says ${verdict.passes ? 'yes' : 'no'}: ${verdict.decisions.map(reason).join('; ')}`;
  if (after === null) return { level: 'none', message: { text: `${path}: ${words}` } };
  const place = { path, line: findings.new[0]?.line ?? 1, column: findings.new[0]?.column ?? 1 };
  return said(verdict.passes ? 'note' : 'error', place, words);
}

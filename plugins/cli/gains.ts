import { costs } from '../story-lint/index.ts';
import type { ReportedFinding, StoryReport } from '../story-lint/index.ts';
import { SEVERITIES } from './formats.ts';

/** A fault worth mending, with the points that mending it could win. */
export interface Gain {
  readonly finding: ReportedFinding;
  readonly points: number;
}

/** Worst first: errors before warnings before suggestions, then the dearer, then the earlier in the text. */
export function worstFirst(a: Gain, b: Gain): number {
  return SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) || b.points - a.points;
}

/** What to change first: one finding for each rule, errors first, then by the points there are to win. */
export function gains(report: StoryReport, most: number): readonly Gain[] {
  const lost = costs(report);
  const firsts = new Map<string, ReportedFinding>();
  for (const finding of report.findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  return [...firsts.values()]
    .map((finding) => ({ finding, points: lost.get(finding.rule) ?? 0 }))
    .filter(({ finding, points }) => finding.severity === 'error' || points >= 0.5)
    .sort(
      (a, b) => Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error') || b.points - a.points,
    )
    .slice(0, most);
}

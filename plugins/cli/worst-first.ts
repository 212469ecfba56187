import type { ReportedFinding } from '../story-lint/index.ts';
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

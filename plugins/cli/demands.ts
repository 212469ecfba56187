import { rules } from '../story-lint/index.ts';
import type { ReportedFinding, Severity, StoryReport } from '../story-lint/index.ts';
import { SEVERITIES } from './formats.ts';
import { count } from './layout.ts';
import { problemLine } from './problem.ts';
import type { Mark } from './reporters/reporter.ts';

/** What is asked of every story besides its own target. */
export interface Demands {
  readonly min?: number;
  /** No finding as severe as this, or more. */
  readonly failOn?: Severity;
}

/** The higher of the marks that the story falls short of. */
export function markAbove({ score, target }: StoryReport, { min }: Demands): Mark | null {
  const marks: Mark[] = [];
  if (min !== undefined) marks.push({ at: min, by: 'min' });
  if (target !== null) marks.push({ at: target, by: 'target' });
  return marks.filter(({ at }) => score < at).sort((a, b) => b.at - a.at)[0] ?? null;
}

/** A line for each demand that is not met: which, by how much, and what to do first. */
export function shortfalls(report: StoryReport, mark: Mark | null, { failOn }: Demands): string {
  return [
    bound(report),
    mark === null ? '' : shortfall(report, mark),
    failOn === undefined ? '' : tooSevere(report, failOn),
  ].join('');
}

const BINDING: ReadonlySet<string> = new Set(rules.filter(({ binding }) => binding === true).map(({ id }) => id));

/** No page may show it, whatever else is asked. */
export const isBinding = ({ rule }: ReportedFinding): boolean => BINDING.has(rule);

function bound({ path, findings }: StoryReport): string {
  const found = findings.filter(isBinding);
  const [first] = found;
  if (first === undefined) return '';
  const { rule, line, column, message: remedy } = first;
  return problemLine({
    path,
    line,
    column,
    message: `${rule} in ${count(found.length, 'place')} — no page may show it`,
    remedy,
  });
}

function shortfall(report: StoryReport, mark: Mark): string {
  const [advice] = report.changeFirst;
  const asked = mark.by === 'min' ? `min asks for ${mark.at}` : `its own target is ${mark.at}`;
  const first = advice?.asks ?? report.cap?.because;
  const remedy = first === undefined ? 'see its dimensions for what is missing' : `first: ${first}`;
  return problemLine({
    path: report.path,
    line: advice?.line ?? 1,
    column: advice?.column ?? 1,
    message: `scores ${report.score} — ${asked}`,
    remedy,
  });
}

function tooSevere({ path, findings }: StoryReport, failOn: Severity): string {
  const refused = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const kinds = refused.map((severity) => ({ severity, found: findings.filter((each) => each.severity === severity) }));
  const first = kinds.find(({ found }) => found.length > 0)?.found[0];
  if (first === undefined) return '';
  const many = kinds.flatMap(({ severity, found }) => (found.length === 0 ? [] : [count(found.length, severity)]));
  return problemLine({
    path,
    line: first.line,
    column: first.column,
    message: `${many.join(', ')} — --fail-on ${failOn} asks for none`,
    remedy: `first: ${first.message}`,
  });
}

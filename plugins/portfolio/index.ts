/** The only door to this room. Pure: the same reports give the same portfolio in every host and in every order. */
import { LEVELS } from '../story-lint/types.ts';
import type { Level, StoryReport } from '../story-lint/types.ts';
import { simulate } from './debrief.ts';
import { coverageOf } from './gaps.ts';
import { rowsOf } from './matrix.ts';
import { nextStep } from './next-step.ts';
import { overUsed } from './over-used.ts';
import type { PortfolioReport, StoryRow } from './types.ts';
import { listed, told } from './debrief-words.ts';

export { WHERE_TO_LOOK } from './gaps.ts';
export type {
  Answer,
  Debrief,
  Grade,
  Interviewer,
  NextStep,
  Outcome,
  OverUsed,
  PortfolioReport,
  PrincipleCoverage,
  Shown,
  Standing,
  StoryRow,
  Vote,
} from './types.ts';

const DEFAULT_LEVEL: Level = 'L6';

/** The level of most stories, the higher one of two that are equally common; L6 where there is no story. */
export function levelOf(reports: readonly Pick<StoryReport, 'level'>[]): Level {
  if (reports.length === 0) return DEFAULT_LEVEL;
  const many = (level: Level): number => reports.filter((report) => report.level === level).length;
  return LEVELS.reduce((best, level) => (many(level) >= many(best) ? level : best));
}

/**
 * Many stories as one loop would see them: the matrix, the gaps, what is leaned on too often, a debrief.
 * A loop has one bar: judge every story at `level` before, or the report says that its figures are mixed.
 * @param reports as `lint` gives them; none at all is a portfolio too.
 */
export function portfolio(
  reports: readonly StoryReport[],
  { level = levelOf(reports) }: { readonly level?: Level } = {},
): PortfolioReport {
  const stories = rowsOf(reports);
  const simulated = simulate(stories);
  return {
    level,
    caveat: caveatOn(stories, level),
    stories,
    principles: coverageOf(stories, level),
    overUsed: overUsed(stories),
    debrief: { ...simulated, next: nextStep(stories, simulated) },
  };
}

function caveatOn(stories: readonly StoryRow[], level: Level): string | null {
  const others = stories.filter((story) => story.level !== level).map(told);
  if (others.length === 0) return null;
  return `Judged by the bar of another level than ${level}: ${listed(others)}. A loop has one bar; have them judged at ${level} before you compare.`;
}

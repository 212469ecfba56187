/** The only door to this room. Pure: the same reports give the same portfolio in every host and in every order. */
import { LEVELS } from '../story-lint/types.ts';
import type { Level, StoryReport } from '../story-lint/types.ts';
import { simulate } from './debrief.ts';
import { coverageOf } from './gaps.ts';
import { inOrder, rowsOf } from './matrix.ts';
import { nextStep } from './next-step.ts';
import { overUsed } from './over-used.ts';
import { sameEvents } from './same-events-said.ts';
import { signsIn, signsOf } from './story-signs.ts';
import type { Signs } from './story-signs.ts';
import { eventsOf, toldAgain } from './told-again.ts';
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
  SameEvent,
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

/** A story's text, by which it is known whether another one tells the same event. */
export interface Text {
  readonly source: string;
  /** The same as others may read it: words that are not in it are not repeated. */
  readonly open?: string;
}

export interface PortfolioOptions {
  readonly level?: Level;
  /** By path. A story without one is an event of its own. */
  readonly texts?: ReadonlyMap<string, Text>;
}

/**
 * Many stories as one loop would see them: the matrix, the gaps, what is leaned on too often, a debrief. An event that is told
 * more than once counts once.
 * A loop has one bar: judge every story at `level` before, or the report says that its figures are mixed.
 * @param reports as `lint` gives them; none at all is a portfolio too.
 */
export function portfolio(
  reports: readonly StoryReport[],
  { level = levelOf(reports), texts = NO_TEXTS }: PortfolioOptions = {},
): PortfolioReport {
  const ordered = inOrder(reports);
  const own = ordered.map(({ path }) => texts.get(path));
  const signs = own.map((text, index) =>
    text === undefined ? NO_SIGNS : signsOf(text.source, ordered[index]?.path ?? ''),
  );
  const open = own.map((text, index) => (text?.open === undefined ? signs[index] : signsIn(text.open)));
  const pairs = toldAgain(signs);
  const stories = rowsOf(ordered, eventsOf(ordered.length, pairs));
  const simulated = simulate(stories);
  return {
    level,
    caveat: caveatOn(stories, level),
    stories,
    sameEvents: sameEvents(stories, pairs, (index, word) => open[index]?.get(word)?.shown ?? null),
    principles: coverageOf(stories, level),
    overUsed: overUsed(stories),
    debrief: { ...simulated, next: nextStep(stories, simulated) },
  };
}

const NO_TEXTS: ReadonlyMap<string, Text> = new Map();
const NO_SIGNS: Signs = new Map();

function caveatOn(stories: readonly StoryRow[], level: Level): string | null {
  const others = stories.filter((story) => story.level !== level).map(told);
  if (others.length === 0) return null;
  return `Judged by the bar of another level than ${level}: ${listed(others)}. A loop has one bar; have them judged at ${level} before you compare.`;
}

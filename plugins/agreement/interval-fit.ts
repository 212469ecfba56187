/** Rated scores → the ends of an interval that holds eight ratings in ten, and how far it does for writers it was not found on. */
import { intervalOf } from '../story-lint/index.ts';
import type { Ends, Interval, StoryReport } from '../story-lint/index.ts';
import { mean, share } from './statistics.ts';
import type { Estimate } from './statistics.ts';

type Bounded = Pick<StoryReport, 'score' | 'interval' | 'cap' | 'dimensions' | 'coverage'>;
export interface RatedScore {
  readonly writer: string;
  readonly quality: number;
  readonly report: Bounded;
}

/** Of the newer set, in the register of real notes: it counts so many times as much. */
const NEWER = /^w\d$/u;
const NEWER_COUNTS = 3;
/** A writer counts by the root of how much they wrote. */
export function countsOf(stories: readonly { readonly writer: string }[]): number[] {
  const written = Map.groupBy(stories, ({ writer }) => writer);
  return stories.map(
    ({ writer }) => (NEWER.test(writer) ? NEWER_COUNTS : 1) / Math.sqrt(written.get(writer)?.length ?? 1),
  );
}

const BAND = 20;
/** Where a rating stands on the scale of scores: in the middle of its band. */
export const middleOf = (quality: number): number => BAND * quality - BAND / 2;
const HIGHEST = 100;
const AT = [0, 20, 40, 60, 80, HIGHEST];
/** So many ratings may lie below the lower end, and as many above the upper one. */
const OUTSIDE = 0.1;

/** Ratings with the same place in a stretch of the scale, 0 to 1, counted. */
interface Cell {
  readonly along: number;
  readonly middle: number;
  readonly counted: number;
}
type Stretches = readonly (readonly Cell[])[];

/** Of stories that nothing holds: what may be held says less than its score. */
export function fitEnds(rated: readonly RatedScore[]): Ends {
  const free = rated.filter(({ report }) => report.cap === null);
  const stretches = stretchesOf(free);
  return {
    at: AT,
    low: linesThrough(stretches, OUTSIDE, (value, at) => value <= at),
    high: linesThrough(stretches, 1 - OUTSIDE, (value, at) => value >= at),
  };
}

function stretchesOf(rated: readonly RatedScore[]): Stretches {
  const counts = countsOf(rated);
  const cells = AT.slice(1).map(() => new Map<string, Cell>());
  rated.forEach(({ report: { score }, quality }, i) => {
    const next = Math.max(
      1,
      AT.findIndex((at) => at >= score),
    );
    const [from = 0, to = HIGHEST] = [AT[next - 1], AT[next]];
    const [key, own] = [`${score} ${quality}`, cells[next - 1]];
    const counted = (counts[i] ?? 0) + (own?.get(key)?.counted ?? 0);
    own?.set(key, { along: (score - from) / (to - from), middle: middleOf(quality), counted });
  });
  return cells.map((own) => [...own.values()]);
}

/**
 * Whole values at AT, none below the one before it, so that this share of the ratings lies below the lines between them: the least
 * sum of pinball losses (Koenker & Bassett 1978), stretch by stretch over all values.
 */
function linesThrough(
  stretches: Stretches,
  below: number,
  isAllowed: (value: number, at: number) => boolean,
): number[] {
  const values = Array.from({ length: HIGHEST + 1 }, (_, value) => value);
  let best = values.map((value) => ({ loss: isAllowed(value, 0) ? 0 : Infinity, path: [value] }));
  stretches.forEach((cells, i) => {
    const at = AT[i + 1] ?? HIGHEST;
    best = values.map((to) => {
      let [loss, path]: [number, readonly number[]] = [Infinity, []];
      if (isAllowed(to, at))
        for (const [from, before] of best.entries()) {
          if (from > to || before.loss >= loss) continue;
          const sum = before.loss + lossOf(cells, from, to, below);
          if (sum < loss) [loss, path] = [sum, before.path];
        }
      return { loss, path: [...path, to] };
    });
  });
  return best.reduce((a, b) => (b.loss < a.loss ? b : a)).path;
}

const lossOf = (cells: readonly Cell[], from: number, to: number, below: number): number =>
  cells.reduce((sum, { along, middle, counted }) => {
    const over = middle - (from + along * (to - from));
    return sum + counted * over * (over > 0 ? below : below - 1);
  }, 0);

export interface InsideFigures {
  /** A file or writer, `all`, `register`; `held`: whatever is held down; `no-stories`: texts that are none; `shipped`: all, by the ends that ship. */
  readonly of: string;
  readonly texts: number;
  /** How many ratings lie in the interval of their score. */
  readonly inside: Estimate;
  /** Points from end to end, the mean. */
  readonly width: number;
}

/** Each writer’s ratings beside intervals that were found on all the others’. */
export function insideFigures(rated: readonly RatedScore[], noStories: readonly Bounded[]): InsideFigures[] {
  const byWriter = Map.groupBy(rated, ({ writer }) => writer);
  const writers = [...byWriter].map(([writer, own]) => {
    const ends = fitEnds(rated.filter((one) => one.writer !== writer));
    return { writer, own: own.map((one) => beside(one, ends)) };
  });
  const all = writers.flatMap(({ own }) => own);
  return [
    figuresOf('all', all),
    figuresOf(
      'register',
      writers.flatMap(({ writer, own }) => (NEWER.test(writer) ? own : [])),
    ),
    ...writers.map(({ writer, own }) => figuresOf(writer, own)),
    figuresOf(
      'held',
      all.filter(({ report }) => report.cap !== null),
    ),
    figuresOf(
      'no-stories',
      noStories.map((report) => ({ quality: 1, report, interval: report.interval })),
    ),
    figuresOf(
      'shipped',
      rated.map((one) => ({ ...one, interval: one.report.interval })),
    ),
  ];
}

interface Beside extends Omit<RatedScore, 'writer'> {
  readonly interval: Interval;
}
const beside = (one: RatedScore, ends: Ends): Beside => ({
  ...one,
  interval: intervalOf(one.report, one.report.coverage.judged, ends),
});

const figuresOf = (of: string, all: readonly Beside[]): InsideFigures => ({
  of,
  texts: all.length,
  inside: share(
    all.filter(({ quality, interval: { low, high } }) => low <= middleOf(quality) && middleOf(quality) <= high).length,
    all.length,
  ),
  width: mean(all.map(({ interval: { low, high } }) => high - low)),
});

/** Labelled rows → every figure of the agreement page. */
import { diagnose } from '../feedback/index.ts';
import { DIMENSIONS, FUNCTIONS, LEVELS, lint, lintBy } from '../story-lint/index.ts';
import type { Dimension, StoryReport } from '../story-lint/index.ts';
import { BASELINES, bestRatings } from './baselines.ts';
import type {
  Case,
  CheckCase,
  DimensionFigures,
  Figures,
  GamingFigures,
  RankCase,
  RankFigures,
  RatingCase,
  RatingFigures,
} from './figures.ts';
import { sentenceFigures } from './function-figures.ts';
import { agreementOf } from './humans.ts';
import type { Known } from './humans.ts';
import { insideFigures } from './interval-fit.ts';
import { remarkFigures } from './remark-figures.ts';
import { groupsOf, RATED_SETS } from './rows.ts';
import type { ClaimRow, FeedbackRow, Labelled, LabelledSet, LeakRow, Place, RatedRow, TaggedRow } from './rows.ts';
import {
  bootstrap,
  correlation,
  crossTable,
  mean,
  meanDifference,
  pick,
  rounded,
  share,
  weightedKappa,
  within,
} from './statistics.ts';
import type { Estimate } from './statistics.ts';

interface Judged {
  readonly row: RatedRow;
  readonly report: StoryReport;
}
const judge = (row: RatedRow): Judged => ({
  row,
  report: lintBy(row.unread, row.text, { level: row.level, role: row.role }),
});

/** A text that shows each principle as the clearest, told well: where a tagger has it easiest. */
const TIDY = 'lp';
/** Writers in the register of real notes. */
const REGISTER = /^w\d$/u;
/** Whoever is named by a letter and a digit: not a file’s only writer. */
const NAMED = /^[a-z]\d$/u;
const LOWEST_BAND = 19;
const SECOND_BAND = 39;
/** Rated so, a story is one that an interviewer can use. */
const FAIR = 3;
const FAR = 2;
const FURTHEST = 3;

export function measure(set: LabelledSet): Figures {
  const sets = RATED_SETS.map((name) => ({ name, judged: set.rated[name].map(judge) }));
  const all = sets.flatMap(({ judged }) => judged);
  const noStories = set.noStories.map(judge);
  const pairs = sets.find(({ name }) => name === 'pairs')?.judged ?? [];
  return rounded({
    ratings: {
      sets: [ratingFigures('all', all), ...sets.map(({ name, judged }) => ratingFigures(name, judged))],
      levels: LEVELS.map((level) =>
        ratingFigures(
          level,
          all.filter(({ row }) => row.level === level),
        ),
      ),
      farOff: farOff(all),
    },
    inside: insideFigures(
      sets.flatMap(({ name: writer, judged }) =>
        judged.map(({ row: { quality }, report }) => ({ writer, quality, report })),
      ),
      noStories.map(({ report }) => report),
    ),
    dimensions: DIMENSIONS.map((dimension) => dimensionFigures(dimension, all)),
    pairs: pairFigures(pairs),
    gaming: gamingFigures(set.gaming.map(judge)),
    gamingMore: gamingFigures(set.gamingMore.map(judge)),
    noStories: gamingFigures(noStories),
    claims: claimFigures(set.claims),
    leaks: leakFigures(set.leaks),
    tags: tagFigures(set.tagged),
    sentences: sentenceFigures(set.sentences, FUNCTIONS),
    remarks: remarkFigures(set.remarks),
    feedback: feedbackFigures(set.feedback),
    humans: agreementOf(set.humans, all.flatMap(knownOf)),
  });
}

function ratingFigures(of: string, judged: readonly Judged[]): RatingFigures {
  const labels = judged.map(({ row }) => row.quality);
  const ours = judged.map(({ report }) => report.rating);
  const scores = judged.map(({ report }) => report.score);
  const groups = groupsOf(judged.map(({ row }) => row));
  const fair = judged.filter(({ row }) => row.quality >= FAIR);
  const estimate = (
    statistic: (a: readonly number[], b: readonly number[]) => number,
    a: readonly number[],
  ): Estimate => bootstrap(groups, (rows) => statistic(pick(a, rows), pick(labels, rows)));
  return {
    of,
    texts: judged.length,
    labelMean: mean(labels),
    ourMean: mean(ours),
    kappa: estimate(weightedKappa, ours),
    correlation: estimate(correlation, scores),
    exact: estimate((a, b) => within(a, b, 0), ours),
    adjacent: estimate((a, b) => within(a, b, 1), ours),
    fair: fair.length,
    held: share(fair.filter(({ report }) => report.score <= LOWEST_BAND).length, fair.length),
    difference: estimate(meanDifference, ours),
    confusion: crossTable(labels, ours, 1, 5),
    baselines: BASELINES.map(({ id, count }) => {
      const counts = judged.map(({ row }) => count(row.text));
      return {
        id,
        kappa: estimate(weightedKappa, bestRatings(counts, labels)),
        correlation: estimate(correlation, counts),
      };
    }),
  };
}

function farOff(judged: readonly Judged[]): RatingCase[] {
  return judged
    .filter(({ row, report }) => Math.abs(report.rating - row.quality) >= FAR)
    .map(({ row, report }) => ({
      ...caseOf(row),
      level: row.level,
      label: row.quality,
      ours: report.rating,
      score: report.score,
    }))
    .sort((a, b) => Math.abs(b.ours - b.label) - Math.abs(a.ours - a.label) || (a.id < b.id ? -1 : 1));
}

const STEPS = 4;
/** Our figure from 0 to 1 in the steps of the labels. */
const stepOf = (score: number): number => Math.round(score * STEPS);

function knownOf({ row, report }: Judged): Known[] {
  const { id, dimensions } = row;
  return [
    { id, question: 'quality', label: row.quality, ours: report.rating },
    ...(dimensions === undefined
      ? []
      : DIMENSIONS.map((dimension): Known => {
          const ours = stepOf(report.dimensions[dimension].score);
          return { id, question: dimension, label: dimensions[dimension], ours };
        })),
  ];
}

function dimensionFigures(dimension: Dimension, judged: readonly Judged[]): DimensionFigures {
  const labelled = judged.flatMap(({ row, report }) =>
    row.dimensions === undefined
      ? []
      : [{ row, label: row.dimensions[dimension], score: report.dimensions[dimension].score }],
  );
  const labels = labelled.map(({ label }) => label);
  const scores = labelled.map(({ score }) => score);
  const ours = scores.map(stepOf);
  const groups = groupsOf(labelled.map(({ row }) => row));
  return {
    dimension,
    texts: labelled.length,
    correlation: bootstrap(groups, (rows) => correlation(pick(scores, rows), pick(labels, rows))),
    kappa: bootstrap(groups, (rows) => weightedKappa(pick(ours, rows), pick(labels, rows), 0, STEPS)),
    difference: bootstrap(groups, (rows) => meanDifference(pick(ours, rows), pick(labels, rows))),
    furthest: labelled
      .map(({ row, label, score }) => ({ ...caseOf(row), label, ours: score * STEPS }))
      .sort((a, b) => Math.abs(b.ours - b.label) - Math.abs(a.ours - a.label) || (a.id < b.id ? -1 : 1))
      .slice(0, FURTHEST),
  };
}

function pairFigures(judged: readonly Judged[]): Figures['pairs'] {
  const pairs = groupsOf(judged.map(({ row }) => row)).flatMap((places) => {
    const of = (version: 'weak' | 'strong'): Judged | undefined =>
      pick(judged, places).find(({ row }) => row.version === version);
    const [weak, strong] = [of('weak'), of('strong')];
    return weak === undefined || strong === undefined ? [] : [{ weak, strong }];
  });
  const ordered = (value: (one: Judged) => number): number =>
    pairs.filter(({ weak, strong }) => value(strong) > value(weak)).length;
  return {
    pairs: pairs.length,
    ordered: share(
      ordered(({ report }) => report.score),
      pairs.length,
    ),
    baselines: BASELINES.map(({ id, count }) => {
      const upwards = ordered(({ row }) => count(row.text));
      const downwards = ordered(({ row }) => -count(row.text));
      return { id, ordered: share(Math.max(upwards, downwards), pairs.length) };
    }),
    missed: pairs
      .filter(({ weak, strong }) => strong.report.score <= weak.report.score)
      .map(({ weak, strong }) => ({
        id: strong.row.id,
        place: strong.row.place,
        what: `strong telling ${strong.report.score}, weak one (${weak.row.id}) ${weak.report.score}`,
      })),
  };
}

function gamingFigures(judged: readonly Judged[]): GamingFigures {
  return {
    texts: judged.length,
    held: share(judged.filter(({ report }) => report.score <= LOWEST_BAND).length, judged.length),
    passed: share(judged.filter(({ report }) => report.score > SECOND_BAND).length, judged.length),
    highest: Math.max(...judged.map(({ report }) => report.score)),
    above: judged
      .filter(({ report }) => report.score > LOWEST_BAND)
      .map(({ row, report }) => ({ id: row.id, place: row.place, what: `scores ${report.score}` })),
  };
}

/** Of the same stated percentage: how a text’s several changes are told apart. */
const SAME = 0.01;
function claimFigures(rows: readonly ClaimRow[]): Figures['claims'] {
  const missed = rows.flatMap((row): CheckCase[] => {
    const claim = lint(row.text).measures.claims.find(({ stated }) => Math.abs(stated - row.stated_percent) < SAME);
    if (claim?.consistent === row.consistent) return [];
    const said = claim === undefined ? 'not found' : claim.consistent ? 'said to hold' : 'said to be wrong';
    const label = row.consistent ? 'holds' : 'is wrong';
    return [
      { id: row.id, place: row.place, what: `${row.from} to ${row.to} as ${row.stated_percent} % ${label}; ${said}` },
    ];
  });
  return { texts: rows.length, right: share(rows.length - missed.length, rows.length), missed };
}

function leakFigures(rows: readonly LeakRow[]): Figures['leaks'] {
  const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  const read = rows.map((row) => {
    const found = lint(row.text).findings.filter(({ rule }) => rule.startsWith('privacy-'));
    return {
      row,
      found: found.length,
      wrong: found.filter(({ quote }) => !row.leaks.some((leak) => overlap(quote, leak.quote))),
      missed: row.leaks.filter((leak) => !found.some(({ quote }) => overlap(quote, leak.quote))),
    };
  });
  const total = (count: (one: (typeof read)[number]) => number): number =>
    read.reduce((sum, one) => sum + count(one), 0);
  const [found, labelled] = [total((one) => one.found), total(({ row }) => row.leaks.length)];
  return {
    texts: rows.length,
    precision: share(found - total(({ wrong }) => wrong.length), found),
    recall: share(labelled - total(({ missed }) => missed.length), labelled),
    missed: read.flatMap(({ row: { id, place }, wrong, missed }) => [
      ...missed.map(({ kind }) => ({ id, place, what: `overlooked: ${kind}` })),
      ...wrong.map(({ rule }) => ({ id, place, what: `pointed at for nothing: ${rule}` })),
    ]),
  };
}

const THREE = 3;
function rankFigures(of: string, ranks: readonly number[]): RankFigures {
  const among = (most: number): Estimate => share(ranks.filter((rank) => rank <= most).length, ranks.length);
  return { of, texts: ranks.length, first: among(1), amongThree: among(THREE) };
}
/** 1 where one of the labels leads. */
const rankOf = <Slug>(ranked: readonly Slug[], labels: readonly Slug[]): number =>
  ranked.findIndex((slug) => labels.includes(slug)) + 1 || Number.POSITIVE_INFINITY;

function tagFigures(rows: readonly TaggedRow[]): Figures['tags'] {
  const names = [...new Set(rows.map(({ writer }) => writer))];
  const figures = (of: string, wanted: (name: string) => boolean): RankFigures =>
    rankFigures(
      of,
      rows.filter(({ writer }) => wanted(writer)).map(({ ranked, labels }) => rankOf(ranked, labels)),
    );
  return {
    files: [
      figures('all', () => true),
      figures('others', (name) => name !== TIDY && !NAMED.test(name)),
      figures('register', (name) => REGISTER.test(name)),
      ...names.map((of) => figures(of, (name) => name === of)),
    ],
    missed: rows.flatMap(({ id, place, labels, ranked }) =>
      rankOf(ranked, labels) <= 1 ? [] : missedRank(id, place, labels[0], ranked, rankOf(ranked, labels)),
    ),
  };
}

function feedbackFigures(rows: readonly FeedbackRow[]): Figures['feedback'] {
  const read = rows.map((row) => {
    const ranked = diagnose(row.text).patterns.map(({ slug }) => slug);
    return { row, ranked, rank: rankOf(ranked, row.patterns.slice(0, 1)) };
  });
  return {
    ...rankFigures(
      'feedback',
      read.map(({ rank }) => rank),
    ),
    missed: read.flatMap(({ row, ranked, rank }) =>
      rank <= 1 ? [] : missedRank(row.id, row.place, row.patterns[0], ranked, rank),
    ),
  };
}

function missedRank<Slug extends string>(
  id: string,
  place: Place,
  label: Slug | undefined,
  [given]: readonly Slug[],
  rank: number,
): RankCase<Slug>[] {
  return label === undefined || given === undefined ? [] : [{ id, place, label, given, rank }];
}

const OPENING = 72;
function caseOf({ id, place, text }: Labelled): Case {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return { id, place, opening: line.length <= OPENING ? line : `${line.slice(0, line.lastIndexOf(' ', OPENING))} …` };
}

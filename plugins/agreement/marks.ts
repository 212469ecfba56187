/** What is asked of the judge, and what others reach. */
import { titleOf } from './figure-words.ts';
import type { Figures, RatingFigures } from './figures.ts';
import { REMARK_MARKS } from './remark-marks.ts';
import { RATED_SETS } from './rows.ts';
import { SENTENCE_MARKS } from './sentence-marks.ts';
import type { Mark } from './sentence-marks.ts';
import { share } from './statistics.ts';
import type { Estimate } from './statistics.ts';

const ratingsOf = ({ ratings }: Figures, name: string) => ratings.sets.find(({ of }) => of === name);
const tagsOf = ({ tags }: Figures, name: string) => tags.files.find(({ of }) => of === name);
/** Writers in the register of real notes. */
const newer = (sets: Figures['ratings']['sets']): Figures['ratings']['sets'] =>
  sets.filter(({ of }) => /^w\d$/u.test(of));
/** Whether each rating is given: where all stories are good, kappa says little. */
const isSpread = ({ confusion }: RatingFigures): boolean =>
  confusion.every((row) => row.reduce((sum, n) => sum + n, 0) > 0);
const byValue = (estimates: readonly Estimate[]): Estimate[] => estimates.toSorted((a, b) => a.value - b.value);
const lowest = (estimates: readonly Estimate[]): Estimate => byValue(estimates)[0] ?? none;
/** Of an even number the lower of the middle two. */
const median = (estimates: readonly Estimate[]): Estimate => byValue(estimates)[(estimates.length - 1) >> 1] ?? none;
const complement = ({ value, low, high }: Estimate): Estimate => ({ value: 1 - value, low: 1 - high, high: 1 - low });
const pooled = (shares: readonly (readonly [of: Estimate, texts: number])[]): Estimate =>
  share(
    shares.reduce((sum, [{ value }, texts]) => sum + Math.round(value * texts), 0),
    shares.reduce((sum, [, texts]) => sum + texts, 0),
  );
const insideOf = ({ inside }: Figures, name: string) => inside.find(({ of }) => of === name);
/** Whose ratings lie outside most often. */
const leastInside = ({ inside }: Figures) =>
  inside.filter(({ of }) => isRatedSet(of)).toSorted((a, b) => a.inside.value - b.inside.value)[0];
const isRatedSet = (name: string): boolean => (RATED_SETS as readonly string[]).includes(name);
const none: Estimate = { value: 0, low: 0, high: 0 };

/** What is asked of the tagger, by whose stories. */
const TAGS = {
  lp: { whose: 'tidy stories', first: { mark: 0.8, bound: 0.72 }, three: { mark: 0.95, bound: 0.88 } },
  others: { whose: 'other older files', first: { mark: 0.65, bound: 0.8 }, three: { mark: 0.88, bound: 0.91 } },
  register: { whose: 'register of real notes', first: { mark: 0.88, bound: 0.86 }, three: { mark: 0.95, bound: 0.96 } },
};

export const MARKS: readonly Mark[] = [
  {
    title: 'Pairs in the right order',
    says: 'One event told weakly and strongly: the strong telling scores higher.',
    unit: 'share',
    of: ({ pairs }) => ({ value: pairs.ordered, n: `${pairs.pairs} pairs` }),
    mark: 0.92,
    bound: 0.96,
  },
  {
    title: 'Highest score of a text that games',
    says: 'Principle names, figures or “I” without a story must stay in the lowest band. The model has read them.',
    unit: 'score',
    of: ({ gaming }) => ({ value: gaming.highest, n: `${gaming.texts} texts` }),
    mark: 19,
    bound: 19,
    atMost: true,
  },
  {
    title: 'Other texts that are no story',
    says: 'Résumés, press releases, minutes, essays, polished emptiness: how many stay in the lowest band. The model has read these too; kinds it has not read stand below.',
    unit: 'share',
    of: ({ gamingMore }) => ({ value: gamingMore.held, n: `${gamingMore.texts} texts` }),
    mark: 0.98,
    bound: 0.88,
  },
  {
    title: 'Ratings 1–5, the file with dimensions',
    says: 'Kappa with the label, by a model that has not read the writer; 1 is the same rating everywhere, 0 is chance.',
    unit: 'kappa',
    of: (figures) => ({
      value: ratingsOf(figures, 'rated')?.kappa ?? none,
      n: `${ratingsOf(figures, 'rated')?.texts ?? 0} texts`,
    }),
    mark: 0.75,
    bound: 0.68,
  },
  {
    title: 'Ratings 1–5, all files together',
    says: 'The same over every text that carries a rating, whoever wrote it.',
    unit: 'kappa',
    of: (figures) => ({
      value: ratingsOf(figures, 'all')?.kappa ?? none,
      n: `${ratingsOf(figures, 'all')?.texts ?? 0} texts`,
    }),
    mark: 0.75,
    bound: 0.7,
  },
  {
    title: 'Ratings 1–5, notes as people keep them, the middle writer',
    says: 'Kappa with the ratings of six writers in the register of real notes, each by a model that has not read them: the median.',
    unit: 'kappa',
    of: ({ ratings }) => ({ value: median(newer(ratings.sets).map(({ kappa }) => kappa)), n: '6 writers' }),
    mark: 0.75,
    bound: 0.68,
  },
  {
    title: 'Ratings 1–5, notes as people keep them, the worst writer',
    says: 'The lowest of those whose stories have every rating.',
    unit: 'kappa',
    of: ({ ratings }) => ({
      value: lowest(
        newer(ratings.sets)
          .filter(isSpread)
          .map(({ kappa }) => kappa),
      ),
      n: `${newer(ratings.sets).filter(isSpread).length} writers`,
    }),
    mark: 0.6,
    bound: 0.57,
  },
  {
    title: 'Ratings inside the interval, notes as people keep them',
    says: 'Of the ratings of six writers, how many lie in the interval of their score, which was found on the others’ stories.',
    unit: 'share',
    of: (figures) => ({
      value: insideOf(figures, 'register')?.inside ?? none,
      n: `${insideOf(figures, 'register')?.texts ?? 0} texts`,
    }),
    mark: 0.8,
    bound: 0.8,
  },
  {
    title: 'Ratings inside the interval, the worst writer',
    says: 'The same of whichever writer’s ratings lie outside most often, of all files.',
    unit: 'share',
    of: (figures) => ({
      value: leastInside(figures)?.inside ?? none,
      n: `${leastInside(figures)?.texts ?? 0} texts: ${titleOf(leastInside(figures)?.of ?? '').toLowerCase()}`,
    }),
    mark: 0.7,
    bound: 0.62,
  },
  {
    title: 'Points from end to end of the interval',
    says: 'The mean over the same six writers: the fewer, the more a score says.',
    unit: 'score',
    of: (figures) => ({
      value: Math.round(insideOf(figures, 'register')?.width ?? 0),
      n: `${insideOf(figures, 'register')?.texts ?? 0} texts`,
    }),
    mark: 40,
    bound: 42,
    atMost: true,
  },
  {
    title: 'Good notes held down as no story',
    says: 'Of such stories rated 3 and better, how many stay in the lowest band: the fewer the better.',
    unit: 'share',
    of: ({ ratings }) => ({ value: pooled(newer(ratings.sets).map(({ held, fair }) => [held, fair])), n: '6 writers' }),
    mark: 0.03,
    bound: 0.03,
    atMost: true,
  },
  {
    title: 'Texts of kinds not read that are no story, above the lowest band',
    says: 'Advice, plans, templates, hollow polish, many told as real notes are, each kind by a model that has not read it.',
    unit: 'share',
    of: ({ noStories }) => ({
      value: complement(noStories.held),
      n: `${noStories.texts} texts`,
    }),
    mark: 0.2,
    bound: 0.33,
    atMost: true,
  },
  {
    title: 'Texts of kinds not read that are no story, above the second band',
    says: 'The same texts, where a reader would take them for a story with holes.',
    unit: 'share',
    of: ({ noStories }) => ({ value: noStories.passed, n: `${noStories.texts} texts` }),
    mark: 0.05,
    bound: 0.2,
    atMost: true,
  },
  ...(['lp', 'others', 'register'] as const).flatMap((name): Mark[] => {
    const { whose, first, three } = TAGS[name];
    const n = (figures: Figures): string => `${tagsOf(figures, name)?.texts ?? 0} texts`;
    return [
      {
        title: `Principle first, ${whose}`,
        says: 'The most confident tag is one the label names, with the story’s writer left out of training.',
        unit: 'share',
        of: (figures) => ({ value: tagsOf(figures, name)?.first ?? none, n: n(figures) }),
        ...first,
      },
      {
        title: `Principle among three, ${whose}`,
        says: 'One of the three most confident is.',
        unit: 'share',
        of: (figures) => ({ value: tagsOf(figures, name)?.amongThree ?? none, n: n(figures) }),
        ...three,
      },
    ];
  }),
  {
    title: 'Stated changes judged',
    says: 'A percentage beside both its ends is found, and rightly said to hold or not.',
    unit: 'share',
    of: ({ claims }) => ({ value: claims.right, n: `${claims.texts} texts` }),
    mark: 0.95,
    bound: 0.95,
  },
  {
    title: 'Leaks, precision',
    says: 'Of what is pointed at as private, how much is.',
    unit: 'share',
    of: ({ leaks }) => ({ value: leaks.precision, n: `${leaks.texts} texts` }),
    mark: 0.95,
    bound: 0.95,
  },
  {
    title: 'Leaks, recall',
    says: 'Of what is private, how much is pointed at.',
    unit: 'share',
    of: ({ leaks }) => ({ value: leaks.recall, n: `${leaks.texts} texts` }),
    mark: 0.95,
    bound: 0.95,
  },
  ...REMARK_MARKS,
  ...SENTENCE_MARKS,
  {
    title: 'Feedback, pattern first',
    says: 'The clearest pattern of a rejection that the models never learnt from comes first.',
    unit: 'share',
    of: ({ feedback }) => ({ value: feedback.first, n: `${feedback.texts} texts` }),
    mark: 0.8,
    bound: 0.75,
  },
  {
    title: 'Feedback, pattern among three',
    says: 'It is one of the first three.',
    unit: 'share',
    of: ({ feedback }) => ({ value: feedback.amongThree, n: `${feedback.texts} texts` }),
    mark: 0.95,
    bound: 0.9,
  },
];

export const valueOf = (value: number | Estimate): number => (typeof value === 'number' ? value : value.value);
export const reaches = ({ atMost }: Mark, value: number, asked: number): boolean =>
  atMost === true ? value <= asked : value >= asked;

/** The marks whose bound the figures fall short of. */
export function fallen(figures: Figures): Mark[] {
  return MARKS.filter((mark) => !reaches(mark, valueOf(mark.of(figures).value), mark.bound));
}

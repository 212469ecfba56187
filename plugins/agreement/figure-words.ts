import type { Estimate } from './statistics.ts';

/** What each file holds. One place, so that page and shell say the same. */
export const SET_NAMES: Readonly<Record<string, { readonly title: string; readonly about: string }>> = {
  all: { title: 'All files', about: 'every text with a rating' },
  others: { title: 'All but the tidy ones', about: 'every other file' },
  register: { title: 'Register of real notes', about: 'writer left out; by the lists of two raters' },
  w1: { title: 'Engineers, plain', about: 'terse notes and headless points' },
  w2: { title: 'Managers, hollow and real', about: 'the same polish over both' },
  w3: { title: 'TPM and PM cards', about: 'labels and half sentences' },
  w4: { title: 'Operations and trades', about: 'plain tellings from the floor' },
  w5: { title: 'Learners and dictation', about: 'English as it is learnt, or spoken into a phone' },
  w6: { title: 'Near misses', about: 'good stories that a crude gate holds down; none is rated below 3' },
  y1: { title: 'Engineers, headless', about: 'prep notes for oneself' },
  y2: { title: 'Managers, long and calm', about: 'plain prose, passives, understatement' },
  y3: { title: 'Learners, many tongues', about: 'English of many countries, and dictation' },
  y4: { title: 'From the floor', about: 'terse, in the present tense' },
  y5: { title: 'Cards and near misses', about: 'pairs in the same words' },
  z1: { title: 'Story banks', about: 'headless points in office words' },
  z2: { title: 'Spoken answers', about: 'as typed up, asides and all' },
  z3: { title: 'Long documents', about: 'headings, options, nested points; long is not better' },
  z4: { title: 'We and I', about: 'group, passive and own deeds mixed' },
  z5: { title: 'Choice and cost', about: 'plain tellings in ordinary words' },
  held: { title: 'Held down', about: 'stories that the judge doubts' },
  'no-stories': { title: 'No stories', about: 'texts of kinds not read, rated 1; by the interval that ships' },
  shipped: { title: 'By the interval that ships', about: 'every rated text; found on these very texts' },
  rated: {
    title: 'Rated stories',
    about: 'mixed voices, each with a rating and eight dimensions; 15 texts stand at two levels',
  },
  pairs: { title: 'Pairs', about: 'one event told weakly and strongly' },
  lp: { title: 'Tidy stories', about: 'short, good, each with one principle plainly in front' },
  'lp-ordinary': { title: 'Candidates’ notes', about: 'plain, often clumsy, mostly early careers' },
  'lp-managers': { title: 'Managers', about: 'managers, directors, programme and product people; many accents' },
  'lp-prepdocs': { title: 'Preparation documents', about: 'long, by people with years behind them' },
  'lp-engineers': { title: 'Engineers’ drafts', about: 'general, uneven, as engineers write them down' },
  'lp-leads': { title: 'Leads’ drafts', about: 'the same by managers, product and data people' },
  'lp-trades': { title: 'Other trades', about: 'operations, finance, care, schools, shops' },
  'lp-drafts': { title: 'Raw drafts', about: 'software, telegraphic, half finished, not native' },
  'lp-polished': { title: 'Polished drafts', about: 'bold labels and corporate verbs over real events' },
  'lp-notes': { title: 'Jotted notes', about: 'telegraph style, half of it without a subject' },
  'lp-short': { title: 'Short stories', about: '40 to 130 words, the widest spread of trades' },
};
export const titleOf = (of: string): string => SET_NAMES[of]?.title ?? of;

const MINUS = '−';
export const two = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-(?=.*[1-9])/u, MINUS)
    .replace(/^-/u, '');
export const percent = (value: number): string => `${(100 * value).toFixed(0)}%`;
export const range = ({ low, high }: Estimate, write: (value: number) => string): string =>
  `${write(low)} to ${write(high)}`;

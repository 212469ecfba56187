/** What people and machines elsewhere reach, on other texts: a sense of scale, not a contest. */
export interface Anchor {
  readonly title: string;
  readonly unit: 'kappa' | 'correlation';
  readonly value: number;
  readonly source: string;
  /** Where it is published. */
  readonly link?: string;
}
export const ANCHORS: readonly Anchor[] = [
  {
    title: 'Two people on one essay',
    unit: 'kappa',
    value: 0.75,
    source: 'Human raters of a public set of school essays (Shermis & Hamner 2012).',
  },
  {
    title: 'Asked of a scoring engine',
    unit: 'kappa',
    value: 0.7,
    source:
      'What a test maker wants to see against a human rater; a lean of no more than .15 besides (Williamson, Xi & Breyer 2012).',
    link: 'https://doi.org/10.1111/j.1745-3992.2011.00223.x',
  },
  {
    title: 'Interviewers on one panel',
    unit: 'correlation',
    value: 0.74,
    source:
      'Mean over published studies (Huffcutt, Culbertson & Weyhrauch 2013). They heard the same answers, and each other.',
  },
  {
    title: 'Best published model as a rater',
    unit: 'correlation',
    value: 0.62,
    source:
      'The highest figure we know of for a language model rating interview answers; kept from our notes, its page not traced.',
  },
  {
    title: 'Interviewers in separate rooms',
    unit: 'correlation',
    value: 0.44,
    source: 'The same studies: two interviews of one candidate, so two sets of answers.',
  },
];

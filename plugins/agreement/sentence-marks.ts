/** What is asked of the judge where it speaks of single sentences. */
import type { Figures } from './figures.ts';
import type { RuleFigures } from './function-figures.ts';
import type { Estimate } from './statistics.ts';

export interface Mark {
  readonly title: string;
  /** What the figure says, in a line. */
  readonly says: string;
  readonly unit: 'share' | 'kappa' | 'score';
  readonly of: (figures: Figures) => { readonly value: number | Estimate; readonly n: string };
  /** What is asked on texts that nothing was tuned on. */
  readonly mark: number;
  /** Below this, here, the command fails: a little under what the committed texts give. */
  readonly bound: number;
  /** The less the better. */
  readonly atMost?: true;
}

const warnings = ({ absences }: Figures['sentences']): RuleFigures[] =>
  absences.filter(({ severity, said }) => severity === 'warning' && said > 0);
const leastRight = (figures: readonly RuleFigures[]): RuleFigures =>
  figures.filter(({ said }) => said > 0).reduce((a, b) => (b.right.value < a.right.value ? b : a));

export const SENTENCE_MARKS: readonly Mark[] = [
  {
    title: 'Said to be missing',
    says: 'Of all remarks that something is not told, how many are of stories where no sentence tells it, each writer left out of training.',
    unit: 'share',
    of: ({ sentences }) => ({ value: sentences.absent, n: `${sentences.remarks} remarks` }),
    mark: 0.85,
    bound: 0.88,
  },
  {
    title: 'Said to be missing, the worst warning',
    says: 'The same of the rule that warns and is least often right. Those that are wrong more often only ask.',
    unit: 'share',
    of: ({ sentences }) => {
      const worst = leastRight(warnings(sentences));
      return { value: worst.right, n: `${worst.said} of ${worst.rule}` };
    },
    mark: 0.8,
    bound: 0.8,
  },
  {
    title: 'Marked as a fault',
    says: 'Of the sentences whose words a rule finds fault with, how many do by their label what it finds.',
    unit: 'share',
    of: ({ sentences }) => ({
      value: sentences.marked,
      n: `${sentences.marks.reduce((n, { said }) => n + said, 0)} marks`,
    }),
    mark: 0.8,
    bound: 0.8,
  },
  {
    title: 'Marked as a fault, the worst rule',
    says: 'The same of the rule that is least often right.',
    unit: 'share',
    of: ({ sentences }) => {
      const worst = leastRight(sentences.marks);
      return { value: worst.right, n: `${worst.said} of ${worst.rule}` };
    },
    mark: 0.8,
    bound: 0.8,
  },
  {
    title: 'Credited sentences',
    says: 'Of the sentences that a rule credits, how many do by their label what it credits.',
    unit: 'share',
    of: ({ sentences }) => ({
      value: sentences.credited,
      n: `${sentences.credits.reduce((n, { said }) => n + said, 0)} credits`,
    }),
    mark: 0.8,
    bound: 0.87,
  },
  {
    title: 'Credited sentences, the worst rule',
    says: 'The same of the rule whose credits are least often right.',
    unit: 'share',
    of: ({ sentences }) => {
      const worst = leastRight(sentences.credits);
      return { value: worst.right, n: `${worst.said} of ${worst.rule}` };
    },
    mark: 0.8,
    bound: 0.8,
  },
  {
    title: 'What sentences do',
    says: 'F1 with the label, the mean of the nineteen things a sentence can do, on writers who were left out of training.',
    unit: 'kappa',
    of: ({ sentences }) => ({
      value: sentences.f1,
      n: `${sentences.sentences} sentences`,
    }),
    mark: 0.58,
    bound: 0.58,
  },
];

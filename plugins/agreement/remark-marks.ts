/** What is asked of remarks, by readers’ verdicts. */
import type { Figures } from './figures.ts';
import type { Mark } from './sentence-marks.ts';

const of =
  (kind: 'finding' | 'question' | 'credit', what: string): Mark['of'] =>
  ({ remarks }: Figures) => ({ value: remarks[kind].right, n: `${remarks[kind].said} ${what}` });

export const REMARK_MARKS: readonly Mark[] = [
  {
    title: 'Findings that a reader calls right',
    says: 'True of the story and worth saying in it: of those made, by a model that has not met the writer. Facts of figures and form are not among them.',
    unit: 'share',
    of: of('finding', 'findings'),
    mark: 0.75,
    bound: 0.75,
  },
  {
    title: 'First questions that a reader calls right',
    says: 'Among the two or three that would gain the story most, not answered yet, and where an answer would stand.',
    unit: 'share',
    of: of('question', 'stories'),
    mark: 0.7,
    bound: 0.71,
  },
  {
    title: 'Credits that a reader calls right',
    says: 'Words that an interviewer would write down as evidence.',
    unit: 'share',
    of: of('credit', 'credits'),
    mark: 0.8,
    bound: 0.84,
  },
];

/**
 * What an interviewer would ask next: for each rule with a question, how likely it is among the two or three whose honest answers
 * would lift the story most. Linear in what the sentences do; trained by plugins/training/train-questions.ts on readers’ choices.
 */
import { FUNCTIONS } from './functions/index.ts';
import packed from './questions.json' with { type: 'json' };
import type { RuleId } from './rules/index.ts';
import type { Story } from './types.ts';

/** Under this name: how likely it is that nothing is left to ask. */
export const NOTHING = 'nothing';
/** Of a question that next to no reader chose. */
const UNASKED = 0.05;

/** Rules that no reader chose by name, and the question that is the same in other words. */
const SAME_QUESTION: Partial<Readonly<Record<RuleId, RuleId>>> = {
  'borrowed-action': 'we-instead-of-i',
  'missing-task': 'missing-situation',
};

/** Sentences by a group that leave it as open as one of one’s own who did the rest. */
const NOBODY = 0.3;

/** What is weighed: how much of each function there is, whose the deeds are, how much is claim, and how surely it is an account. */
export function askedFrom({ functions, earned, earning }: Pick<Story, 'functions' | 'earned' | 'earning'>): number[] {
  const own = earned.total('act') + earned.total('decision');
  return [
    ...FUNCTIONS.map((does) => Math.log1p(earned.total(does))),
    own / (own + earned.total('group-act') + NOBODY),
    (earned.total('vague-act') + earned.total('vague-claim')) / Math.max(1, earning.length),
    Math.min(functions.account, earned.account),
  ];
}

/** Of a rule, or of NOTHING, 0..1: how likely readers would ask its question. */
export type Likely = (rule: string) => number;

const WEIGHTS = new Map<string, readonly number[]>(Object.entries(packed));

/** How likely each question is asked of a story; UNASKED for what next to no reader chose. */
export function likelyAsked(story: Story): Likely {
  const values = askedFrom(story);
  return (rule) => {
    const weights = WEIGHTS.get(SAME_QUESTION[rule as RuleId] ?? rule);
    if (weights === undefined) return UNASKED;
    let z = weights[0] ?? 0;
    for (let i = 1; i < weights.length; i++) z += (weights[i] as number) * (values[i - 1] ?? 0);
    return 1 / (1 + Math.exp(-z));
  };
}

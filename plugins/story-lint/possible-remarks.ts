/** Everything that could be said of a story: its rules’ findings and credits, and what could be asked. What is said of it, report.ts decides. */
import { costs } from './costs.ts';
import type { SentenceFunction } from './functions/index.ts';
import { nearest } from './measure.ts';
import type { Scored, Verdicts } from './points.ts';
import type { Remark } from './rightness.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import type { Rule, Story } from './types.ts';

/** What costs less, in points, is not worth a question. */
const WORTH_ASKING = 0.5;

interface Askable {
  /** What answers the question: where a sentence does one of these, and nothing is found fault with, it is not asked. */
  readonly answered: readonly SentenceFunction[];
  /** What the sentence that the question hangs on does, more than any other. */
  readonly near: readonly SentenceFunction[];
}
const answered = (by: readonly SentenceFunction[], ...near: readonly SentenceFunction[]): Askable => ({
  answered: by,
  near: [...by, ...near],
});
const near = (...does: readonly SentenceFunction[]): Askable => ({ answered: [], near: does });
/**
 * What can be asked about where no words are at fault. A question hangs on the sentence that comes nearest to an answer; a further one on
 * the sentence that answers.
 */
const ASKED: Partial<Readonly<Record<RuleId, Askable>>> = {
  'we-instead-of-i': near('group-act', 'vague-act'),
  'vague-action': near('vague-act'),
  'vague-claim': near('vague-claim', 'result'),
  'missing-situation': answered(['situation'], 'obstacle'),
  'missing-task': answered(['task', 'target']),
  'thin-action': answered(['act']),
  'missing-obstacle': answered(['obstacle', 'dissent']),
  'missing-decision': answered(['decision'], 'cost'),
  'costless-decision': answered(['cost'], 'decision'),
  'conflict-avoidance': answered(['dissent'], 'vague-act'),
  'missing-result': answered(['result', 'result-size'], 'beneficiary'),
  'unquantified-result': answered(['result-size'], 'result'),
  'missing-baseline': answered(['baseline'], 'result-size'),
  'unmeasured-method': answered(['method'], 'result', 'result-size'),
  'short-lived-result': answered(['lasting'], 'lesson'),
  'missing-beneficiary': answered(['beneficiary'], 'result'),
  'missing-lesson': answered(['lesson'], 'lasting'),
  'narrow-scope': answered(['scope']),
};

/** Of each rule that applies, in the order of the rules: what it finds, what it credits, and one question where it has cost points. */
export function remarksOn(story: Story, verdicts: Verdicts, scored: Pick<Scored, 'dimensions'>): Remark[] {
  const lost = costs(scored);
  const isAnswered = (by: readonly SentenceFunction[]): boolean =>
    by.some((does) => story.sentences.some(({ index }) => story.functions.does(index, does)));
  return rules.flatMap((each: Rule): Remark[] => {
    const rule = each.id;
    const verdict = verdicts.get(rule as RuleId);
    if (verdict?.applies !== true) return [];
    const { findings, credits } = verdict;
    const asked = ASKED[rule as RuleId];
    const question = (): Remark[] => {
      if (each.question === undefined || (lost.get(rule) ?? 0) < WORTH_ASKING) return [];
      const [first] = findings;
      if (first !== undefined) return [{ kind: 'question', rule, span: first, found: true }];
      if (asked === undefined) return [];
      if (!isAnswered(asked.answered)) return [{ kind: 'question', rule, span: nearest(story, ...asked.near) }];
      if (each.further === undefined) return [];
      return [{ kind: 'question', rule, further: true, span: nearest(story, ...asked.answered) }];
    };
    return [
      ...findings.map((span): Remark => ({ kind: 'finding', rule, span })),
      ...credits.map((span): Remark => ({ kind: 'credit', rule, span })),
      ...question(),
    ];
  });
}

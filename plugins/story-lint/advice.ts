/** What to change first: the same list in the shell, on the page and in a comment. */
import { costs } from './costs.ts';
import type { Scored } from './points.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import type { Advice, ReportedFinding, Rule } from './types.ts';
import { NOT_A_STORY_CAP } from './weights.ts';

/** More is not read. */
const MOST = 3;
/** What costs less, in points, is not worth a question. */
const WORTH_ASKING = 0.5;
/**
 * Whole points (0..100) that people's honest answers to one such question won, in four of five stories: measured on
 * tests/calibration/rewrites.jsonl, where tests/calibration/advice.test.ts says how often it is right. By rule, by what the fault
 * costs or by what the story had, the ranges of answers left out were no better.
 */
const ANSWERS_WON = [0, 12] as const;
/** Where the answer is a new sentence; elsewhere it is other words for those that are quoted. */
const ANSWERS: Partial<Readonly<Record<RuleId, Advice['answer']>>> = {
  'late-headline': 'before',
  'missing-situation': 'before',
  'missing-task': 'before',
  'thin-action': 'behind',
  'missing-obstacle': 'behind',
  'missing-decision': 'behind',
  'costless-decision': 'behind',
  'conflict-avoidance': 'behind',
  'missing-result': 'behind',
  'unmeasured-method': 'behind',
  'short-lived-result': 'behind',
  'missing-beneficiary': 'behind',
  'missing-lesson': 'behind',
  'narrow-scope': 'behind',
};
const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** One question for each rule: errors first, then the dearest, then by their place in the text. */
export function changeFirst(findings: readonly ReportedFinding[], scored: Scored): Advice[] {
  const lost = costs(scored);
  const firsts = new Map<string, ReportedFinding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  return [...firsts.values()]
    .map((finding) => ({ finding, isError: finding.severity === 'error', cost: lost.get(finding.rule) ?? 0 }))
    .filter(({ finding, isError, cost }) => isError || (cost >= WORTH_ASKING && questionOf(finding.rule) !== undefined))
    .sort((a, b) => Number(b.isError) - Number(a.isError) || b.cost - a.cost)
    .slice(0, MOST)
    .map(({ finding, isError }): Advice => ({
      ...{ rule: finding.rule, line: finding.line, column: finding.column },
      ...{ endLine: finding.endLine, endColumn: finding.endColumn, quote: finding.quote },
      asks: (isError ? undefined : questionOf(finding.rule)) ?? finding.message,
      answer: ANSWERS[finding.rule as RuleId] ?? 'here',
      points: isError || isHeld(scored) ? null : ANSWERS_WON,
    }));
}

const questionOf = (rule: string): string | undefined => RULES.get(rule)?.question;

const isHeld = ({ cap }: Scored): boolean => cap !== null && cap.at <= NOT_A_STORY_CAP;

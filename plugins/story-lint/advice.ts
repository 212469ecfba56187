/** What to change first: the same list in the shell, on the page and in a comment. */
import type { Remark } from './rightness.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import type { Advice, Quoted, ReportedFinding, Rule, Span } from './types.ts';

/** More is not read. */
const MOST = 3;
/**
 * Whole points (below 0 where it cost some) that people's honest answers to one such question won, in four of five stories: measured on
 * tests/calibration/rewrites.jsonl, where tests/calibration/advice.test.ts says how often it is right. A story with little in it wins
 * more, or nothing. By rule or by what the fault costs, the ranges of answers left out were no better.
 */
const answersWon = (score: number): readonly [number, number] => (score < LITTLE_IN_IT ? [-2, 13] : [-1, 11]);
/** Scores from here on are a story’s that an interviewer can use. */
const LITTLE_IN_IT = 40;
/** Where the answer is most often a new sentence; elsewhere it is other words for those that are quoted. */
const ANSWERS: Partial<Readonly<Record<RuleId, Advice['answer']>>> = {
  'late-headline': 'before',
  'unquantified-result': 'behind',
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

/**
 * What an interviewer would ask, the likeliest to be asked first, behind what every reader must mend; `findings` are those that nobody
 * has set aside.
 */
export function changeFirst(
  questions: readonly Remark[],
  findings: readonly ReportedFinding[],
  score: number,
  quoted: (span: Span) => Quoted,
  silenced: ReadonlySet<string>,
): Advice[] {
  const errors = new Map<string, ReportedFinding>();
  for (const finding of findings)
    if (finding.severity === 'error' && !errors.has(finding.rule)) errors.set(finding.rule, finding);
  const asked = questions
    .filter(({ rule }) => !silenced.has(rule) && !errors.has(rule))
    .map(({ rule, span, further, found }): Advice => {
      const { question = '', further: next = question } = RULES.get(rule) ?? {};
      return {
        rule,
        ...quoted(span),
        asks: further === true ? next : question,
        answer: (further === true ? 'behind' : ANSWERS[rule as RuleId]) ?? (found === true ? 'here' : 'behind'),
        points: answersWon(score),
      };
    });
  const mend = [...errors.values()].map(({ rule, message, line, column, endLine, endColumn, quote }): Advice => ({
    ...{ rule, line, column, endLine, endColumn, quote },
    asks: message,
    answer: ANSWERS[rule as RuleId] ?? 'here',
    points: null,
  }));
  return [...mend, ...asked].slice(0, MOST);
}

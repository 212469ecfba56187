/** What to change first: the same list in the shell, on the page and in a comment. */
import { costs } from './costs.ts';
import type { Scored } from './points.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import { edge, endOf } from './measure.ts';
import type { SentenceFunction } from './functions/index.ts';
import type { Advice, Quoted, ReportedFinding, Rule, Span, StarPart, Story } from './types.ts';
import { NOT_A_STORY_CAP } from './weights.ts';

/** More is not read. */
const MOST = 3;
/** What costs less, in points, is not worth a question. */
const WORTH_ASKING = 0.5;
/**
 * Whole points (below 0 where it cost some) that people's honest answers to one such question won, in four of five stories: measured on
 * tests/calibration/rewrites.jsonl, where tests/calibration/advice.test.ts says how often it is right. By rule, by what the fault
 * costs or by what the story had, the ranges of answers left out were no better.
 */
const ANSWERS_WON = [-1, 11] as const;
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

interface Askable {
  /** What answers the question: where a sentence does one of these, and nothing is found fault with, it is not asked. */
  readonly answered: readonly SentenceFunction[];
  /** The parts behind whose last sentence an answer would stand; none for the beginning. */
  readonly stands: readonly StarPart[];
}
const askable = (answered: readonly SentenceFunction[], ...stands: readonly StarPart[]): Askable => ({
  answered,
  stands,
});
/** What can be asked about where no words are at fault. */
const ASKED: Partial<Readonly<Record<RuleId, Askable>>> = {
  'missing-situation': askable(['situation']),
  'missing-task': askable(['task', 'target']),
  'borrowed-action': askable(['act', 'decision'], 'action'),
  'thin-action': askable(['act'], 'action'),
  'missing-obstacle': askable(['obstacle', 'dissent'], 'action'),
  'missing-decision': askable(['decision'], 'action'),
  'costless-decision': askable(['cost'], 'action'),
  'conflict-avoidance': askable(['dissent'], 'action'),
  'missing-result': askable(['result', 'result-size'], 'result'),
  'unquantified-result': askable(['result-size'], 'result'),
  'missing-baseline': askable(['baseline'], 'result'),
  'unmeasured-method': askable(['method'], 'result'),
  'short-lived-result': askable(['lasting'], 'result'),
  'missing-beneficiary': askable(['beneficiary'], 'result'),
  'missing-lesson': askable(['lesson'], 'result', 'learning'),
  'narrow-scope': askable(['scope']),
};
const askedOf = (rule: string): Askable | undefined => ASKED[rule as RuleId];

/** One question for each rule that nobody has set aside: errors first, then the dearest, then by their place in the text. */
export function changeFirst(
  findings: readonly ReportedFinding[],
  scored: Scored,
  story: Story,
  quoted: (span: Span) => Quoted,
  silenced: ReadonlySet<string>,
): Advice[] {
  const lost = costs(scored);
  const firsts = new Map<string, ReportedFinding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  const isOpen = (rule: string): boolean =>
    askedOf(rule)?.answered.every((does) => !story.sentences.some(({ index }) => story.functions.does(index, does))) ===
    true;
  const errors = [...firsts.values()].filter(({ severity }) => severity === 'error');
  const dear = [...lost]
    .filter(([rule, cost]) => cost >= WORTH_ASKING && !silenced.has(rule) && firsts.get(rule)?.severity !== 'error')
    .filter(([rule]) => firsts.has(rule) || isOpen(rule))
    .sort(([, a], [, b]) => b - a)
    .flatMap(([rule]) => questionOf(rule) ?? []);
  const about = (rule: string): Quoted => {
    const stands = askedOf(rule)?.stands ?? [];
    return firsts.get(rule) ?? quoted(stands.length > 0 ? endOf(story, ...stands) : edge(story, 'first'));
  };
  return [
    ...errors.map(({ rule, message }) => ({ rule, asks: message, points: null })),
    ...dear.map(({ rule, asks }) => ({ rule, asks, points: isHeld(scored) ? null : ANSWERS_WON })),
  ]
    .slice(0, MOST)
    .map(({ rule, asks, points }): Advice => {
      const { line, column, endLine, endColumn, quote } = about(rule);
      const answer = ANSWERS[rule as RuleId] ?? (firsts.has(rule) ? 'here' : 'behind');
      return { rule, line, column, endLine, endColumn, quote, asks, answer, points };
    });
}

function questionOf(rule: string): { rule: string; asks: string } | null {
  const asks = RULES.get(rule)?.question;
  return asks === undefined ? null : { rule, asks };
}

const isHeld = ({ cap }: Scored): boolean => cap !== null && cap.at <= NOT_A_STORY_CAP;

/** What to change first: the same list in the shell, on the page and in a comment. */
import { costs } from './costs.ts';
import type { Scored } from './points.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import { nearest } from './measure.ts';
import { NOTHING } from './questions.ts';
import type { Likely } from './questions.ts';
import type { SentenceFunction } from './functions/index.ts';
import type { Advice, Quoted, ReportedFinding, Rule, Span, Story } from './types.ts';
import { NOT_A_STORY_CAP, NOTHING_LEFT } from './weights.ts';

/** More is not read. */
const MOST = 3;
/** What costs less, in points, is not worth a question. */
const WORTH_ASKING = 0.5;
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
 * What can be asked about where no words are at fault. A question hangs on the sentence that comes nearest to an answer: readers chose
 * that one in half of the stories of tests/calibration/questions.jsonl, the last of a part in a quarter.
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
const askedOf = (rule: string): Askable | undefined => ASKED[rule as RuleId];

/**
 * One question for each rule that nobody has set aside: errors first, then what an interviewer would most likely ask. Nothing besides
 * errors where a reader would have nothing left to ask.
 */
export function changeFirst(
  findings: readonly ReportedFinding[],
  scored: Scored,
  story: Story,
  quoted: (span: Span) => Quoted,
  silenced: ReadonlySet<string>,
  likely: Likely,
): Advice[] {
  const lost = costs(scored);
  const isComplete = likely(NOTHING) >= NOTHING_LEFT;
  const firsts = new Map<string, ReportedFinding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  const isOpen = (rule: string): boolean =>
    askedOf(rule)?.answered.every((does) => !story.sentences.some(({ index }) => story.functions.does(index, does))) ===
    true;
  const errors = [...firsts.values()].filter(({ severity }) => severity === 'error');
  const wanted = (isComplete ? [] : [...lost])
    .filter(([rule, cost]) => cost >= WORTH_ASKING && !silenced.has(rule) && firsts.get(rule)?.severity !== 'error')
    .filter(([rule]) => firsts.has(rule) || isOpen(rule))
    .sort(([a], [b]) => likely(b) - likely(a))
    .flatMap(([rule]) => questionOf(rule) ?? []);
  const about = (rule: string): Quoted => firsts.get(rule) ?? quoted(nearest(story, ...(askedOf(rule)?.near ?? [])));
  return [
    ...errors.map(({ rule, message }) => ({ rule, asks: message, points: null })),
    ...wanted.map(({ rule, asks }) => ({ rule, asks, points: isHeld(scored) ? null : answersWon(scored.score) })),
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

/**
 * How likely a remark is right: true of the story and worth saying in it. Linear in what the sentence does that it points at, and in how
 * the story stands; trained by plugins/training/train-rightness.ts on readers’ verdicts.
 */
import { FUNCTIONS } from './functions/index.ts';
import { hasNumber, ownShare } from './measure.ts';
import type { Scored } from './points.ts';
import packed from './rightness.json' with { type: 'json' };
import { lastUpTo } from './spans.ts';
import type { Span, Story } from './types.ts';

/** Something that could be said of a story. */
export interface Remark {
  readonly kind: 'finding' | 'question' | 'credit';
  readonly rule: string;
  /** Asked where a sentence answers the rule’s first question. */
  readonly further?: true;
  readonly span: Span;
  /** A question about words that were found fault with. */
  readonly found?: true;
}

const USUAL_WORDS = 150;
const HIGHEST = 100;

/** What is weighed of each remark on a story. */
export function weighing(
  story: Story,
  { score, dimensions }: Pick<Scored, 'score' | 'dimensions'>,
): (of: Remark) => number[] {
  const { functions, earned, earning, sentences, words } = story;
  const high = score / HIGHEST;
  const whole = [
    ownShare(story),
    (earned.total('vague-act') + earned.total('vague-claim')) / Math.max(1, earning.length),
    Math.min(functions.account, earned.account),
    high,
    high * high,
    Math.log((1 + words) / USUAL_WORDS),
  ];
  const scores = new Map(Object.values(dimensions).flatMap(({ rules }) => rules.map((one) => [one.id, one.score])));
  const at = sentences.map((_, i): readonly number[] => [
    ...FUNCTIONS.map((does) => functions.probability(i, does)),
    hasNumber(story, i) ? 1 : 0,
    (i + 0.5) / sentences.length,
    Math.log1p(sentences[i]?.words ?? 0),
  ]);
  return ({ rule, span: { start, end }, found }) => [
    ...whole,
    ...(at[lastUpTo(sentences, start)] ?? []),
    Math.log1p(end - start),
    found === true ? 1 : 0,
    scores.get(rule) ?? 0.5,
  ];
}

const WEIGHTS = new Map<string, readonly number[]>(Object.entries(packed));
export const nameOf = ({ kind, rule, further }: Remark): string => `${kind} ${rule}${further === true ? '+' : ''}`;

/** 0..1; of a rule that too few readers met, what holds for its kind. */
export function rightness(story: Story, scored: Pick<Scored, 'score' | 'dimensions'>): (of: Remark) => number {
  const weighed = weighing(story, scored);
  return (remark) => {
    const [from = 0, ...weights] = WEIGHTS.get(nameOf(remark)) ?? WEIGHTS.get(remark.kind) ?? [];
    const values = weighed(remark);
    return 1 / (1 + Math.exp(-weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), from)));
  };
}

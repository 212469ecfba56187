/** Which part of STAR each sentence plays: from its heading where there is one, else from what it says. */
import type { Cue, Metric, Section, Sentence, StarPart } from '../types.ts';

const RESULT_VERBS = new Set([
  'fall',
  'rise',
  'drop',
  'grow',
  'climb',
  'halve',
  'double',
  'triple',
  'shrink',
  'save',
  'reach',
  'stop',
  'go',
  'come',
  'ship',
  'launch',
  'close',
  'finish',
  'recover',
  'improve',
  'increase',
  'decrease',
  'reduce',
  'cut',
  'hold',
  'land',
  'deliver',
  'end',
  'win',
  'sign',
  'renew',
  'return',
  'sell',
]);
const LEARNING_OPENERS =
  /^(?:looking back|in hindsight|with hindsight|next time|lesson|my mistake|what i(?:'d| would)|if i (?:did|had)|i(?:'d| would) (?:do|have|start|ask|go|get|bring|write|call|talk)|i should have|i learn(?:ed|t)|since then,? i|i now|these days i|my regret|i regret)/iu;

/** No opener has more words and signs. */
const OPENING = 6;

export function assignParts(
  sentences: readonly Sentence[],
  headings: readonly (StarPart | null)[],
  metrics: readonly Metric[],
  cues: readonly Cue[],
): (StarPart | null)[] {
  const total = sentences.length;
  const firstAct = sentences.findIndex((s) =>
    s.clauses.some((c) => c.actor === 'teller' && !c.hypothetical && (c.kind === 'action' || c.kind === 'decision')),
  );
  const resultNumber = new Set<number>();
  let at = 0;
  for (const metric of metrics) {
    while (at < total && metric.start >= (sentences[at]?.end ?? 0)) at++;
    // What is only counted before anything was done is the scene.
    const early = metric.kind === 'count' && at < firstAct;
    if (metric.role === 'result' && !early && metric.start >= (sentences[at]?.start ?? Infinity)) resultNumber.add(at);
  }
  const lasting = new Set<number>();
  for (const cue of cues) if (cue.kind === 'lasting') lasting.add(cue.sentence);

  return sentences.map((sentence, i) => {
    const opening = spelt(sentence, OPENING).replaceAll(" '", "'");
    const heading = headings[i] ?? null;
    if (LEARNING_OPENERS.test(opening)) return 'learning';
    if (heading !== null) return heading;
    const acts = sentence.clauses.some(
      (c) => c.actor === 'teller' && !c.hypothetical && !c.negated && (c.kind === 'action' || c.kind === 'decision'),
    );
    const outcome = sentence.clauses.some((c) => c.actor !== 'teller' && RESULT_VERBS.has(c.verb));
    const kept = lasting.has(sentence.index) && i > firstAct;
    if (total > 1 && (resultNumber.has(i) || (!acts && (outcome || kept)))) return 'result';
    if (firstAct === -1 || i < firstAct) return isTask(sentence) ? 'task' : 'situation';
    return 'action';
  });
}

/**
 * The part each sentence’s heading or label names. A heading that follows an empty STAR heading is not believed: empty headings
 * in a row are decoration, and the last of them would otherwise name everything below.
 */
export function headedParts(sentences: readonly Sentence[], sections: readonly Section[]): (StarPart | null)[] {
  const filled = new Set(sentences.map((s) => s.block.section));
  const decoration = new Set(
    sections.filter((_, i) => {
      const before = sections[i - 1];
      return before !== undefined && before.part !== null && !filled.has(before);
    }),
  );
  return sentences.map(({ block: { section } }) => (decoration.has(section) ? null : section.part));
}

const TASK =
  /\b(?:my (?:job|role|task|goal|target|brief)|i was (?:asked|told|responsible|given|put|hired|made|the)|i had to|i needed to|i owned|i ran|i led|i was)\b/iu;
function isTask(sentence: Sentence): boolean {
  return TASK.test(spelt(sentence));
}

/** Its first words in lower case, or all. */
const spelt = ({ tokens }: Sentence, most = tokens.length): string =>
  tokens
    .slice(0, most)
    .map(({ lower }) => lower)
    .join(' ');

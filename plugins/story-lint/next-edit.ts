/** The cheapest next edit: which one change to the text is worth most points. */
import { costs } from './costs.ts';
import { toldSentences } from './measure.ts';
import { locator, place } from './places.ts';
import { readStory } from './read/story.ts';
import { REPAIRS } from './repairs.ts';
import type { RuleId } from './rules/index.ts';
import { scoreStory, verdictsOf } from './points.ts';
import type { Scored, Verdicts } from './points.ts';
import type { LintOptions, NextEdit, Sentence, Span, Story } from './types.ts';
import { NOT_A_STORY_CAP } from './weights.ts';

/** Faults tried, those with most to win first: each costs one judgement more. */
const MOST_TRIED = 5;
/** A gain of fewer points is not worth an edit. */
const WORTH_IT = 1;

interface Change extends Span {
  readonly rule: RuleId;
  readonly text: string;
}

/**
 * Tries the change that would mend each of the dearest faults, judges the text with it, and gives the one that wins most.
 * @returns null where no single change wins a point: nothing is missing, or the text is not yet a story.
 * @throws {UnreadableStory} as `lint` does.
 */
export function nextEdit(source: string, options: LintOptions = {}): NextEdit | null {
  const story = readStory(source, options);
  const verdicts = verdictsOf(story);
  const before = scoreStory(story, verdicts);
  if (before.cap !== null && before.cap.at <= NOT_A_STORY_CAP) return null;
  let best: { change: Change; score: number } | null = null;
  const allowed = new Set([...story.allowed, ...(options.settings?.allow ?? []).map(({ rule }) => rule)]);
  for (const rule of dearest(before, verdicts)
    .filter((id) => !allowed.has(id))
    .slice(0, MOST_TRIED)) {
    const change = changeFor(rule, story, verdicts);
    if (change === null) continue;
    const edited = readStory(apply(source, change), options);
    const { score } = scoreStory(edited, verdictsOf(edited));
    if (score > (best?.score ?? before.score + WORTH_IT - 1)) best = { change, score };
  }
  if (best === null) return null;
  const { change, score } = best;
  return {
    rule: change.rule,
    ...place(locator(source), change),
    quote: source.slice(change.start, change.end),
    text: change.text,
    gain: score - before.score,
    score,
  };
}

/** The text with the words from `start` to `end` replaced. */
function apply(source: string, { start, end, text }: Change): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** Rules with a finding, by the points that mending it could win, all else equal. */
function dearest(scored: Scored, verdicts: Verdicts): RuleId[] {
  const found = (id: RuleId): boolean => {
    const verdict = verdicts.get(id);
    return verdict?.applies === true && verdict.findings.length > 0;
  };
  return [...costs(scored)]
    .map(([id, points]) => ({ id: id as RuleId, points }))
    .filter(({ id, points }) => points >= WORTH_IT && REPAIRS[id] !== undefined && found(id))
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function changeFor(rule: RuleId, story: Story, verdicts: Verdicts): Change | null {
  const repair = REPAIRS[rule];
  const told = toldSentences(story);
  const first = told[0];
  const last = outcome(story, told) ?? told.at(-1);
  if (repair === undefined || first === undefined || last === undefined) return null;
  switch (repair.at) {
    case 'start':
      return { rule, start: first.start, end: first.start, text: `${repair.sentence} ` };
    case 'end':
      return { rule, start: last.end, end: last.end, text: `${isClosed(story, last) ? '' : '.'} ${repair.sentence}` };
    case 'words': {
      const verdict = verdicts.get(rule);
      for (const { start, end } of verdict?.applies === true ? verdict.findings : []) {
        const text = repair.instead(story.source.slice(start, end));
        if (text !== null) return { rule, start, end, text };
      }
      return null;
    }
  }
}

function outcome(story: Story, told: readonly Sentence[]): Sentence | undefined {
  return told.findLast((s) => story.parts[s.index] === 'result');
}

const CLOSED = /[.!?…]["”’')\]]*$/u;
function isClosed(story: Story, { start, end }: Span): boolean {
  return CLOSED.test(story.source.slice(start, end));
}

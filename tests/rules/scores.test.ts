import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { scoreStory, verdictsOf } from '../../plugins/story-lint/points.ts';
import type { Dimension, Verdict } from '../../plugins/story-lint/types.ts';
import { RULE_POLICY } from '../../plugins/story-lint/weights.ts';
import { rows } from '../calibration/agreement.ts';
import { RULES, unmark, verdictOn } from './examples.ts';
import type { AnyRule } from './examples.ts';

/** What a rule that does not apply is worth: it has nothing to say against the text. */
const scoreOf = (verdict: Verdict): number => (verdict.applies ? verdict.score : 1);
const scoreOn = (rule: AnyRule, text: string): number => scoreOf(verdictOn(rule, text));
const stories = ['rated', 'gaming', 'lp-notes', 'lp-drafts', 'lp-short'].flatMap((name) =>
  rows(name).map(({ text }) => text),
);

/** Rules that miss something, or more of it: they are content when it is told. The others are when their words are gone. */
const MISSES = /^(?:missing-|un(?:quantified|measured)-|thin-|narrow-|costless-|short-lived-|spoken-|conflict-|we-)/u;
/** What is missing at the beginning. */
const MISSES_FIRST = /^late-headline$/u;

/** Front matter goes by the entry, prose by the word. */
function without(marked: string): string {
  if (/^\s*---/u.test(marked)) return marked.replaceAll(/^.*⟦.*\n(?: .*\n)*/gmu, '');
  return marked.replaceAll(/⟦[^⟧]*⟧/gu, '');
}

describe.each(RULES)('the score of %s', (_, rule) => {
  const good = rule.examples.good.map((text) => scoreOn(rule, text));
  const bad = rule.examples.bad.map((marked) => scoreOn(rule, unmark(marked).text));

  test('is lower for every bad example than for any good one', () => {
    expect(Math.max(...bad)).toBeLessThan(Math.min(...good));
  });

  test.each(rule.examples.bad)('rises when it is mended: %s', (marked) => {
    const { text } = unmark(marked);
    const before = scoreOn(rule, text);
    const first = MISSES_FIRST.test(rule.id);
    if (first || MISSES.test(rule.id)) {
      const told = rule.examples.good.map((more) => scoreOn(rule, first ? `${more} ${text}` : `${text} ${more}`));
      // What does not hang together with the rest of a telling earns nothing there, and costs nothing.
      expect(Math.max(...told)).toBeGreaterThan(before);
      expect(Math.min(...told)).toBeGreaterThanOrEqual(before);
    } else expect(scoreOn(rule, without(marked))).toBeGreaterThan(before);
  });
});

test('what a rule finds fault with costs something, and a score is a share', () => {
  for (const text of stories) {
    for (const [id, verdict] of verdictsOf(readStory(text, {}))) {
      if (!verdict.applies) continue;
      expect(verdict.score, id).toBeGreaterThanOrEqual(0);
      expect(verdict.score, id).toBeLessThanOrEqual(1);
      if (verdict.findings.length > 0) expect(verdict.score, `${id}: ${text.slice(0, 70)}`).toBeLessThan(1);
    }
  }
});

const weighed = RULES.flatMap(([id, rule]) =>
  rule.dimension === null || RULE_POLICY[id].share === 0 ? [] : [[id, rule.dimension] as const],
);
const MIDDLING = rows('rated').find(({ id }) => id === 'd2-117')?.text ?? '';

describe.each(weighed)('a story’s points, by %s', (id, dimension: Dimension) => {
  const story = readStory(MIDDLING, {});
  const verdicts = verdictsOf(story);
  const scored = (changed: readonly (readonly [string, Verdict])[]) =>
    scoreStory(story, new Map([...verdicts, ...changed]) as typeof verdicts);
  const at = (score: number): Verdict => ({ applies: true, score, findings: [], credits: [] });
  const others = weighed.filter(([other, of]) => of === dimension && other !== id);

  test('never fall as its score rises, and rise in all', () => {
    const points = [0, 0.25, 0.5, 0.75, 1].map(
      (score) =>
        scored([...others.map(([other]) => [other, at(0.4)] as const), [id, at(score)]]).dimensions[dimension].points,
    );
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(points.at(-1)).toBeGreaterThan(points[0] ?? 0);
  });

  test('are not touched where it does not apply', () => {
    const content = others.map(([other]) => [other, at(1)] as const);
    const { weight, points, rules } = scored([...content, [id, { applies: false, because: 'nothing to judge' }]])
      .dimensions[dimension];
    expect(rules.find((rule) => rule.id === id)).toMatchObject({ applies: false, score: null, share: 0 });
    // Alone in its dimension there is nothing left that could earn.
    expect(points).toBe(others.length === 0 ? 0 : weight);
  });
});

test('rules without a dimension move no score', () => {
  const plain = lint('I pulled the logs of one week and moved the cut-off to ten. Late orders fell from 31 % to 9 %.');
  const flagged = lint(
    '---\ndate: 2024-03-01\n---\nI pulled the logs of one week and moved the cut-off to ten. Late orders fell from 31 % to 9 %.',
  );
  expect(flagged.findings.map(({ rule }) => rule)).toContain('front-matter-ignored');
  expect(flagged.dimensions).toEqual(plain.dimensions);
});

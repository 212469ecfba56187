import { describe, expect, test } from 'vitest';
import type { Span } from '../../plugins/story-lint/types.ts';
import { RULES, unmark, verdictOn } from './examples.ts';
import type { AnyRule } from './examples.ts';

/** Of each kind: one shows the fault, two more where it begins and ends. */
const FEWEST = 3;

const quoted = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`).sort();

function findingsOf(rule: AnyRule, text: string): string[] {
  const verdict = verdictOn(rule, text);
  return verdict.applies ? quoted(text, verdict.findings) : [];
}

describe.each(RULES)('%s', (_, rule) => {
  test('has examples enough, all different', () => {
    const { good, bad } = rule.examples;
    expect(new Set<string>(good).size).toBeGreaterThanOrEqual(FEWEST);
    expect(new Set<string>(bad).size).toBeGreaterThanOrEqual(FEWEST);
  });
  test.each(rule.examples.good)('passes: %s', (text) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });
  test.each(rule.examples.bad)('points at the words: %s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(spans.length).toBeGreaterThan(0);
    expect(findingsOf(rule, text)).toEqual(quoted(text, spans));
  });
});

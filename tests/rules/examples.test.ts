import { describe, expect, test } from 'vitest';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { rules } from '../../plugins/story-lint/rules/index.ts';

/** Strips ⟦marks⟧ and gives the spans they enclosed. */
function unmark(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  let open = -1;
  for (const char of marked) {
    if (char === '⟦') open = text.length;
    else if (char === '⟧') spans.push(`${open}-${text.length} ${text.slice(open)}`);
    else text += char;
  }
  return { text, spans };
}

function findingsOf(rule: (typeof rules)[number], text: string): string[] {
  const verdict = rule.check(readStory(text, { path: 'example.mdx', level: 'L6' }));
  if (!verdict.applies) return [];
  return verdict.findings.map((f) => `${f.start}-${f.end} ${text.slice(f.start, f.end)}`).sort();
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.good)('passes: %s', (text) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });
  test.each(rule.examples.bad)('points at the words: %s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(spans.length).toBeGreaterThan(0);
    expect(findingsOf(rule, text)).toEqual(spans.sort());
  });
});

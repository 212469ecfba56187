import { readStory } from '../../plugins/story-lint/read/story.ts';
import { rules } from '../../plugins/story-lint/rules/index.ts';
import type { Span, Story, Verdict } from '../../plugins/story-lint/types.ts';

export type AnyRule = (typeof rules)[number];
export const RULES = rules.map((rule) => [rule.id, rule] as const);

/** Strips ⟦marks⟧ and gives the spans they enclosed. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let open = -1;
  for (const char of marked) {
    if (char === '⟦') open = text.length;
    else if (char === '⟧') spans.push({ start: open, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** An example as its rule’s page shows it: as strict about code as any, at the level in the middle. */
export const asExample = (text: string): Story => readStory(text, { path: 'example.mdx', level: 'L6' });
export const verdictOn = (rule: AnyRule, text: string): Verdict => rule.check(asExample(text));

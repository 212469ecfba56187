/** A story as far as the rules on private things look at it. */
import { read } from '../../plugins/language/index.ts';
import { readNumbers } from '../../plugins/story-lint/numbers/index.ts';
import type { Rule, Story } from '../../plugins/story-lint/types.ts';

export function storyOf(source: string): Story {
  const lines = [...source.matchAll(/[^\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const known: Pick<Story, 'source' | 'prose' | 'shown' | 'metrics' | 'claims'> = {
    source,
    prose: source,
    shown: [{ start: 0, end: source.length, text: source }],
    ...readNumbers(read(source, lines)),
  };
  return known as Story;
}

export interface Found {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly message: string;
}

export function findingsOf(rules: readonly Rule[], source: string): Found[] {
  const story = storyOf(source);
  return rules.flatMap((rule) => {
    const verdict = rule.check(story);
    return verdict.applies
      ? verdict.findings.map(({ start, end, message }) => ({
          rule: rule.id,
          start,
          end,
          words: source.slice(start, end),
          message,
        }))
      : [];
  });
}

/** Takes ⟦marks⟧ out and says what stood between them. */
export function unmarked(text: string): { source: string; marked: string[] } {
  const marked: string[] = [];
  let source = '';
  let at = 0;
  for (const match of text.matchAll(/⟦([^⟧]*)⟧/gu)) {
    source += text.slice(at, match.index);
    marked.push(`${String(source.length)} ${match[1] ?? ''}`);
    source += match[1] ?? '';
    at = match.index + match[0].length;
  }
  return { source: source + text.slice(at), marked };
}

/** Sentence spans for the tests: a sentence a line break or a stop that a space follows. */
import { readNumbers } from '../../plugins/story-lint/numbers/index.ts';
import type { Span, StarPart } from '../../plugins/story-lint/types.ts';

export function sentencesOf(text: string): Span[] {
  const out: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    let start = match.index;
    const line = match[0];
    for (const stop of line.matchAll(/[.!?](?=\s+["“(]?[\p{Lu}\d])/gu)) {
      const end = match.index + stop.index + 1;
      if (/\b(?:i\.e|e\.g|approx|vs|Rs|No)\.$/u.test(text.slice(start, end))) continue;
      out.push({ start, end });
      start = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
    }
    if (start < match.index + line.length) out.push({ start, end: match.index + line.length });
  }
  return out;
}

export function read(text: string, part?: StarPart): ReturnType<typeof readNumbers> {
  const sentences = sentencesOf(text);
  return readNumbers(text, sentences, part === undefined ? undefined : sentences.map(() => part));
}

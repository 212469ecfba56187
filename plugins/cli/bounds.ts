import type * as Door from '../story-lint/index.ts';
import { Unjudged } from './problem.ts';

/** A story told in five minutes is some 5,000 characters, a transcript of an hour some 60,000. */
const LONGEST_PASSAGE = 200_000;
/** What stands between two of them is one passage, be it prose, a list or a table. */
const EMPTY_LINE = /(?:\r\n){2,}|\n{2,}|\r{2,}/gu;
/** So many list or quotation marks before one line's first word, and the time to read Markdown grows by their square. */
const NESTED = /(?:^|[\r\n])[ \t]*((?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){101})/u;

/**
 * Keeps a text that was made to be slow, or is no story, from holding up the others.
 * @throws {Unjudged} at the first place that no story has.
 */
export function withinBounds(source: string, path: string, { placeOf }: Pick<typeof Door, 'placeOf'>): void {
  const long = firstLongPassage(source);
  if (long !== null) {
    throw new Unjudged({
      path,
      ...placeOf(source, long.start),
      message: `${long.length} characters without an empty line — a whole story is about 5,000, so this is something else`,
      remedy: `put an empty line between paragraphs, at most ${LONGEST_PASSAGE} characters apart, or name the story itself`,
    });
  }
  const nested = NESTED.exec(source);
  if (nested !== null) {
    throw new Unjudged({
      path,
      ...placeOf(source, nested.index + nested[0].length - (nested[1] ?? '').length),
      message: 'lists or quotations more than 100 deep — no reader could follow them',
      remedy: 'take those signs out, or put the line between backticks',
    });
  }
}

function firstLongPassage(source: string): { start: number; length: number } | null {
  let start = 0;
  for (const { 0: gap, index } of source.matchAll(EMPTY_LINE)) {
    if (index - start > LONGEST_PASSAGE) return { start, length: index - start };
    start = index + gap.length;
  }
  return source.length - start > LONGEST_PASSAGE ? { start, length: source.length - start } : null;
}

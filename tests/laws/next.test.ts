import { describe, expect, test } from 'vitest';
import { lint, nextEdit } from '../../plugins/story-lint/index.ts';
import type { NextEdit } from '../../plugins/story-lint/index.ts';
import { rows } from '../calibration/agreement.ts';

/** Points by which a prediction may be off. */
const CLOSE = 1;
const stories = ['rated', 'pairs', 'lp-notes'].flatMap((name) => rows(name).map((row) => row.text));

/** Puts the text where line and column say, as an editor would. */
function apply(source: string, { line, column, endLine, endColumn, text }: NextEdit): string {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/u);
  const offset = (l: number, c: number): number => lines.slice(0, l - 1).join('').length + c - 1;
  return source.slice(0, offset(line, column)) + text + source.slice(offset(endLine, endColumn));
}

describe('the cheapest next edit', () => {
  test('wins what it says, in every story', () => {
    let found = 0;
    for (const text of stories) {
      const edit = nextEdit(text);
      if (edit === null) continue;
      found++;
      const before = lint(text).score;
      const after = lint(apply(text, edit)).score;
      expect(Math.abs(after - before - edit.gain), `${edit.rule}: ${text.slice(0, 80)}`).toBeLessThanOrEqual(CLOSE);
      expect(edit.score).toBe(before + edit.gain);
    }
    expect(found).toBeGreaterThan(stories.length * 0.6);
  });

  test('keeps to lines and columns under front matter and other line ends', () => {
    const text =
      '---\r\ntitle: Deploys\r\nlevel: L5\r\n---\r\n\r\nOur nightly build took 40 minutes and the testers waited for it. I split the image in two. I cached the base layer.\r\nIt takes 12 minutes now.\r\n';
    const edit = nextEdit(text);
    expect(edit).not.toBeNull();
    if (edit === null) return;
    expect(lint(apply(text, edit)).score - lint(text).score).toBe(edit.gain);
  });

  test('is for a fault that the report names', () => {
    for (const text of stories.slice(0, 60)) {
      const edit = nextEdit(text);
      if (edit !== null) expect(lint(text).findings.map(({ rule }) => rule)).toContain(edit.rule);
    }
  });

  test('is silent where there is nothing to win', () => {
    expect(nextEdit('')).toBeNull();
    expect(nextEdit('Customer Obsession. Ownership. Dive Deep.')).toBeNull();
  });
});

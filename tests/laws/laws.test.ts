import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint, UnreadableStory } from '../../plugins/story-lint/index.ts';
import type { Level } from '../../plugins/story-lint/index.ts';
import { rows } from '../calibration/agreement.ts';

const stories = ['rated', 'pairs', 'gaming'].flatMap((name) => rows(name).map((row) => row.text));
const LEVELS: readonly Level[] = ['L4', 'L5', 'L6', 'L7'];
/** Points an edit may move that leaves the meaning alone. */
const SAME = 3;
/** Points that stuffing may win. */
const NOTHING_WON = 1;
const score = (text: string, level: Level = 'L6'): number => lint(text, { level }).score;

const SAME_MEANING: readonly (readonly [string, (text: string) => string])[] = [
  ['line ends of another system', (t) => t.replaceAll('\n', '\r\n')],
  ['curly quotes', (t) => t.replaceAll(/(\w)'(\w)/gu, '$1’$2').replaceAll(/"([^"\n]*)"/gu, '“$1”')],
  ['bold for headings', (t) => t.replaceAll(/^##+ (.+)$/gmu, '**$1**')],
  ['another bullet', (t) => t.replaceAll(/^- /gmu, '* ')],
  ['a bullet that Markdown does not know', (t) => t.replaceAll(/^- /gmu, '• ')],
  [
    'another gender',
    (t) =>
      t
        .replaceAll(/\bshe\b/gu, 'he')
        .replaceAll(/\bShe\b/gu, 'He')
        .replaceAll(/\bher\b/gu, 'him'),
  ],
];

describe('an edit that leaves the meaning alone moves a score by three points at most', () => {
  test.each(SAME_MEANING)('%s', (_, edit) => {
    const moved = stories.map((text) => Math.abs(score(edit(text)) - score(text))).filter((by) => by > SAME);
    expect(moved).toEqual([]);
  });
});

describe('every text', () => {
  test('is never easier to pass at a later level', () => {
    for (const text of stories) {
      const scores = LEVELS.map((level) => score(text, level));
      expect(
        scores.toSorted((a, b) => b - a),
        text.slice(0, 60),
      ).toEqual(scores);
    }
  });

  test('gets the same report twice', () => {
    for (const text of stories.slice(0, 40)) expect(lint(text)).toEqual(lint(text));
  });

  test('wins nothing by naming principles', () => {
    const won = stories
      .map(
        (text) =>
          score(`${text}\n\nThis shows Customer Obsession, Ownership, Dive Deep and Deliver Results.`) - score(text),
      )
      .filter((by) => by > NOTHING_WON);
    expect(won).toEqual([]);
  });

  test('whatever it is, gives a report or says why not', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'I called the depots. ',
        '## Result\n',
        '- ',
        '> ',
        '```\n',
        '{',
        '<',
        '“',
        '---\n',
        'allow: [',
        '\r\n',
        '40 % ',
        '| a |\n|-|\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('a.md', 'a.mdx'), (pieces, path) => {
        const text = pieces.join('');
        try {
          const report = lint(text, { path });
          expect(report.score).toBeGreaterThanOrEqual(0);
          expect(report.score).toBeLessThanOrEqual(100);
          for (const f of report.findings) expect(f.line).toBeGreaterThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableStory);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapCsv, gapMarkdown } from '../../plugins/diagnosis/gap-files.ts';
import {
  filledRows,
  NO_TABLE,
  refilled,
  rewrittenCell,
  rowsFor,
  withoutRow,
  withRow,
  withTheirs,
  type GapTable,
} from '../../plugins/diagnosis/gap-table.ts';
import { GAP_WORDS } from '../../plugins/diagnosis/gap-words.ts';
import { PATTERNS, type PatternSlug } from '../../plugins/feedback/index.ts';

const found = (...slugs: PatternSlug[]) =>
  rowsFor(
    slugs.map((slug) => ({ slug, quote: `words of ${slug}` })),
    'told',
    {
      inQuestion: ['dive-deep', 'earn-trust'],
      principlesOf: { 'no-quantified-metrics': ['deliver-results', 'dive-deep'], 'we-instead-of-i': ['ownership'] },
      names: { '/principles/dive-deep/': 'Dive Deep', '/principles/ownership/': 'Ownership' },
    },
  );
const slugs = ({ rows }: GapTable) => rows.map(({ slug }) => slug);
const METRICS = 'no-quantified-metrics';
const WE = 'we-instead-of-i';

describe('the table is filled from what was found', () => {
  test('each row with the words, the principle in question, a gap and evidence', () => {
    const [metrics, we] = found(METRICS, WE);
    expect(metrics?.cells).toMatchObject({ feedback: `words of ${METRICS}`, principle: 'Dive Deep' });
    expect(metrics?.cells.gap).toMatch(/^They could not see/u);
    // None of its principles is in question: its first one is the guess.
    expect(we?.cells.principle).toBe('Ownership');
  });

  test('for every pattern there is a beginning, which says what could not be seen', () => {
    for (const slug of PATTERNS) {
      const { question, gap, evidence } = GAP_WORDS[slug];
      expect(gap, slug).toMatch(/^They could not see .{10,}\.$/u);
      expect(question, slug).toMatch(/.{20,}/u);
      expect(evidence, slug).toMatch(/^(?:A|An|One|Three|The|Recordings) .{20,}\.$/u);
    }
  });

  test('and what is found later takes the place of what was found before', () => {
    const first = refilled(NO_TABLE, found(METRICS, WE));
    expect(slugs(first)).toEqual([METRICS, WE]);
    expect(slugs(refilled(first, found('conflict-avoidance', METRICS)))).toEqual(['conflict-avoidance', METRICS]);
    expect(refilled(first, [])).toEqual(NO_TABLE);
    // Told and noticed, it is one gap.
    expect(slugs(refilled(NO_TABLE, [...found(METRICS), ...found(WE, METRICS)]))).toEqual([METRICS, WE]);
  });
});

describe('what somebody wrote stays', () => {
  const mine = rewrittenCell(refilled(NO_TABLE, found(METRICS, WE)), 0, 'gap', 'mine');

  test('whatever is found afterwards', () => {
    const later = refilled(mine, found('conflict-avoidance', METRICS));
    expect(slugs(later)).toEqual([METRICS, 'conflict-avoidance']);
    expect(later.rows[0]?.cells.gap).toBe('mine');
    expect(slugs(refilled(withRow(mine), []))).toEqual([METRICS, null]);
    // In its place, too: read once more, nothing moves.
    expect(refilled(withRow(mine), found(METRICS, WE))).toEqual(withRow(mine));
    expect(slugs(refilled(withRow(mine), found('conflict-avoidance', WE)))).toEqual([
      METRICS,
      WE,
      null,
      'conflict-avoidance',
    ]);
  });

  test('and what was taken out stays out until it is asked for', () => {
    const without = withoutRow(mine, 1);
    expect(slugs(refilled(without, found(METRICS, WE)))).toEqual([METRICS]);
    expect(slugs(refilled({ ...without, dropped: [] }, found(METRICS, WE)))).toEqual([METRICS, WE]);
    expect(withoutRow(withRow(NO_TABLE), 0)).toEqual(NO_TABLE);
  });

  test('in another tab too', () => {
    const known = refilled(NO_TABLE, found(METRICS, WE));
    const theirs = rewrittenCell(known, 1, 'evidence', 'theirs');
    const both = withTheirs(mine, known, theirs);
    expect(both.rows.map(({ cells }) => [cells.gap === 'mine', cells.evidence === 'theirs'])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(withTheirs(mine, known, known)).toBe(mine);
    expect(withTheirs(mine, theirs, theirs)).toBe(mine);
  });

  test('a cell that is written as it was is no change', () => {
    expect(rewrittenCell(mine, 0, 'gap', 'mine')).toBe(mine);
    expect(rewrittenCell(mine, 9, 'gap', 'x')).toBe(mine);
  });
});

describe('the table as a file', () => {
  const hostile = '<img src=x> | a `b` *c* [d](javascript:e)\n=HYPERLINK("f")';
  const table = rewrittenCell(withRow(withRow(NO_TABLE)), 0, 'feedback', hostile);

  test('holds the rows with words in them', () => {
    expect(filledRows(table)).toHaveLength(1);
    expect(gapMarkdown(table).trimEnd().split('\n')).toHaveLength(5);
  });

  test('in Markdown, every sign is words in one cell', () => {
    const [, , , , row = ''] = gapMarkdown(table).split('\n');
    expect(row).toBe(
      String.raw`| Your own | &lt;img src=x> \| a \`b\` \*c\* \[d\](javascript:e)<br>=HYPERLINK("f") |  |  |  |  |`,
    );
  });

  test('for a spreadsheet, comes back as it was, and nothing in it is worked out', () => {
    const formulas = ['=1+1', '+1', '-1', '@x', '\t=1'];
    for (const words of formulas)
      expect(gapCsv(rewrittenCell(withRow(NO_TABLE), 0, 'gap', `${words}z`))).not.toMatch(/(?:^|,)"[=+\-@\t]/mu);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const csv = gapCsv(rewrittenCell(rewrittenCell(withRow(NO_TABLE), 0, 'gap', 'x'), 0, 'evidence', `a${words}z`));
        const cells = [...csv.slice(csv.indexOf('\r\n') + 2).matchAll(/"((?:[^"]|"")*)"/gu)].map(
          ([, cell = '']) => cell,
        );
        expect(cells).toHaveLength(6);
        expect(cells[5]?.replaceAll('""', '"')).toBe(`a${words}z`);
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privacyRules } from './rules.ts';
import { findingsOf } from './story.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly leaks: readonly { readonly quote: string; readonly kind: string }[];
}

interface Bounds {
  /** Share of the labelled leaks that is found, at least. */
  readonly found: number;
  /** Share of the findings that point at no leak, at most. */
  readonly wrong: number;
  /** Share of the texts without a leak in which something is found, at most. */
  readonly alarmed: number;
}

/** `voices.jsonl`: passages in voices of many countries, first measured, then used for tuning like the others. */
const SETS: readonly (readonly [file: string, bounds: Bounds])[] = [
  ['../calibration/leaks.jsonl', { found: 0.95, wrong: 0.05, alarmed: 0 }],
  ['../calibration/leaks-more.jsonl', { found: 0.95, wrong: 0.05, alarmed: 0.02 }],
  ['voices.jsonl', { found: 0.93, wrong: 0.05, alarmed: 0.02 }],
];

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

describe.each(SETS)('leaks of %s', (file, bounds) => {
  const rows = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const labelled = rows.flatMap((row) =>
    row.leaks.map(({ quote, kind }) => {
      const start = row.text.indexOf(quote);
      return { row, kind, start, end: start + quote.length };
    }),
  );
  const found = rows.flatMap((row) => findingsOf(privacyRules, row.text).map((finding) => ({ row, ...finding })));

  it(`finds at least ${String(bounds.found * 100)} %`, () => {
    const missed = labelled.filter(
      (leak) => !found.some((finding) => finding.row === leak.row && overlap(finding, leak)),
    );
    expect(
      missed.length / labelled.length,
      missed.map((leak) => `${leak.row.id} ${leak.kind}`).join(', '),
    ).toBeLessThanOrEqual(1 - bounds.found);
  });

  it(`points at nothing else but for ${String(bounds.wrong * 100)} %`, () => {
    const wrong = found.filter(
      (finding) => !labelled.some((leak) => leak.row === finding.row && overlap(finding, leak)),
    );
    expect(
      wrong.length / found.length,
      wrong.map((finding) => `${finding.row.id} ${finding.rule} ${finding.words}`).join(', '),
    ).toBeLessThanOrEqual(bounds.wrong);
  });

  it(`leaves texts without a leak alone but for ${String(bounds.alarmed * 100)} %`, () => {
    const clean = rows.filter((row) => row.leaks.length === 0);
    const alarmed = clean.filter((row) => found.some((finding) => finding.row === row));
    expect(alarmed.length / clean.length, alarmed.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(bounds.alarmed);
  });

  it('prints no secret in full', () => {
    for (const finding of found.filter(({ rule }) => rule === 'privacy-secret'))
      expect(finding.message).not.toContain(finding.words);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privacyRules } from './rules.ts';
import { findingsOf } from './story.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly leaks: readonly { readonly quote: string; readonly kind: string }[];
}

const ENOUGH = 0.95;
const rows = readFileSync(new URL('../calibration/leaks.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const labelled = rows.flatMap((row) =>
  row.leaks.map(({ quote, kind }) => ({
    row,
    kind,
    start: row.text.indexOf(quote),
    end: row.text.indexOf(quote) + quote.length,
  })),
);
const found = rows.flatMap((row) => findingsOf(privacyRules, row.text).map((finding) => ({ row, ...finding })));
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

describe('leaks of the calibration set', () => {
  it(`finds at least ${String(ENOUGH * 100)} %`, () => {
    const missed = labelled.filter(
      (leak) => !found.some((finding) => finding.row === leak.row && overlap(finding, leak)),
    );
    expect(
      missed.length / labelled.length,
      missed.map((leak) => `${leak.row.id} ${leak.kind}`).join(', '),
    ).toBeLessThanOrEqual(1 - ENOUGH);
  });

  it(`is right at least ${String(ENOUGH * 100)} % of the time`, () => {
    const wrong = found.filter(
      (finding) => !labelled.some((leak) => leak.row === finding.row && overlap(finding, leak)),
    );
    expect(
      wrong.length / found.length,
      wrong.map((finding) => `${finding.row.id} ${finding.rule} ${finding.words}`).join(', '),
    ).toBeLessThanOrEqual(1 - ENOUGH);
  });

  it('prints no secret in full', () => {
    for (const finding of found.filter(({ rule }) => rule === 'privacy-secret'))
      expect(finding.message).not.toContain(finding.words);
  });
});

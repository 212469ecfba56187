import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './spans.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly stated_percent: number;
  readonly consistent: boolean;
}

/** Share of the labelled claims that must be found with the right ends and the right verdict. */
const ENOUGH = 0.9;

const rows = readFileSync(new URL('../calibration/claims.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

describe('claims of the calibration set', () => {
  it(`reads at least ${String(ENOUGH * 100)} % of ${String(rows.length)} rightly`, () => {
    const wrong = rows.filter(({ text, from, to, stated_percent: stated, consistent }) => {
      const { claims } = read(text);
      const [claim] = claims;
      return (
        claims.length !== 1 ||
        claim?.from !== from ||
        claim.to !== to ||
        claim.stated !== stated ||
        claim.consistent !== consistent
      );
    });
    expect(wrong.length / rows.length, wrong.map((row) => row.id).join(', ')).toBeLessThanOrEqual(1 - ENOUGH);
  });
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAY_FRAMES } from '../../plugins/story-lint/rules/privacy/data/pay-frames.ts';
import { JUDGEMENTS } from '../../plugins/story-lint/rules/privacy/data/person-frames.ts';
import { growthOf } from './growth.ts';
import type { Place, Written } from './written.ts';
import { writtenPatterns } from './written.ts';

type Pattern = Omit<Written, 'isBounded'>;

function builtBy(places: readonly Place[]): Pattern[] {
  const files = [...new Set(places.map(({ file }) => file))];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('build.ts', import.meta.url)), ...files],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Pattern[];
}

const shown = ({ file, line, source, flags }: Pattern): string => `${file}:${line} /${source}/${flags}`;

/** Milliseconds: the frames of the privacy rules are thousands of letters each. */
const SLOW_PROOFS = 120_000;

describe('every pattern of the code is proved linear, or a comment beside it says what bounds it', () => {
  let written: readonly Written[] = [];
  let places: readonly Place[] = [];
  let built: readonly Pattern[] = [];
  beforeAll(async () => {
    ({ written, built: places } = await writtenPatterns(['plugins', 'src', 'astro.config.mjs', '.remarkrc.mjs']));
    built = builtBy(places);
  }, 60_000);

  test('those that are written', () => {
    expect(written.length).toBeGreaterThan(300);
    const faults = written.flatMap((pattern) => {
      const fault = growthOf(pattern.source, pattern.flags);
      if (fault !== null) return pattern.isBounded ? [] : [`${shown(pattern)}: ${fault}`];
      return pattern.isBounded ? [`${shown(pattern)}: is linear; the comment that bounds it can go`] : [];
    });
    expect(faults).toEqual([]);
  });

  test(
    'those that are built',
    () => {
      const seen = new Set(built.map(({ file, line }) => `${file}:${line}`));
      expect(places.map(({ file, line }) => `${file}:${line}`).filter((place) => !seen.has(place))).toEqual([]);
      const framed = built.filter(({ file }) => file.endsWith('/word-frames.ts'));
      // Each, and its outline.
      expect(framed).toHaveLength(2 * (JUDGEMENTS.length + PAY_FRAMES.length));
      const faults = built.flatMap((pattern) => {
        const fault = growthOf(pattern.source, pattern.flags);
        return fault === null ? [] : [`${shown(pattern)}: ${fault}`];
      });
      expect(faults).toEqual([]);
    },
    SLOW_PROOFS,
  );
});

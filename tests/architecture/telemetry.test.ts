import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import packed from '../../package.json' with { type: 'json' };

const { scripts } = packed;

test('no script lets Astro tell anybody of a build', () => {
  expect(scripts.astro).toMatch(/^node plugins\/cli\/start\.js --env-file=astro\.env /u);
  expect(parseEnv(readFileSync('astro.env', 'utf8'))).toEqual({ ASTRO_TELEMETRY_DISABLED: '1' });
  for (const [name, script] of Object.entries(scripts)) {
    if (name !== 'astro') expect(script.replaceAll('npm run --silent astro', ''), name).not.toContain('astro');
  }
});

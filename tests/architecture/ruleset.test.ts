import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ruleset, rulesetIn } from '../../plugins/ruleset.ts';
import { bundledRuleset } from '../../src/build/bundled-ruleset.ts';
import { root } from './sources.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const RULES = { 'language/read.ts': 'a\nb\n', 'story-lint/rules/x.ts': 'one\ntwo\n', 'story-lint/events.json': '{}\n' };
function rulesetOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruleset-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return rulesetIn(folder);
}

test('the ruleset is one hash, and changes with any word of code or data, and with no line end', () => {
  const usual = rulesetOf(RULES);
  expect(usual).toMatch(/^sha256:[\da-f]{64}$/u);
  expect(rulesetOf(Object.fromEntries(Object.entries(RULES).toReversed()))).toBe(usual);
  expect(rulesetOf({ ...RULES, 'story-lint/rules/x.ts': 'one\r\ntwo\r\n' })).toBe(usual);
  expect(rulesetOf({ ...RULES, 'story-lint/notes.md': 'x' })).toBe(usual);
  const others = Object.keys(RULES).map((name) => rulesetOf({ ...RULES, [name]: '{ }\n' }));
  const more = rulesetOf({ ...RULES, 'story-lint/rules/y.ts': '' });
  expect(new Set([usual, more, ...others]).size).toBe(2 + others.length);
});

test('a bundle is told what the shell works out', async () => {
  const { load } = bundledRuleset();
  if (typeof load !== 'function') throw new Error('The plugin loads nothing.');
  const loaded = (id: string): unknown => Reflect.apply(load, undefined, [id]);
  expect(loaded(join(root, 'plugins/story-lint/index.ts'))).toBeNull();
  for (const id of [join(root, 'plugins/ruleset.ts'), `${join(root, 'plugins/ruleset.ts')}?v=1`]) {
    const code = loaded(id);
    const module = (await import(`data:text/javascript,${encodeURIComponent(String(code))}`)) as {
      ruleset: () => string;
    };
    expect(module.ruleset()).toBe(ruleset());
  }
});

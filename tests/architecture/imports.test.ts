import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesIn, filesUnder, importsOf, root } from './sources.ts';
import type { Edge } from './sources.ts';

/** Its id in brackets. What the rules on private things share stands beside them. */
const RULE_FILE = /^plugins\/story-lint\/rules\/(?:(?!index\.)|privacy\/(?=privacy-))([^/]+)\.ts$/u;

const plugins = filesUnder('plugins').flatMap(importsOf);
const source = filesUnder('src').flatMap(importsOf);
const inside = (folder: string) => (edge: Edge) => edge.file.startsWith(folder);
const show = (edges: readonly Edge[]): string[] => edges.map((e) => `${e.file} → ${e.target}`);

const PURE = [
  'plugins/language/',
  'plugins/story-lint/',
  'plugins/feedback/',
  'plugins/portfolio/',
  'plugins/agreement/',
  'plugins/plan/',
];
const DOORS = [
  'plugins/language/index.ts',
  'plugins/story-lint/index.ts',
  'plugins/feedback/index.ts',
  'plugins/portfolio/index.ts',
  'plugins/agreement/index.ts',
  'plugins/plan/index.ts',
  'plugins/story-lint/types.ts',
];

describe('imports run one way', () => {
  test('the engine knows no Node, no Astro, no DOM library', () => {
    const allowed = new Set(['yaml', 'fastest-levenshtein', '@lezer/markdown', '@lezer/common']);
    const wrong = plugins.filter(
      (e) => PURE.some((p) => e.file.startsWith(p)) && !e.target.startsWith('plugins/') && !allowed.has(e.target),
    );
    expect(show(wrong)).toEqual([]);
  });

  test('the language room imports nothing but itself, and every room enters it by its door', () => {
    const language = inside('plugins/language/');
    expect(show(plugins.filter((e) => language(e) && !e.target.startsWith('plugins/language/')))).toEqual([]);
    const wrong = [...plugins, ...source].filter(
      (e) =>
        !language(e) &&
        e.target.startsWith('plugins/language/') &&
        e.target !== 'plugins/language/index.ts' &&
        !e.file.startsWith('plugins/training/'),
    );
    expect(show(wrong)).toEqual([]);
  });

  test('no file of the language room leads back to itself, types included', () => {
    const edges = plugins.filter(inside('plugins/language/'));
    const next = (file: string): string[] => edges.filter((e) => e.file === file).map((e) => e.target);
    const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
      next(from).some((file) => file === to || (!seen.has(file) && leadsTo(file, to, seen.add(file))));
    expect([...new Set(edges.map((e) => e.file))].filter((file) => leadsTo(file, file))).toEqual([]);
  });

  test('the teacher of the tagger stays at school', () => {
    expect(
      show(plugins.filter((e) => e.target.startsWith('wink-') && !e.file.startsWith('plugins/training/'))),
    ).toEqual([]);
  });

  test('plugins never import src', () => {
    expect(show(plugins.filter((e) => e.target.startsWith('src/')))).toEqual([]);
  });

  test('src, the shell and the remark adapters enter the engine by its door', () => {
    const hosts = [
      ...source,
      ...plugins.filter((e) => !PURE.some((p) => e.file.startsWith(p)) && !e.file.startsWith('plugins/training/')),
    ];
    const wrong = hosts.filter((e) => PURE.some((p) => e.target.startsWith(p)) && !DOORS.includes(e.target));
    expect(show(wrong)).toEqual([]);
  });

  test('the action builds on the shell, the settings and the engine’s door, and nothing builds on it', () => {
    const action = inside('plugins/action/');
    const from = /^plugins\/(?:action\/|cli\/|config\/|story-lint\/(?:index|types)\.ts)/u;
    const wrong = plugins.filter((e) => action(e) && e.target.startsWith('plugins/') && !from.test(e.target));
    expect(show(wrong)).toEqual([]);
    expect(show([...plugins, ...source].filter((e) => !action(e) && e.target.startsWith('plugins/action/')))).toEqual(
      [],
    );
  });

  test('what is made of a stranger’s report knows no Node', () => {
    const pure = ['refused', 'strict-json', 'shape', 'checked', 'comment'].map((name) => `plugins/action/${name}.ts`);
    const wrong = plugins.filter(
      (e) => pure.includes(e.file) && !e.target.startsWith('plugins/') && e.target !== 'zod',
    );
    expect(show(wrong)).toEqual([]);
  });

  test('a rule imports no other rule and never reads weights', () => {
    const rules = plugins
      .filter(inside('plugins/story-lint/rules/'))
      .filter((e) => e.file !== 'plugins/story-lint/rules/index.ts');
    expect(show(rules.filter((e) => RULE_FILE.test(e.target) || e.target.endsWith('weights.ts')))).toEqual([]);
  });

  test('in no circle, types included', () => {
    const ring = [
      { file: 'a', target: 'b' },
      { file: 'b', target: 'c' },
      { file: 'c', target: 'b' },
    ];
    expect(circlesIn(ring)).toEqual(['b → c → b']);
    expect(circlesIn(ring.slice(0, 2))).toEqual([]);
    expect(plugins.length + source.length).toBeGreaterThan(900);
    expect(circlesIn([...plugins, ...source])).toEqual([]);
  });

  test('content imports nothing', () => {
    const wrong = filesUnder('content').filter(
      (file) => file.endsWith('.mdx') && /^(?:import|export)\s/mu.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('only browser code and tests touch the DOM', () => {
    const wrong = source.filter((e) => e.target.startsWith('src/tools/') && !/\.astro$|^src\/tools\//u.test(e.file));
    expect(show(wrong)).toEqual([]);
  });

  test('relative imports say the file they mean', () => {
    const wrong = [...plugins, ...source].filter(
      (e) => /^(?:plugins|src|content)\//u.test(e.target) && !/\.[a-z]+(?:\?[a-z]+)?$/u.test(e.target),
    );
    expect(show(wrong)).toEqual([]);
  });
});

describe('the house', () => {
  test('every rule stands in the list', async () => {
    const { rules } = await import('../../plugins/story-lint/rules/index.ts');
    const files = filesUnder('plugins/story-lint/rules').flatMap((f) => RULE_FILE.exec(f)?.[1] ?? []);
    expect(rules.map((r) => r.id).sort()).toEqual(files.sort());
  });

  test('every rule has a reason and a sentence for a title', async () => {
    const { rules } = await import('../../plugins/story-lint/rules/index.ts');
    for (const rule of rules) {
      expect(rule.why.length, rule.id).toBeGreaterThan(60);
      expect(rule.title, rule.id).toMatch(/^[\p{Lu}“].*[^.!]$/u);
    }
  });

  test('no folder is called utils, lib or helpers', () => {
    const wrong = [...filesUnder('plugins'), ...filesUnder('src')].filter((f) => /\/(?:utils|lib|helpers)\//u.test(f));
    expect(wrong).toEqual([]);
  });
});

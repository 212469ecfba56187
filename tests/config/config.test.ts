import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { findConfig } from '../../plugins/config/find-config.ts';
import { JSON_SCHEMA, readConfig, UnreadableConfig } from '../../plugins/config/index.ts';
import type { ConfigFault } from '../../plugins/config/index.ts';
import { lint, rules } from '../../plugins/story-lint/index.ts';
import { growthOf, over, STEEP } from '../laws/growth.ts';

function faultsIn(text: string): readonly ConfigFault[] {
  try {
    readConfig(text);
  } catch (error) {
    if (error instanceof UnreadableConfig) return error.faults;
    throw error;
  }
  return [];
}

describe('story.config.json', () => {
  test.each(['', '{"a\n', '{"\\\n":', '/* " */', '// "\n', '{"\\\u2028":', '/*/ " */'])(
    'thousands of brackets behind %j are not followed',
    (before) => {
      expect(faultsIn(before + '['.repeat(49_000))[0]?.message).toMatch(/^nested too deep/u);
    },
  );

  test.each([
    ['"', '\\"'],
    ['', '/*'],
    ['', '"\n'],
  ])('what does not end is read once: %j, and then %j over and over', (before, piece) => {
    const endless = over(piece, before);
    expect(faultsIn(endless(96_000))[0]?.message).toMatch(/^not JSON/u);
    expect(growthOf(faultsIn, endless, [6_000, 24_000, 96_000])).toBeLessThan(STEEP);
  });

  test('every key is read', () => {
    const read = readConfig(
      JSON.stringify({
        $schema: './plugins/config/config.schema.json',
        paths: ['stories', 'drafts/one.md'],
        level: 'L7',
        role: 'TPM',
        min: 40,
        tolerance: 5,
        rules: { 'late-headline': 'suggestion' },
        allow: [{ rule: 'missing-lesson', because: 'told in the follow-up' }],
      }),
    );
    expect(read).toEqual({
      settings: {
        level: 'L7',
        role: 'TPM',
        severities: { 'late-headline': 'suggestion' },
        allow: [{ rule: 'missing-lesson', because: 'told in the follow-up' }],
      },
      paths: ['stories', 'drafts/one.md'],
      min: 40,
      tolerance: 5,
    });
    expect(readConfig('\uFEFF{}')).toEqual({ settings: {}, paths: null, min: null, tolerance: null });
  });

  test.each([
    ['{ "levle": "L7" }', '"levle"', 'unknown key “levle”', 'did you mean level?'],
    ['{ "level": "L9" }', '"L9"', 'unknown “L9”', 'did you mean L7'],
    [
      '{ "rules": { "vage-claim": "error" } }',
      '"vage-claim"',
      'unknown rule “vage-claim”',
      'did you mean vague-claim?',
    ],
    ['{ "rules": { "late-headline": "err" } }', '"err"', 'unknown “err”', 'did you mean error?'],
    ['{ "allow": [{ "rule": "missing-leson", "because": "x" }] }', '"missing-leson"', 'unknown', 'missing-lesson'],
    ['{ "allow": [{ "rule": "missing-lesson" }] }', '{ "rule"', 'because: missing', 'add it'],
    ['{ "allow": [{ "rule": "missing-lesson", "because": " " }] }', '" "', 'wants a text', 'write that'],
    [
      '{ "allow": [{ "rule": "code-in-story", "because": "x" }] }',
      '"code-in-story"',
      'stays as it is',
      'mend the story',
    ],
    ['{ "rules": { "code-in-story": "warning" } }', '"code-in-story"', 'stays as it is', 'mend the story'],
    ['{ "tolerance": "3" }', '"3"', 'wants a number from 0 to 100', 'write that'],
    ['{ "min": 101 }', '101', 'wants a number from 0 to 100', 'write that'],
    ['{ "paths": [] }', '[]', 'empty — it wants a list of paths', 'write that'],
    ['{ "level": null }', 'null', 'wants one of L4', 'write that'],
    ['[]', '[', 'not an object', 'write for example'],
    ['', '', 'not JSON', 'mend that place'],
    ['{ "level": "L7", }', '}', 'not JSON', 'no last comma'],
    ['// mine\n{}', '//', 'not JSON', 'no comments'],
    ['{ "level": "L6", "level": "L7" }', '"level": "L7"', 'stands here twice', 'delete one'],
    ['{ "__proto__": { "level": "L7" } }', '"__proto__"', 'unknown key “__proto__”', 'take one of those'],
  ])('%s: says where, what and what to do', (text, at, message, remedy) => {
    const [fault, ...others] = faultsIn(text);
    expect(others).toEqual([]);
    expect(text.slice(fault?.offset).slice(0, at.length)).toBe(at);
    expect(fault?.message).toContain(message);
    expect(fault?.remedy).toContain(remedy);
  });

  test('all faults are told, in the order of the text', () => {
    const faults = faultsIn('{ "tolerance": -1, "rles": {}, "level": "L3" }');
    expect(faults.map(({ message }) => message.split(' — ')[0])).toEqual([
      'tolerance: -1',
      'unknown key “rles”',
      'level: unknown “L3”',
    ]);
  });

  test('no text makes it fail in another way', () => {
    const json = fc.json().map((text) => text.replaceAll('"a"', '"level"').replaceAll('"b"', '"rules"'));
    fc.assert(fc.property(fc.oneof(fc.string(), json), (text) => Array.isArray(faultsIn(text))));
    expect(faultsIn('['.repeat(90_000))).toHaveLength(1);
    expect(faultsIn(`"${'x'.repeat(200_000)}"`)[0]?.message).toContain('characters');
  });

  test('the schema for editors is the one that is read by', () => {
    const written = readFileSync(new URL('../../plugins/config/config.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(written), 'npm run schema writes it').toEqual(JSON.parse(JSON.stringify(JSON_SCHEMA)));
    const editor = readFileSync(new URL('../../.vscode/settings.json', import.meta.url), 'utf8');
    expect(editor).toContain('"url": "./plugins/config/config.schema.json"');
    const accepts = new Ajv2020({ strict: true }).compile(JSON_SCHEMA);
    expect(accepts({ level: 'L7', rules: { 'late-headline': 'error' }, tolerance: 5 })).toBe(true);
    for (const id of ['code-in-story', 'unsafe-link']) expect(accepts({ rules: { [id]: 'warning' } }), id).toBe(false);
    expect(accepts({ allow: [{ rule: 'missing-lesson' }] })).toBe(false);
    for (const { id, binding } of rules) expect(accepts({ rules: { [id]: 'error' } }), id).toBe(binding !== true);
  });
});

describe('where it is looked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'story-config-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('in the folder, then above it in the same repository, and no further', () => {
    const inner = join(folder, 'repository/notes/mine');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(folder, 'story.config.json'), '{}');
    expect(findConfig(inner)).toBeNull();
    mkdirSync(join(folder, 'repository/.git'));
    expect(findConfig(inner)).toBeNull();
    writeFileSync(join(folder, 'repository/story.config.json'), '{}');
    expect(findConfig(inner)).toBe(join(folder, 'repository/story.config.json'));
    writeFileSync(join(folder, 'repository/notes/story.config.json'), '{}');
    expect(findConfig(inner)).toBe(join(folder, 'repository/notes/story.config.json'));
  });
});

const TALE =
  'Our department moved forty services to the new cluster over the year. We planned the waves together, we trained the other ' +
  'teams and we kept the board up to date. There were many challenges and the team worked hard. In the end the migration was ' +
  'a great success and the stakeholders were very happy with us.';

describe('settings of all stories', () => {
  const plain = lint(TALE);
  const [found] = plain.findings;
  const rule = found?.rule ?? '';

  test('a story’s own front matter goes first, the caller before both', () => {
    const settings = { level: 'L7', role: 'TPM' } as const;
    const own = `---\nlevel: L5\nrole: SDM\n---\n${TALE}`;
    expect(lint(TALE, { settings })).toMatchObject({ level: 'L7', role: 'TPM' });
    expect(lint(own, { settings })).toMatchObject({ level: 'L5', role: 'SDM' });
    expect(lint(own, { settings, level: 'L4' })).toMatchObject({ level: 'L4', role: 'SDM' });
  });

  test('a severity is another, the score is the same', () => {
    const settings = { severities: { [rule]: 'error' } } as const;
    const changed = lint(TALE, { settings });
    expect(found?.severity).not.toBe('error');
    expect(changed.findings.find((each) => each.rule === rule)?.severity).toBe('error');
    expect(changed.changeFirst[0]?.rule).toBe(rule);
    const aside = { findings: [], changeFirst: [] };
    expect({ ...changed, ...aside }).toEqual({ ...plain, ...aside });
  });

  test('what is allowed everywhere is set aside and counted, and no fault where it finds nothing', () => {
    const because = 'never asked of me';
    const settings = {
      allow: [
        { rule, because },
        { rule: 'privacy-email', because },
      ],
    };
    const report = lint(TALE, { settings });
    expect(report.findings.map((each) => each.rule)).toEqual(
      plain.findings.map((each) => each.rule).filter((id) => id !== rule),
    );
    expect(report.allowed).toEqual([{ rule, because, findings: 1 }]);
    expect(report.score).toBe(plain.score);
  });

  test('a story’s own reason goes before the common one', () => {
    const own = `---\nallow: [{ rule: ${rule}, because: mine }]\n---\n${TALE}`;
    expect(lint(own, { settings: { allow: [{ rule, because: 'ours' }] } }).allowed).toMatchObject([
      { rule, because: 'mine' },
    ]);
  });

  test('what is allowed is not asked for', () => {
    const [first] = lint(TALE).changeFirst;
    if (first === undefined) throw new Error('the tale has nothing to change: choose another');
    const asked = (source: string, settings = {}): string[] =>
      lint(source, { settings }).changeFirst.map(({ rule }) => rule);
    const allow = [{ rule: first.rule, because: 'told elsewhere' }];
    expect(asked(TALE, { allow })).not.toContain(first.rule);
    expect(asked(`---\nallow: [{ rule: ${first.rule}, because: told elsewhere }]\n---\n${TALE}`)).not.toContain(
      first.rule,
    );
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import { CLEAN, git, repositoryOf } from './repository.ts';
import { folderOf, story, tale } from './story.ts';

const FILE = 'story.config.json';
const TALE = tale('title: Checkout');
const MAIL = `${TALE}\nWrite to jane.miller@contoso-internal.com for the graphs.\n`;
const json = (value: unknown): string => JSON.stringify(value);

interface Judged {
  readonly stories: readonly StoryReport[];
}

async function reports(cwd: string, ...args: readonly string[]): Promise<readonly StoryReport[]> {
  const { stdout } = await story(['score', '--format', 'json', ...args], { cwd });
  return (JSON.parse(stdout) as Judged).stories;
}

describe.concurrent('story.config.json in the shell', () => {
  test('says where stories are and by what they are judged; options go first', async () => {
    const folder = folderOf({
      [FILE]: json({ paths: ['mine'], level: 'L7', role: 'TPM', min: 99 }),
      'mine/a.md': TALE,
      'mine/b.md': tale('level: L5'),
      'other/c.md': TALE,
    });
    const found = await reports(folder);
    expect(found.map(({ path, level, role }) => [path, level, role])).toEqual([
      ['mine/a.md', 'L7', 'TPM'],
      ['mine/b.md', 'L5', 'TPM'],
    ]);
    expect((await story(['score', '--quiet'], { cwd: folder })).status).toBe(1);
    const eased = await story(['score', '--quiet', '--min', '0', '--level', 'L4'], { cwd: folder });
    expect([eased.status, eased.stderr]).toEqual([0, '']);
    expect((await reports(folder, 'other', '--no-config'))[0]?.level).toBe('L6');
    writeFileSync(join(folder, 'mild.json'), json({ level: 'L4' }));
    expect((await reports(folder, 'other', '--config', 'mild.json'))[0]?.level).toBe('L4');
  });

  test('is found from a folder below, and its paths start where it is', async () => {
    const folder = repositoryOf({ 'a.md': TALE });
    writeFileSync(join(folder, FILE), json({ level: 'L7', paths: ['content'] }));
    mkdirSync(join(folder, 'notes'));
    const [report] = await reports(join(folder, 'notes'));
    expect([report?.path, report?.level]).toEqual(['../content/stories/a.md', 'L7']);
  });

  test('severities and allowances reach every format, and move no score', async () => {
    const folder = folderOf({ 'a.md': MAIL });
    const [plain] = await reports(folder, 'a.md');
    writeFileSync(
      join(folder, FILE),
      json({
        rules: { 'privacy-email': 'suggestion' },
        allow: [{ rule: 'missing-lesson', because: 'nobody asks me for one' }],
      }),
    );
    const [changed] = await reports(folder, 'a.md');
    const severity = (report: StoryReport | undefined): string | undefined =>
      report?.findings.find(({ rule }) => rule === 'privacy-email')?.severity;
    expect([severity(plain), severity(changed)]).toEqual(['error', 'suggestion']);
    expect(changed?.allowed).toEqual([{ rule: 'missing-lesson', because: 'nobody asks me for one', findings: 1 }]);
    expect(changed?.score).toBe(plain?.score);
    const { stdout } = await story(['score', 'a.md', '--format', 'github'], { cwd: folder });
    expect(stdout).not.toContain('::error');
  });

  test('one that cannot be used stops every command that reads it, with its place', async () => {
    const folder = folderOf({ [FILE]: '{\n  "levle": "L7",\n  "rules": { "vage-claim": "error" }\n}\n', 'a.md': TALE });
    for (const command of [['score'], ['coverage'], ['new', 'A title', '--dir', '.']]) {
      const { status, stdout, stderr } = await story([...command, ...(command.length === 1 ? ['a.md'] : [])], {
        cwd: folder,
      });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        [
          `${FILE}:2:3: unknown key “levle” — it would change nothing — did you mean level?\n`,
          `${FILE}:3:14: rules: unknown rule “vage-claim” — it would change nothing — did you mean vague-claim?\n`,
        ].join(''),
      );
    }
    expect((await story(['score', 'a.md', '--no-config', '--quiet'], { cwd: folder })).status).toBe(0);
    const gone = await story(['score', 'a.md', '--config', 'nope.json'], { cwd: folder });
    expect([gone.status, gone.stderr]).toEqual([
      2,
      'nope.json:1:1: no such file — so nobody knows by what to judge — check the spelling, and the folder you are in\n',
    ]);
    writeFileSync(join(folder, FILE), Uint8Array.of(0x7b, 0xff, 0x7d));
    expect((await story(['score', 'a.md'], { cwd: folder })).stderr).toContain(`${FILE}:1:1: not UTF-8`);
  });

  test('gives a new story its level', async () => {
    const folder = folderOf({ [FILE]: json({ level: 'L7' }) });
    await story(['new', 'A title', '--dir', '.'], { cwd: folder });
    expect((await reports(folder, 'a-title.mdx', '--no-config'))[0]?.level).toBe('L7');
  });
});

describe.concurrent('story.config.json in story diff', () => {
  const diff = (cwd: string, ...args: readonly string[]): ReturnType<typeof story> =>
    story(['diff', ...args], { cwd, env: CLEAN });

  test('is that of the base: an edit that lowers its own bar is measured by the old one', async () => {
    const folder = repositoryOf({ 'a.md': TALE, [`../../${FILE}`]: json({ min: 99 }) });
    writeFileSync(join(folder, FILE), json({ min: 0, rules: { 'privacy-email': 'suggestion' } }));
    writeFileSync(join(folder, 'content/stories/a.md'), MAIL);
    git(folder, 'commit', '--quiet', '--all', '--message', 'easier');
    const { status, stdout, stderr } = await diff(folder, 'HEAD~1');
    expect(status).toBe(1);
    expect(stdout).toContain('new-error');
    expect(stderr).toMatch(/min asks for 99/u);
    expect(stderr).toContain(`${FILE} is not the same at HEAD as at HEAD~1 — this edit is measured by HEAD~1’s`);
    const after = await diff(folder, 'HEAD', 'HEAD');
    expect([after.status, after.stderr]).toEqual([0, '']);
  });

  test('its tolerance and paths hold, from a folder below as well', async () => {
    const folder = repositoryOf(
      { '../../mine/a.md': TALE, [`../../${FILE}`]: json({ paths: ['mine'], tolerance: 100 }) },
      { '../../mine/a.md': tale('title: Checkout', 'We looked at it. It got better.') },
    );
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    for (const cwd of [folder, join(folder, 'deep/er')]) {
      const { status, stdout } = await diff(cwd, 'HEAD~1');
      expect(status).toBe(0);
      expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('within the tolerance of 100');
    }
    expect((await diff(folder, 'HEAD~1', '--tolerance', '3')).status).toBe(1);
  });

  test('one that cannot be used stops it, on either side', async () => {
    const folder = repositoryOf(
      { 'a.md': TALE },
      { [`../../${FILE}`]: '{ "levle": "L7" }' },
      { 'a.md': MAIL },
      { [`../../${FILE}`]: '{}' },
    );
    const brings = await diff(folder, 'HEAD~3', 'HEAD~2');
    expect([brings.status, brings.stdout]).toEqual([2, '']);
    expect(brings.stderr).toContain(`HEAD~2:${FILE}:1:3: unknown key “levle”`);
    expect((await diff(folder, 'HEAD~2', 'HEAD~1')).status).toBe(2);
    expect((await diff(folder, 'HEAD~2', 'HEAD~1', '--no-config')).status).toBe(1);
    writeFileSync(join(folder, 'mine.json'), json({ tolerance: 5 }));
    expect((await diff(folder, 'HEAD~1', 'HEAD', '--config', 'mine.json')).status).toBe(0);
  });
});

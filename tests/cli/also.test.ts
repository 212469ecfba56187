import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../plugins/cli/formats.ts';
import { CLEAN, repositoryOf } from './repository.ts';
import { begun, folderOf, story, tale, until } from './story.ts';

const GOOD = tale('title: A');
const STORIES = { 'in/a.mdx': GOOD, 'in/b.mdx': 'Synergy.', 'in/c.mdx': tale('level: A: B') };
const alsoAll = FORMATS.flatMap((format) => ['--also', `${format}=${format}.out`]);

describe.concurrent('--also', () => {
  test('of score: in each file what --format prints of it, whatever the terminal', async () => {
    const folder = folderOf(STORIES);
    const all = await story(['score', 'in', '--min', '30', '--format', 'github', ...alsoAll], {
      cwd: folder,
      env: { FORCE_COLOR: '1' },
    });
    expect(all.status).toBe(2);
    for (const format of FORMATS) {
      const one = await story(['score', 'in', '--min', '30', '--format', format], { cwd: folder });
      expect(readFileSync(join(folder, `${format}.out`), 'utf8')).toBe(one.stdout);
      if (format === 'github') expect(one).toEqual(all);
    }
    expect(readdirSync(folder).toSorted()).toEqual([...FORMATS.map((format) => `${format}.out`), 'in'].toSorted());
  });

  test('of diff', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': `${GOOD}\nMore.\n` });
    const all = await story(['diff', 'HEAD~1', ...alsoAll], { cwd: folder, env: CLEAN });
    expect(all).toMatchObject({ status: 0, stderr: '' });
    for (const format of FORMATS) {
      const one = await story(['diff', 'HEAD~1', '--format', format], { cwd: folder, env: CLEAN });
      expect(readFileSync(join(folder, `${format}.out`), 'utf8')).toBe(one.stdout);
    }
  });

  test('takes the place of a file behind a link, and keeps its permissions', async () => {
    const folder = folderOf({ ...STORIES, 'real/old.json': 'old' });
    chmodSync(join(folder, 'real/old.json'), 0o600);
    symlinkSync('real/old.json', join(folder, 'link.json'));
    await story(['score', 'in/a.mdx', '--also', 'json=link.json'], { cwd: folder });
    expect(readFileSync(join(folder, 'real/old.json'), 'utf8')).toContain('"schema": 1');
    expect(statSync(join(folder, 'real/old.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['in', 'link.json', 'real']);
  });

  test.each([
    [['jsn=x'], /^story: unknown format “jsn” — .+ — did you mean json\?/u],
    [['json=-'], /^story: --also json=- — standard output holds .+ — write a format and a file/u],
    [['json'], /^story: --also json names no file — .+ — write a format and a file/u],
    [['json='], /^story: --also json= names no file — /u],
    [['json=x', 'markdown=./x'], /^story: --also names “\.\/x” twice — .+ — give each a file of its own/u],
    [['json=gone/x'], /^story: “gone\/x” cannot hold a report — there is no folder gone — make it first/u],
    [['json=in/a.mdx/x'], /^story: “in\/a\.mdx\/x” cannot hold a report — the system says ENOTDIR — /u],
    [['json=in'], /^story: “in” cannot hold a report — it is a folder — name a file in it/u],
    [['json=/dev/null'], /^story: “\/dev\/null” cannot hold a report — it is no file, .+ — name a file/u],
    [['json=in/../in/a.mdx'], /^story: “in\/\.\.\/in\/a\.mdx” cannot hold a report — it is one of the stories/u],
    [['json=ok.json', 'json=gone/x'], /^story: “gone\/x” cannot hold/u],
  ])('%j: refused before anything is judged', async (wanted, says) => {
    const folder = folderOf(STORIES);
    const asked = wanted.flatMap((each) => ['--also', each]);
    const { status, stdout, stderr } = await story(['score', 'in/a.mdx', ...asked], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['in']);
    expect(readFileSync(join(folder, 'in/a.mdx'), 'utf8')).toBe(GOOD);
  });

  test('that cannot be put in its place in the end: 2, and why; nothing is left behind', async () => {
    const folder = folderOf({});
    const child = begun(['score', '-', '--also', 'json=report.json'], { cwd: folder });
    await until(() => readdirSync(folder).some((name) => name.endsWith('.tmp')));
    mkdirSync(join(folder, 'report.json'));
    child.stdin.end(GOOD);
    const { status, stdout, stderr } = await child.ended;
    expect(status).toBe(2);
    expect(stdout).toContain('1 story · score');
    expect(stderr).toMatch(/^report\.json:1:1: the report could not be written — the system says EISDIR — .+\n$/u);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

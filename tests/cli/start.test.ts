import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { begun, folderOf, ROOT, STORY, story, tale, until } from './story.ts';

/** A Node on this machine that reads no TypeScript; CI may have none. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && isOld(path));

function isOld(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = stdout.replace('v', '').split('.').map(Number);
  return major < 22 || (major === 22 && minor < 18);
}

test('can be a bin: a shebang, the executable bit, and any link from anywhere', async () => {
  expect(readFileSync(STORY, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  expect(statSync(STORY).mode & 0o111).toBe(0o111);
  const folder = folderOf({ 'a.md': tale('title: A') });
  mkdirSync(join(folder, 'bin'));
  symlinkSync(STORY, join(folder, 'bin/story'));
  const { status, stdout } = await story(['score', 'a.md'], { cwd: folder, main: join(folder, 'bin/story') });
  expect([status, stdout]).toEqual([0, expect.stringContaining('1 story · score') as string]);
});

describe.skipIf(oldNode === undefined).concurrent('with a Node that is too old', () => {
  const old = { node: oldNode ?? '' };

  test('starts again with its own: the same arguments, streams and status', async () => {
    const folder = folderOf({});
    symlinkSync(STORY, join(folder, 'story'));
    const args = ['score', '-', '--min', '99', '--role', 'two words', '--format', 'json'];
    const input = tale('title: A');
    const again = await story(args, { ...old, cwd: folder, input, main: join(folder, 'story') });
    expect(again.status).toBe(1);
    expect(again.stdout).toContain('"role": "two words"');
    expect(again).toEqual(await story(args, { cwd: folder, input }));
  });

  test('hands a signal on, and ends as it ends', async () => {
    const folder = folderOf({ 'a.md': tale('title: A') });
    const child = begun(['score', 'a.md', '--watch'], { ...old, cwd: folder });
    await until(() => child.said().includes('Ctrl-C'));
    child.kill('SIGTERM');
    expect(await child.ended).toMatchObject({ status: 143, stderr: '' });
  });

  test('says what to do where it has none', async () => {
    const folder = folderOf({ 'package.json': '{ "type": "module" }' });
    cpSync(join(ROOT, 'plugins/cli/story.js'), join(folder, 'story.js'));
    const { status, stdout, stderr } = await story([], { ...old, cwd: folder, main: join(folder, 'story.js') });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^story: this is Node [\d.]+ — story runs from TypeScript, .+ — run `npm run --silent story/u,
    );
  });
});

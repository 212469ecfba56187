import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packed from '../../package.json' with { type: 'json' };
import { choose } from '../../plugins/cli/own-node.js';
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

  test.each([
    ['story.js', 'story'],
    ['start.js', 'second-loop'],
  ])('%s says what to do where it has none', async (file, name) => {
    const folder = folderOf({ 'package.json': '{ "type": "module" }' });
    for (const each of [file, 'own-node.js']) cpSync(join(ROOT, 'plugins/cli', each), join(folder, each));
    const { status, stdout, stderr } = await story(['x'], { ...old, cwd: folder, main: join(folder, file) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      new RegExp(
        `^${name}: this is Node [\\d.]+ — it takes 22\\.12 or newer, .+ — install Node 24, or run npm ci .+\\n$`,
        'u',
      ),
    );
  });

  test('npm’s scripts start on its own too, and so does what they start', async () => {
    const print = `console.log(process.argv[2], require('node:child_process').execSync('node --version') + process.version)`;
    const folder = folderOf({ 'print.cjs': print });
    const args = [join(folder, 'print.cjs'), 'a b'];
    const { status, stdout } = await story(args, { ...old, main: join(ROOT, 'plugins/cli/start.js') });
    expect([status, stdout]).toEqual([0, `a b ${process.version}\n${process.version}\n`]);
  });
});

test('a Node that reads TypeScript only where it is told to is told to, and says nothing of it', async () => {
  const { status, stdout, stderr } = await story([STORY, '--version'], { main: '--no-experimental-strip-types' });
  expect([status, stdout, stderr]).toEqual([0, `${packed.version}\n`, '']);
});

describe('which Node', () => {
  const here = (version: string, readsTypeScript: boolean): Parameters<typeof choose>[0] => ({
    ...{ path: '/usr/bin/node', version, readsTypeScript },
  });
  const TOLD = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

  test('the one that npm installed, whatever the machine has', () => {
    for (const current of [here('20.20.2', false), here('22.12.0', false), here('26.1.0', true)]) {
      expect(choose(current, '/own/node')).toEqual({ path: '/own/node', options: [] });
    }
  });

  test.each([
    ['0.12.18', false, null],
    ['20.20.2', false, null],
    ['22.11.9', false, null],
    ['22.12.0', false, TOLD],
    ['22.17.1', false, TOLD],
    ['22.18.0', true, []],
    ['23.0.0', false, TOLD],
    ['24.0.0', true, []],
    ['100.0.0', true, []],
  ])('where it installed none: %s', (version, readsTypeScript, options) => {
    expect(choose(here(version, readsTypeScript), null)).toEqual(
      options === null ? null : { path: '/usr/bin/node', options },
    );
  });
});

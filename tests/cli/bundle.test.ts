import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { packed } from '../../plugins/cli/bundle-file.js';
import { rulesetIn } from '../../plugins/ruleset.ts';
import { folderOf, ROOT, story, tale } from './story.ts';
import type { Ended } from './story.ts';

/** Longer than a source is taken to be at work. */
const REST = 2200;

/** A checkout of its own, with all that the command asks for. */
function checkout(): string {
  const folder = folderOf({ 'a.md': tale('title: A') });
  cpSync(join(ROOT, 'content/stories/examples'), join(folder, 'stories'), { recursive: true });
  cpSync(join(ROOT, 'plugins'), join(folder, 'plugins'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of [
    '@lezer',
    'chokidar',
    'commander',
    'fastest-levenshtein',
    'fflate',
    'github-slugger',
    'jsonc-parser',
  ])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  for (const name of ['picocolors', 'rolldown', 'yaml', 'zod'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

const started = (folder: string, ...args: readonly string[]): Promise<Ended> =>
  story(args, { cwd: folder, main: join(folder, 'plugins/cli/story.js') });

/** What a start there would run. */
function ready(folder: string): { readonly bundle: boolean; readonly compiled: boolean } {
  const says = `import(${JSON.stringify(join(folder, 'plugins/cli/bundle-file.js'))}).then(({ bundled }) => {
    const { command } = bundled();
    console.log(JSON.stringify({ bundle: command !== null, compiled: command?.isCompiled === true }));
  });`;
  return JSON.parse(spawnSync(process.execPath, ['-e', says], { encoding: 'utf8' }).stdout) as ReturnType<typeof ready>;
}

const SCORE = ['score', 'stories', '--format', 'json', '--no-config'];

describe('a bundle of the sources', () => {
  let folder: string;
  let asSources: Ended;
  const files = (): string => join(folder, 'node_modules/.cache/story');

  beforeAll(async () => {
    folder = checkout();
    await setTimeout(REST);
    asSources = await started(folder, ...SCORE);
    expect(ready(folder).bundle).toBe(false);
    await started(folder, ...SCORE);
  }, 60_000);

  test('is made by the second start, says what the sources say, and is not compiled again', async () => {
    expect(ready(folder)).toEqual({ bundle: true, compiled: true });
    expect(asSources).toMatchObject({ status: 0, stderr: '' });
    expect(await started(folder, ...SCORE)).toEqual(asSources);
    expect(await started(folder, 'score', '--min', '101')).toMatchObject({ status: 2 });
  });

  test('is not looked at once a source has changed, even where nobody could tell by its size and time', async () => {
    const weights = join(folder, 'plugins/story-lint/weights.ts');
    const help = join(folder, 'plugins/cli/help.ts');
    for (const [path, from, to] of [
      [help, 'Scores interview', 'Counts interview'],
      [weights, 'export', 'export '],
    ] as const) {
      const { atime, mtime } = statSync(path);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      utimesSync(path, atime, mtime);
      expect(ready(folder).bundle).toBe(false);
    }
    expect((await started(folder, '--help')).stdout).toContain('Counts interview');
    const { stdout } = await started(folder, ...SCORE);
    expect((JSON.parse(stdout) as { ruleset: string }).ruleset).toBe(rulesetIn(join(folder, 'plugins')));
  });

  test('is made anew of what has changed, and a fault in it is told by the line of the source', async () => {
    const path = join(folder, 'plugins/cli/rules.ts');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nthrow new Error('broken here');\n`);
    const line =
      readFileSync(path, 'utf8')
        .split('\n')
        .findIndex((text) => text.startsWith('throw')) + 1;
    await started(folder, '--version');
    await setTimeout(REST);
    await started(folder, '--version');
    await started(folder, '--version');
    expect(ready(folder)).toEqual({ bundle: true, compiled: true });
    const { status, stderr } = await started(folder, 'rules');
    expect(status).toBe(2);
    expect(stderr).toContain('Error: broken here\n');
    expect(stderr).toContain(`${path}:${line}:`);
    expect(stderr).not.toContain('.bundle');
  });

  test('is passed over where somebody else has put it, who cannot know the times of these files', async () => {
    const source = "(function (module, exports) { exports.main = async () => console.log('not ours'); })";
    const path = join(files(), `${process.version}-${process.platform}-${process.arch}.bundle`);
    const code = new Script(source).createCachedData();
    for (const inputs of [[], [['plugins/cli/bundle-file.js', 0, 0, 0]]]) {
      writeFileSync(path, packed({ inputs, source, code, map: '', kept: new Map() }));
      expect((await started(folder, '--version')).stdout).not.toContain('not ours');
    }
  });

  test('is not made where another is being made', async () => {
    for (const name of ['bundle', 'wish', 'lock']) {
      const path = join(files(), `${process.version}-${process.platform}-${process.arch}.${name}`);
      if (name === 'lock') writeFileSync(path, '');
      else rmSync(path, { force: true });
    }
    await started(folder, '--version');
    await started(folder, '--version');
    expect(ready(folder).bundle).toBe(false);
  });
});

test('where no bundle can be written, sources run as ever', async () => {
  const folder = checkout();
  writeFileSync(join(folder, 'node_modules/.cache'), '');
  const once = await started(folder, ...SCORE);
  expect(once).toMatchObject({ status: 0, stderr: '' });
  expect(await started(folder, ...SCORE)).toEqual(once);
  expect(existsSync(join(folder, 'node_modules/.cache/story'))).toBe(false);
});

test('a bundle that cannot be made is no fault of the command', async () => {
  const folder = checkout();
  rmSync(join(folder, 'node_modules/rolldown'));
  await setTimeout(REST);
  const once = await started(folder, ...SCORE);
  expect(await started(folder, ...SCORE)).toEqual(once);
  expect(await started(folder, ...SCORE)).toEqual(once);
  expect(ready(folder).bundle).toBe(false);
});

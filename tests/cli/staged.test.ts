import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiffReport } from '../../plugins/cli/diff-compare.ts';
import type { Problem } from '../../plugins/cli/problem.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import { CLEAN, commit, FOLDER, git, repositoryOf, stage } from './repository.ts';
import { folderOf, ROOT, sources, story, tale } from './story.ts';
import type { Ended } from './story.ts';
import { valid } from './schemas.ts';

const GOOD = tale('title: Checkout');
const MAIL = `${GOOD}\nWrite to jane.miller@contoso-internal.com for the graphs.\n`;

const staged = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  story(['score', '--staged', ...args], { cwd, env: CLEAN });

interface Scores {
  readonly stories: readonly StoryReport[];
  readonly unjudged: readonly Problem[];
}
async function told(cwd: string, ...args: readonly string[]): Promise<Scores & { status: number | null }> {
  const { status, stdout } = await staged(cwd, '--format', 'json', ...args);
  return { ...(valid('scores', stdout) as Scores), status };
}
const names = ({ stories }: Scores): string[] => stories.map(({ path }) => path.slice(FOLDER.length + 1));

describe.concurrent('score --staged', () => {
  test('judges the text that is staged, not the file', async () => {
    const folder = repositoryOf({ 'a.md': 'I kept the lights on.' });
    stage(folder, { 'a.md': GOOD });
    writeFileSync(join(folder, FOLDER, 'a.md'), MAIL);
    const { status, stories } = await told(folder);
    expect([status, stories.map(({ path }) => path)]).toEqual([0, [`${FOLDER}/a.md`]]);
    expect(stories[0]?.score).toBe(lint(GOOD, { path: 'a.md' }).score);
    rmSync(join(folder, FOLDER, 'a.md'));
    expect(names(await told(folder))).toEqual(['a.md']);
  });

  test('added, changed and renamed stories; not what is deleted, untouched, unstaged or no story', async () => {
    const folder = repositoryOf({
      ...{ 'changed.md': GOOD, 'old-name.md': `${GOOD}\nMore.\n`, 'gone.md': GOOD, 'same.md': GOOD, 'run.md': GOOD },
    });
    chmodSync(join(folder, FOLDER, 'run.md'), 0o755);
    stage(folder, {
      ...{ 'changed.md': MAIL, 'old-name.md': null, 'new-name.md': `${GOOD}\nMore.\n`, 'gone.md': null },
      ...{ 'added/a.mdx': GOOD, 'README.md': GOOD, 'notes.txt': GOOD, '.draft/a.md': GOOD },
    });
    writeFileSync(join(folder, FOLDER, 'same.md'), MAIL);
    writeFileSync(join(folder, FOLDER, 'intended.md'), MAIL);
    git(folder, 'add', '--intent-to-add', `${FOLDER}/intended.md`);
    expect(names(await told(folder))).toEqual(['added/a.mdx', 'changed.md', 'new-name.md']);
    expect(names(await told(folder, `${FOLDER}/added`, `${FOLDER}/changed.md`))).toEqual(['added/a.mdx', 'changed.md']);
    expect(names(await told(join(folder, FOLDER), 'added'))).toEqual(['added/a.mdx']);
  });

  test('before the first commit, and of a commit that git is making', async () => {
    const folder = repositoryOf();
    stage(folder, { 'a.md': GOOD });
    expect(names(await told(folder))).toEqual(['a.md']);
    git(folder, 'config', 'core.hooksPath', '.hooks');
    mkdirSync(join(folder, '.hooks'));
    const command = `"${process.execPath}" "${ROOT}plugins/cli/story.js" score --staged --format github`;
    writeFileSync(join(folder, '.hooks/pre-commit'), `#!/bin/sh\n${command} > said\n`, { mode: 0o755 });
    commit(folder, { 'a.md': `${GOOD}\nMore.\n` });
    writeFileSync(join(folder, FOLDER, 'a.md'), GOOD);
    git(folder, 'commit', '--quiet', '--all', '--message', 'not in the index until now');
    expect(readFileSync(join(folder, 'said'), 'utf8')).toContain('1 story judged');
  });

  test('nothing staged: one line, 0, and no engine', async () => {
    const folder = repositoryOf({ 'a.md': GOOD });
    const env = { ...CLEAN, NODE_DEBUG: 'esm,module' };
    const { status, stdout, stderr } = await story(['score', '--staged'], { cwd: folder, env, main: sources() });
    expect([status, stdout]).toEqual([0, 'No story is staged here, so there is none to judge: git add stages one.\n']);
    expect(stderr).toContain('score.ts');
    expect(stderr).not.toMatch(/language\/read|gains\.ts/u);
    const json = await staged(folder, '--format', 'json');
    expect([json.status, json.stderr]).toEqual([0, stdout]);
    expect(valid('scores', json.stdout)).toMatchObject({ stories: [] });
  });

  test('2: a link, a submodule, a conflict, size and bytes; the others are judged all the same', async () => {
    const folder = repositoryOf({ 'fought.md': GOOD });
    git(folder, 'branch', 'theirs');
    commit(folder, { 'fought.md': `${GOOD}\nOurs.\n` });
    git(folder, 'switch', '--quiet', 'theirs');
    commit(folder, { 'fought.md': `${GOOD}\nTheirs.\n` });
    spawnSync('git', ['merge', 'main'], { cwd: folder, env: { ...process.env, ...CLEAN } });
    symlinkSync('fought.md', join(folder, FOLDER, 'link.md'));
    writeFileSync(join(folder, FOLDER, 'big.md'), 'a'.repeat(1_000_001));
    writeFileSync(join(folder, FOLDER, 'nul.md'), 'I met Jo\0e');
    writeFileSync(join(folder, FOLDER, 'good.md'), GOOD);
    for (const name of ['link.md', 'big.md', 'nul.md', 'good.md']) git(folder, 'add', `${FOLDER}/${name}`);
    const id = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${id},${FOLDER}/more`);
    const scores = await told(folder);
    expect([scores.status, names(scores)]).toEqual([2, ['good.md']]);
    const faults = Object.fromEntries(scores.unjudged.map(({ path, message }) => [path, message.split(' — ')[0]]));
    expect(faults).toEqual({
      [`${FOLDER}/big.md`]: 'over 1 MB',
      [`${FOLDER}/fought.md`]: 'a merge conflict',
      [`${FOLDER}/link.md`]: 'a symbolic link',
      [`${FOLDER}/more`]: 'a submodule',
      [`${FOLDER}/nul.md`]: 'a NUL byte',
    });
  });

  test.each([
    [['gone'], /^story: “gone” is no path — .+ — check the spelling/u],
    [['/'], /^story: “\/” is outside this repository — /u],
    [['-'], /^story: --staged and - — standard input is not staged — /u],
    [['--fail-on', 'eror'], /^story: unknown severity “eror” — .+ — did you mean error\?/u],
  ])('%j', async (args, says) => {
    const { status, stdout, stderr } = await staged(repositoryOf({ 'a.md': GOOD }), ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });

  test('no repository', async () => {
    const env = { ...CLEAN, GIT_CEILING_DIRECTORIES: '/' };
    const { status, stderr } = await story(['score', '--staged'], { cwd: folderOf({}), env });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^story: not a git repository — .+ — .+\n$/u);
  });
});

test('diff --staged: from a commit to the index', async () => {
  const folder = repositoryOf({ 'a.md': GOOD, 'b.md': GOOD });
  stage(folder, { 'a.md': MAIL, 'b.md': null });
  writeFileSync(join(folder, FOLDER, 'a.md'), GOOD);
  const ask = (...args: readonly string[]): Promise<Ended> => story(['diff', ...args], { cwd: folder, env: CLEAN });
  const { status, stdout, stderr } = await ask('HEAD', '--staged', '--format', 'json');
  const { head, stories } = valid('diff', stdout) as DiffReport;
  expect([status, head, stories.map(({ kind }) => kind)]).toEqual([
    1,
    { name: 'the index', commit: null },
    ['changed', 'deleted'],
  ]);
  expect(stderr).toMatch(/a\.md:7:10: the gate says no — an error that was not there before/u);
  expect((await ask('HEAD', '--staged')).stdout).toContain(') → the index: 2 stories, 1 changed, 1 deleted');
  expect((await ask('HEAD', 'HEAD')).stdout).toContain('no story differs');
  expect((await ask('HEAD', '--staged', 'gone')).stderr).toMatch(/neither HEAD nor the index holds it/u);
});

describe.concurrent('--fail-on', () => {
  const STORIES = { 'mail.md': MAIL, 'weak.md': tale('title: A', 'We did it. It was much better.'), 'bare.md': GOOD };
  test.each(['error', 'warning', 'suggestion'] as const)('%s', async (severity) => {
    const folder = folderOf(STORIES);
    const { status, stdout, stderr } = await story(['score', '.', '--fail-on', severity, '--format', 'json'], {
      cwd: folder,
    });
    const order = ['error', 'warning', 'suggestion'];
    const guilty = (valid('scores', stdout) as Scores).stories.filter(({ findings }) =>
      findings.some((finding) => order.indexOf(finding.severity) <= order.indexOf(severity)),
    );
    expect(guilty.length).toBeGreaterThan(0);
    expect(status).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(guilty.map(({ path }) => path));
    expect(lines.find((line) => line.startsWith('./mail.md'))).toMatch(
      /:7:10: 1 error.* — --fail-on \w+ asks for none — first: /u,
    );
  });

  test('0 where nothing is as severe; --min speaks for itself', async () => {
    const folder = folderOf(STORIES);
    expect(await story(['score', 'bare.md', '--fail-on', 'error', '--quiet'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const { status, stderr } = await story(['score', 'mail.md', '--fail-on', 'error', '--min', '99'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^mail\.md:.+ scores \d+ — min asks for 99 — .+\nmail\.md:.+ 1 error — --fail-on/u);
  });
});

/** The hook as it is committed, run by a real commit and a real npm; only the package that it runs in is made up. */
describe.concurrent('the pre-commit hook', () => {
  const withHook = (): string => {
    const folder = repositoryOf({ 'a.md': GOOD });
    cpSync(join(ROOT, '.githooks'), join(folder, '.githooks'), { recursive: true });
    const scripts = { story: `"${process.execPath}" "${ROOT}plugins/cli/story.js"` };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts }));
    git(folder, 'config', 'core.hooksPath', '.githooks');
    return folder;
  };
  const commitAs = (cwd: string, ...args: readonly string[]): { status: number | null; said: string } => {
    const env = { ...process.env, ...CLEAN, npm_config_update_notifier: 'false', npm_config_logs_max: '0' };
    const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'x', ...args], {
      ...{ cwd, env, encoding: 'utf8' },
    });
    return { status, said: stdout + stderr };
  };

  test('stops a commit with an error in a staged story, and says how to pass once', () => {
    const folder = withHook();
    stage(folder, { 'a.md': MAIL });
    writeFileSync(join(folder, FOLDER, 'a.md'), GOOD);
    const refused = commitAs(join(folder, FOLDER));
    expect(refused.status).toBe(1);
    expect(refused.said).toMatch(/^content\/stories\/a\.md:7:10: 1 error — --fail-on error asks for none — first: /mu);
    expect(refused.said).toContain('git commit --no-verify');
    expect(git(folder, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(commitAs(folder, '--no-verify').status).toBe(0);
  });

  test('lets a faultless one through; with nothing of stories staged it does nothing at all', () => {
    const folder = withHook();
    stage(folder, { 'a.md': `${GOOD}\nMore.\n` });
    expect(commitAs(folder)).toMatchObject({ status: 0, said: expect.stringContaining('1 story · score') as string });
    writeFileSync(join(folder, 'package.json'), '{}');
    stage(folder, { 'a.md': null });
    expect(commitAs(folder)).toMatchObject({ status: 0, said: expect.not.stringContaining('npm') as string });
  });

  test('looks where story.config.json says that stories are', () => {
    const folder = withHook();
    writeFileSync(join(folder, 'story.config.json'), '{ "paths": ["told"] }');
    mkdirSync(join(folder, 'told'));
    writeFileSync(join(folder, 'told/a.md'), GOOD);
    git(folder, 'add', 'told');
    expect(commitAs(folder)).toMatchObject({ status: 0, said: expect.stringContaining('1 story') as string });
    writeFileSync(join(folder, 'told/a.md'), MAIL);
    git(folder, 'add', 'told');
    expect(commitAs(folder)).toMatchObject({ status: 1, said: expect.stringContaining('told/a.md:7:10') as string });
    git(folder, 'reset', '--quiet', '--hard');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    git(folder, 'add', 'notes.txt');
    expect(commitAs(folder)).toMatchObject({ status: 0, said: expect.not.stringContaining('staged') as string });
  });

  test('is executable, and plain sh', () => {
    const hook = join(ROOT, '.githooks/pre-commit');
    expect(spawnSync(hook, { cwd: folderOf({}), env: { PATH: '/nowhere' } }).error).toBeUndefined();
    expect(readFileSync(hook, 'utf8')).toMatch(/^#!\/bin\/sh\n/u);
  });
});

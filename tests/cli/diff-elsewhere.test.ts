import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDER, git, repositoryOf } from './repository.ts';
import { story, tale } from './story.ts';

/** What the next commit could bring into the site without a story changing where stories are looked for. */

const GOOD = tale('title: Checkout');
const CODE = tale('title: Code', 'I ran {globalThis.ran}.');

interface Told {
  readonly status: number | null;
  readonly unjudged: string[];
}

/** The verdict on everything that this step stages, committed and then as it is staged. */
async function told(step: (folder: string) => void): Promise<readonly [committed: Told, staged: Told]> {
  const folder = repositoryOf({ 'a.md': GOOD });
  step(folder);
  const ask = async (...args: readonly string[]): Promise<Told> => {
    const { status, stdout } = await story(['diff', ...args, '--format', 'json'], { cwd: folder });
    const { unjudged } = JSON.parse(stdout) as { unjudged: readonly { path: string; message: string }[] };
    return { status, unjudged: unjudged.map(({ path, message }) => `${path}: ${message.split(' — ')[0] ?? ''}`) };
  };
  const staged = await ask('HEAD', '--staged');
  git(folder, 'commit', '--quiet', '--message', 'second');
  return [await ask('HEAD~1', 'HEAD'), staged];
}

const refused = (what: string): readonly Told[] => Array<Told>(2).fill({ status: 2, unjudged: [what] });

function put(folder: string, path: string, text = CODE): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function submodule(folder: string, path: string): void {
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${git(folder, 'rev-parse', 'HEAD')},${path}`);
  put(folder, '.gitmodules', `[submodule "x"]\n  path = ${path}\n  url = ./x\n  ignore = all\n`);
  git(folder, 'add', '.gitmodules');
}

describe('story diff sees what a site would take for stories', () => {
  test('a link in the place of a folder above them', async () => {
    const verdicts = await told((folder) => {
      rmSync(join(folder, 'content'), { recursive: true });
      put(folder, 'other/stories/x.mdx');
      symlinkSync('other', join(folder, 'content'));
      git(folder, 'add', '--all');
    });
    expect(verdicts).toEqual(refused('content: a symbolic link'));
  });
  test('a link to a folder of others', async () => {
    const verdicts = await told((folder) => {
      put(folder, 'other/x.mdx');
      symlinkSync('../../other', join(folder, FOLDER, 'pictures'));
      git(folder, 'add', '--all');
    });
    expect(verdicts).toEqual(refused(`${FOLDER}/pictures: a symbolic link`));
  });
  test.each(['README.mdx', 'node_modules/x.mdx', 'sub/Readme.MDX'])('code in %s', async (name) => {
    const verdicts = await told((folder) => {
      put(folder, `${FOLDER}/${name}`);
      git(folder, 'add', '--all', '--force');
    });
    expect(verdicts).toEqual(refused(`${FOLDER}/${name}: code in an .mdx story`));
  });
  test.each(['content', FOLDER])('a submodule in the place of %s, whatever .gitmodules says', async (place) => {
    const verdicts = await told((folder) => {
      git(folder, 'rm', '--quiet', '-r', 'content');
      submodule(folder, place);
    });
    expect(verdicts).toEqual(refused(`${place}: a submodule`));
  });
  test('a submodule below them, whatever .gitmodules says', async () => {
    const verdicts = await told((folder) => {
      submodule(folder, `${FOLDER}/sub`);
    });
    expect(verdicts).toEqual(refused(`${FOLDER}/sub: a submodule`));
  });
  test.each([
    ['.gitattributes', '*.mdx text working-tree-encoding=IBM037'],
    ['.GitAttributes', '*.mdx text working-tree-encoding=IBM037'],
    ['content/.gitattributes', '"stories/a.rc\\.mdx" working-tree-encoding=UTF-16'],
    [`${FOLDER}/.gitattributes`, 'x.* working-tree-encoding=IBM037'],
  ])('%s that makes other texts of them', async (path, text) => {
    const verdicts = await told((folder) => {
      put(folder, path, `# mine\n${text}\n`);
      git(folder, 'add', '--all');
    });
    expect(verdicts).toEqual(refused(`${path}: a working-tree-encoding that stories could have`));
  });
  test('attributes are told with their place, once, and only where they are new', async () => {
    const folder = repositoryOf({ 'a.md': GOOD });
    put(folder, '.gitattributes', '*.md text\n*.mdx diff=x filter=lfs\n');
    git(folder, 'add', '--all');
    const staged = await story(['score', '--staged'], { cwd: folder });
    git(folder, 'commit', '--quiet', '--message', 'second');
    const { status, stderr } = await story(['diff', 'HEAD~1'], { cwd: folder });
    expect([status, staged.status]).toEqual([2, 2]);
    for (const said of [stderr, staged.stderr])
      expect(said).toBe(
        '.gitattributes:2:14: a filter that stories could have — git would check them out as other texts than are judged here — take it out, or name the files that it is for by their ending or folder\n',
      );
    put(folder, '.gitattributes', '*.md text\n\n*.mdx diff=x filter=lfs\n*.png filter=lfs\n');
    git(folder, 'add', '--all');
    expect((await story(['diff', 'HEAD', '--staged'], { cwd: folder })).status).toBe(0);
  });
  test.each([
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n', '1:1'],
    ['a merge conflict', `${GOOD}\n<<<<<<< HEAD\nI did.\n=======\nWe did.\n>>>>>>> x\n`, '7:1'],
  ])('%s is told and not judged: in a file, in the index, in a commit', async (what, text, place) => {
    const folder = repositoryOf({ 'a.md': GOOD });
    put(folder, `${FOLDER}/a.md`, text);
    git(folder, 'add', '--all');
    const asked = [['score'], ['score', '--staged'], ['diff', 'HEAD', '--staged']];
    const ended = await Promise.all(asked.map((args) => story(args, { cwd: folder })));
    git(folder, 'commit', '--quiet', '--message', 'second');
    for (const { status, stderr } of [...ended, await story(['diff', 'HEAD~1'], { cwd: folder })]) {
      expect(status).toBe(2);
      expect(stderr).toMatch(new RegExp(`^${FOLDER}/a\\.md:${place}: ${what}[^—]+ — [^—]+ — [^—]+\\n$`, 'u'));
    }
    git(folder, 'checkout', '--quiet', 'HEAD~1', '.');
    git(folder, 'commit', '--quiet', '--message', 'third');
    const back = await story(['diff', 'HEAD~1'], { cwd: folder });
    expect([back.status, back.stderr]).toEqual([0, expect.stringContaining('compared as if it were new') as string]);
  });
  test('a name that two files could have', async () => {
    const verdicts = await told((folder) => {
      const oid = git(folder, 'rev-parse', `HEAD:${FOLDER}/a.md`);
      const name = Buffer.concat([Buffer.from(`100644 ${oid} 0\t${FOLDER}/`), Buffer.of(0xff), Buffer.from('.md\0')]);
      execFileSync('git', ['update-index', '-z', '--index-info'], { cwd: folder, input: name });
    });
    expect(verdicts).toEqual(refused(`${FOLDER}/\ufffd.md: its name is not UTF-8`));
  });
  test('and nothing else: a hidden folder, notes, a link that went', async () => {
    const folder = repositoryOf({ 'a.md': GOOD });
    symlinkSync('../../other', join(folder, FOLDER, 'pictures'));
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'second');
    rmSync(join(folder, FOLDER, 'pictures'));
    put(folder, `${FOLDER}/.hidden/x.mdx`);
    put(folder, `${FOLDER}/notes.txt`);
    put(folder, `${FOLDER}/README.md`);
    put(folder, '.gitattributes', '*.md text eol=lf\n*.rc working-tree-encoding=UTF-16LE-BOM\n');
    git(folder, 'add', '--all', '--force');
    git(folder, 'commit', '--quiet', '--message', 'third');
    expect(await story(['diff', 'HEAD~1'], { cwd: folder })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('no story differs') as string,
    });
  });
});

describe('nothing that came with a repository is run', () => {
  test('a folder that git would take for a repository of its own', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': CODE });
    const sentinel = join(folder, 'ran');
    const inner = join(folder, 'docs');
    cpSync(join(folder, '.git'), inner, { recursive: true });
    const armed = `[core]\n bare = false\n worktree = .\n fsmonitor = touch ${sentinel}\n`;
    writeFileSync(join(inner, 'config'), armed);
    for (const args of [
      ['diff', 'HEAD~1', FOLDER],
      ['diff', 'HEAD~1', '--staged', FOLDER],
      ['score', '--staged'],
    ]) {
      const { status, stderr } = await story(args, { cwd: inner });
      expect([status, stderr]).toEqual([2, expect.stringContaining('safe.bareRepository') as string]);
    }
    expect(existsSync(sentinel)).toBe(false);
  });
  test('nor asked what changed, by a program that its configuration names', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': `${GOOD}\nMore.\n` });
    const sentinel = join(folder, 'ran');
    git(folder, 'config', 'core.fsmonitor', `touch ${sentinel}`);
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.quotePath', GIT_CONFIG_VALUE_0: 'false' };
    expect((await story(['score', '--staged'], { cwd: folder, env })).status).toBe(0);
    expect((await story(['diff', 'HEAD~1', '--staged'], { cwd: folder, env })).status).toBe(0);
    expect(existsSync(sentinel)).toBe(false);
  });
  test('a story.config.json of megabytes: 2, and what to do', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { '../../story.config.json': `{${' '.repeat(3_000_000)}}` });
    const { status, stderr } = await story(['diff', 'HEAD~1'], { cwd: folder });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^story: git cat-file said more .+ — .+ — .+\n$/u)]);
  });
});

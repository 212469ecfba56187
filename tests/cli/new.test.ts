import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { lint, PRINCIPLES, readFrontMatter } from '../../plugins/story-lint/index.ts';
import { folderOf, ROOT, story } from './story.ts';

const frontMatterOf = (path: string): unknown =>
  parse(/^---\n([\s\S]*?\n)---\n/u.exec(readFileSync(path, 'utf8'))?.[1] ?? '');

const TITLE = 'Cutting checkout latency';
const NAME = 'cutting-checkout-latency.mdx';

describe.concurrent('a new story', () => {
  test('has front matter, four headings with prompts, and says what to run next', async () => {
    const folder = join(folderOf({}), 'deep/er');
    const asked = ['--level', 'l7', '--role', 'SDM', '--question', 'What did you cut?'];
    const shows = ['--principle', 'dive-deep', '--principle', 'Are Right, A Lot', '--principle', 'Dive Deep'];
    const { status, stdout, stderr } = await story(['new', TITLE, '--dir', folder, ...asked, ...shows]);
    const path = `${folder}/${NAME}`;
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe(path);
    expect(stdout).toContain(`npm run story -- score ${path}\n`);
    expect(frontMatterOf(path)).toEqual({
      title: TITLE,
      level: 'L7',
      role: 'SDM',
      question: 'What did you cut?',
      principles: ['dive-deep', 'are-right-a-lot'],
      visibility: 'private',
    });
    expect(readFileSync(path, 'utf8').match(/^## \w+$/gmu)).toEqual([
      '## Situation',
      '## Task',
      '## Action',
      '## Result',
    ]);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  test('is reported prompt by prompt, and none of them is scored as text', async () => {
    const folder = folderOf({});
    await story(['new', TITLE, '--dir', folder]);
    const path = `${folder}/${NAME}`;
    const { status, stdout } = await story(['score', path, '--format', 'json']);
    expect(status).toBe(0);
    const [told] = (JSON.parse(stdout) as { stories: ReturnType<typeof lint>[] }).stories;
    const prompts = readFileSync(path, 'utf8').match(/\[Write here: [^\]]+\]/gu) ?? [];
    expect(prompts.length).toBeGreaterThan(8);
    expect(told?.findings.filter(({ rule }) => rule === 'unwritten-prompt').map(({ quote }) => quote)).toEqual(prompts);
    expect(told?.coverage.judged).toBe(0);
    expect(told?.coverage.excluded.map(({ reason }) => reason).toSorted()).toEqual(['heading', 'prompt']);
    expect(told?.score).toBe(0);
  });

  test('scores as if its prompts were not there, once something is written', async () => {
    const folder = folderOf({});
    await story(['new', TITLE, '--dir', folder]);
    const path = `${folder}/${NAME}`;
    const begun = readFileSync(path, 'utf8').replace(
      /_\[Write here: your first decision[^\n]+/u,
      'I rewrote the slow query on Monday. Latency fell from 8.2 s to 1.6 s.',
    );
    const bare = begun.replaceAll(/_\[Write here: [^\n]+\n\n?/gu, '');
    expect(lint(begun, { path }).score).toBe(lint(bare, { path }).score);
    expect(lint(begun, { path }).coverage.judged).toBe(lint(bare, { path }).coverage.judged);
  });

  test.each([
    ['Say "no": # 1 \'quoted\' \\ {x} <b> &amp;', 'say-no-1-quoted-x-b-and-amp'],
    ['--- % @ ` * ! | > 50%', '50'],
    ['2024-05-01', '2024-05-01'],
    ['null', 'null'],
    ['12:30:00', '12-30-00'],
    ['Größe, Ærø & Łódź: l’été', 'grosse-aero-and-lodz-lete'],
    ['../../../etc/passwd', 'etc-passwd'],
    ['README', 'readme-story'],
    ['CON', 'con-story'],
    ['🚀 to the ＭＯＯＮ\u202e', 'to-the-moon'],
    [`${'very '.repeat(40)}long`, 'very-'.repeat(12).slice(0, -1)],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('called %j is the file %s, and keeps its title to the letter', async (title, name) => {
    const folder = folderOf({});
    const { status, stderr } = await story(['new', '--dir', folder, '--question', title, '--', title]);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(folder)).toEqual([`${name}.mdx`]);
    const path = `${folder}/${name}.mdx`;
    expect(readFrontMatter(readFileSync(path, 'utf8'))).toMatchObject({
      title,
      question: title,
      visibility: 'private',
    });
    expect(lint(readFileSync(path, 'utf8'), { path })).toMatchObject({ title, score: 0 });
  });
});

describe.concurrent('nothing is written', () => {
  test('over a story that is there, or a link to nowhere', async () => {
    const folder = folderOf({ [NAME]: 'Mine.' });
    symlinkSync('nowhere', join(folder, 'dangling.mdx'));
    for (const [title, name] of [
      [TITLE, NAME],
      ['Dangling', 'dangling.mdx'],
    ] as const) {
      const { status, stdout, stderr } = await story(['new', title, '--dir', folder]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `${folder}/${name}:1:1: there is a file of this name already — story new never writes over one — give this story another title, or go on in that file\n`,
      );
    }
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe('Mine.');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual([NAME, 'dangling.mdx']);
  });

  test('twice, when two ask at once', async () => {
    const folder = folderOf({});
    const ended = await Promise.all([1, 2, 3].map(() => story(['new', TITLE, '--dir', folder])));
    expect(ended.map(({ status }) => status).toSorted()).toEqual([0, 2, 2]);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  test.each([
    [['A\nB'], /^story: the title “A B” holds a line break .+ — it is one line .+ — write it without\n$/u],
    [['A', '--question', 'B\u0000'.replace('\u0000', '\u0007')], /^story: the question “B.” holds/u],
    [['A', '--role', 'S\tE'], /^story: the role “S E” holds/u],
    [['x '.repeat(200)], /^story: the title is 400 characters long — 300 are the most — /u],
    [[''], /^story: the title is empty — .+ — say what you did/u],
    [['日本語'], /^story: no file name comes out of the title “日本語” — .+ — begin with a title in Latin letters/u],
    [['A', '--principle', 'dive-dep'], /^story: unknown principle “dive-dep” — .+ — did you mean dive-deep\?/u],
    [['A', '--principle', 'constructor'], /^story: unknown principle “constructor” — .+ — /u],
    [['A', '--level', 'L8'], /^story: unknown level “L8” — .+ — did you mean L7 or L6\?/u],
    [['Two', 'titles'], /^story: too many arguments .+ — story new --help/u],
    [[], /^story: missing required argument 'title' — .+ — story new --help/u],
  ])('for %j', async (args, says) => {
    const folder = folderOf({});
    const { status, stdout, stderr } = await story(['new', '--dir', folder, ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('where there is no folder, or none to write to', async () => {
    const folder = folderOf({ file: '' });
    for (const dir of ['file', 'file/below']) {
      const { status, stderr } = await story(['new', 'A', '--dir', join(folder, dir)]);
      expect(status).toBe(2);
      expect(stderr).toBe(
        `${folder}/${dir}:1:1: not a folder — a file of this name is in the way — name another folder with --dir\n`,
      );
    }
  });

  test.skipIf(process.getuid?.() === 0)('without permission', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    const { status, stderr } = await story(['new', 'A', '--dir', join(folder, 'locked')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/a\.mdx:1:1: cannot be written — .+ — name a folder of yours/u);
  });

  test('by half, when it is interrupted at any moment', async () => {
    const folder = folderOf({});
    await story(['new', 'Whole', '--dir', folder]);
    const whole = readFileSync(join(folder, 'whole.mdx'), 'utf8').replace('Whole', 'Cut');
    for (const after of [60, 120, 160, 200, 240]) {
      const own = folderOf({});
      const child = spawn(process.execPath, [join(ROOT, 'plugins/cli/story.js'), 'new', 'Cut', '--dir', own]);
      const ended = new Promise((done) => child.on('close', done));
      setTimeout(() => child.kill('SIGINT'), after);
      await ended;
      expect(['', whole]).toContain(
        readdirSync(own)
          .map((name) => readFileSync(join(own, name), 'utf8'))
          .join(),
      );
    }
  });
});

test('without --dir it goes to the checkout’s own folder, wherever the command is called from', () => {
  const checkout = folderOf({ 'package.json': '{ "type": "module", "version": "0.0.0" }' });
  for (const part of ['plugins', 'content/templates/files/story.mdx'])
    cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  const main = join(checkout, 'plugins/cli/story.js');
  const run = (cwd: string): string =>
    execFileSync(process.execPath, [main, 'new', TITLE, '--level', 'L5'], { cwd, encoding: 'utf8' });
  expect(run(folderOf({})).split('\n')[0]).toBe(`${checkout}/content/stories/mine/${NAME}`);
  rmSync(join(checkout, 'content/stories/mine'), { recursive: true });
  expect(run(checkout).split('\n')[0]).toBe(`content/stories/mine/${NAME}`);
});

test('help names every principle, and loads no language model', async () => {
  const { status, stdout, stderr } = await story(['new', '--help'], { env: { NODE_DEBUG: 'esm,module' } });
  expect(status).toBe(0);
  for (const slug of PRINCIPLES) expect(stdout).toContain(slug);
  expect(stderr).not.toMatch(/language\/read|story-lint\/index/u);
});

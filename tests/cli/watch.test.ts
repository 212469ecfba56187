import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { begun, folderOf, story, tale, until } from './story.ts';
import type { Begun } from './story.ts';

const GOOD = tale('title: A');
const WORSE = tale('title: A', 'We looked at it. It was made much better.');
const scoreOf = (text: string): number => lint(text, { path: 'a.md' }).score;
const [good, worse] = [scoreOf(GOOD), scoreOf(WORSE)];

/** A watch that has judged everything once. */
async function watching(
  cwd: string,
  ...args: readonly string[]
): Promise<Begun & { next: (says: RegExp) => Promise<string> }> {
  const child = begun(['score', '--watch', '--quiet', ...args], { cwd });
  await until(() => /Watching .+ Ctrl-C ends it\.\n$/u.test(child.said()));
  let read = child.said().length;
  const next = async (says: RegExp): Promise<string> => {
    await until(() => says.test(child.said().slice(read)) && /suggestions?\n$/u.test(child.said()));
    const said = child.said().slice(read);
    read = child.said().length;
    return said;
  };
  return { ...child, next };
}

describe.concurrent('--watch', () => {
  test('a save: the score before and after; one that changes nothing: not a word; Ctrl-C: 0', async () => {
    const folder = folderOf({ 'in/a.md': GOOD, 'in/b.md': GOOD });
    const { next, kill, ended, said } = await watching(folder, 'in');
    expect(said()).toMatch(/2 stories · mean .+\n\nWatching 2 stories\. Ctrl-C ends it\.\n$/u);
    writeFileSync(join(folder, 'in/a.md'), WORSE);
    const first = await next(/── in\/a\.md/u);
    expect(first).toMatch(new RegExp(`^\n── in/a\\.md {2}${good} → ${worse} \\(−${good - worse}\\) ─+\n\n`, 'u'));
    expect(first).not.toContain('b.md');
    writeFileSync(join(folder, 'in/a.md'), WORSE);
    utimesSync(join(folder, 'in/b.md'), new Date(), new Date());
    await setTimeout(600);
    writeFileSync(join(folder, 'in/a.md'), GOOD);
    expect(await next(/── in\/a\.md/u)).toContain(`\n── in/a.md  ${worse} → ${good} (+${good - worse}) ─`);
    kill('SIGINT');
    expect(await ended).toMatchObject({ status: 0, signal: null, stderr: '' });
    // eslint-disable-next-line no-control-regex -- no terminal is cleared
    expect(said()).not.toMatch(/\u001b/u);
  });

  test('a file that an editor puts in the place of the old one, and one named alone', async () => {
    const folder = folderOf({ 'a.md': GOOD, 'b.md': GOOD });
    const { next, kill, ended } = await watching(folder, 'a.md');
    for (const [text, says] of [
      [WORSE, `${good} → ${worse}`],
      [GOOD, `${worse} → ${good}`],
      [WORSE, `${good} → ${worse}`],
    ] as const) {
      writeFileSync(join(folder, 'b.md'), text);
      renameSync(join(folder, 'a.md'), join(folder, 'a.md~'));
      writeFileSync(join(folder, '.a.md.swp'), text);
      renameSync(join(folder, '.a.md.swp'), join(folder, 'a.md'));
      const told = await next(/── a\.md/u);
      expect(told).toContain(says);
      expect(told).not.toContain('b.md');
    }
    kill('SIGTERM');
    expect((await ended).status).toBe(143);
  });

  test('new and deleted stories, folders too; what is no story: not a word', async () => {
    const folder = folderOf({ 'a.md': GOOD });
    const { next, kill, ended, said } = await watching(folder, '.');
    mkdirSync(join(folder, 'new/node_modules'), { recursive: true });
    writeFileSync(join(folder, 'new/node_modules/x.md'), GOOD);
    writeFileSync(join(folder, 'notes.txt'), GOOD);
    writeFileSync(join(folder, 'new/b.md'), WORSE);
    expect(await next(/b\.md/u)).toContain(`── ./new/b.md  new, ${worse} ─`);
    rmSync(join(folder, 'new'), { recursive: true });
    await until(() => said().includes(`── ./new/b.md  deleted, scored ${worse} ─`));
    expect(said()).not.toMatch(/x\.md|notes/u);
    kill('SIGINT');
    await ended;
  });

  test('a story that cannot be judged for a while', async () => {
    const folder = folderOf({ 'a.md': GOOD });
    const { kill, ended, said } = await watching(folder, 'a.md');
    writeFileSync(join(folder, 'a.md'), tale('level: A: B'));
    await until(() => said().includes(`── a.md  ${good} → not judged ─`));
    writeFileSync(join(folder, 'a.md'), GOOD);
    await until(() => said().includes(`── a.md  not judged → ${good} ─`));
    kill('SIGINT');
    const { status, stderr } = await ended;
    expect(status).toBe(0);
    expect(stderr).toMatch(/^a\.md:2:8: .+ — .+\n$/u);
  });

  test('through a symbolic link', async () => {
    const folder = folderOf({ 'real/a.md': GOOD });
    symlinkSync('real', join(folder, 'link'));
    const { next, kill, ended } = await watching(folder, 'link');
    writeFileSync(join(folder, 'real/a.md'), WORSE);
    expect(await next(/a\.md/u)).toContain(`── link/a.md  ${good} → ${worse}`);
    kill('SIGINT');
    await ended;
  });

  test.each([
    [['-'], /^story: --watch and - — standard input is read once, .+ — name the file\n$/u],
    [['--staged'], /^story: --watch and --staged — files are watched, .+ — leave one of them out\n$/u],
    [['--format', 'json'], /^story: --watch and --format json — it is one report .+ — leave --format out\n$/u],
    [['--also', 'json=x.json'], /^story: --watch and --also — a file holds one report .+ — leave --also out\n$/u],
  ])('not with %j', async (args, says) => {
    const { status, stdout, stderr } = await story(['score', '--watch', ...args], { cwd: folderOf({}) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });
});

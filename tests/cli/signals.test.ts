import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CLEAN, repositoryOf } from './repository.ts';
import { begun, folderOf, STORY, story, tale, until } from './story.ts';
import type { Begun } from './story.ts';

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;
const many = (number: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: number }, (_, index) => [`in/${index}.md`, tale(`title: A ${index}`)]));
const isBegun = (folder: string) => () => readdirSync(folder).some((name) => name.endsWith('.tmp'));

describe.concurrent('a signal ends it at once, with nothing half done and not a word', () => {
  test.each(SIGNALS)('%s while standard input is still open: %i', async (signal, status) => {
    const folder = folderOf({ 'report.json': 'old' });
    const child = begun(['score', '-', '--also', 'json=report.json'], { cwd: folder });
    await until(isBegun(folder));
    child.stdin.write('I did');
    child.kill(signal);
    expect(await child.ended).toEqual({ status, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(folder)).toEqual(['report.json']);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old');
  });

  test.each([
    ['one thread', 250],
    ['several threads', 2000],
  ])('in the middle of judging, on %s', async (_, number) => {
    const folder = folderOf(many(number));
    const child = begun(['score', 'in', '--format', 'json', '--also', 'markdown=report.md'], { cwd: folder });
    await until(() => child.said().includes('"score"'));
    child.kill('SIGINT');
    const { status, stdout, stderr } = await child.ended;
    expect([status, stderr]).toEqual([130, '']);
    expect(stdout).not.toContain('"summary"');
    expect(readdirSync(folder)).toEqual(['in']);
  });

  test('in the middle of a comparison', async () => {
    const folder = repositoryOf({ 'a.md': tale('title: A') }, many(250));
    const child = begun(['diff', 'HEAD~1', '--also', 'json=report.json'], { cwd: folder, env: CLEAN });
    await until(isBegun(folder));
    child.kill('SIGTERM');
    expect(await child.ended).toMatchObject({ status: 143, stdout: '', stderr: '' });
    expect(readdirSync(folder)).toEqual(['.git', 'content']);
  });

  test('story new: the whole file or none, whenever it comes', async () => {
    for (const wait of [100, 150, 200, 250]) {
      const folder = folderOf({});
      const child = begun(['new', 'Cut', '--dir', join(folder, 'own')]);
      await setTimeout(wait);
      child.kill('SIGINT');
      const { status, signal, stderr } = await child.ended;
      // Before the program is loaded, the system itself ends it; a shell shows 130 for that too.
      expect(signal === 'SIGINT' || status === 130 || status === 0).toBe(true);
      expect(stderr).toBe('');
      const made = readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)));
      expect([[], ['cut.mdx']]).toContainEqual(made);
      for (const name of made) expect(readFileSync(join(folder, 'own', name), 'utf8')).toMatch(/## Result[\s\S]+\n$/u);
    }
  });
});

describe.concurrent('what nothing could put away', () => {
  /** One that is at work on a report in this folder, and waits for its story. */
  async function atWork(folder: string, file: string): Promise<Begun> {
    const before = leftIn(folder);
    const child = begun(['score', '-', '--also', `json=${file}`], { cwd: folder });
    await until(() => leftIn(folder).some((name) => !before.includes(name)));
    return child;
  }
  const leftIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  test('is gone after the next report; of one that is still at work, nothing is', async () => {
    const folder = folderOf({ 'a.md': tale('title: A'), 'report.json': 'old', '.story-notes.tmp': 'mine' });
    const killed = await atWork(folder, 'report.json');
    killed.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    const [left = ''] = leftIn(folder).filter((name) => name !== '.story-notes.tmp');
    expect(left).toMatch(/^\.story-/u);
    // Another machine's, as far as anybody here can tell.
    const foreign = left.replace(/[0-9a-f]{8}/u, '00000000');
    writeFileSync(join(folder, foreign), '');

    const alive = await atWork(folder, 'other.json');
    expect(leftIn(folder)).not.toContain(left);
    const done = await story(['score', 'a.md', '--also', 'json=report.json'], { cwd: folder });
    expect([done.status, done.stderr]).toEqual([0, '']);
    alive.stdin.end(tale('title: A'));
    expect(await alive.ended).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder).toSorted()).toEqual([foreign, '.story-notes.tmp', 'a.md', 'other.json', 'report.json']);
    for (const name of ['other.json', 'report.json']) {
      expect(readFileSync(join(folder, name), 'utf8')).toContain('"schema": 1');
    }
  });

  test('is gone after the next new story', async () => {
    const folder = folderOf({});
    const killed = await atWork(folder, 'report.json');
    killed.kill('SIGKILL');
    await killed.ended;
    expect(leftIn(folder)).toHaveLength(1);
    const { status } = await story(['new', 'Cut', '--dir', '.'], { cwd: folder });
    expect([status, readdirSync(folder)]).toEqual([0, ['cut.mdx']]);
  });
});

test.skipIf(spawnSync('script', ['--version']).status !== 0)('the line of a long run is erased', () => {
  const folder = folderOf(many(6000));
  // Some seconds on, so that the line has shown: it does so once a second has passed.
  const script = `"${process.execPath}" "${STORY}" score in > out & story=$!; (sleep 3; kill -TERM $story) & wait $story; echo "ended $?"`;
  writeFileSync(join(folder, 'run.sh'), script);
  const said = execFileSync('script', ['--quiet', '--command', 'sh run.sh', '/dev/null'], {
    ...{ cwd: folder, env: { ...process.env, TERM: 'xterm' }, encoding: 'utf8' },
  });
  // eslint-disable-next-line no-control-regex -- what erases a row of a terminal
  expect(said).toMatch(/of 6,000 stories · \d+ s\r\u001b\[2Kended 143\r\n$/u);
});

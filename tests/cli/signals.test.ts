import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CLEAN, repositoryOf } from './repository.ts';
import { begun, folderOf, STORY, tale, until } from './story.ts';

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

test.skipIf(spawnSync('script', ['--version']).status !== 0)('the line of a long run is erased', () => {
  const folder = folderOf(many(2000));
  // Some seconds on, so that the line has shown: it does so once a second has passed.
  const script = `"${process.execPath}" "${STORY}" score in > out & story=$!; (sleep 4; kill -TERM $story) & wait $story; echo "ended $?"`;
  writeFileSync(join(folder, 'run.sh'), script);
  const said = execFileSync('script', ['--quiet', '--command', 'sh run.sh', '/dev/null'], {
    ...{ cwd: folder, env: { ...process.env, TERM: 'xterm' }, encoding: 'utf8' },
  });
  // eslint-disable-next-line no-control-regex -- what erases a row of a terminal
  expect(said).toMatch(/of 2,000 stories · \d+ s\r\u001b\[2Kended 143\r\n$/u);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COVERAGE_FORMATS, FORMATS, PLAIN_FORMATS } from '../../plugins/cli/formats.ts';
import { CLEAN, repositoryOf } from './repository.ts';
import { begun, folderOf, STORY, tale } from './story.ts';
import type { Ended } from './story.ts';

const GOOD = tale('title: A');
const FULL = '/dev/full';
const NOT_PRINTED =
  /^story: not everything could be printed — standard output takes no more: the system says (?:ENOSPC|EFBIG) — make room .+\n$/u;

/** The command in a shell, with what the shell does to its streams. */
function shell(line: string, cwd: string): Promise<Ended> {
  const { stdin, ended } = begun([line, process.execPath, STORY], { cwd, env: CLEAN, node: 'sh', main: '-c' });
  stdin.end();
  return ended;
}
const quoted = (args: readonly string[]): string => args.map((each) => `'${each}'`).join(' ');

const asked: readonly (readonly string[])[] = [
  ...FORMATS.map((format) => ['score', '--format', format]),
  ...FORMATS.map((format) => ['diff', 'HEAD~1', '--format', format]),
  ...COVERAGE_FORMATS.map((format) => ['coverage', '--format', format]),
  ...PLAIN_FORMATS.map((format) => ['rules', '--format', format]),
  ...PLAIN_FORMATS.map((format) => ['rules', 'we-instead-of-i', '--format', format]),
  ...PLAIN_FORMATS.map((format) => ['diagnose', 'feedback.txt', '--format', format]),
  ['score', '--quiet', '--min', '100'],
  ['score', 'nowhere'],
  ['score', '--staged'],
  ['score', '--watch'],
  ['new', 'A story', '--dir', 'own'],
  ['completion', 'bash'],
  ['help', 'score'],
  ['--help'],
  ['--version'],
];
const repository = (): string =>
  repositoryOf(
    { 'a.md': GOOD, 'b.md': GOOD },
    { 'a.md': `${GOOD}\nSynergy.\n`, '../../feedback.txt': 'You did not dive deep enough.\n' },
  );

describe.skipIf(!existsSync(FULL)).concurrent('standard output on a disk that is full: one sentence, and 2', () => {
  test.each(asked.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    expect(await shell(`"$0" "$1" ${quoted(args)} > ${FULL}`, repository())).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(NOT_PRINTED) as string,
    });
  });

  test('on several threads, with a report in a file: that is as it was before', async () => {
    const names = Array.from({ length: 300 }, (_, index) => [`in/${index}.md`, GOOD]);
    const folder = folderOf({ ...(Object.fromEntries(names) as Record<string, string>), 'report.json': 'old' });
    const { status, stderr } = await shell(`"$0" "$1" score in --also json=report.json > ${FULL}`, folder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(NOT_PRINTED) as string]);
    expect(readdirSync(folder)).toEqual(['in', 'report.json']);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old');
  });
});

describe.skipIf(!existsSync(FULL)).concurrent('standard error on a disk that is full', () => {
  test('what could not be said is in the status', async () => {
    const folder = repository();
    const score = '"$0" "$1" score --format json';
    expect(await shell(`${score} 2> ${FULL}`, folder)).toMatchObject({ status: 0 });
    expect(await shell(`${score} --min 100 > report.json`, folder)).toMatchObject({ status: 1 });
    expect(await shell(`${score} --min 100 > report.json 2> ${FULL}`, folder)).toMatchObject({ status: 2 });
    expect(await shell(`"$0" "$1" nonsense > ${FULL} 2>&1`, folder)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: '',
    });
  });
});

test('a disk with room for a part: never a part and status 0', async () => {
  const folder = folderOf({});
  const whole = await shell('"$0" "$1" rules --format json > rules.json', folder);
  expect(whole.status).toBe(0);
  const { length } = readFileSync(join(folder, 'rules.json'));
  expect(length).toBeGreaterThan(2 * 512);
  // The limit is in blocks of 512 bytes.
  const { status, stderr } = await shell('ulimit -f 2; "$0" "$1" rules --format json > part.json', folder);
  expect([status, stderr]).toEqual([2, expect.stringMatching(NOT_PRINTED) as string]);
  expect(readFileSync(join(folder, 'part.json'))).toHaveLength(2 * 512);
});

test('a report that its disk has no room for: a sentence, 2, and what was there before', async () => {
  const folder = folderOf({ 'a.md': GOOD, 'report.json': 'old' });
  const { status, stdout, stderr } = await shell('ulimit -f 2; "$0" "$1" score a.md --also json=report.json', folder);
  expect([status, stdout]).toEqual([2, expect.stringContaining('1 story · score') as string]);
  expect(stderr).toMatch(/^report\.json:1:1: the report could not be written — the system says EFBIG — .+\n$/u);
  expect(readdirSync(folder)).toEqual(['a.md', 'report.json']);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old');
});

test.concurrent.each([
  ['score', '--min', '100'],
  ['diff', 'HEAD~1'],
  ['coverage'],
  ['rules'],
  ['diagnose', 'feedback.txt'],
  ['completion', 'bash'],
  ['--help'],
])('a reader who has gone is no fault: %s', async (...args) => {
  const folder = repository();
  const heard = await shell(`"$0" "$1" ${quoted(args)} > all`, folder);
  const left = await shell(`{ "$0" "$1" ${quoted(args)}; echo $? > status; } | true`, folder);
  expect(left.stderr).toBe(heard.stderr);
  expect(readFileSync(join(folder, 'status'), 'utf8')).toBe(`${heard.status}\n`);
});

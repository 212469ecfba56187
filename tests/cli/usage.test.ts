import { describe, expect, test } from 'vitest';
import { nearest } from '../../plugins/nearest.ts';
import { sources, story } from './story.ts';

describe.concurrent('what was not understood', () => {
  test.each([
    [['scroe'], /^story: unknown command “scroe” — .+ — did you mean score\?/u],
    [
      ['content/stories'],
      /^story: unknown command “content\/stories” — it is the name of a file or folder — story score content\/stories scores it\n$/u,
    ],
    [['score', '--fromat', 'json'], /^story: unknown option “--fromat” — .+ — did you mean --format\?/u],
    [['score', '--format', 'jsn'], /^story: unknown format “jsn” — .+ — did you mean json\?/u],
    [['score', '--level', 'L8'], /^story: unknown level “L8” — there is L4, L5, L6 and L7 — did you mean L7 or L6\?/u],
    [['score', '--min', 'high'], /^story: --min “high” — scores are numbers from 0 to 100 — /u],
    [['rules', 'we-insted-of-i'], /^story: unknown rule “we-insted-of-i” — .+ — did you mean we-instead-of-i\?/u],
    [['diagnose'], /^story: missing required argument 'file' — .+ — story diagnose --help/u],
  ])('%j', async (args, says) => {
    const { status, stdout, stderr } = await story(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('no command at all: the help, on standard error', async () => {
    const { status, stdout, stderr } = await story([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: story');
  });
});

describe.concurrent('help', () => {
  test('tells a stranger what it does, how, and what the exit statuses mean; loads no language model', async () => {
    const { status, stdout, stderr } = await story(['--help'], { env: { NODE_DEBUG: 'esm,module' }, main: sources() });
    expect(status).toBe(0);
    for (const part of ['score', 'coverage', 'diff', 'rules', 'diagnose', 'Examples:', 'Exit status:'])
      expect(stdout).toContain(part);
    expect(stderr).toContain('commander');
    expect(stderr).not.toMatch(/language\/read|story-lint\/index/u);
  });

  test('of a command', async () => {
    const { status, stdout } = await story(['score', '--help']);
    expect(status).toBe(0);
    for (const part of [
      'pretty',
      'json',
      'github',
      'markdown',
      'sarif',
      '--min',
      'report.schema.json',
      'Exit status:',
    ]) {
      expect(stdout).toContain(part);
    }
  });

  test.each(['', 'new', 'score', 'coverage', 'diff', 'rules', 'diagnose', 'completion'])(
    'of %j fits a terminal of 80 columns and documents what it exits with',
    async (command) => {
      const { status, stdout } = await story([...command.split(' ').filter(Boolean), '--help']);
      expect(status).toBe(0);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).toContain('Exit status:');
      if (['', 'score', 'diff'].includes(command)) expect(stdout).toMatch(/^ {2}130 {2}interrupted.+\b143\b/mu);
    },
  );

  test('of score: everything that it can be asked for', async () => {
    const { stdout } = await story(['score', '--help']);
    for (const part of ['--also', '--staged', '--watch', '--fail-on', 'core.hooksPath .githooks', '--no-verify'])
      expect(stdout).toContain(part);
  });

  test('of coverage: what counts, and that nothing is forecast', async () => {
    const { status, stdout } = await story(['coverage', '--help']);
    expect(status).toBe(0);
    for (const part of ['--level', '--role', 'markdown', 'forecasts nothing', 'report.schema.json', 'Exit status:'])
      expect(stdout).toContain(part);
  });

  test('version', async () => {
    expect(await story(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) as string,
    });
  });
});

test.each([
  ['jsn', ['pretty', 'json', 'github'], ['json']],
  ['vague', ['vague-claim', 'missing-lesson', 'vague-action'], ['vague-claim', 'vague-action']],
  ['JSON', ['json'], ['json']],
  ['zzzz', ['pretty', 'json'], []],
  ['L3', ['L4', 'L5', 'L6', 'L7'], ['L4', 'L5']],
])('nearest to %j', (typed, names, expected) => {
  expect(nearest(typed, names)).toEqual(expected);
});

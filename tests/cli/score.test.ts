import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { readFileSync } from 'node:fs';
import { folderOf, ROOT, story, tale } from './story.ts';
import { valid } from './schemas.ts';

interface Scores {
  readonly stories: readonly StoryReport[];
  readonly unjudged: readonly { path: string; line: number; column: number; message: string; remedy: string }[];
  readonly summary: { readonly stories: number; readonly meanScore: number | null };
}

describe.concurrent('exit status', () => {
  test('0: all well, also with stories that have faults', async () => {
    const folder = folderOf({ 'a.mdx': tale('title: A') });
    const { status, stderr, stdout } = await story(['score', 'a.mdx'], { cwd: folder });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 story · score');
    // eslint-disable-next-line no-control-regex -- no colours in a pipe
    expect(stdout).not.toMatch(/\u001b/u);
  });

  test('1: below --min, and standard error says which', async () => {
    const folder = folderOf({ 'a.mdx': tale('title: A'), 'b.mdx': 'Synergy.' });
    const { status, stderr } = await story(['score', '.', '--min', '30', '--format', 'json'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\.\/b\.mdx:\d+:\d+: scores \d+ — min asks for 30 — first: .+\n$/u);
  });

  test('1: below the target in its own front matter', async () => {
    const folder = folderOf({ 'a.mdx': tale('title: A\ntarget: 100'), 'b.mdx': tale('title: B\ntarget: 1') });
    const { status, stderr } = await story(['score', 'a.mdx', 'b.mdx'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^a\.mdx:\d+:\d+: scores \d+ — its own target is 100 — first: .+\n$/u);
  });

  test('2: no such file, and the name that was meant', async () => {
    const folder = folderOf({ 'checkout.mdx': tale('title: A') });
    const { status, stderr } = await story(['score', 'chekout.mdx'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'chekout.mdx:1:1: no such file or folder — so nothing was judged here — did you mean checkout.mdx?\n',
    );
  });

  test('2: no path given and no stories folder here', async () => {
    const { status, stderr } = await story(['score'], { cwd: folderOf({}) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^content\/stories:1:1: no such file or folder — /u);
  });
});

describe.concurrent('what cannot be judged', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const faulty: Readonly<Record<string, readonly [text: string | Uint8Array, place: string, says: RegExp]>> = {
    'yaml.mdx': [tale('level: A: B'), '2:8', /not valid YAML/u],
    'open.mdx': ['---\ntitle: A\n\nI did it.\n', '1:1', /never closed/u],
    'level.md': [tale('title: A\nlevel: L9'), '3:8', /`level` in the front matter/u],
    'less.mdx': [tale('title: A', 'It fell to <5 ms.'), '5:12', /code in an \.mdx story/u],
    'brace.mdx': [tale('title: A', 'I left a stray { in it.'), '5:16', /code in an \.mdx story/u],
    'import.mdx': [tale('title: A', 'import x from "node:fs"\n\nI did it.'), '5:1', /code in an \.mdx story/u],
    'jsx.mdx': [tale('title: A', 'I wrote <Widget on={1} /> that day.'), '5:9', /code in an \.mdx story/u],
    'latin1.md': [bytes('I met\nJos\u00e9 there'), '2:4', /not UTF-8/u],
    'nul.md': ['I met\nJo\0e', '2:3', /NUL byte/u],
    'utf16.md': [bytes('\u00ff\u00feI\0'), '1:1', /UTF-16/u],
    'big.md': ['a'.repeat(1_000_001), '1:1', /over 1 MB/u],
    'empty.md': [' \n', '1:1', /no text/u],
  };

  test('2: each fault with its place, the good story judged all the same', async () => {
    const texts = Object.fromEntries(Object.entries(faulty).map(([name, [text]]) => [name, text]));
    const folder = folderOf({ ...texts, 'good.mdx': tale('title: Good'), 'plain.md': 'I cut it to <5 ms {today}.' });
    const { status, stdout, stderr } = await story(['score', folder, '--format', 'json', '--min', '1']);
    const { stories, unjudged, summary } = valid('scores', stdout) as Scores;
    expect(status).toBe(2);
    expect(stories.map(({ path }) => path)).toEqual([`${folder}/good.mdx`, `${folder}/plain.md`]);
    expect(summary.stories).toBe(2);
    for (const [name, [, place, says]] of Object.entries(faulty)) {
      const problem = unjudged.find(({ path }) => path === `${folder}/${name}`);
      expect([name, `${problem?.line ?? 0}:${problem?.column ?? 0}`]).toEqual([name, place]);
      expect(problem?.message).toMatch(says);
      expect(problem?.message).toMatch(/ — .+/u);
      const line = `${folder}/${name}:${place}: ${problem?.message ?? ''} — ${problem?.remedy ?? ''}\n`;
      expect(stderr).toContain(line);
    }
  });

  test.each(['pretty', 'github', 'markdown', 'sarif'])('is said in %s too', async (format) => {
    const folder = folderOf({ 'yaml.mdx': tale('level: A: B'), 'good.mdx': tale('title: Good') });
    const { status, stdout, stderr } = await story(['score', '.', '--format', format], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\.\/yaml\.mdx:2:8: .+ — .+ — .+\n$/u);
    expect(stdout).toMatch(/not judged|Not judged|toolExecutionNotifications": \[\n/u);
    if (format === 'sarif') {
      const place = { physicalLocation: { artifactLocation: { uri: 'yaml.mdx' }, region: { startLine: 2 } } };
      const invocation = { executionSuccessful: false, toolExecutionNotifications: [{ locations: [place] }] };
      expect(valid('sarif', stdout)).toMatchObject({ runs: [{ invocations: [invocation] }] });
    }
  });
});

describe.concurrent('reports', () => {
  test('json of all the playbook’s stories: schema 1, what lint says, the same bytes again', async () => {
    const args = ['score', '--format', 'json', 'content/stories/examples'];
    const [once, again] = await Promise.all([story(args), story(args)]);
    expect(once.status).toBe(0);
    expect(again.stdout === once.stdout).toBe(true);
    const { stories } = valid('any', once.stdout) as Scores;
    expect(stories.length).toBeGreaterThan(0);
    for (const told of stories) {
      const source = readFileSync(join(ROOT, told.path), 'utf8');
      const options = { path: told.path };
      expect(told).toEqual(lint(source, options));
    }
    const paths = stories.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths.every((path) => path.startsWith('content/stories/'))).toBe(true);
  });

  test('sarif of all the playbook’s stories', async () => {
    const { status, stdout } = await story(['score', '--format', 'sarif']);
    expect(status).toBe(0);
    valid('sarif', stdout);
  });

  test('standard input, level and role from the command line', async () => {
    const args = ['score', '-', '--format', 'json', '--level', 'l7', '--role', 'TPM'];
    const { status, stdout } = await story(args, { input: tale('level: L4\nrole: SDE') });
    expect(status).toBe(0);
    expect((valid('scores', stdout) as Scores).stories).toMatchObject([{ path: '-', level: 'L7', role: 'TPM' }]);
  });

  test('a reader who leaves early changes neither the status nor the peace', async () => {
    const { status, stderr } = await story(['score', 'content/stories/examples', '--format', 'json', '--min', '100'], {
      deaf: true,
    });
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/EPIPE|Error/u);
  });

  test('NO_COLOR over FORCE_COLOR over a pipe', async () => {
    const input = tale('title: A');
    const [forced, forbidden, declined] = await Promise.all([
      story(['score', '-'], { input, env: { FORCE_COLOR: '1' } }),
      story(['score', '-'], { input, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
      story(['score', '-', '--no-color'], { input, env: { FORCE_COLOR: '1' } }),
    ]);
    expect([forced, forbidden, declined].map(({ stdout }) => stdout.includes('\u001b['))).toEqual([true, false, false]);
  });
});

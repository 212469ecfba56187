import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArtifact } from '../../plugins/action/artifact.ts';
import { checked } from '../../plugins/action/checked.ts';
import { valid } from '../cli/schemas.ts';
import { git } from '../cli/repository.ts';
import { folderOf, ROOT, tale } from '../cli/story.ts';
import { diffOf, judged, kindsOf, read, storiesOf } from './judged.ts';
import { checkOut, commit, GOOD, inStories, MAIL, OTHER, pullRequest, WORSE } from './repository.ts';
import type { Files } from './repository.ts';
import { act, ofPull, ofPush } from './runner.ts';

describe.concurrent('a pull request', () => {
  test('that makes a story better passes, with everything handed on', async () => {
    const done = await judged(inStories({ 'b.md': GOOD }));
    const { status, outputs, summary, ran, pull } = done;
    expect([status, outputs['status'], outputs['gate'], outputs['errors']]).toEqual([0, '0', 'passes', '0']);
    expect(ran).toEqual(['actions/setup-node', 'install', 'judge']);
    expect(diffOf(done)).toMatchObject({ base: { commit: pull.base }, head: { commit: pull.head } });
    expect(storiesOf(done)).toEqual(['changed content/stories/b.md']);
    const report = valid('scores', read(outputs['report'])) as { summary: { meanScore: number; stories: number } };
    expect([String(report.summary.meanScore), report.summary.stories]).toEqual([outputs['score'], 2]);
    expect(summary).toMatch(/^### Stories that changed\n[^]*The gate says yes/u);
    expect(kindsOf(done)).toEqual(expect.arrayContaining(['notice']) as string[]);
    expect(kindsOf(done)).not.toContain('error');
    const artifact = outputs['artifact'] ?? '';
    expect(readdirSync(artifact).sort()).toEqual(['pull-request', 'story-diff.json']);
    expect(read(join(artifact, 'pull-request'))).toBe('7');
    expect(outputs['diff']).toBe(join(artifact, 'story-diff.json'));
    expect(outputs['artifact-name']).toBe('story-diff');
    // What the commenting workflow takes.
    const files = ['pull-request', 'story-diff.json'].map((name) => [name, readFileSync(join(artifact, name))]);
    const taken = readArtifact(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>));
    expect([taken.pullRequest, checked(taken.report).head.commit]).toEqual([7, pull.head]);
  });

  test('that makes one worse fails, after everything was written', async () => {
    const done = await judged(inStories({ 'a.md': WORSE }));
    expect([done.status, done.outputs['status'], done.outputs['gate']]).toEqual([1, '1', 'fails']);
    expect(done.summary).toContain('score-drop');
    expect(storiesOf(done)).toEqual(['changed content/stories/a.md']);
    expect(done.commands.join('\n')).toMatch(/^::error file=content\/stories\/a\.md,.*The gate says no/mu);
    expect(done.log).toMatch(/a\.md:\d+:\d+: the gate says no/u);
    const easy = await judged(inStories({ 'a.md': WORSE }), { inputs: { tolerance: '100' } });
    expect(easy.status).toBe(0);
    const strict = await judged(inStories({ 'b.md': `${OTHER} ` }), {
      inputs: { min: '90', level: 'L7', role: 'SDM' },
    });
    expect([strict.status, strict.summary]).toEqual([1, expect.stringContaining('min asks for 90') as string]);
  });

  test('that brings a private e-mail address fails', async () => {
    const done = await judged(inStories({ 'a.md': MAIL }));
    expect([done.status, done.outputs['errors']]).toEqual([1, '1']);
    expect(done.commands.join('\n')).toMatch(/^::error file=content\/stories\/a\.md.*privacy-email/mu);
  });

  test('that deletes one and renames another', async () => {
    const done = await judged(inStories({ 'a.md': null, 'c.md': GOOD.replace('Monday', 'Tuesday'), 'b.md': null }));
    expect([done.status, storiesOf(done)]).toEqual([
      0,
      ['deleted content/stories/b.md', 'renamed content/stories/c.md'],
    ]);
    const all = await judged(inStories({ 'a.md': null, 'b.md': null }));
    expect([all.status, all.outputs['score'], storiesOf(all).length]).toEqual([0, '', 2]);
  });

  test('that changes no story', async () => {
    const done = await judged({ 'README.md': 'x' });
    expect([done.status, storiesOf(done), done.outputs['gate']]).toEqual([0, [], 'passes']);
    expect(done.commands).toHaveLength(1);
    expect(done.commands[0]).toMatch(/^::notice .*no story differs/u);
  });

  test('that brings one which cannot be judged: 2, and still a report', async () => {
    const done = await judged(inStories({ 'c.mdx': tale('title: C', 'I left {1} in it.') }));
    expect([done.status, done.outputs['gate'], done.outputs['artifact']]).toEqual([
      2,
      'not-judged',
      expect.stringMatching(/story-diff$/u) as string,
    ]);
    expect(done.commands.join('\n')).toMatch(/^::error file=content\/stories\/c\.mdx.*Not judged/mu);
  });

  test('is not blamed for what happened on main since', async () => {
    const before = inStories({ 'a.md': GOOD, 'b.md': WORSE });
    const pull = pullRequest(before, inStories({ 'c.md': GOOD }), inStories({ 'b.md': GOOD, 'a.md': WORSE }));
    const workspace = checkOut(pull, folderOf({}), 'merge');
    const done = await act(workspace, ofPull(pull));
    expect([done.status, storiesOf(done)]).toEqual([0, ['added content/stories/c.md']]);
    expect(diffOf(done).head.commit).toBe(pull.head);
  });
});

describe.concurrent('clones', () => {
  const before = inStories({ 'a.md': GOOD, 'b.md': WORSE });
  const pull = pullRequest(before, inStories({ 'c.md': GOOD }), inStories({ 'b.md': GOOD, 'a.md': WORSE }));

  test('two commits deep: the merge that GitHub tried, against its first parent', async () => {
    const done = await act(checkOut(pull, folderOf({}), 'merge', 2), ofPull(pull));
    expect([done.status, storiesOf(done)]).toEqual([0, ['added content/stories/c.md']]);
    expect(diffOf(done)).toMatchObject({ base: { commit: pull.base }, head: { commit: pull.merge } });
  });

  test('one commit: 2, and what to do', async () => {
    const done = await act(checkOut(pull, folderOf({}), 'merge', 1), ofPull(pull));
    expect([done.status, done.outputs['gate'], done.outputs['diff'], done.outputs['artifact']]).toEqual([
      2,
      'not-judged',
      '',
      '',
    ]);
    expect(done.commands).toEqual([expect.stringMatching(/^::error title=Stories::.+`fetch-depth: 0`$/u)]);
    expect(done.summary).toMatch(/fetch-depth: 0/u);
  });

  test('base and head as the workflow gives them', async () => {
    const workspace = checkOut(pull, folderOf({}), 'merge');
    const done = await act(workspace, ofPull(pull), {
      inputs: { base: 'origin/main', head: 'refs/remotes/pull/7/merge' },
    });
    expect([done.status, storiesOf(done)]).toEqual([0, ['added content/stories/c.md']]);
    for (const base of ['--output=x', 'gone', '$(touch x)']) {
      const wrong = await act(workspace, ofPull(pull), { inputs: { base } });
      expect([base, wrong.status, wrong.outputs['diff'], wrong.commands.length]).toEqual([base, 2, '', 1]);
      expect(wrong.commands[0]).toMatch(/^::error title=Stories::.+revision/u);
    }
    expect(existsSync(join(workspace, 'x'))).toBe(false);
  });

  test('another owner’s repository: 2, and how to say that it is meant', async () => {
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const done = await act(checkOut(pull, folderOf({}), 'merge'), ofPull(pull), { env });
    expect([done.status, done.commands]).toEqual([2, [expect.stringMatching(/dubious ownership.+safe\.directory/u)]]);
  });
});

describe.concurrent('other events', () => {
  const files = { ...inStories({ 'a.md': GOOD, 'b.md': OTHER }), 'docs/content/stories/bad.md': MAIL };
  const folder = folderOf({});
  git(folder, 'init', '--quiet');
  const sha = commit(folder, files);

  test('a push: every story, and --min', async () => {
    const all = await act(folder, ofPush(sha));
    expect([all.status, all.outputs['gate'], all.outputs['diff'], all.outputs['artifact']]).toEqual([
      0,
      'passes',
      '',
      '',
    ]);
    expect(all.outputs['score']).toMatch(/^\d+(?:\.\d)?$/u);
    valid('scores', read(all.outputs['report']));
    expect(all.summary).toMatch(/^### Stories\n/u);
    const strict = await act(folder, ofPush(sha), { inputs: { min: '60' } });
    expect([strict.status, strict.outputs['status'], strict.outputs['gate']]).toEqual([1, '1', 'fails']);
    expect(strict.commands.join('\n')).toMatch(/^::error file=content\/stories\/b\.md.*Below the mark/mu);
  });

  test('from a folder inside the repository, files are named from its top', async () => {
    const done = await act(folder, ofPush(sha), { inputs: { 'working-directory': 'docs' } });
    expect([done.status, done.outputs['errors']]).toEqual([0, '1']);
    expect(done.commands.join('\n')).toMatch(/^::error file=docs\/content\/stories\/bad\.md/mu);
  });

  test('settings: on a push those of the folder, on a pull request those of its base', async () => {
    const LAX = JSON.stringify({ rules: { 'privacy-email': 'suggestion' }, min: 0 });
    const STRICT = JSON.stringify({ min: 99 });
    const at = (text: string, more: Files): Files => ({ 'docs/story.config.json': text, ...more });
    const inputs = { 'working-directory': 'stories/docs', paths: 'mine' };
    const lowered = await judged(
      at(LAX, { 'docs/mine/a.md': MAIL }),
      { inputs },
      at(STRICT, { 'docs/mine/a.md': GOOD }),
    );
    expect([lowered.status, lowered.outputs['errors']]).toEqual([1, '1']);
    expect(lowered.summary).toContain('99');
    const pushed = await act(lowered.workspace, ofPush(lowered.pull.head), { inputs });
    expect([pushed.status, pushed.outputs['errors']]).toEqual([0, '0']);
  });

  test('no stories where they are looked for: 2, and what to give', async () => {
    const elsewhere = folderOf({ 'stories/a.md': GOOD });
    const done = await act(elsewhere, ofPush(sha));
    expect([done.status, done.outputs['score'], done.outputs['gate']]).toEqual([2, '', 'not-judged']);
    for (const said of [done.log, done.summary.replaceAll('\\', '')])
      expect(said).toMatch(/unless the input paths .+ paths: stories/u);
    expect((await act(elsewhere, ofPush(sha), { inputs: { paths: 'stories' } })).status).toBe(0);
  });

  test('pull_request_target: 2, and why', async () => {
    const done = await act(folder, { name: 'pull_request_target', payload: {}, sha });
    expect([done.status, done.commands]).toEqual([2, [expect.stringMatching(/use pull_request$/u)]]);
  });
});

describe.concurrent('a runner with no room: 2, and one sentence', () => {
  const change = inStories({ 'b.md': GOOD });
  const said = (why: RegExp) => [expect.stringMatching(why) as string];

  test.skipIf(!existsSync('/dev/full')).each(['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT'])(
    'for %s: nothing is said of what was not handed on',
    async (name) => {
      const { status, outputs, commands, log } = await judged(change, { env: { [name]: '/dev/full' } });
      expect([status, outputs['status'], outputs['gate']]).toEqual([2, '', '']);
      expect(commands.filter((each) => each.startsWith('::error'))).toEqual(
        said(new RegExp(`^::error title=Stories::${name} takes no more — the system says ENOSPC — make room`, 'u')),
      );
      expect(log).not.toContain('    at ');
    },
  );

  test('for its reports', async () => {
    const { status, commands, summary } = await judged(change, { env: { RUNNER_TEMP: '/dev/null/gone' } });
    const why = /the runner cannot do what this needs — the system says ENOTDIR.+ — mend that, and run the job again$/u;
    expect([status, commands]).toEqual([2, said(why)]);
    expect(summary).toContain('the system says ENOTDIR');
  });
});

describe.concurrent('the comment', () => {
  /** A checkout whose publish.ts only says what it was given. */
  function action(): { readonly action: string; readonly told: () => unknown } {
    const folder = folderOf({ 'action.yml': readFileSync(join(ROOT, 'action.yml')) });
    mkdirSync(join(folder, 'plugins/action'), { recursive: true });
    symlinkSync(join(ROOT, 'plugins/action/judge-run.ts'), join(folder, 'plugins/action/judge-run.ts'));
    writeFileSync(
      join(folder, 'plugins/action/publish.ts'),
      `import { writeFileSync } from 'node:fs';
       const { STORY_DIFF, STORY_COMMENT_KEY, GITHUB_TOKEN, GITHUB_EVENT_NAME } = process.env;
       writeFileSync(new URL('told.json', import.meta.url), JSON.stringify({ STORY_DIFF, STORY_COMMENT_KEY, GITHUB_TOKEN, GITHUB_EVENT_NAME }));`,
    );
    return { action: folder, told: (): unknown => JSON.parse(read(join(folder, 'plugins/action/told.json'))) };
  }
  const inputs = { comment: 'true' };

  test('workflow_run: nothing is judged, only written', async () => {
    const { action: at, told } = action();
    const done = await act(folderOf({}), { name: 'workflow_run', payload: {}, sha: 'x' }, { inputs, action: at });
    expect([done.status, done.ran.at(-1), done.ran.length, done.outputs['diff']]).toEqual([0, 'comment', 3, '']);
    expect(told()).toEqual({
      STORY_DIFF: '',
      STORY_COMMENT_KEY: '',
      GITHUB_TOKEN: 'the-token',
      GITHUB_EVENT_NAME: 'workflow_run',
    });
  });

  test('a pull request: also where the gate says no, and only where it was asked for', async () => {
    const { action: at, told } = action();
    const worse = await judged(inStories({ 'a.md': WORSE }), { inputs, action: at });
    expect([worse.status, worse.ran.at(-1)]).toEqual([1, 'comment']);
    expect(told()).toMatchObject({ STORY_DIFF: worse.outputs['diff'], GITHUB_TOKEN: 'the-token' });
    expect(basename(worse.outputs['diff'] ?? '')).toBe('story-diff.json');
    const keyed = await judged(inStories({ 'b.md': GOOD }), {
      inputs: { ...inputs, 'comment-key': 'alice' },
      action: at,
    });
    expect([told(), keyed.outputs['artifact-name']]).toMatchObject([
      { STORY_COMMENT_KEY: 'alice' },
      'story-diff-alice',
    ]);
    const unasked = await judged(inStories({ 'a.md': WORSE }), { action: at });
    expect(unasked.ran.at(-1)).toBe('judge');
    const unable = await judged({}, { inputs: { ...inputs, base: 'gone' }, action: at });
    expect([unable.status, unable.ran.at(-1)]).toEqual([2, 'judge']);
  });
});

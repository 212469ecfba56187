import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from '../cli/repository.ts';
import { folderOf, tale } from '../cli/story.ts';
import { judged, kindsOf, storiesOf } from './judged.ts';
import { checkOut, commit, GOOD, inStories, MAIL, pullRequest } from './repository.ts';
import { act, ofPull, ofPush } from './runner.ts';
import type { Done } from './runner.ts';

/** Wherever GitHub's runner would look for a command: none but annotations, and none that a story wrote. */
function expectNoCommand(done: Done): void {
  const allowed = new Set(['error', 'warning', 'notice']);
  expect(kindsOf(done).filter((kind) => !allowed.has(kind))).toEqual([]);
  expect(done.commands.filter((each) => /^::\w+(?: [^:]*)?::(?:x|evil)/u.test(each))).toEqual([]);
}

describe.concurrent('strangers', () => {
  const TEXT =
    '::set-output name=status::0\n\n::error::evil\n\n##[error]evil\n\n::add-mask::I\n\n::stop-commands::evil\n';
  const HOSTILE = inStories({
    '::error::x.mdx': tale('title: "::error::evil"', TEXT),
    'a file with spaces.md': tale('title: Spaces', TEXT),
    ';$(touch x)`touch x`.md': tale('title: Shell', TEXT),
    'new\nline ::error::evil.md': MAIL,
  });

  test.each(['github', 'pretty', 'markdown', 'json', 'sarif'])('no story commands the runner: %s', async (format) => {
    const done = await judged(HOSTILE, { inputs: { format } });
    expect([done.status, done.outputs['status'], storiesOf(done).length]).toEqual([1, '1', 4]);
    expectNoCommand(done);
    const annotates = format === 'github';
    expect(done.commands.length > 0).toBe(annotates);
    // Whatever the reporters let through: only annotations stand where the runner listens.
    expect(done.log).toMatch(
      annotates
        ? /^(?:::(?:error|warning|notice) .*\n)+\n::stop-commands::([0-9a-f]{32})\n[^]*gate says no[^]*\n::\1::\n$/u
        : /^::stop-commands::([0-9a-f]{32})\n[^]*gate says no[^]*\n::\1::\n$/u,
    );
    for (const kind of ['error', 'warning', 'notice'])
      expect(kindsOf(done).filter((each) => each === kind).length).toBeLessThanOrEqual(10);
    expect(existsSync(join(done.workspace, 'x')) || existsSync(join(done.workspace, 'stories/x'))).toBe(false);
  });

  test('no story commands the runner on a push either', async () => {
    const workspace = folderOf({});
    git(workspace, 'init', '--quiet');
    const sha = commit(workspace, HOSTILE);
    for (const format of ['github', 'pretty', 'json']) {
      const done = await act(workspace, ofPush(sha), { inputs: { format, min: '99' } });
      expect(done.status).toBe(1);
      expectNoCommand(done);
    }
  });

  test('inputs of any kind stay what they are', async () => {
    const evil = '";$(touch x)`touch x`\n::error::evil';
    for (const name of [
      'paths',
      'level',
      'role',
      'min',
      'tolerance',
      'format',
      'base',
      'head',
      'working-directory',
      'comment-key',
    ]) {
      const done = await judged(inStories({ 'b.md': GOOD }), { inputs: { [name]: evil } });
      expect([name, done.status]).toEqual([name, name === 'role' ? 0 : 2]);
      expectNoCommand(done);
      expect([done.workspace, join(done.workspace, 'stories')].some((at) => existsSync(join(at, 'x')))).toBe(false);
    }
  });

  test('paths with spaces, one a line, files among them', async () => {
    const before = { 'my stories/a b.md': GOOD, 'one.md': GOOD, 'not this.md': GOOD };
    const change = { 'my stories/a b.md': `${GOOD}\nIt held.\n`, 'one.md': `${GOOD}\nIt held.\n`, 'not this.md': MAIL };
    const done = await judged(change, { inputs: { paths: 'my stories\n  one.md\n' } }, before);
    expect([done.status, storiesOf(done)]).toEqual([0, ['changed my stories/a b.md', 'changed one.md']]);
  });

  test('code, rules and scripts are the base’s: whatever the pull request brings instead is not run', async () => {
    const sentinel = join(folderOf({}), 'ran');
    const evil = `require('node:fs').writeFileSync(${JSON.stringify(sentinel)}, 'x')`;
    const module = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(sentinel)}, 'x');`;
    const scripts = Object.fromEntries(
      ['preinstall', 'install', 'postinstall', 'prepare', 'story', 'test'].map((name) => [name, `touch ${sentinel}`]),
    );
    const shell = `#!/bin/sh\ntouch ${sentinel}\n`;
    const done = await judged(
      {
        ...inStories({ 'b.md': GOOD }),
        'plugins/cli/main.ts': module,
        'plugins/cli/story.js': module,
        'plugins/action/judge-run.ts': module,
        'action.yml': `runs: { using: composite, steps: [{ run: touch ${sentinel}, shell: bash }] }`,
        'package.json': JSON.stringify({ type: 'module', scripts }),
        '.npmrc': `node-options=--require=./evil.cjs\nscript-shell=./evil.sh\n`,
        'story.config.json': '{}',
        '.env': 'NODE_OPTIONS=--require=./evil.cjs\n',
        'evil.cjs': evil,
        'node_modules/zod/index.js': evil,
        'node_modules/zod/package.json': '{"name":"zod","main":"index.js"}',
        '.gitattributes': '*.md diff=evil filter=evil\n',
        '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::touch ${sentinel}\n\tupdate = !touch ${sentinel}\n`,
        '.gitconfig': `[core]\n\tfsmonitor = touch ${sentinel}\n`,
        '.githooks/post-checkout': shell,
        'evil.sh': shell,
      },
      { inputs: { paths: 'content/stories' } },
    );
    // It is only told that git would be asked to run something for stories.
    expect([done.status, storiesOf(done)]).toEqual([2, ['changed content/stories/b.md']]);
    expect(done.log).toContain('.gitattributes:1:16: a filter that stories could have');
    expect(existsSync(sentinel)).toBe(false);
  });

  test('settings are those of the base as it is now, wherever the pull request leaves it', async () => {
    const config = (min: number): string => JSON.stringify({ min });
    const lax = { 'story.config.json': config(0), 'content/stories/a.md': GOOD };
    for (const [strict, status] of [
      [{ 'story.config.json': config(99) }, 1],
      [{ 'story.config.json': null }, 0],
    ] as const) {
      const pull = pullRequest(lax, inStories({ 'a.md': `${GOOD}\nIt held.\n` }), strict);
      const workspace = folderOf({});
      checkOut(pull, join(workspace, 'stories'), 'head');
      const done = await act(workspace, ofPull(pull), { inputs: { 'working-directory': 'stories' } });
      expect([done.status, storiesOf(done)]).toEqual([status, ['changed content/stories/a.md']]);
    }
  });

  test('so are allowances and marks: an early start brings back none that was taken back since', async () => {
    const allow = (text: string): string =>
      text.replace(/^---\n/u, '---\nallow: [{ rule: privacy-email, because: shown to a friend }]\n');
    const pull = pullRequest(
      inStories({ 'a.md': allow(GOOD) }),
      inStories({ 'a.md': allow(MAIL) }),
      inStories({ 'a.md': GOOD }),
    );
    const workspace = folderOf({});
    checkOut(pull, join(workspace, 'stories'), 'head');
    const done = await act(workspace, ofPull(pull), { inputs: { 'working-directory': 'stories' } });
    expect([done.status, storiesOf(done)]).toEqual([1, ['changed content/stories/a.md']]);
    expect(done.summary).toMatch(/^Loosened by this change[^]*`content\/stories\/a\.md`: allows privacy-email/mu);
  });

  test('a good commit that is pushed at the last moment does not pass for the one that is judged', async () => {
    const pull = pullRequest(inStories({ 'a.md': GOOD }), inStories({ 'a.md': `${GOOD}\nIt held.\n` }));
    const workspace = folderOf({});
    checkOut(pull, join(workspace, 'stories'), 'head');
    const event = ofPull({ ...pull, head: 'b'.repeat(40) });
    const done = await act(workspace, event, { inputs: { 'working-directory': 'stories' } });
    expect([done.status, done.outputs['artifact']]).toEqual([2, '']);
    expect(done.summary).toContain('newer run');
  });

  test('a link in the place of the stories is not followed out of the repository', async () => {
    const pull = pullRequest(inStories({ 'a.md': GOOD }), { 'other.md': 'x' });
    const workspace = folderOf({ 'secret/a.md': MAIL });
    const stories = checkOut(pull, join(workspace, 'stories'), 'head');
    symlinkSync('../secret', join(stories, 'linked'));
    const inputs = { 'working-directory': 'stories', paths: 'linked' };
    for (const event of [ofPull(pull), ofPush(pull.head)]) {
      const done = await act(workspace, event, { inputs });
      expect([done.status, done.commands]).toEqual([2, [expect.stringMatching(/leads out of the repository/u)]]);
      expect(done.log + done.summary).not.toContain('jane');
    }
  });
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { markerOf } from '../../plugins/action/comment-key.ts';
import { folderOf, ROOT } from '../cli/story.ts';
import { artifact, BASE, comment, fakeGitHub, FORK, HEAD, pull, REPOSITORY, runEvent } from './fake-github.ts';
import type { FakeGitHub } from './fake-github.ts';
import { bytes, packed, saying, spoilt, written } from './made-up-report.ts';

/** The entry as a workflow runs it, against a GitHub on this machine. */

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function publish(
  { api }: Pick<FakeGitHub, 'api'>,
  event: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const folder = folderOf({ 'event.json': event, 'report.json': written() });
  const child = spawn(process.execPath, [join(ROOT, 'plugins/action/publish.ts')], {
    cwd: folder,
    env: {
      ...{ PATH: process.env['PATH'], GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: REPOSITORY },
      ...{ GITHUB_EVENT_PATH: join(folder, 'event.json'), GITHUB_TOKEN: 'secret', GITHUB_API_URL: api },
      ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: '9', ...env },
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  expect(stdout + stderr).not.toContain('secret');
  return { status, stdout, stderr };
}

const MARKER = markerOf('');
const ERROR = /^::error title=Story comment::[^\n]+ — [^\n]+ — [^\n]+\n$/u;
const none = spoilt((report) => {
  report.stories = [];
  report.loosened = [];
  report.gate.outcome = 'passes';
});

describe.concurrent('after a run', () => {
  test('writes the comment, edits it, leaves it, and deletes it', async () => {
    const hub = await fakeGitHub({ zip: packed() });
    const first = await publish(hub, runEvent({ conclusion: 'failure' }));
    expect(first).toEqual({ status: 0, stdout: 'story comment: pull request 7: the comment is created\n', stderr: '' });
    const body = hub.state.comments[0]?.body ?? '';
    expect(body.split('\n')[0]).toBe(MARKER);
    expect(body).toContain(
      `Commit \`${HEAD}\`, judged in [this run](https://github.com/${REPOSITORY}/actions/runs/4711)`,
    );
    expect(body).not.toContain('made up');
    expect((await publish(hub, runEvent())).stdout).toContain('the comment is unchanged');
    hub.state.files = [{ filename: 'b', previous_filename: '.github/workflows/stories.yml' }];
    expect((await publish(hub, runEvent())).stdout).toContain('the comment is edited');
    expect(hub.state.comments[0]?.body).toContain('the figures may be made up.**');
    hub.state.zip = packed(none);
    expect((await publish(hub, runEvent())).stdout).toContain('the comment is deleted');
    expect(hub.state.comments).toEqual([]);
  });

  test('warns where GitHub does not say which files changed, or not all', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ filename: `${at}.md` }));
    const first = [{ call: `GET /repos/${REPOSITORY}/compare/${BASE}...${HEAD}`, answer: { status: 403 } }];
    for (const over of [{ files: many }, { first }]) {
      const hub = await fakeGitHub({ zip: packed(), ...over });
      expect((await publish(hub, runEvent())).status).toBe(0);
      expect(hub.state.comments[0]?.body).toContain('It could not be seen whether');
    }
  });

  test.each([
    [runEvent({ event: 'push' }), 'nothing to do: the run was for “push”'],
    [runEvent({ conclusion: 'cancelled' }), 'nothing to do: the run ended as “cancelled”'],
  ])('has nothing to do: %#', async (event, says) => {
    const hub = await fakeGitHub({ zip: packed() });
    const { status, stdout } = await publish(hub, event);
    expect([status, hub.asked]).toEqual([0, []]);
    expect(stdout).toContain(says);
  });

  test('leaves a pull request that has moved on, or was closed meanwhile, to newer runs', async () => {
    const moved = pull(7, { head: { ref: 'edit', sha: 'f'.repeat(40), repo: { full_name: FORK } } });
    for (const [one, says] of [
      [moved, 'has moved on, and a newer run will comment'],
      [pull(7, { state: 'closed' }), 'was closed in the meantime'],
    ] as const) {
      const hub = await fakeGitHub({ zip: packed(), pulls: new Map([[7, one]]) });
      const { status, stdout } = await publish(hub, runEvent());
      expect([status, hub.writes()]).toEqual([0, []]);
      expect(stdout).toContain(says);
    }
  });

  test.each([
    ['none', [], /no artifact story-diff — the run ended well and left none/u],
    ['two', [artifact(), artifact({ id: 78 })], /more than one story-diff/u],
    ['an expired one', [artifact({ expired: true })], /it has expired/u],
    ['a large one', [artifact({ size_in_bytes: 5_000_000 })], /over 1000000 bytes/u],
    ['another one', [artifact({ name: 'story-diff2' })], /no artifact story-diff/u],
    ['a strange one', [{ name: 'story-diff' }], /list of artifacts cannot be read/u],
  ])('refuses %s, without a download', async (_, artifacts, says) => {
    const hub = await fakeGitHub({ zip: packed(), artifacts });
    const { status, stdout } = await publish(hub, runEvent());
    expect([status, hub.asked.length, hub.writes()]).toEqual([1, 1, []]);
    expect(stdout).toMatch(says);
    expect(stdout).toMatch(ERROR);
  });

  test('takes what this attempt of the run left, not what an earlier one did', async () => {
    const again = runEvent({ run_started_at: '2026-11-22T08:00:00Z' });
    const early = artifact({ id: 76, created_at: '2026-11-22T07:59:00Z' });
    const late = artifact({ created_at: '2026-11-22T08:01:00Z' });
    const hub = await fakeGitHub({ zip: packed(), artifacts: [early, late] });
    expect((await publish(hub, again)).status).toBe(0);
    expect(hub.asked.map(({ call }) => call)).toContain(`GET /repos/${REPOSITORY}/actions/artifacts/77/zip`);
    const { stdout } = await publish(await fakeGitHub({ zip: packed(), artifacts: [early] }), again);
    expect(stdout).toMatch(/no artifact story-diff/u);
  });

  test('says of a run that failed that its commit could not be judged, where a comment is there', async () => {
    const failed = runEvent({ conclusion: 'failure' });
    const other = pull(8, { head: { ref: 'edit', sha: HEAD, repo: { full_name: 'other/stories' } } });
    const over = {
      artifacts: [],
      pulls: new Map([
        [7, pull(7)],
        [8, other],
      ]),
    };
    const hub = await fakeGitHub({ ...over, comments: [comment(1, `${MARKER}\nold`)] });
    const { status, stdout } = await publish(hub, failed);
    expect([status, hub.writes()]).toEqual([0, [`PATCH /repos/${REPOSITORY}/issues/comments/1`]]);
    expect(stdout).toContain('pull request 7: the comment is edited');
    expect(hub.state.comments[0]?.body).toMatch(/could not be judged: \[its run\]\(https:.*\/runs\/4711\)/u);
    const silent = await fakeGitHub(over);
    expect((await publish(silent, failed)).stdout).toContain('pull request 7: the comment is absent');
    expect(silent.writes()).toEqual([]);
  });

  test('says the same where the report is refused, so that nobody keeps the comment on an earlier commit', async () => {
    const zip = packed(
      spoilt((report) => {
        report.ruleset = 'none';
      }),
    );
    const hub = await fakeGitHub({ zip, comments: [comment(1, `${MARKER}\n\nold, and good`)] });
    const { status, stdout } = await publish(hub, runEvent());
    expect([status, hub.writes()]).toEqual([1, [`PATCH /repos/${REPOSITORY}/issues/comments/1`]]);
    expect(stdout).toMatch(ERROR);
    expect(hub.state.comments[0]?.body).toContain(`Commit \`${HEAD}\` could not be judged`);
    const first = [{ call: `GET /repos/${REPOSITORY}/pulls?`, answer: { status: 403 } }];
    const deaf = await publish(await fakeGitHub({ zip, first }), runEvent());
    expect([deaf.status, deaf.stdout]).toEqual([1, expect.stringMatching(/the report is refused/u)]);
  });

  test('with a key: its own artifact, its own comment, whatever the others are', async () => {
    const others = [comment(1, `${MARKER}\nold`), comment(2, `${markerOf('bob')}\nold`)];
    const artifacts = [
      artifact({ id: 76 }),
      artifact({ name: 'story-diff-alice' }),
      artifact({ name: 'story-diff-bob' }),
    ];
    const hub = await fakeGitHub({ zip: packed(), comments: [...others], artifacts });
    const { status, stdout } = await publish(hub, runEvent(), { STORY_COMMENT_KEY: 'alice' });
    expect([status, stdout]).toEqual([0, 'story comment: pull request 7: the comment is created\n']);
    expect(hub.asked.map(({ call }) => call)).toContain(
      `GET /repos/${REPOSITORY}/actions/runs/4711/artifacts?per_page=100&name=story-diff-alice`,
    );
    expect(hub.state.comments.slice(0, 2)).toEqual(others);
    const body = hub.state.comments[2]?.body ?? '';
    expect(body.split('\n')[0]).toBe(markerOf('alice'));
    expect(body).toContain('/actions/runs/4711) as `alice`.');
    const failed = await publish(hub, runEvent({ conclusion: 'failure' }), { STORY_COMMENT_KEY: 'carol' });
    expect([failed.status, failed.stdout]).toEqual([0, expect.stringContaining('the comment is absent') as string]);
  });

  test('an artifact brings no key: not in a file of its own, nor by what its report says', async () => {
    const zip = zipSync({
      ...{ 'pull-request': bytes('7'), 'story-diff.json': bytes(written()), 'comment-key': bytes('bob') },
    });
    const bob = comment(1, `${markerOf('bob')}\nold`);
    const hub = await fakeGitHub({ zip, comments: [bob] });
    expect((await publish(hub, runEvent())).stdout).toContain('and nothing else');
    hub.state.zip = packed(saying(markerOf('bob')));
    expect((await publish(hub, runEvent())).status).toBe(0);
    expect([hub.state.comments[0], hub.state.comments[1]?.body.split('\n')[0]]).toEqual([bob, MARKER]);
  });

  test('a key that is none stops it before anything is asked', async () => {
    const hub = await fakeGitHub({ zip: packed() });
    const { status, stdout } = await publish(hub, runEvent(), { STORY_COMMENT_KEY: 'a --> b' });
    expect([status, hub.asked]).toEqual([1, []]);
    expect(stdout).toMatch(/the input comment-key is no key — it takes letters and digits/u);
  });

  test('prints nothing that a runner would obey', async () => {
    const hub = await fakeGitHub({
      zip: packed(),
      first: [{ call: 'GET', answer: { status: 422, body: { message: '\n::error::x\n##[error]y%0A::add-mask::z' } } }],
    });
    const { status, stdout } = await publish(hub, runEvent());
    expect(status).toBe(1);
    expect(stdout).toMatch(ERROR);
    expect(stdout).not.toContain('##[');
    expect(stdout).toContain('%250A');
    const odd = await publish(hub, runEvent({ event: '\n::error::x', head_branch: '::error::y' }));
    expect(odd.stdout.match(/^\s*::/gmu)).toBeNull();
  });

  test('says what is missing around it', async () => {
    const hub = await fakeGitHub();
    for (const [env, says] of [
      [{ GITHUB_TOKEN: '' }, /GITHUB_TOKEN is not set/u],
      [{ GITHUB_REPOSITORY: '../x' }, /GITHUB_REPOSITORY is not what GitHub sets it to/u],
      [{ GITHUB_EVENT_PATH: '/nowhere' }, /GITHUB_EVENT_PATH names no file/u],
      [{ GITHUB_EVENT_NAME: 'pull_request_target' }, /the event pull_request_target is not commented on/u],
    ] as const) {
      const { status, stdout } = await publish(hub, runEvent(), env);
      expect(status).toBe(1);
      expect(stdout).toMatch(says);
      expect(stdout).toMatch(ERROR);
    }
    const { stdout } = await publish(hub, '{}');
    expect(stdout).toMatch(/GITHUB_EVENT_PATH holds no workflow_run/u);
  });
});

describe.concurrent('in the job that judged', () => {
  const event = JSON.stringify({ pull_request: pull(7) });
  const env = { GITHUB_EVENT_NAME: 'pull_request', STORY_DIFF: 'report.json' };
  const readOnly = { status: 403, body: { message: 'Resource not accessible by integration' } };
  const post = `POST /repos/${REPOSITORY}/issues/7/comments`;

  test('comments on its own report, with a link to itself', async () => {
    const hub = await fakeGitHub();
    const { status, stdout } = await publish(hub, event, env);
    expect([status, stdout]).toEqual([0, 'story comment: pull request 7: the comment is created\n']);
    expect(hub.state.comments[0]?.body).toContain('/actions/runs/9)');
  });

  test('takes the commit of the merge that GitHub tried, and no other', async () => {
    const merge = 'c'.repeat(40);
    const other = { pull_request: pull(7, { head: { ref: 'edit', sha: merge, repo: { full_name: FORK } } }) };
    const hub = await fakeGitHub({ pulls: new Map([[7, other.pull_request]]) });
    expect((await publish(hub, JSON.stringify(other), { ...env, GITHUB_SHA: HEAD })).status).toBe(0);
    const { status, stdout } = await publish(hub, JSON.stringify(other), env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/it is of another commit than the event/u);
  });

  test('says which form to use where a fork’s token may not write', async () => {
    const hub = await fakeGitHub({ first: [{ call: post, answer: readOnly }] });
    const { status, stdout } = await publish(hub, event, env);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::notice title=Story comment::No comment: .*two workflows/u);
  });

  test('says which permission is missing where it is no fork', async () => {
    const mine = pull(7, { head: { ref: 'edit', sha: HEAD, repo: { full_name: REPOSITORY } } });
    const refusing = (): Promise<FakeGitHub> =>
      fakeGitHub({ pulls: new Map([[7, mine]]), first: [{ call: post, answer: readOnly }] });
    const { status, stdout } = await publish(await refusing(), JSON.stringify({ pull_request: mine }), env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/give the job `permissions: pull-requests: write`/u);
    const itsOwn = { ...env, GITHUB_ACTOR: 'dependabot[bot]' };
    const dependabot = await publish(await refusing(), JSON.stringify({ pull_request: mine }), itsOwn);
    expect(dependabot.status).toBe(0);
    expect(dependabot.stdout).toMatch(/^::notice /u);
  });

  test('checks the report all the same', async () => {
    const hub = await fakeGitHub();
    for (const [path, says] of [
      ['', /STORY_DIFF names no file/u],
      ['nowhere.json', /STORY_DIFF names no file/u],
      ['/dev/zero', /over 2000000 bytes/u],
      ['event.json', /the report is refused/u],
    ] as const) {
      const { status, stdout } = await publish(hub, event, { ...env, STORY_DIFF: path });
      expect(status).toBe(1);
      expect(stdout).toMatch(says);
      expect(stdout).toMatch(ERROR);
    }
    expect(hub.asked).toEqual([]);
  });
});

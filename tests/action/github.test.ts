import { describe, expect, test } from 'vitest';
import { GitHubError } from '../../plugins/action/github-faults.ts';
import { github } from '../../plugins/action/github-api.ts';
import type { GitHub } from '../../plugins/action/github-api.ts';
import type { Call } from '../../plugins/action/github-call.ts';
import { fakeGitHub, REPOSITORY } from './fake-github.ts';
import type { FakeGitHub } from './fake-github.ts';

const PULL: Call = { path: `/repos/${REPOSITORY}/pulls/7`, to: 'read it', needs: 'pull-requests: write' };
const WRITE: Call = { ...PULL, method: 'POST', path: `/repos/${REPOSITORY}/issues/7/comments`, body: { body: 'x' } };
const ZIP: Call = { path: `/repos/${REPOSITORY}/actions/artifacts/77/zip`, to: 'download it', needs: 'actions: read' };

interface Client {
  readonly hub: GitHub;
  readonly waits: number[];
}
function clientOf({ api }: FakeGitHub, timeout = 5_000): Client {
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
  return { hub: github({ api: `${api}/`, token: 'secret', wait, timeout }), waits };
}

async function faultOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'no fault';
  } catch (error) {
    if (error instanceof GitHubError) return error.message;
    throw error;
  }
}

async function failing(
  call: string,
  ...answers: readonly FakeGitHub['state']['first'][number]['answer'][]
): Promise<FakeGitHub> {
  return fakeGitHub({ first: answers.map((answer) => ({ call, answer })) });
}

describe('asking again', () => {
  test('after a fault of the server, a little later each time, and not for ever', async () => {
    const down = { status: 502, body: '<html>' };
    const passing = clientOf(await failing('GET', down, down));
    expect(await passing.hub.call(PULL)).toMatchObject({ number: 7 });
    expect(passing.waits).toEqual([1_000, 2_000]);
    const lasting = clientOf(await failing('GET', down, down, down, down));
    expect(await faultOf(lasting.hub.call(PULL))).toBe(
      `could not read it — GET /repos/${REPOSITORY}/pulls/7: 502 — GitHub is at fault: run the job again`,
    );
    expect(lasting.waits).toEqual([1_000, 2_000, 4_000]);
  });

  test('after as long as GitHub asks, if that is not too long', async () => {
    const after = (value: string): { status: number; headers: Record<string, string> } => ({
      status: 429,
      headers: { 'retry-after': value },
    });
    const soon = clientOf(await failing('POST', after('7')));
    await soon.hub.call(WRITE);
    expect(soon.waits).toEqual([7_000]);
    const late = clientOf(await failing('POST', after('3600')));
    expect(await faultOf(late.hub.call(WRITE))).toMatch(/429 — too many calls .* run the job again later$/u);
    expect(late.waits).toEqual([]);
  });

  test('after a minute where a secondary limit names no time', async () => {
    const body = { message: 'You have exceeded a secondary rate limit.' };
    const { hub, waits } = clientOf(await failing('POST', { status: 403, body }));
    await hub.call(WRITE);
    expect(waits).toEqual([60_000]);
  });

  test('never where it may have been written', async () => {
    const server = await failing('POST', { status: 500 });
    const { hub, waits } = clientOf(server);
    expect(await faultOf(hub.call(WRITE))).toMatch(/500 — GitHub is at fault/u);
    expect([waits, server.writes().length]).toEqual([[], 1]);
  });
});

describe('a fault says what to do', () => {
  test.each([
    [401, 'Bad credentials', /401 “Bad credentials” — the token is wrong or has run out/u],
    [403, 'Resource not accessible by integration', /give the job `permissions: pull-requests: write`$/u],
    [404, 'Not Found', /look whether it is there, and whether the job has `permissions: pull-requests: write`$/u],
    [410, 'Gone', /it is gone: run the workflow that made it again$/u],
    [422, 'Body\n::error::x\u202e', /422 “Body ::error::x\ufffd” — look at what GitHub says$/u],
  ])('%i', async (status, message, says) => {
    const { hub } = clientOf(await failing('GET', { status, body: { message } }));
    expect(await faultOf(hub.call(PULL))).toMatch(says);
  });

  test('where nobody answers, or not in time', async () => {
    const { waits, ...gone } = clientOf({ ...(await fakeGitHub()), api: 'http://127.0.0.1:1' });
    expect(await faultOf(gone.hub.call(PULL))).toMatch(/no connection — run the job again$/u);
    expect(waits).toHaveLength(3);
    const slow = clientOf(await failing('POST', { status: 0 }), 200);
    expect(await faultOf(slow.hub.call(WRITE))).toMatch(/no answer in 0\.2 s — run the job again$/u);
  });

  test('where the answer is too long, no JSON or no list', async () => {
    const long = clientOf(await failing('GET', { status: 200, body: `"${'x'.repeat(6_000_000)}"` }));
    expect(await faultOf(long.hub.call(PULL))).toMatch(/the answer is over 5000000 bytes/u);
    const html = clientOf(await failing('GET', { status: 200, body: '<html>' }));
    expect(await faultOf(html.hub.call(PULL))).toMatch(/the answer is not JSON/u);
    const server = await fakeGitHub();
    expect(await faultOf(clientOf(server).hub.all(PULL))).toMatch(/the answer is no list/u);
  });

  test('where pages have no end', async () => {
    const page = { status: 200, body: Array.from({ length: 100 }, () => ({})) };
    const server = await failing('GET', ...Array.from({ length: 40 }, () => page));
    expect(await faultOf(clientOf(server).hub.all(PULL))).toMatch(/more than 30 pages/u);
    expect(server.asked).toHaveLength(30);
  });

  test('where the repository was renamed', async () => {
    const { hub } = clientOf(await failing('GET', { status: 301, headers: { location: 'https://evil.example/' } }));
    expect(await faultOf(hub.call(PULL))).toMatch(/sends to another address/u);
  });
});

describe('a download', () => {
  test('goes to another host without the token', async () => {
    const server = await fakeGitHub({ zip: new Uint8Array([1, 2, 3]) });
    expect([...(await clientOf(server).hub.download(ZIP, 3))]).toEqual([1, 2, 3]);
    expect(server.asked).toEqual([
      { call: `GET ${ZIP.path}`, authorization: 'Bearer secret' },
      { call: 'GET /blob?sig=x', authorization: undefined },
    ]);
  });

  test('is never longer than it may be', async () => {
    const server = await fakeGitHub({ zip: new Uint8Array(10_000_000) });
    expect(await faultOf(clientOf(server).hub.download(ZIP, 1_000_000))).toMatch(/the answer is over 1000000 bytes/u);
  });

  test('is not sent round for ever, nor to what is no address', async () => {
    const round = { status: 302, headers: { location: ZIP.path } };
    const server = await failing('GET', round, round, round, round);
    expect(await faultOf(clientOf(server).hub.download(ZIP, 3))).toMatch(/sent on more than 3 times/u);
    for (const location of ['file:///etc/passwd', 'javascript:1', 'http://[']) {
      const odd = await failing('GET', { status: 302, headers: { location } });
      expect(await faultOf(clientOf(odd).hub.download(ZIP, 3))).toMatch(/not encrypted/u);
    }
  });
});

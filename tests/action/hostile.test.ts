import { beforeAll, describe, expect, test } from 'vitest';
import { fromRun } from '../../plugins/action/from-run.ts';
import { GitHubError } from '../../plugins/action/github-faults.ts';
import { github } from '../../plugins/action/github-api.ts';
import { Refused } from '../../plugins/action/refused.ts';
import { fakeGitHub, runEvent } from './fake-github.ts';
import type { FakeGitHub } from './fake-github.ts';
import { HOSTILE, PULLS } from './hostile-artifacts.ts';
import { jobAt } from './job.ts';
import { longReport, packed } from './made-up-report.ts';
import { strangersIn } from './rendered.ts';

const RUN = 'https://github.com/owner/stories/actions/runs/4711';
/** One may cost so many times what an honest report does that is as long as it may be. */
const DEAR = 8;

const publish = (hub: FakeGitHub): Promise<string> =>
  fromRun(github({ api: hub.api, token: 't', wait: () => Promise.resolve() }), jobAt(hub.api), runEvent());

async function refusal(hub: FakeGitHub): Promise<string> {
  try {
    return `published: ${await publish(hub)}`;
  } catch (error) {
    if (error instanceof Refused || error instanceof GitHubError) return error.message;
    throw error;
  }
}

/** Milliseconds of this thread’s processor that it took to end, with what it came to. */
async function spent<Told>(work: () => Promise<Told>): Promise<{ readonly told: Told; readonly ms: number }> {
  const start = process.threadCpuUsage();
  const told = await work();
  const { user, system } = process.threadCpuUsage(start);
  return { told, ms: (user + system) / 1_000 };
}

describe('hostile artifacts', () => {
  let usual = 0;
  beforeAll(async () => {
    const zip = packed(longReport());
    for (let round = 0; round < 2; round++) {
      const hub = await fakeGitHub({ zip });
      const { told, ms } = await spent(() => refusal(hub));
      expect(told).toMatch(/^published/u);
      usual = round === 0 ? ms : Math.min(usual, ms);
    }
  });

  test('there are many', () => {
    expect(HOSTILE.size + Object.keys(PULLS).length).toBeGreaterThanOrEqual(60);
  });

  test.each([...HOSTILE])('%s', async (_, [zip, says]) => {
    const hub = await fakeGitHub({ zip: zip() });
    const { told, ms } = await spent(() => refusal(hub));
    expect(ms).toBeLessThan(DEAR * usual);
    if (says !== null) {
      expect(told).toMatch(says);
      expect(told).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+ — [^\p{C}\p{Zl}\p{Zp}]+ — [^\p{C}\p{Zl}\p{Zp}]+$/u);
      expect(hub.writes()).toEqual([]);
      return;
    }
    expect(told).toBe('published: pull request 7: the comment is created');
    const body = hub.state.comments[0]?.body ?? '';
    expect(await strangersIn(body, RUN)).toEqual([]);
    expect(body.match(/<!--/gu)).toHaveLength(1);
    expect(({} as { passes?: unknown }).passes).toBeUndefined();
  });

  test.each(Object.entries(PULLS))('an ordinary one for a pull request %s', async (_, [pull, says]) => {
    const hub = await fakeGitHub({ zip: packed(), pulls: new Map(pull === null ? [] : [[7, pull]]) });
    expect(await refusal(hub)).toMatch(says);
    expect(hub.writes()).toEqual([]);
  });
});

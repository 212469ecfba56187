import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { fromRun } from '../../plugins/action/from-run.ts';
import { GitHubError } from '../../plugins/action/github-faults.ts';
import { github } from '../../plugins/action/github.ts';
import { Refused } from '../../plugins/action/refused.ts';
import { fakeGitHub, runEvent } from './fake-github.ts';
import type { FakeGitHub } from './fake-github.ts';
import { HOSTILE, PULLS } from './hostile-artifacts.ts';
import { jobAt } from './job.ts';
import { packed } from './made-up-report.ts';
import { strangersIn } from './rendered.ts';

const RUN = 'https://github.com/owner/stories/actions/runs/4711';
/** The slowest takes some 0.2 s alone; the machine may be busy. */
const LONGEST_MS = 4_000;

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

describe('hostile artifacts', () => {
  test('there are many', () => {
    expect(HOSTILE.size + Object.keys(PULLS).length).toBeGreaterThanOrEqual(60);
  });

  test.each([...HOSTILE])('%s', async (_, [zip, says]) => {
    const hub = await fakeGitHub({ zip: zip() });
    const start = performance.now();
    const told = await refusal(hub);
    expect(performance.now() - start).toBeLessThan(LONGEST_MS);
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

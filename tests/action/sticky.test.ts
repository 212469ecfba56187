import { describe, expect, test } from 'vitest';
import { isKey, markerOf } from '../../plugins/action/comment-key.ts';
import { github } from '../../plugins/action/github-api.ts';
import { stick } from '../../plugins/action/sticky.ts';
import type { Done } from '../../plugins/action/sticky.ts';
import { BOT, comment, fakeGitHub, REPOSITORY } from './fake-github.ts';
import type { Comment, FakeGitHub } from './fake-github.ts';

const MARKER = markerOf('');
const BODY = `${MARKER}\n\nfirst\n`;
const place = { repository: REPOSITORY, pullRequest: 7, author: BOT, key: '' };
const LIST = `/repos/${REPOSITORY}/issues/7/comments`;
const one = (id: number): string => `/repos/${REPOSITORY}/issues/comments/${id}`;

const stuck = (hub: FakeGitHub, body: string | null, options?: { mayCreate: boolean }, key = ''): Promise<Done> =>
  stick(github({ api: hub.api, token: 't', wait: () => Promise.resolve() }), { ...place, key }, body, options);
const withComments = (...comments: Comment[]): Promise<FakeGitHub> => fakeGitHub({ comments });
const bodies = ({ state }: FakeGitHub): string[] => state.comments.map(({ body }) => body);

describe('one comment', () => {
  test('none → written', async () => {
    const hub = await withComments(comment(1, 'Nice.', 'octocat', 'User'));
    expect(await stuck(hub, BODY)).toBe('created');
    expect([hub.writes(), bodies(hub)]).toEqual([[`POST ${LIST}`], ['Nice.', BODY]]);
  });

  test('the same → nothing is called, whatever GitHub made of its line ends', async () => {
    const hub = await withComments(comment(1, BODY.replaceAll('\n', '\r\n').trimEnd()));
    expect([await stuck(hub, BODY), hub.writes()]).toEqual(['unchanged', []]);
  });

  test('another → edited in place', async () => {
    const hub = await withComments(comment(1, `${MARKER}\nold`), comment(2, 'Nice.', 'octocat', 'User'));
    expect([await stuck(hub, BODY), hub.writes()]).toEqual(['edited', [`PATCH ${one(1)}`]]);
    expect(bodies(hub)).toEqual([BODY, 'Nice.']);
  });

  test('nothing to say → deleted where it is there', async () => {
    const hub = await withComments(comment(1, BODY));
    expect([await stuck(hub, null), bodies(hub)]).toEqual(['deleted', []]);
    expect([await stuck(hub, null), hub.writes()]).toEqual(['absent', [`DELETE ${one(1)}`]]);
  });

  test('only edited where it may only be edited', async () => {
    const hub = await withComments();
    expect([await stuck(hub, BODY, { mayCreate: false }), hub.writes()]).toEqual(['absent', []]);
  });

  test('somebody else’s is never touched, whatever stands in it or however they are called', async () => {
    const others = [
      comment(1, BODY, 'octocat', 'User'),
      comment(2, BODY, BOT, 'User'),
      comment(3, BODY, 'other-app[bot]', 'Bot'),
      comment(4, `> ${BODY}`, BOT),
      comment(5, `Look:\n${BODY}`, BOT),
      { ...comment(6, BODY), user: null },
    ];
    const hub = await withComments(...others);
    expect([await stuck(hub, null), hub.writes()]).toEqual(['absent', []]);
    expect(await stuck(hub, BODY)).toBe('created');
    expect(hub.state.comments.slice(0, 6)).toEqual(others);
  });

  test('several of ours → the oldest stays, the others go', async () => {
    const hub = await withComments(comment(5, BODY), comment(3, `${MARKER}\nold`), comment(9, BODY));
    expect(await stuck(hub, BODY)).toBe('edited');
    expect(hub.writes()).toEqual([`DELETE ${one(5)}`, `DELETE ${one(9)}`, `PATCH ${one(3)}`]);
    expect(hub.state.comments).toEqual([comment(3, BODY)]);
  });

  test('is found on the last of several pages', async () => {
    const many = Array.from({ length: 300 }, (_, at) => comment(at + 1, 'Nice.', 'octocat', 'User'));
    const hub = await withComments(...many, comment(301, `${MARKER}\nold`));
    expect([await stuck(hub, BODY), hub.writes()]).toEqual(['edited', [`PATCH ${one(301)}`]]);
    expect(hub.asked.filter(({ call }) => call.startsWith(`GET ${LIST}`))).toHaveLength(4);
  });

  test('is not written twice where the server failed after writing it', async () => {
    const hub = await withComments();
    const beside = (state: FakeGitHub['state']): number => state.comments.push(comment(1, BODY));
    hub.state.first.push({ call: `POST ${LIST}`, answer: { status: 502 }, beside });
    expect([await stuck(hub, BODY), hub.writes()]).toEqual(['unchanged', [`POST ${LIST}`]]);
    expect(bodies(hub)).toEqual([BODY]);
  });

  test('is written at the second try where the server failed before', async () => {
    const hub = await withComments();
    hub.state.first.push({ call: `POST ${LIST}`, answer: { status: 502 } });
    expect([await stuck(hub, BODY), bodies(hub)]).toEqual(['created', [BODY]]);
  });

  test('that somebody deleted meanwhile is written anew', async () => {
    const hub = await withComments(comment(1, `${MARKER}\nold`));
    const beside = (state: FakeGitHub['state']): void => void state.comments.splice(0);
    hub.state.first.push({ call: `PATCH ${one(1)}`, answer: { status: 404 }, beside });
    expect([await stuck(hub, BODY), bodies(hub)]).toEqual(['created', [BODY]]);
  });
});

describe('a comment for each key', () => {
  const bodyOf = (key: string, text: string): string => `${markerOf(key)}\n\n${text}\n`;

  test('two uses on one pull request keep theirs, and one without a key its own', async () => {
    const hub = await withComments();
    for (const text of ['first', 'second'])
      for (const key of ['alice', 'bob', '']) await stuck(hub, bodyOf(key, text), undefined, key);
    expect(bodies(hub)).toEqual(['alice', 'bob', ''].map((key) => bodyOf(key, 'second')));
    expect(await stuck(hub, null, undefined, 'alice')).toBe('deleted');
    expect(bodies(hub)).toEqual([bodyOf('bob', 'second'), bodyOf('', 'second')]);
  });

  test.each(['a', 'alice', 'A1-b_c.d', 'x'.repeat(40)])('“%s” is one', (key) => {
    expect(isKey(key)).toBe(true);
    expect(markerOf(key)).toMatch(/^<!-- [^<>]+ -->$/u);
  });

  test.each(['-a', 'a-', 'a--b', 'a b', 'ä', '../a', 'a\n', '-->', '<b>', '${{ x }}', '@octocat', 'x'.repeat(41)])(
    '“%s” is none',
    (key) => {
      expect(isKey(key)).toBe(false);
    },
  );
});

describe('two first runs at once', () => {
  const other = `${MARKER}\n\nof another run\n`;

  test('the later one takes its own back, and says what it has to say in the older', async () => {
    const hub = await withComments();
    // The other wrote after we looked, and before we did.
    hub.state.first.push({ call: `GET ${LIST}`, answer: { status: 200, body: [] } });
    hub.state.comments.push(comment(1, other));
    expect([await stuck(hub, BODY), hub.state.comments]).toEqual(['edited', [comment(1, BODY)]]);
    expect(hub.writes()).toEqual([`POST ${LIST}`, `DELETE ${one(2)}`, `PATCH ${one(1)}`]);
  });

  test('the earlier one takes the other’s away, and does not write over what that made of its own', async () => {
    const hub = await withComments();
    const list = `GET ${LIST}`;
    hub.state.first.push({ call: `POST ${LIST}`, answer: { status: 201, body: comment(1, BODY) } });
    hub.state.comments.push(comment(1, other), comment(2, other));
    hub.state.first.push({ call: list, answer: { status: 200, body: [] } });
    expect([await stuck(hub, BODY), hub.state.comments]).toEqual(['created', [comment(1, other)]]);
  });

  test('however they fall together, one stays, of one of them', async () => {
    for (let round = 0; round < 25; round++) {
      const hub = await withComments();
      const runs = ['a', 'b', 'c'].slice(0, 2 + (round % 2)).map((name) => `${MARKER}\n\n${name}\n`);
      await Promise.all(runs.map((body) => stuck(hub, body)));
      expect(bodies(hub)).toHaveLength(1);
      expect(runs).toContain(bodies(hub)[0]);
      const last = runs.at(-1) ?? '';
      await stuck(hub, last);
      expect([await stuck(hub, last), bodies(hub)]).toEqual(['unchanged', [last]]);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { MARKER } from '../../plugins/action/comment.ts';
import { github } from '../../plugins/action/github.ts';
import { stick } from '../../plugins/action/sticky.ts';
import type { Done } from '../../plugins/action/sticky.ts';
import { BOT, comment, fakeGitHub, REPOSITORY } from './fake-github.ts';
import type { Comment, FakeGitHub } from './fake-github.ts';

const BODY = `${MARKER}\n\nfirst\n`;
const place = { repository: REPOSITORY, pullRequest: 7, author: BOT };
const LIST = `/repos/${REPOSITORY}/issues/7/comments`;
const one = (id: number): string => `/repos/${REPOSITORY}/issues/comments/${id}`;

const stuck = (hub: FakeGitHub, body: string | null, options?: { mayCreate: boolean }): Promise<Done> =>
  stick(github({ api: hub.api, token: 't', wait: () => Promise.resolve() }), place, body, options);
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

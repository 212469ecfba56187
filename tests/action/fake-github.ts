import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A GitHub that knows one repository, and a storage on another host. What it was asked is written down. */

export const REPOSITORY = 'owner/stories';
export const FORK = 'stranger/stories';
export const HEAD = '613a72a0dc30469f0e40e889087fd2e5c3785ed8';
export const BASE = '0dc3046613a72a0e889087fd2e5c3785ed8f0e4a';
export const BOT = 'github-actions[bot]';

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}
export interface Asked {
  readonly call: string;
  readonly authorization: string | undefined;
}
interface Answer {
  /** 0 for none at all. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What may be changed before it is asked. */
export interface State {
  zip: Uint8Array;
  artifacts: object[];
  pulls: Map<number, object>;
  comments: Comment[];
  files: object[];
  /** Answers that come first, once each, for calls that begin so, and what happens beside. */
  first: { readonly call: string; readonly answer: Answer; readonly beside?: (state: State) => void }[];
}
export interface FakeGitHub {
  readonly api: string;
  readonly asked: Asked[];
  readonly state: State;
  /** Calls that wrote something. */
  writes(): string[];
}

export const pull = (number: number, over: object = {}): object => ({
  number,
  state: 'open',
  head: { ref: 'edit', sha: HEAD, repo: { full_name: FORK } },
  base: { ref: 'main', sha: BASE, repo: { full_name: REPOSITORY } },
  ...over,
});
export const artifact = (over: object = {}): object => ({
  ...{ id: 77, name: 'story-diff', size_in_bytes: 4_000, expired: false },
  ...over,
});
export const comment = (id: number, body: string, login = BOT, type = 'Bot'): Comment => ({
  ...{ id, body, user: { login, type } },
});

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listening(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function fakeGitHub(over: Partial<State> = {}): Promise<FakeGitHub> {
  const state: State = {
    ...{ zip: new Uint8Array(), artifacts: [artifact()], pulls: new Map([[7, pull(7)]]) },
    ...{ comments: [], files: [{ filename: 'content/stories/a.md' }], first: [], ...over },
  };
  const asked: Asked[] = [];
  const note = (request: IncomingMessage): string => {
    const call = `${request.method ?? ''} ${request.url ?? ''}`;
    asked.push({ call, authorization: request.headers.authorization });
    return call;
  };
  const storage = await listening((request, response) => {
    note(request);
    response.end(state.zip);
  });
  const api = await listening((request, response) => {
    const call = note(request);
    const at = state.first.findIndex((each) => call.startsWith(each.call));
    const [early] = at === -1 ? [] : state.first.splice(at, 1);
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      early?.beside?.(state);
      const { status, headers = {}, body } = early?.answer ?? answerTo(call, text, state, storage);
      if (status === 0) return;
      response.writeHead(status, headers);
      response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  return { api, asked, state, writes: () => asked.map(({ call }) => call).filter((call) => !call.startsWith('GET')) };
}

const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

function answerTo(call: string, text: string, state: State, storage: string): Answer {
  const [, method = '', path = '', query = ''] = /^(\w+) \/repos\/owner\/stories\/([^?]*)\??(.*)$/u.exec(call) ?? [];
  const id = Number(/\/(\d+)(?:\/|$)/u.exec(path)?.[1] ?? 0);
  const page = Number(new URLSearchParams(query).get('page') ?? 1);
  const size = Number(new URLSearchParams(query).get('per_page') ?? 30);
  const body = (): string => (JSON.parse(text) as { body: string }).body;
  const known = state.comments.find((each) => each.id === id);
  if (/^actions\/runs\/\d+\/artifacts$/u.test(path)) return { status: 200, body: { artifacts: state.artifacts } };
  if (/^actions\/artifacts\/\d+\/zip$/u.test(path))
    return { status: 302, headers: { location: `${storage}/blob?sig=x` } };
  if (path === 'pulls') return { status: 200, body: page === 1 ? [...state.pulls.values()] : [] };
  if (path.startsWith('pulls/')) return state.pulls.has(id) ? { status: 200, body: state.pulls.get(id) } : NOT_FOUND;
  if (path.startsWith('compare/')) return { status: 200, body: { files: state.files } };
  if (path.startsWith('issues/comments/')) {
    if (known === undefined) return NOT_FOUND;
    if (method === 'PATCH') known.body = body();
    if (method === 'DELETE') state.comments = state.comments.filter((each) => each !== known);
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: known };
  }
  if (!/^issues\/\d+\/comments$/u.test(path)) return NOT_FOUND;
  if (method === 'GET') return { status: 200, body: state.comments.slice((page - 1) * size, page * size) };
  const made = comment(1 + Math.max(0, ...state.comments.map((each) => each.id)), body());
  state.comments.push(made);
  return { status: 201, body: made };
}

/** The event of a run that has ended. */
export const runEvent = (over: object = {}): string =>
  JSON.stringify({
    workflow_run: {
      ...{ id: 4_711, event: 'pull_request', conclusion: 'success', head_sha: HEAD, head_branch: 'edit' },
      head_repository: { full_name: FORK },
      ...over,
    },
  });

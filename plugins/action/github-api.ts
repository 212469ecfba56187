import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from './github-call.ts';
import { faultOf, GitHubError, pauseAfter } from './github-faults.ts';

/** The few calls that a comment takes, on the runtime’s own fetch. */

/** Of any answer that is not a file. A page of 100 comments, each as long as can be, is below 30 MB; none is near that. */
const MOST_ANSWER = 5_000_000;
const TIMEOUT_MS = 30_000;
const MOST_ATTEMPTS = 4;
const PAGE = 100;
/** GitHub takes no more than 2,500 comments on an issue. */
const MOST_PAGES = 30;
/** From the API to the storage is one. */
const MOST_REDIRECTS = 3;

export interface GitHub {
  /** What the answer’s JSON says; null where it has none. */
  call(call: Call): Promise<unknown>;
  /** The items of all pages. */
  all(call: Call): Promise<readonly unknown[]>;
  /** The bytes of a file, at most so many. */
  download(call: Call, most: number): Promise<Uint8Array>;
}

interface Access {
  /** Address of the API. */
  readonly api: string;
  readonly token: string;
  /** Waits so many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
  /** For one answer, its body included. */
  readonly timeout?: number;
}

/** Every call rejects with a `GitHubError`, and with nothing else. */
export function github({ api, token, wait = sleep, timeout = TIMEOUT_MS }: Access): GitHub {
  const base = api.replace(/(?<!\/)\/+$/u, '');
  const own = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'second-loop',
    'x-github-api-version': '2022-11-28',
  };

  /** The bytes of an answer that is no fault, or where it sends us. */
  async function ask(
    call: Call,
    url: string,
    headers: Readonly<Record<string, string>>,
    most: number,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await once(call, url, headers, most, timeout);
      if (!(answer instanceof GitHubError)) return answer;
      const pause = attempt < MOST_ATTEMPTS ? pauseAfter(answer, call.method ?? 'GET', attempt) : null;
      if (pause === null) throw answer;
      await wait(pause);
    }
  }

  async function call(each: Call): Promise<unknown> {
    const { bytes, location } = await ask(each, base + each.path, own, MOST_ANSWER);
    if (location !== null)
      throw new GitHubError(
        each,
        'GitHub sends to another address, as for a repository that was renamed',
        'start a new run from where it is now',
      );
    return parsed(each, bytes);
  }

  return {
    call,
    async all(each) {
      const items: unknown[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const query = `${each.path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`;
        const some = await call({ ...each, path: each.path + query });
        if (!Array.isArray(some)) throw new GitHubError(each, 'the answer is no list', 'run the job again');
        items.push(...(some as readonly unknown[]));
        if (some.length < PAGE) return items;
      }
      throw new GitHubError(each, `there are more than ${MOST_PAGES} pages`, 'delete what is there');
    },
    async download(each, most) {
      let url = base + each.path;
      let headers: Readonly<Record<string, string>> = own;
      for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
        const { bytes, location } = await ask(each, url, headers, most);
        if (location === null) return bytes;
        url = next(each, url, location);
        // Whatever host it is: the address itself is the permission.
        headers = { 'user-agent': own['user-agent'] };
      }
      throw new GitHubError(each, `it was sent on more than ${MOST_REDIRECTS} times`, 'run the job again');
    },
  };
}

interface Answer {
  readonly bytes: Uint8Array;
  readonly location: string | null;
}

async function once(
  call: Call,
  url: string,
  headers: Readonly<Record<string, string>>,
  most: number,
  timeout: number,
): Promise<Answer | GitHubError> {
  try {
    const response = await fetch(url, {
      method: call.method ?? 'GET',
      headers: call.body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    const bytes = await read(call, response, response.ok ? most : MOST_ANSWER);
    return response.ok || location !== null ? { bytes, location } : faultOf(call, response, bytes);
  } catch (error) {
    if (error instanceof GitHubError) throw error;
    const why =
      error instanceof Error && error.name === 'TimeoutError' ? `no answer in ${timeout / 1000} s` : 'no connection';
    return new GitHubError(call, why, 'run the job again', { status: 0 });
  }
}

async function read(call: Call, response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new GitHubError(call, `the answer is over ${most} bytes`, 'look at what is there');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(call: Call, bytes: Uint8Array): unknown {
  if (bytes.length === 0) return null;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new GitHubError(call, 'the answer is not JSON', 'look at GITHUB_API_URL');
  }
}

/** Never from an encrypted connection to one that is not. */
function next(call: Call, from: string, location: string): string {
  const url = URL.canParse(location, from) ? new URL(location, from) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && from.startsWith('http:'))) return url.href;
  throw new GitHubError(call, 'it was sent on to an address that is not encrypted', 'run the job again');
}

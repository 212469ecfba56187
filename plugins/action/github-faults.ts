import { clean } from '../cli/layout.ts';
import type { Call } from './github-call.ts';

/** What GitHub answered that is no success, what to do about it, and when to ask again. */

const LONGEST_ANSWER = 200;
/** A job that waits longer is better run again. */
const LONGEST_PAUSE_MS = 60_000;
/** GitHub’s own advice where a secondary limit names no time. */
const SECONDARY_PAUSE_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;

interface Details {
  /** 0 where no answer came; null where it came and was no fault of its status. */
  readonly status?: number | null;
  readonly isLimit?: boolean;
  /** Milliseconds that GitHub asks to wait. */
  readonly after?: number | null;
}

/** On one line: what could not be done — which call, and what it answered — what to do. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly status: number | null;
  readonly isLimit: boolean;
  readonly after: number | null;
  constructor(call: Call, why: string, remedy: string, { status = null, isLimit = false, after = null }: Details = {}) {
    super(`could not ${call.to} — ${call.method ?? 'GET'} ${call.path.replace(/\?.*$/su, '')}: ${why} — ${remedy}`);
    this.status = status;
    this.isLimit = isLimit;
    this.after = after;
  }
}

export function faultOf(call: Call, { status, headers }: Response, bytes: Uint8Array): GitHubError {
  const said = messageIn(bytes);
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /secondary rate limit/iu.test(said)));
  const remedy = isLimit
    ? 'too many calls in too short a time: run the job again later'
    : remedyFor(call, status, said);
  const why = said === '' ? String(status) : `${status} “${said}”`;
  return new GitHubError(call, why, remedy, { status, isLimit, after: isLimit ? askedPause(headers) : null });
}

/**
 * Milliseconds until it is worth asking again; null where it is not. What may have been written is not written again:
 * after a fault of the server nobody knows.
 */
export function pauseAfter({ status, isLimit, after }: GitHubError, method: string, attempt: number): number | null {
  if (isLimit) {
    const pause = after ?? SECONDARY_PAUSE_MS;
    return pause <= LONGEST_PAUSE_MS ? pause : null;
  }
  const isPassing = status === 0 || (status !== null && status >= 500);
  return isPassing && method !== 'POST' ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : null;
}

function askedPause(headers: Headers): number | null {
  const after = headers.get('retry-after');
  if (after !== null && /^\d{1,9}$/u.test(after)) return Number(after) * 1000;
  const reset = headers.get('x-ratelimit-reset');
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
  return isUsedUp && reset !== null && /^\d{1,12}$/u.test(reset)
    ? Math.max(0, Number(reset) * 1000 - Date.now())
    : null;
}

function remedyFor({ needs }: Call, status: number, said: string): string {
  if (status === 401) return 'the token is wrong or has run out: give GITHUB_TOKEN that of this job';
  if (status === 403 && /not accessible/iu.test(said)) return `give the job \`permissions: ${needs}\``;
  if (status === 403 || status === 404)
    return `look whether it is there, and whether the job has \`permissions: ${needs}\``;
  if (status === 410) return 'it is gone: run the workflow that made it again';
  return status >= 500 ? 'GitHub is at fault: run the job again' : 'look at what GitHub says';
}

function messageIn(bytes: Uint8Array): string {
  try {
    const { message } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { message?: unknown };
    return typeof message === 'string' ? clean(message).slice(0, LONGEST_ANSWER) : '';
  } catch {
    return '';
  }
}

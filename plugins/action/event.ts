import { UsageError } from '../cli/usage.ts';
import { pullRequestIn } from './triggering-event.ts';

/** What GitHub says of a pull request, as far as its commits are meant. */
export interface PullRequest {
  readonly number: number;
  /** Tip of the branch it goes into, when the event happened. */
  readonly base: string;
  /** Its own last commit. */
  readonly head: string;
}

/**
 * The pull request an event is about, or null where it is about none.
 * @throws {UsageError} for pull_request_target.
 * @throws {Refused} where the event is not what GitHub writes.
 */
export function pullRequestOf(name: string, text: () => string): PullRequest | null {
  if (name === 'pull_request_target') {
    throw new UsageError(
      'pull_request_target is not judged — it checks out the base, so a stranger’s stories would pass unread, or be read beside your secrets — use pull_request',
    );
  }
  if (name !== 'pull_request') return null;
  const { number, base, head } = pullRequestIn(text());
  return { number, base: base.sha, head: head.sha };
}

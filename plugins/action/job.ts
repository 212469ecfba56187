import { isKey, KEY_RULE } from './comment-key.ts';
import { Refused } from './refused.ts';
import { WORKFLOWS_AUTHOR } from './sticky.ts';

/** What the runner says of this job. */
export interface Job {
  readonly event: string;
  readonly eventPath: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  /** Addresses without a slash at the end. */
  readonly api: string;
  readonly server: string;
  readonly run: string;
  readonly actor: string;
  /** The commit that a job on `pull_request` is for: the merge that GitHub tried. */
  readonly merge: string;
  /** Path of the report, in a job that judged. */
  readonly report: string;
  /** Who the token belongs to. */
  readonly author: string;
  /** Of its comment; never from an artifact, or a stranger could choose whose comment to write over. */
  readonly key: string;
}

/** @throws {Refused} where one is missing that no default can stand in for. */
export function jobOf(environment: Readonly<Record<string, string | undefined>>): Job {
  const given = (name: string, otherwise = ''): string => environment[name]?.trim() || otherwise;
  const needed = (name: string, shape: RegExp, otherwise = ''): string => {
    const value = given(name, otherwise);
    if (shape.test(value)) return value;
    throw new Refused(
      `${name} ${value === '' ? 'is not set' : 'is not what GitHub sets it to'} — the comment cannot be written without it — run this in a GitHub workflow, with env: ${name}`,
    );
  };
  const key = given('STORY_COMMENT_KEY');
  if (!isKey(key)) {
    throw new Refused(`the input comment-key is no key — it takes ${KEY_RULE} — give it another, or leave it out`);
  }
  return {
    key,
    event: needed('GITHUB_EVENT_NAME', /^[a-z_]+$/u),
    eventPath: needed('GITHUB_EVENT_PATH', /./su),
    repository: needed('GITHUB_REPOSITORY', /^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/u),
    // What a header can hold.
    token: needed('GITHUB_TOKEN', /^[\x21-\x7e]+$/u),
    api: needed('GITHUB_API_URL', ADDRESS, 'https://api.github.com').replace(/(?<!\/)\/+$/u, ''),
    server: needed('GITHUB_SERVER_URL', ADDRESS, 'https://github.com').replace(/(?<!\/)\/+$/u, ''),
    run: needed('GITHUB_RUN_ID', /^\d+$/u),
    actor: given('GITHUB_ACTOR'),
    merge: given('GITHUB_SHA'),
    report: given('STORY_DIFF'),
    author: given('STORY_COMMENT_AUTHOR', WORKFLOWS_AUTHOR),
  };
}

/** A host and a path of it: nothing that would end a Markdown link. */
const ADDRESS = /^https?:\/\/[\w.:-]+(?:\/[\w./-]*)?$/u;

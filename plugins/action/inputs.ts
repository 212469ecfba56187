import { UsageError } from '../cli/usage.ts';
import { isKey, KEY_RULE } from './comment-key.ts';

/** What the workflow asked for, as action.yml hands it on: every input in an environment variable of its own. */
export interface Inputs {
  /** At least one. */
  readonly paths: readonly string[];
  /** Options of `story` in the form `--name=value`, so that no value can become another option. */
  readonly bar: readonly string[];
  readonly min: readonly string[];
  readonly tolerance: readonly string[];
  readonly format: string;
  /** Revisions; empty where none was given. */
  readonly base: string;
  readonly head: string;
  readonly folder: string;
  /** Of this use of the action, where a pull request has several. */
  readonly key: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws {UsageError} where an input was given without a value that could be meant. */
export function inputsOf(environment: Environment): Inputs {
  const given = (name: string): string => (environment[`STORY_${name}`] ?? '').trim();
  const option = (name: string): string[] => {
    const value = given(name);
    return value === '' ? [] : [`--${name.toLowerCase()}=${value}`];
  };
  const paths = given('PATHS')
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (paths.length === 0) {
    throw new UsageError(
      'the input paths is empty — nothing says where the stories are — give it, one path a line, or leave it out for content/stories',
    );
  }
  const key = given('COMMENT_KEY');
  if (!isKey(key)) {
    throw new UsageError(`the input comment-key is no key — it takes ${KEY_RULE} — give it another, or leave it out`);
  }
  return {
    paths,
    key,
    bar: [...option('LEVEL'), ...option('ROLE')],
    min: option('MIN'),
    tolerance: option('TOLERANCE'),
    format: given('FORMAT').toLowerCase() || 'github',
    base: given('BASE'),
    head: given('HEAD'),
    folder: given('WORKING_DIRECTORY') || '.',
  };
}

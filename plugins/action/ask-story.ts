import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gitEnvironment } from './checkout.ts';
import type { Environment } from './inputs.ts';

const STORY = fileURLToPath(new URL('../cli/story.js', import.meta.url));
/** A line is some 300 characters, so this is thousands of stories. */
const MOST_SAID = 1_000_000;

export interface Told {
  /** As documented by `story --help`; a command that was killed could not judge either. */
  readonly status: 0 | 1 | 2;
  /** Its standard error. */
  readonly said: string;
}

/** Runs the story command of this very checkout; its standard output goes to the log, or to the open file given. */
export async function askStory(
  args: readonly string[],
  cwd: string,
  environment: Environment,
  output: 'inherit' | number,
): Promise<Told> {
  const child = spawn(process.execPath, [STORY, ...args], {
    cwd,
    env: gitEnvironment(environment),
    stdio: ['ignore', output, 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, MOST_SAID);
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status, signal) => {
      if (status === 0 || status === 1 || status === 2) done({ status, said });
      else
        done({
          status: 2,
          said: `${said}story: ended by ${signal ?? `status ${String(status)}`} — it did not finish — run the job again\n`,
        });
    });
  });
}

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

/** The repository, which the command runs in unless a test says otherwise. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STORY = join(ROOT, 'plugins/cli/story.js');

/** A start takes 0.3 s, and several times that where other tests fill the machine. */
vi.setConfig({ testTimeout: 30_000 });

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
/** What the environment may say that would change what is printed. */
const DECISIVE = ['NO_COLOR', 'FORCE_COLOR', 'INIT_CWD', 'TERM'];

interface Circumstances {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The reader of standard output goes away at once, as `| head -0` would. */
  readonly deaf?: boolean;
}

/** Runs the real command as a shell would, standard output and error in pipes, no colour asked for or forbidden. */
export async function story(
  args: readonly string[],
  { cwd = ROOT, input = '', env = {}, deaf = false }: Circumstances = {},
): Promise<Ended> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !DECISIVE.includes(name)));
  const child = spawn(process.execPath, [STORY, ...args], { cwd, env: { ...inherited, ...env } });
  let stdout = '';
  let stderr = '';
  if (deaf) child.stdout.destroy();
  else child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout, stderr };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of its own for one test, with these files in it; gone when the file's tests are over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'story-cli-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** A story with this front matter, which the engine will not find faultless. */
export function tale(frontMatter: string, text = TEXT): string {
  return `---\n${frontMatter}\n---\n\n${text}\n`;
}
const TEXT =
  'Our checkout took 8.2 s and we were losing orders. I pulled the logs on Monday, found one slow query and rewrote it. ' +
  'I decided against a cache, because prices change by the hour. Latency fell from 8.2 s to 1.6 s and stayed there for six months.';

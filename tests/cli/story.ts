import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

/** The repository, which the command runs in unless a test says otherwise. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const STORY = join(ROOT, 'plugins/cli/story.js');

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
  /** Another Node, or another way to the command. */
  readonly node?: string;
  readonly main?: string;
}

/** Runs the real command as a shell would, standard output and error in pipes, no colour asked for or forbidden. */
export function story(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const { stdin, ended } = begun(args, circumstances);
  stdin.end(circumstances.input ?? '');
  return ended;
}

/** A command that is still running. */
export interface Begun {
  readonly stdin: Writable;
  /** What it has printed by now. */
  readonly said: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended & { readonly signal: NodeJS.Signals | null }>;
}

/** The same, its standard input left open. */
export function begun(
  args: readonly string[],
  { cwd = ROOT, env = {}, deaf = false, node = process.execPath, main = STORY }: Circumstances = {},
): Begun {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !DECISIVE.includes(name)));
  const child = spawn(node, [main, ...args], { cwd, env: { ...inherited, ...env } });
  let stdout = '';
  let stderr = '';
  if (deaf) child.stdout.destroy();
  else child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A command that ends before it has read all is no fault of the test.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Awaited<Begun['ended']>>((done) => {
    child.on('close', (status, signal) => {
      done({ status, signal, stdout, stderr });
    });
  });
  return { stdin: child.stdin, said: () => stdout, kill: (signal) => child.kill(signal), ended };
}

/** Looks every 20 ms, for 20 s at most. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 1000; round++) {
    if (isSo()) return;
    await setTimeout(20);
  }
  throw new Error('what the test waits for has not come in 20 s');
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

/** A way to the command as its sources run, of which Node says what it loads. */
export const sources = (): string =>
  join(
    folderOf({
      'start.mjs': `import { main } from ${JSON.stringify(join(ROOT, 'plugins/cli/main.ts'))};\nawait main();\n`,
    }),
    'start.mjs',
  );

/** A story with this front matter, which the engine will not find faultless. */
export function tale(frontMatter: string, text = TEXT): string {
  return `---\n${frontMatter}\n---\n\n${text}\n`;
}
const TEXT =
  'Our checkout took 8.2 s and we were losing orders. I pulled the logs on Monday, found one slow query and rewrote it. ' +
  'I decided against a cache, because prices change by the hour. Latency fell from 8.2 s to 1.6 s and stayed there for six months.';

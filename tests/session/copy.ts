import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { CLEAN, git } from '../cli/repository.ts';

/** What a person does who made this repository their own, as the page “Your own copy” tells it. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = join(ROOT, 'content/framework/your-own-copy.mdx');

export interface Place {
  /** The playbook's own repository. */
  readonly original: string;
  /** A copy of its files, with a history of its own. */
  readonly copy: string;
  readonly forget: () => void;
}

/** Both on disk, with the packages of this checkout. */
export function templateCopied(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'story-session-'));
  const original = repositoryAt(join(folder, 'original'), ROOT);
  const copy = repositoryAt(join(folder, 'copy'), original);
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return {
    original,
    copy,
    forget: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function repositoryAt(folder: string, from: string): string {
  // Those that are not yet committed too: a change is tested before it is one.
  const names = git(from, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate').split('\0');
  const gone = new Set(git(from, 'ls-files', '-z', '--deleted').split('\0'));
  for (const name of names) {
    if (name !== '' && !gone.has(name)) cpSync(join(from, name), join(folder, name), { recursive: true });
  }
  git(dirname(folder), 'init', '--quiet', '--initial-branch=main', folder);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Initial commit');
  return folder;
}

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Lines of a shell, in the copy. */
export function sh(copy: string, lines: string): Said {
  const env = { ...process.env, ...CLEAN, NO_COLOR: '1', PATH: `${dirname(execPath)}:${process.env['PATH'] ?? ''}` };
  try {
    const stdout = execFileSync('bash', ['--noprofile', '--norc', '-euc', lines], {
      cwd: copy,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { status: 0, stdout, stderr: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as Said;
    return { status, stdout, stderr };
  }
}

/** The lines that the page gives to type, one of its blocks: the one that holds these words. */
export function linesOfThePage(words: string, original: string): string {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/^```sh\n(.*?)^```$/gmsu)].map(([, lines = '']) => lines);
  const found = blocks.filter((lines) => lines.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} blocks of ${PAGE} hold “${words}”: one was wanted`);
  return (found[0] ?? '')
    .replaceAll('https://github.com/OWNER/second-loop.git', original)
    .split('\n')
    .filter((line) => line !== 'npm ci')
    .join('\n');
}

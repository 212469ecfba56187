#!/usr/bin/env node
// Plain JavaScript, so that Node need not load its TypeScript compiler to start: with the cache on,
// every other file is stripped of its types once and read from the cache ever after.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache();
  await import('./main.ts');
} else {
  const own = ownNode();
  if (own === null) {
    process.stderr.write(
      `story: this is Node ${process.versions.node} — story runs from TypeScript, which Node reads from 22.18 on — ` +
        'run `npm run --silent story -- …`, which brings its own Node\n',
    );
    process.exitCode = 2;
  } else startAgain(own);
}

/** The Node that npm put beside the other packages, unless this is it. */
function ownNode() {
  try {
    const described = module.createRequire(import.meta.url).resolve('node/package.json');
    const path = join(dirname(described), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) && path !== process.execPath ? path : null;
  } catch {
    return null;
  }
}

/** The same arguments and streams; signals on the way in, the status or the signal on the way out. */
function startAgain(node) {
  const story = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => story.kill(signal));
  story.on('error', ({ message }) => {
    process.stderr.write(`story: its own Node does not start — ${message} — npm ci puts a new one in its place\n`);
    process.exitCode = 2;
  });
  story.on('exit', (status, signal) => {
    for (const each of signals) process.removeAllListeners(each);
    if (signal === null) process.exitCode = status ?? 2;
    else process.kill(process.pid, signal);
  });
}

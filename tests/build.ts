import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const SUB_PATH = '/second-loop/';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site as built for the root of a host. */
    dist: string;
    /** The site as built for a project page. */
    below: { readonly dist: string; readonly base: string };
  }
}

/** Builds the site twice, once for each kind of address a fork may have. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = resolve('dist');
  const below = await mkdtemp(join(tmpdir(), 'second-loop-'));
  await build({ BASE: '/' }, dist);
  await build(
    { BASE: SUB_PATH, SITE: 'https://example.org', REPOSITORY: 'https://git.example.org/reader/second-loop' },
    below,
  );
  project.provide('dist', dist);
  project.provide('below', { dist: below, base: SUB_PATH });
  return () => rm(below, { recursive: true, force: true });
}

/** Builds a checkout's site, this one's unless `root` names another. What it says. */
export async function build(
  environment: Readonly<Record<string, string>>,
  outDir: string,
  root = '.',
): Promise<string> {
  const inherited = { ...process.env };
  // Vitest says “test” here, and in its workers much more; Astro would build a site for testing, drafts and all.
  for (const name of ['NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'])
    Reflect.deleteProperty(inherited, name);
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
      {
        cwd: root,
        env: { ...inherited, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
        maxBuffer: 1e8,
      },
    );
    return stdout + stderr;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The site does not build with ${JSON.stringify(environment)}:\n${(stdout + stderr).slice(-4000)}`, {
      cause,
    });
  }
}

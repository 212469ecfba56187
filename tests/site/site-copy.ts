import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from '../build.ts';

const PARTS = [
  ...['content', 'plugins', 'public', 'src', 'tests/calibration'],
  ...['astro.config.mjs', 'astro.env', 'package.json', 'tsconfig.json'],
];

export interface SiteCopy {
  readonly root: string;
  readonly dist: string;
  /** What the build said. */
  readonly build: () => Promise<string>;
  readonly forget: () => void;
}

/** The site’s sources with somebody’s own stories in them; each name is a path below content/stories. */
export function siteCopy(stories: Readonly<Record<string, string>>): SiteCopy {
  // Astro compiles a dependency's components only where they share a folder with the site; git, eslint and prettier pass this one over.
  mkdirSync('.astro', { recursive: true });
  const root = mkdtempSync(resolve('.astro/own-copy-'));
  for (const part of PARTS) cpSync(part, join(root, part), { recursive: true });
  rmSync(join(root, 'content/stories/mine'), { recursive: true, force: true });
  // Astro keeps what it has read in node_modules/.astro: the copy must have one of its own.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.') || name === '.cache')
      symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  }
  for (const [name, text] of Object.entries(stories)) {
    const path = join(root, 'content/stories', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const dist = join(root, 'dist');
  const environment = { BASE: '/', SITE: 'https://example.org', REPOSITORY: 'https://git.example.org/me/own' };
  return {
    root,
    dist,
    build: () => build(environment, dist, root),
    forget: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

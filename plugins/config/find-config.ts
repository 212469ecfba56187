import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_FILE = 'story.config.json';

/**
 * The configuration that holds in a folder: its own, or else the nearest one above it in the same repository.
 * Outside a repository only the folder itself is looked at, so that nobody's file further up can take part.
 */
export function findConfig(folder: string): string | null {
  const top = topOf(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, CONFIG_FILE);
    if (existsSync(path)) return path;
    if (at === top) return null;
  }
}

function topOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? null : topOf(above);
}

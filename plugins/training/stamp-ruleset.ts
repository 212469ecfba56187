/** Writes plugins/story-lint/ruleset.ts: one hash over everything that can change a score. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugins = fileURLToPath(new URL('../', import.meta.url));
/** The rooms that a score comes from. */
const ROOMS = ['language', 'story-lint'];
const target = join(plugins, 'story-lint', 'ruleset.ts');

/** SHA-256 over the names and texts of the engine’s files, in name order, line ends as \n. */
export function rulesetHash(): string {
  const hash = createHash('sha256');
  const files = ROOMS.flatMap((room) => readdirSync(join(plugins, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== target)
    .map((file) => ({ file, name: relative(plugins, file).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file, name } of files) hash.update(`${name}\0${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\0`);
  return `sha256:${hash.digest('hex')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/** Written by \`npm run stamp\`: changes when anything that can change a score changes. */\nexport const RULESET = '${rulesetHash()}';\n`;
  writeFileSync(target, text);
}

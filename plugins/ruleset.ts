import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** All that can change a score: code, words and weights. */
const ROOMS = ['language', 'story-lint'];
const SOURCE = /\.(?:ts|json)$/u;

let known: string | null = null;

/**
 * Which rules these are: changes when anything that can change a score does. SHA-256 over the names and texts of the
 * engine's files, in name order, line ends as \n; worked out when first asked for. A bundle has no such files to read:
 * src/build/bundled-ruleset.ts puts the answer in the place of this one.
 */
export function ruleset(): string {
  return (known ??= rulesetIn(fileURLToPath(new URL('.', import.meta.url))));
}

/** The same of the rooms in another folder. */
export const rulesetIn = (folder: string): string => hashOf(folder, ROOMS, SOURCE);

/** One hash of the names and texts of the files of these kinds in these rooms of a folder. */
export function hashOf(folder: string, rooms: readonly string[], kinds: RegExp): string {
  // Loaded here: it takes a fifth of Node's own start, and most runs ask for no hash.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const name of rooms.flatMap((room) => namesIn(folder, room, kinds)))
    hash.update(`${name}\0${readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')}\0`);
  return `sha256:${hash.digest('hex')}`;
}

const namesIn = (folder: string, room: string, kinds: RegExp): string[] =>
  readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => kinds.test(name))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .sort();

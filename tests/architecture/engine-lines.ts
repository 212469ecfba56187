/** How long the engine is, room by room, in lines of code without word lists: `npm run lines`. */
import { fileURLToPath } from 'node:url';
import { codeLinesWithoutLists } from './code-lines.ts';
import { filesUnder } from './sources.ts';

/** The rooms that read and judge. */
const ROOMS = ['language', 'story-lint', 'feedback'];

/** Lines of each folder, the longest first. */
export function engineLines(): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const file of ROOMS.flatMap((room) => filesUnder(`plugins/${room}`))) {
    const folder = file.slice('plugins/'.length, file.lastIndexOf('/'));
    lines.set(folder, (lines.get(folder) ?? 0) + codeLinesWithoutLists(file));
  }
  return new Map([...lines].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a));
}

export const total = (lines: ReadonlyMap<string, number>): number =>
  [...lines.values()].reduce((sum, one) => sum + one);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = engineLines();
  for (const [folder, count] of [...lines, ['in all', total(lines)] as const])
    process.stdout.write(`${String(count).padStart(6)}  ${folder}\n`);
}

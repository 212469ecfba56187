import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { progress } from '../../plugins/cli/progress.ts';
import { folderOf, STORY, story, tale } from './story.ts';

test('nothing in the first second, then ten times a second at most, with figures one can read', () => {
  const shown: [number, string][] = [];
  let time = 5000;
  const step = progress(
    10_000,
    (line) => shown.push([time, line]),
    () => time,
  );
  for (let done = 0; done < 1240; done++) {
    time += 10;
    step();
  }
  expect(shown[0]).toEqual([6000, '100 of 10,000 stories · 1 s']);
  expect(shown.at(-1)).toEqual([17_400, '1,240 of 10,000 stories · 12 s']);
  const gaps = shown.map(([at], index) => at - (shown[index - 1]?.[0] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
});

/** A terminal for standard error, and for standard output too unless that goes to a file. */
function onTerminal(folder: string, args: string, env: Readonly<Record<string, string>> = {}): string {
  const command = `"${process.execPath}" "${STORY}" ${args}`;
  const { stdout } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    ...{ cwd: folder, env: { ...process.env, TERM: 'xterm', ...env }, encoding: 'utf8' },
  });
  return stdout;
}
const hasTerminals = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminals)('on a terminal', () => {
  // So many of them take more than a second on any machine.
  const files = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${index}.md`, tale('title: A')]));
  const ERASED = '\r\u001b[2K';

  test('the line is rewritten in place and erased before anything is printed', { timeout: 60_000 }, () => {
    const folder = folderOf(files);
    const said = onTerminal(folder, 'score . --format markdown');
    // eslint-disable-next-line no-control-regex -- what erases a row of a terminal
    expect(said).toMatch(/\r\u001b\[2K\d+ of 3,000 stories · \d+ s\r\u001b\[2K/u);
    expect(said).toContain(`${ERASED}### Stories`);
    expect(said.slice(said.lastIndexOf(ERASED))).not.toContain(' of 3,000 stories');
  });

  test('not with --quiet, on a dumb terminal, or in the middle of a row', { timeout: 60_000 }, () => {
    const folder = folderOf(files);
    expect(onTerminal(folder, 'score . --quiet')).not.toContain(ERASED);
    expect(onTerminal(folder, 'score . --format markdown', { TERM: 'dumb' })).not.toContain(ERASED);
    expect(onTerminal(folder, 'score . --format json')).not.toContain(ERASED);
    expect(onTerminal(folder, 'score . --format json > out')).toContain(' of 3,000 stories · ');
  });
});

test('in a pipe there is none', async () => {
  const folder = folderOf(Object.fromEntries(Array.from({ length: 280 }, (_, index) => [`${index}.md`, 'I did it.'])));
  expect((await story(['score', '.', '--format', 'github'], { cwd: folder })).stderr).toBe('');
});

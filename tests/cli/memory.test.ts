import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeStories } from '../bench/made-stories.ts';
import { folderOf, ROOT, STORY } from './story.ts';

const KB = 1024;
/** One thread judges so many. */
const STORIES = 399;

/** Of a process that judges these: kilobytes at most, and bytes that it still held when it ended. */
function memoryFor(texts: readonly string[]): { most: number; held: number } {
  const folder = folderOf(Object.fromEntries(texts.map((text, at) => [`stories/${at}.md`, text])));
  const args = ['--expose-gc', '--require', join(ROOT, 'tests/bench/cpu-at-exit.cjs'), STORY];
  const { output, status } = spawnSync(
    process.execPath,
    [...args, 'score', 'stories', '--no-config', '--format', 'json'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  );
  expect(status, output[2] ?? '').toBe(0);
  const [, most, held] = (output[3] ?? '').split(' ').map(Number);
  return { most: most ?? NaN, held: held ?? NaN };
}

/** A report on one, which is printed at the end, is 8 to 15 kB; a reading of one is ten times that. */
test('nothing is kept of a story, and no rubbish of hundreds lies about', () => {
  const texts = madeStories(STORIES);
  const few = memoryFor(texts.slice(0, STORIES / 3));
  const many = memoryFor(texts);
  expect(many.most).toBeLessThan(200 * KB);
  expect((many.held - few.held) / (STORIES * (2 / 3))).toBeLessThan(30 * KB);
});

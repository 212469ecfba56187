import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeStories } from '../bench/made-stories.ts';
import { folderOf, ROOT, STORY } from './story.ts';

const MB = 1024;
/** One thread judges so many. */
const STORIES = 399;

/** Kilobytes at most of a process that judges these. */
function memoryFor(texts: readonly string[]): number {
  const folder = folderOf(Object.fromEntries(texts.map((text, at) => [`stories/${at}.md`, text])));
  const args = ['--require', join(ROOT, 'tests/bench/cpu-at-exit.cjs'), STORY, 'score', 'stories', '--no-config'];
  const { output, status } = spawnSync(process.execPath, [...args, '--format', 'json'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect(status, output[2] ?? '').toBe(0);
  return Number(output[3]?.split(' ')[1]);
}

test('memory does not grow with the stories: nothing is kept of one, and no rubbish of hundreds lies about', () => {
  const texts = madeStories(STORIES);
  const few = memoryFor(texts.slice(0, STORIES / 3));
  const many = memoryFor(texts);
  expect(many).toBeLessThan(200 * MB);
  expect(many - few).toBeLessThan(25 * MB);
});

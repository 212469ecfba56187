import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../plugins/cli/judgements.ts';
import { isJudged } from '../../plugins/cli/outcome.ts';
import type { Outcome } from '../../plugins/cli/outcome.ts';
import { FORMATS } from '../../plugins/cli/formats.ts';
import { inThreads } from '../../plugins/cli/pool.ts';
import type { Batch } from '../../plugins/cli/pool.ts';
import { folderOf, ROOT, STORY, story, tale } from './story.ts';

const BAR = {};

/** Texts of the labelled set, with one that cannot be judged among them. */
function labelled(many: number): Record<string, string> {
  const rows = ['lp.jsonl', 'rated.jsonl', 'lp-short.jsonl']
    .flatMap((name) =>
      readFileSync(join(ROOT, 'tests/calibration', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .map((row) => (JSON.parse(row) as { readonly text: string }).text);
  const texts = Array.from({ length: many }, (_, index) => [
    `in/${index % 7}/${index}.md`,
    rows[index % rows.length] ?? '',
  ]);
  return { ...(Object.fromEntries(texts) as Record<string, string>), 'in/3/bad.md': tale('level: A: B') };
}

async function all(several: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for await (const each of several) found.push(each);
  return found;
}

/** A process that may use one core only begins no threads. */
const canTieToOneCore = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

test.skipIf(!canTieToOneCore)('many files, on all cores: the bytes of one thread, in every format', async () => {
  const folder = folderOf(labelled(400));
  const args = [STORY, 'score', '.', ...FORMATS.flatMap((format) => ['--also', `${format}=../${format}.out`])];
  const asked = { cwd: join(folder, 'in') };
  const many = await story(args.slice(1), asked);
  const reports = FORMATS.map((format) => readFileSync(join(folder, `${format}.out`), 'utf8'));
  const one = await story(['0', process.execPath, ...args], { ...asked, node: 'taskset', main: '-c' });
  expect(many.status).toBe(2);
  expect(one).toEqual(many);
  FORMATS.forEach((format, index) => {
    expect(readFileSync(join(folder, `${format}.out`), 'utf8') === reports[index]).toBe(true);
  });
  expect((JSON.parse(reports[1] ?? '') as { readonly stories: object[] }).stories).toHaveLength(400);
});

describe.concurrent('threads', () => {
  test('answer as one would, in the order of the paths, those that cannot be judged too', async () => {
    const folder = folderOf(labelled(60));
    const paths = Object.keys(labelled(60)).map((path) => join(folder, path));
    const told = await all(inThreads(paths, BAR, 3));
    expect(told.filter(isJudged)).toHaveLength(60);
    expect(told).toEqual(
      await all(
        outcomes(
          paths.map((path) => ({ path })),
          BAR,
        ),
      ),
    );
  });

  test('that die: their story is unjudged, the next are judged by another', async () => {
    const told = await all(inThreads(names(50, { 3: 'exit', 20: 'throw', 21: 'memory' }), BAR, 2, mortal));
    expect(told).toHaveLength(50);
    const lost = told.flatMap((outcome, index) => (isJudged(outcome) ? [] : [[index, outcome[0]?.message]]));
    expect(lost).toEqual([
      [3, expect.stringMatching(/^the thread that judged it died: it ended with status 3 — /u)],
      [20, expect.stringMatching(/died: fell over — /u)],
      [21, expect.stringMatching(/died: .*memory limit.* — /u)],
    ]);
    expect(told.filter(isJudged).map(({ source }) => source)).toEqual(
      names(50, {}).filter((_, index) => ![3, 20, 21].includes(index)),
    );
  });

  test('that die of one of several in hand: the others are judged by another', async () => {
    const told = await all(inThreads(names(30, { 3: 'exit', 20: 'throw' }), BAR, 2, () => mortal(true)));
    expect(told.flatMap((outcome, index) => (isJudged(outcome) ? [] : [index]))).toEqual([3, 20]);
    expect(told.filter(isJudged).map(({ source }) => source)).toEqual(
      names(30, {}).filter((_, index) => ![3, 20].includes(index)),
    );
  });

  test('that all die: nothing is lost in silence, and no more are begun', async () => {
    let begun = 0;
    const doomed = (): Worker => {
      begun++;
      return new Worker('throw new Error("no start")', { eval: true });
    };
    const told = await all(inThreads(names(200, {}), BAR, 2, doomed));
    expect(told).toHaveLength(200);
    expect(told.some(isJudged)).toBe(false);
    expect(begun).toBeLessThanOrEqual(6);
  });

  test('run ahead of the reader by a few batches only', async () => {
    const asked: string[] = [];
    const counted = (): Worker => {
      const thread = mortal();
      const post = thread.postMessage.bind(thread);
      thread.postMessage = (batch: Batch) => {
        asked.push(...batch.paths);
        post(batch);
      };
      return thread;
    };
    const reader = inThreads(names(1000, {}), BAR, 2, counted);
    await reader.next();
    await setTimeout(300);
    expect(asked.length).toBeLessThanOrEqual(80);
    await reader.return();
  });
});

const names = (many: number, fates: Readonly<Record<number, string>>): string[] =>
  Array.from({ length: many }, (_, index) => fates[index] ?? `story ${index}`);

/** A thread that answers with the path it is sent, and dies of some in the ways that threads die: before each answer, or before all of them. */
const mortal = (isAbreast = false): Worker =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ paths, hand }) => {
       const answers = [];
       for (const [at, path] of paths.entries()) {
         if (${String(isAbreast)}) hand[0] = at;
         if (path === 'exit') process.exit(3);
         if (path === 'throw') throw new Error('fell over');
         if (path === 'memory') for (let all = []; ; ) all.push(new Array(100000).fill(all.length));
         answers.push({ report: {}, source: path });
         if (!${String(isAbreast)}) parentPort.postMessage(answers.pop());
       }
       for (const answer of answers) parentPort.postMessage(answer);
     });`,
    { eval: true, resourceLimits: { maxOldGenerationSizeMb: 30 } },
  );

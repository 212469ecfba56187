/**
 * Cost of judging beside a process that parses the same files with remark: `npm run bench`. Whole processes, in turn, medians of
 * ratios: those hold across machines, seconds do not. Node is the one that runs this, with its caches warm
 * and the shell’s bundle made.
 * `npm run bench -- 20000` asks besides whether memory stays flat up to so many stories.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundle } from '../../plugins/cli/bundle-file.js';
import { writeStories } from './made-stories.ts';

const STORIES = 1000;
const ROUNDS = 7;
const MB = 1024;

const AT_EXIT = fileURLToPath(new URL('cpu-at-exit.cjs', import.meta.url));
const SELF = fileURLToPath(import.meta.url);
const STORY = fileURLToPath(new URL('../../plugins/cli/story.js', import.meta.url));
const ONE = fileURLToPath(new URL('../../content/stories/examples/aws-datastore-retold.mdx', import.meta.url));

/** What the rows under the bars are: the parts of judging, and what others do, each over the same texts. */
const PARTS: Readonly<Record<string, (texts: readonly string[]) => Promise<void>>> = {
  'remark().parse': async (texts) => {
    const { remark } = await import('remark');
    const processor = remark();
    for (const text of texts) processor.parse(text);
  },
  'nothing (start, reading the files)': () => Promise.resolve(),
  '@lezer/markdown': async (texts) => {
    const { parser } = await import('@lezer/markdown');
    for (const text of texts) parser.parse(text);
  },
  'judge: Markdown': async (texts) => {
    const { readMarkdown } = await import('../../plugins/story-lint/read/markdown-text.ts');
    for (const text of texts) readMarkdown(text, 0, false);
  },
  'judge: Markdown and English': async (texts) => {
    const { readMarkdown } = await import('../../plugins/story-lint/read/markdown-text.ts');
    const { read } = await import('../../plugins/language/index.ts');
    for (const text of texts) {
      const { prose, blocks } = readMarkdown(text, 0, false);
      read(prose, blocks);
    }
  },
  'judge: the whole story read': async (texts) => {
    const { readStory } = await import('../../plugins/story-lint/read/story.ts');
    for (const text of texts) readStory(text, {});
  },
  'judge: everything': async (texts) => {
    const { lint } = await import('../../plugins/story-lint/index.ts');
    for (const text of texts) lint(text);
  },
};

interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

/** @param core whether it has but one, and so one thread; where the machine cannot say so, all of them. */
function cost(args: readonly string[], core = true): Cost {
  const command = ['--require', AT_EXIT, ...args];
  const [program, given] =
    core && process.platform === 'linux'
      ? ['taskset', ['-c', '0', process.execPath, ...command]]
      : [process.execPath, command];
  const start = performance.now();
  const { output, status, error } = spawnSync(program, given, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  if (error !== undefined || (status ?? 2) > 1) throw new Error(`${args.join(' ')}: ${error?.message ?? output[2]}`);
  const [cpu = NaN, memory = NaN] = (output[3] ?? '').split(' ').map(Number);
  return { cpu: cpu / 1000, wall, memory: memory / MB };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Each in turn, the first round thrown away: it warms the caches. */
function inTurn<Name extends string>(runs: Readonly<Record<Name, () => Cost>>, rounds = ROUNDS): Record<Name, Cost[]> {
  const names = Object.keys(runs) as Name[];
  const taken = Array.from({ length: rounds + 1 }, () => names.map((name) => runs[name]())).slice(1);
  return Object.fromEntries(
    names.map((name, at) => [name, taken.map((round) => round[at] as Cost)]),
  ) as unknown as Record<Name, Cost[]>;
}

const ratio = (of: readonly Cost[], to: readonly Cost[], what: keyof Cost): number =>
  median(of.map((own, i) => own[what] / (to[i] as Cost)[what]));

function say(name: string, is: number, bar: number, unit: string): void {
  const digits = unit === 'MB' ? 0 : 2;
  process.stdout.write(
    `${is <= bar ? '✓' : '✗'} ${name.padEnd(44)} ${is.toFixed(digits).padStart(6)} ${unit}  (bar ${bar})\n`,
  );
}

const judging = (folder: string): string[] => [STORY, 'score', '--no-config', '--format', 'json', folder];

function bars(folder: string): void {
  const many = inTurn({
    remark: () => cost([SELF, 'remark().parse', folder]),
    one: () => cost(judging(folder)),
    both: () => cost(judging(folder), false),
  });
  say(`${STORIES} stories, one thread: CPU`, ratio(many.one, many.remark, 'cpu'), 1.2, '× remark');
  say(`${STORIES} stories, all threads: wall`, ratio(many.both, many.remark, 'wall'), 0.8, '× remark');
  say(`${STORIES} stories, one thread: memory`, median(many.one.map(({ memory }) => memory)), 200, 'MB');
  const single = inTurn({ node: () => cost(['-e', '0']), story: () => cost([STORY, 'score', ONE]) }, 2 * ROUNDS);
  say('one story from the shell: CPU', ratio(single.story, single.node, 'cpu'), 6, '× node -e 0');
}

function parts(folder: string): void {
  const names = Object.keys(PARTS);
  const taken = inTurn(Object.fromEntries(names.map((name) => [name, () => cost([SELF, name, folder])])), 3);
  const floor = taken['remark().parse'] ?? [];
  for (const name of names) {
    const own = taken[name] ?? [];
    const ms = median(own.map(({ cpu }) => cpu));
    process.stdout.write(
      `  ${name.padEnd(44)} ${ratio(own, floor, 'cpu').toFixed(2).padStart(6)} × remark  (${ms.toFixed(0)} ms of CPU)\n`,
    );
  }
}

function flat(more: number): void {
  inFolder(more, (folder) => {
    say(`${more} stories, one thread: memory`, cost(judging(folder)).memory, 200, 'MB');
  });
}

function inFolder(stories: number, then: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'story-bench-'));
  try {
    writeStories(folder, stories);
    then(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [asked, folder] = process.argv.slice(2);
if (folder !== undefined) {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  await PARTS[asked ?? '']?.(texts);
} else {
  await makeBundle();
  process.stdout.write(`whole processes in turn, medians of ${ROUNDS}, Node ${process.versions.node}\n`);
  inFolder(STORIES, (made) => {
    bars(made);
    parts(made);
  });
  if (asked !== undefined) flat(Number(asked));
}

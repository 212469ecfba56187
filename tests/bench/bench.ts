/**
 * Cost of judging beside remark-parse: `npm run bench`. Each tool reads the same stories once in a process of its own, whole
 * processes are timed and their medians set beside remark’s in the same run: ratios hold across machines, seconds do not.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rows } from '../calibration/agreement.ts';

const STORIES = 1000;
const ROUNDS = 5;

/** Labelled stories, each varied by one word so that no two are the same text. */
function corpus(): string[] {
  const texts = ['rated', 'lp-prepdocs', 'lp-managers', 'pairs'].flatMap((name) => rows(name).map((row) => row.text));
  return Array.from({ length: STORIES }, (_, i) => `${texts[i % texts.length] ?? ''}\n\nStory ${i}.\n`);
}

type Tool = (texts: readonly string[]) => Promise<void>;
const optional = async (name: string): Promise<unknown> => (await import(name)) as unknown;

const TOOLS: Readonly<Record<string, Tool>> = {
  'remark-parse': async (texts) => {
    const { remark } = await import('remark');
    const processor = remark();
    for (const text of texts) processor.parse(text);
  },
  'nothing (start-up, reading the set)': async () => {
    // The floor of every row.
  },
  '@lezer/markdown': async (texts) => {
    const { parser } = await import('@lezer/markdown');
    for (const text of texts) parser.parse(text);
  },
  'Intl.Segmenter, sentences only': (texts) => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    for (const text of texts) Array.from(segmenter.segment(text));
    return Promise.resolve();
  },
  'judge: Markdown and English': async (texts) => {
    const { readMarkdown } = await import('../../plugins/story-lint/read/markdown.ts');
    const { readEnglish } = await import('../../plugins/story-lint/read/english.ts');
    for (const text of texts) {
      const read = readMarkdown(text, 0, false);
      readEnglish(read.prose, read.blocks);
    }
  },
  'judge: reading': async (texts) => {
    const { readStory } = await import('../../plugins/story-lint/read/story.ts');
    for (const text of texts) readStory(text, {});
  },
  'judge: reading, and what sentences do': async (texts) => {
    const { readStory } = await import('../../plugins/story-lint/read/story.ts');
    const { functionsOf } = await import('../../plugins/story-lint/functions/index.ts');
    for (const text of texts) functionsOf(readStory(text, {}).sentences);
  },
  compromise: async (texts) => {
    const { default: nlp } = (await optional('compromise')) as { default: (text: string) => { json: () => unknown } };
    for (const text of texts) nlp(text).json();
  },
  'retext-english': async (texts) => {
    const { default: retextEnglish } = (await optional('retext-english')) as { default: unknown };
    const { unified } = await import('unified');
    const processor = unified().use(retextEnglish as never);
    for (const text of texts) processor.parse(text);
  },
  'judge: Markdown only': async (texts) => {
    const { readMarkdown } = await import('../../plugins/story-lint/read/markdown.ts');
    for (const text of texts) readMarkdown(text, 0, false);
  },
  'judge: everything': async (texts) => {
    const { lint } = await import('../../plugins/story-lint/index.ts');
    for (const text of texts) lint(text);
  },
};

const self = fileURLToPath(import.meta.url);
const asked = process.argv[2];
if (asked !== undefined) {
  await TOOLS[asked]?.(corpus());
} else {
  const require = createRequire(import.meta.url);
  const installed = (name: string): boolean => {
    try {
      require.resolve(name);
      return true;
    } catch {
      return !['compromise', 'retext-english'].includes(name);
    }
  };
  const measured = new Map<string, number>();
  for (const name of Object.keys(TOOLS)) {
    if (!installed(name)) {
      process.stdout.write(`${name.padEnd(38)} not installed: npm i --no-save ${name} to compare\n`);
      continue;
    }
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [self, name], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
      return performance.now() - start;
    });
    measured.set(name, times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN);
  }
  const floor = measured.get('remark-parse') ?? Number.NaN;
  process.stdout.write(`${STORIES} stories, whole processes, median of ${ROUNDS}, Node ${process.versions.node}\n`);
  for (const [name, ms] of measured)
    process.stdout.write(`${name.padEnd(38)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / floor).toFixed(2)}\n`);
  const of = (name: string): number => measured.get(name) ?? Number.NaN;
  const judging = of('judge: everything') - of('judge: Markdown only');
  const parsing = floor - of('nothing (start-up, reading the set)');
  const english = of('judge: Markdown and English') - of('judge: Markdown only');
  const functions = of('judge: reading, and what sentences do') - of('judge: reading');
  process.stdout.write(
    `what sentences do, loading included: ${(functions / english).toFixed(2)} of what reading English takes\n`,
  );
  process.stdout.write(
    `judging without Markdown, start-up aside: ${(judging / parsing).toFixed(2)} of what remark-parse takes\n`,
  );
}

/**
 * How far what is said of sentences agrees with their labels (sentences.jsonl), each writer and each older file left out in turn:
 * `node plugins/cli/start.js tests/calibration/functions-agreement.ts`, several minutes. Everything is learnt without the writer
 * who is read: weights, and thresholds, by leaving out writers among the rest. `--write` keeps the figures for the test.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from '../../plugins/story-lint/functions/index.ts';
import type { Absence, SentenceFunction } from '../../plugins/story-lint/functions/index.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { speakingFrom } from '../../plugins/training/function-thresholds.ts';
import type { Speaking, Unread } from '../../plugins/training/function-thresholds.ts';
import { countSentences, crossRead, fit, readBy } from '../../plugins/training/functions.ts';
import type { Counts } from '../../plugins/training/functions.ts';
import { unpack } from '../../plugins/story-lint/functions/model.ts';
import { readLabelledSentences } from '../../plugins/training/sentences.ts';
import type { LabelledStory } from '../../plugins/training/sentences.ts';

const KEPT = new URL('functions-figures.json', import.meta.url);
const INNER_PARTS = 3;

/** Written for this; the others are older files. */
export const WRITERS = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'] as const;
const isNew = (writer: string): boolean => (WRITERS as readonly string[]).includes(writer);

/** Today’s rule that says the same is absent. */
const RULES: Readonly<Record<Absence, string>> = {
  obstacle: 'missing-obstacle',
  decision: 'missing-decision',
  dissent: 'conflict-avoidance',
  lesson: 'missing-lesson',
  method: 'unmeasured-method',
  baseline: 'missing-baseline',
  lasting: 'short-lived-result',
  cost: 'costless-decision',
  beneficiary: 'missing-beneficiary',
  result: 'missing-result',
};

/** How often something is so, was said, and was said rightly. */
export interface Hits {
  readonly there: number;
  readonly said: number;
  readonly right: number;
}
export const precision = ({ said, right }: Hits): number => (said === 0 ? 1 : right / said);
export const recall = ({ there, right }: Hits): number => (there === 0 ? 1 : right / there);
export const f1 = ({ there, said, right }: Hits): number => (there + said === 0 ? 1 : (2 * right) / (there + said));

/** One writer, read by a model that has not read them. */
export interface WriterFigures {
  readonly writer: string;
  readonly sentences: number;
  readonly stories: number;
  /** By function. */
  readonly functions: readonly Hits[];
  /** By absence: the model and today’s rule. */
  readonly absent: readonly { readonly model: Hits; readonly rule: Hits }[];
  /** Stories whose acts are counted within 15 %, and within one, by the model and by read/acts.ts. */
  readonly acts: { readonly model: readonly [number, number]; readonly today: readonly [number, number] };
}
export interface FunctionFigures {
  /** Of what they were measured on and by. */
  readonly hash: string;
  readonly writers: readonly WriterFigures[];
}

export const sum = (hits: readonly Hits[]): Hits => ({
  there: hits.reduce((n, h) => n + h.there, 0),
  said: hits.reduce((n, h) => n + h.said, 0),
  right: hits.reduce((n, h) => n + h.right, 0),
});
const hitsOf = (cases: readonly { readonly is: boolean; readonly said: boolean }[]): Hits => ({
  there: cases.filter(({ is }) => is).length,
  said: cases.filter(({ said }) => said).length,
  right: cases.filter(({ is, said }) => is && said).length,
});

/** F1 by function over some writers, and their mean. */
export function byFunction(figures: FunctionFigures, writers: (writer: string) => boolean): readonly Hits[] {
  const some = figures.writers.filter(({ writer }) => writers(writer));
  return FUNCTIONS.map((_, k) => sum(some.map(({ functions }) => functions[k] as Hits)));
}
export const macro = (hits: readonly Hits[]): number => hits.reduce((total, h) => total + f1(h), 0) / hits.length;

/** The figures of one writer. */
export function leaveOut(counts: Counts, writer: string): WriterFigures {
  const rest = counts.stories.filter(({ labelled }) => labelled.writer !== writer);
  const speaking = speakingFrom(crossRead(counts, rest, INNER_PARTS));
  const model = unpack(fit(counts.words, rest, speaking));
  const unread = counts.stories
    .filter(({ labelled }) => labelled.writer === writer)
    .map(({ labelled }) => readBy(model, labelled));
  return figuresOf(writer, unread, speaking);
}

function figuresOf(writer: string, unread: readonly Unread[], speaking: Speaking): WriterFigures {
  const stories = unread.filter(({ labelled }) => labelled.isStory);
  const reports = stories.map(({ labelled }) => new Set(lint(labelled.story.source).findings.map(({ rule }) => rule)));
  return {
    writer,
    sentences: unread.reduce((n, { labelled }) => n + labelled.units.length, 0),
    stories: stories.length,
    functions: FUNCTIONS.map((_, k) =>
      hitsOf(
        unread.flatMap(({ labelled, probabilities }) =>
          labelled.units.map(({ labels }, i) => ({
            is: labels[k] === 1,
            said: (probabilities[i * FUNCTIONS.length + k] ?? 0) >= (speaking.thresholds[k] ?? 1),
          })),
        ),
      ),
    ),
    absent: ABSENCE_NAMES.map((name) => {
      const places = ABSENCES[name].map((does: SentenceFunction) => FUNCTIONS.indexOf(does));
      const lacks = ({ labelled }: Unread): boolean => !labelled.units.some(({ labels }) => places.some((k) => labels[k] === 1));
      return {
        model: hitsOf(
          stories.map((story) => ({
            is: lacks(story),
            said: places.every((k) => (story.most[k] ?? 0) < speaking.absent[name]),
          })),
        ),
        rule: hitsOf(stories.map((story, i) => ({ is: lacks(story), said: reports[i]?.has(RULES[name]) === true }))),
      };
    }),
    acts: actsOf(stories, speaking),
  };
}

const ACT = FUNCTIONS.indexOf('act');
const CLOSE = 0.15;
function actsOf(stories: readonly Unread[], speaking: Speaking): WriterFigures['acts'] {
  const counted = stories.map(({ labelled, all }) => {
    const labels = labelled.units.reduce((n, unit) => n + (unit.labels[ACT] ?? 0), 0);
    let model = 0;
    for (let at = ACT; at < all.length; at += FUNCTIONS.length) if ((all[at] ?? 0) >= (speaking.thresholds[ACT] ?? 1)) model++;
    return { labels, model, today: new Set(labelled.story.acts.map(({ clause }) => clause.sentence)).size };
  });
  const near = (by: 'model' | 'today'): [number, number] => [
    counted.filter((story) => Math.abs(story[by] - story.labels) <= CLOSE * story.labels).length,
    counted.filter((story) => Math.abs(story[by] - story.labels) <= Math.max(1, CLOSE * story.labels)).length,
  ];
  return { model: near('model'), today: near('today') };
}

/** Of the labels and the shipped model: figures of another one are stale. */
export function hashOf(): string {
  const hash = createHash('sha256');
  for (const file of ['sentences.jsonl', '../../plugins/story-lint/functions/functions.json'])
    hash.update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}
export const keptFigures = (): FunctionFigures => JSON.parse(readFileSync(KEPT, 'utf8')) as FunctionFigures;

export const countAll = (stories: readonly LabelledStory[] = readLabelledSentences()): Counts => countSentences(stories);

const two = (value: number): string => value.toFixed(2).replace(/^0/u, '');
const shown = (hits: Hits): string => `${two(precision(hits))} / ${two(recall(hits))} / ${two(f1(hits))}`;

export function tables(figures: FunctionFigures): string {
  const fresh = byFunction(figures, isNew);
  const older = byFunction(figures, (writer) => !isNew(writer));
  const every = byFunction(figures, () => true);
  const lines = ['precision / recall / F1', ''.padEnd(14) + ['w1–w6', 'older files', 'all'].map((t) => t.padStart(20)).join('')];
  FUNCTIONS.forEach((name, k) => {
    lines.push(name.padEnd(14) + [fresh, older, every].map((hits) => shown(hits[k] as Hits).padStart(20)).join(''));
  });
  lines.push(`${'mean F1'.padEnd(14)}${[fresh, older, every].map((hits) => two(macro(hits)).padStart(20)).join('')}`, '');
  lines.push('by writer: mean F1, sentences');
  for (const one of figures.writers) lines.push(`${one.writer.padEnd(14)}${two(macro(one.functions)).padStart(6)}${String(one.sentences).padStart(6)}`);
  lines.push('', 'said to be absent: precision / recall (said), model and rule');
  ABSENCE_NAMES.forEach((name, i) => {
    const of = (by: 'model' | 'rule'): Hits => sum(figures.writers.map(({ absent }) => absent[i]?.[by] as Hits));
    const text = (hits: Hits): string => `${two(precision(hits))} / ${two(recall(hits))} (${hits.said})`;
    lines.push(`${name.padEnd(14)}${text(of('model')).padStart(20)}${text(of('rule')).padStart(20)}  lacking: ${of('model').there}`);
  });
  const stories = figures.writers.reduce((n, one) => n + one.stories, 0);
  const share = (by: 'model' | 'today', i: 0 | 1): string => two(figures.writers.reduce((n, { acts }) => n + acts[by][i], 0) / stories);
  lines.push('', `acts within 15 %: model ${share('model', 0)}, today ${share('today', 0)}; or within one: ${share('model', 1)}, ${share('today', 1)}`);
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const counts = countAll();
  const writers = [...new Set(counts.stories.map(({ labelled }) => labelled.writer))].sort();
  const figures: FunctionFigures = {
    hash: hashOf(),
    writers: writers.map((writer) => {
      process.stderr.write(`${writer} left out …\n`);
      return leaveOut(counts, writer);
    }),
  };
  process.stdout.write(tables(figures));
  if (process.argv.includes('--write')) writeFileSync(KEPT, `${JSON.stringify(figures, null, 1)}\n`);
}

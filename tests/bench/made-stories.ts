/** Stories as many as are wanted, of about 350 words and of the kind that people keep: Markdown with front matter, parts, a list and a table or quotation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Labelled } from '../../plugins/agreement/index.ts';
import { rows } from '../calibration/labelled-rows.ts';

interface Sentence extends Labelled {
  readonly labels: readonly string[];
}

const PARTS = ['situation', 'task', 'act', 'result'] as const;
const COMPETENCIES = ['ownership', 'prioritisation', 'customer focus', 'planning', 'hiring', 'quality', 'cost'];
const SHORTEST = 30;

/** The same stories every time: story 7 of 1,000 is story 7 of 20,000. */
export function madeStories(count: number): string[] {
  const sentences = rows<Sentence>('sentences').filter(({ text }) => text.length >= SHORTEST && !text.includes('\n'));
  const by = PARTS.map((part) => sentences.flatMap(({ text, labels }) => (labels.includes(part) ? [text] : [])));
  return Array.from({ length: count }, (_, i) => storyOf(i + 1, by));
}

export function writeStories(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  madeStories(count).forEach((text, i) => {
    writeFileSync(join(folder, `story-${String(i + 1).padStart(5, '0')}.md`), text);
  });
}

function storyOf(number: number, by: readonly (readonly string[])[]): string {
  const random = randomFrom(Math.imul(number, 2_654_435_761) + 97);
  const upTo = (most: number): number => Math.floor(random() * most);
  const from = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item;
  const said = (part: number, count: number): string =>
    Array.from({ length: count }, () => from(by[part] ?? [])).join(' ');
  const list = Array.from({ length: 3 }, (_, i) => `- ${i === 0 ? '**Step 1.** ' : ''}${said(2, 1)}`).join('\n');
  const extra = [
    `> ${said(3, 1)}`,
    `| Measure | Before | After |\n| --- | ---: | ---: |\n| Failures per week | ${20 + upTo(70)} | ${upTo(10)} |`,
    `We kept \`make restore DAY=${upTo(28)}\`, and [the runbook](https://example.com/runbook/${number}) says how.`,
    `1. *Before:* ${10 + upTo(89)} open items.\n2. *After:* ${upTo(9)} open items.`,
  ];
  return `---
title: "How I helped with it (story ${number})"
description: "A story about ${from(COMPETENCIES)} and ${from(COMPETENCIES)}."
date: 20${14 + upTo(12)}-0${1 + upTo(9)}-1${upTo(9)}
role: data analyst
competencies: [${from(COMPETENCIES)}, ${from(COMPETENCIES)}]
minutes: ${2 + upTo(4)}
---

## Situation

${said(0, 2)}

${said(0, 2)}

## Task

${said(1, 2)}

## Action

${said(2, 3)}

${list}

${said(2, 2)}

## Result

${said(3, 2)}

${extra[number % extra.length] ?? ''}

${said(3, 2)}
`;
}

/** Mulberry32: from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

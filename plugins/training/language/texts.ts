/** The texts that the tagger learns from, and those kept back from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { readMarkdown } from '../../story-lint/read/markdown.ts';
import type { Span } from '../../language/index.ts';

/** One writer each: never learnt from, so that agreement can be measured on them. */
export const KEPT_BACK = ['feedback', 'claims', 'leaks'] as const;

export interface Text {
  /** File it stands in. */
  readonly file: string;
  readonly prose: string;
  readonly blocks: readonly Span[];
}

const CALIBRATION = new URL('../../../tests/calibration/', import.meta.url);

export function calibrationTexts(file: string): Text[] {
  const lines = readFileSync(new URL(`${file}.jsonl`, CALIBRATION), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { text } = JSON.parse(line) as { readonly text?: string };
      if (text === undefined) return [];
      const { prose, blocks } = readMarkdown(text, 0, false);
      return [{ file, prose, blocks }];
    });
}

/** Read for what their sentences do; the same texts, or parts of them, once more. */
const FOR_FUNCTIONS: readonly string[] = ['register', 'sentences'];

export const calibrationFiles = (): string[] =>
  readdirSync(CALIBRATION)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace(/\.jsonl$/u, ''))
    .filter((name) => ![...KEPT_BACK, ...FOR_FUNCTIONS].includes(name))
    .sort();

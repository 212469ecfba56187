/** tests/calibration/sentences.jsonl: what each sentence does by its label, beside what the reading of its story makes of it. */
import { FUNCTIONS } from '../story-lint/functions/index.ts';
import type { SentenceFunction } from '../story-lint/functions/index.ts';
import { readStory } from '../story-lint/read/story.ts';
import { firstFrom, lastUpTo } from '../story-lint/spans.ts';
import type { Span, Story } from '../story-lint/types.ts';
import { FILES, NOTES, readLines, writerOf } from './corpus.ts';

interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly SentenceFunction[];
}
interface Named {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
}

export interface LabelledStory {
  readonly id: string;
  /** Who wrote it, as its id says, or the name of an older file. */
  readonly writer: string;
  readonly isStory: boolean;
  readonly story: Story;
  /** By sentence of the story and place in FUNCTIONS: 1 where it is labelled so, or part of it is. */
  readonly labels: Uint8Array;
  /** By sentence: whether it is labelled. What is not told, such as an interviewer’s words, has no label. */
  readonly labelled: readonly boolean[];
}

/** Every text with labelled sentences. */
export function readLabelledSentences(): LabelledStory[] {
  const texts = new Map<string, Named>();
  for (const file of NOTES) for (const row of readLines<Named>(file)) texts.set(row.id, row);
  for (const file of FILES) for (const row of readLines<Named>(file)) texts.set(`${file}:${row.id}`, row);
  return [...Map.groupBy(readLines<LabelledSentence>('sentences'), ({ id }) => id)].map(([id, rows]) => {
    const row = texts.get(id);
    if (row === undefined)
      throw new Error(
        `sentences.jsonl labels “${id}”, which stands in no file beside it. Add its text or take it out.`,
      );
    const story = readStory(row.text, {});
    const writer = id.includes(':') ? id.slice(0, id.indexOf(':')) : writerOf(id);
    const { sentences } = story;
    const labels = new Uint8Array(sentences.length * FUNCTIONS.length);
    const labelled = sentences.map(() => false);
    spansOf(row.text, rows).forEach((span, i) => {
      for (let at = lastUpTo(sentences, span.start); at < firstFrom(sentences, span.end); at++) {
        if ((sentences[at]?.end ?? 0) <= span.start) continue;
        labelled[at] = true;
        for (const name of rows[i]?.labels ?? []) labels[at * FUNCTIONS.length + FUNCTIONS.indexOf(name)] = 1;
      }
    });
    return { id, writer, isStory: row.kind !== 'not-a-story', story, labels, labelled };
  });
}

/** Where each sentence stands: behind the one before it. */
function spansOf(text: string, sentences: readonly LabelledSentence[]): Span[] {
  let from = 0;
  return sentences.map((sentence) => {
    const next = text.indexOf(sentence.text, from);
    const start = next < 0 ? text.indexOf(sentence.text) : next;
    if (start < 0)
      throw new Error(`“${sentence.text}” does not stand in ${sentence.id}. Write the sentence as the text has it.`);
    from = start + sentence.text.length;
    return { start, end: from };
  });
}

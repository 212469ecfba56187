/** tests/calibration/sentences.jsonl: what each sentence does by its label, beside what the reading of its story makes of it. */
import type { Told } from '../story-lint/functions/features.ts';
import { FUNCTIONS } from '../story-lint/functions/kinds.ts';
import type { SentenceFunction } from '../story-lint/functions/kinds.ts';
import { readStory } from '../story-lint/read/story.ts';
import type { Span, Story } from '../story-lint/types.ts';
import { FILES, readRows } from './corpus.ts';
import type { Row } from './corpus.ts';

interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly SentenceFunction[];
}
interface Named extends Row {
  readonly id: string;
  readonly kind?: string;
}

/** One labelled sentence. */
export interface Unit {
  /** As the reading has it: the tokens that stand in it. */
  readonly told: Told;
  /** By place in FUNCTIONS: 1 where it is labelled so. */
  readonly labels: Uint8Array;
  /** The sentences of the story that it overlaps. */
  readonly sentences: readonly number[];
}

export interface LabelledStory {
  readonly id: string;
  /** Who wrote it: `w1` to `w6`, or the name of an older file. */
  readonly writer: string;
  readonly isStory: boolean;
  readonly story: Story;
  readonly units: readonly Unit[];
}

/** Files whose rows sentences.jsonl names by an id alone. */
const NAMED_BY_ID = 'register';

/** Every text with labelled sentences. Sentences that are not part of what is told, such as an interviewer’s, are left out. */
export function readLabelledSentences(): LabelledStory[] {
  const texts = new Map<string, Named>();
  for (const file of [NAMED_BY_ID, ...FILES])
    for (const row of readRows(file) as Named[]) texts.set(file === NAMED_BY_ID ? row.id : `${file}:${row.id}`, row);
  const rows = readRows('sentences') as unknown as LabelledSentence[];
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, sentences]) => {
    const row = texts.get(id);
    if (row === undefined) throw new Error(`sentences.jsonl labels “${id}”, which stands in no file beside it.`);
    const story = readStory(row.text, {});
    const writer = id.includes(':') ? id.slice(0, id.indexOf(':')) : id.slice(0, id.indexOf('-'));
    const spans = spansOf(row.text, sentences);
    const units = sentences.flatMap(({ labels }, i) => unitOf(story, spans[i] as Span, labels));
    return { id, writer, isStory: row.kind !== 'not-a-story', story, units };
  });
}

/** Where each sentence stands: behind the one before it. */
function spansOf(text: string, sentences: readonly LabelledSentence[]): Span[] {
  let from = 0;
  return sentences.map((sentence) => {
    const next = text.indexOf(sentence.text, from);
    const start = next < 0 ? text.indexOf(sentence.text) : next;
    if (start < 0) throw new Error(`“${sentence.text}” does not stand in ${sentence.id}.`);
    from = start + sentence.text.length;
    return { start, end: from };
  });
}

function unitOf(story: Story, span: Span, labels: readonly SentenceFunction[]): Unit[] {
  const over = story.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const tokens = over.flatMap((s) => s.tokens.filter(({ start, end }) => start >= span.start && end <= span.end));
  const clauses = over.flatMap((s) => s.clauses.filter(({ start, end }) => start >= span.start && end <= span.end));
  const [first] = over;
  if (first === undefined || !tokens.some(({ isWord }) => isWord)) return [];
  return [
    {
      told: { start: span.start, end: span.end, tokens, clauses, block: first.block },
      labels: Uint8Array.from(FUNCTIONS, (name) => (labels.includes(name) ? 1 : 0)),
      sentences: over.map(({ index }) => index),
    },
  ];
}

/** The labelled files beside this one, and people’s ratings, read from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RATED_SETS } from '../../plugins/agreement/index.ts';
import type {
  ClaimRow,
  FeedbackRow,
  HumanRating,
  LabelledSet,
  LeakRow,
  Place,
  RatedRow,
  RatedSet,
  SentenceRow,
  TaggedRow,
} from '../../plugins/agreement/index.ts';
import { DIMENSIONS, PRINCIPLES } from '../../plugins/story-lint/index.ts';
import shippedFunctions from '../../plugins/story-lint/functions/functions.json' with { type: 'json' };
import { FUNCTIONS } from '../../plugins/story-lint/functions/index.ts';
import { FILES, labels, NOTES, ratedTexts, writerOf, WRITERS } from '../../plugins/training/corpus.ts';
import { readLabelledSentences } from '../../plugins/training/labelled-sentences.ts';
import { unreadAccounts } from '../../plugins/training/fit-account.ts';
import { unreadRightness } from '../../plugins/training/train-rightness.ts';
import type { Judged } from '../../plugins/training/train-rightness.ts';
import { leftOut } from '../../plugins/training/unread-sentences.ts';
import type { UnreadSentences } from '../../plugins/training/unread-sentences.ts';
import { rows } from './labelled-rows.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const RATINGS = join(HERE, 'ratings');

/** The rated stories of a file, or of one of those who wrote NOTES. */
const ratedIn = (name: RatedSet): RatedRow[] =>
  (FILES as readonly string[]).includes(name)
    ? rows<RatedRow>(name)
    : NOTES.flatMap((file) => rows<RatedRow & { kind?: string }>(file)).filter(
        ({ id, kind }) => writerOf(id) === name && kind !== 'not-a-story',
      );
export const ratedRows = (): RatedRow[] => RATED_SETS.flatMap(ratedIn);

/** Everything the agreement is measured on. `unread`: what plugins/training/unread.ts gives; `sentences`: unread-sentences.ts beside it. */
export function readLabelled(
  unread: readonly (readonly number[])[],
  sentences: UnreadSentences,
  verdicts: readonly Judged[],
): LabelledSet {
  const accounts = new Map(unreadAccounts(shippedFunctions).map(({ text, account }) => [text.text, account]));
  const probabilities = new Map(ratedTexts().map(({ text }, i) => [text, sentences.rated[i] ?? null]));
  const judgedUnread = (row: RatedRow): RatedRow => ({
    ...row,
    unread: { probabilities: probabilities.get(row.text) ?? null, account: accounts.get(row.text) ?? null },
  });
  const judgedAsShipped = (row: RatedRow): RatedRow => ({ ...row, unread: { probabilities: null, account: null } });
  const noStories = (name: string): RatedRow[] =>
    rows<RatedRow & { kind?: string }>(name).filter(({ kind }) => kind === 'not-a-story').map(judgedUnread);
  return {
    rated: Object.fromEntries(RATED_SETS.map((name) => [name, ratedIn(name).map(judgedUnread)])) as Record<RatedSet, RatedRow[]>,
    gaming: rows<RatedRow>('gaming').map(judgedAsShipped),
    gamingMore: rows<RatedRow>('gaming-more').map(judgedAsShipped),
    noStories: [
      ...[...NOTES, 'same-words'].flatMap(noStories),
      ...['gaming', 'gaming-more', 'no-stories'].flatMap((name) => rows<RatedRow>(name).map(judgedUnread)),
    ],
    claims: rows<ClaimRow>('claims'),
    leaks: rows<LeakRow>('leaks'),
    feedback: rows<FeedbackRow>('feedback'),
    tagged: taggedUnread(unread),
    sentences: sentencesUnread(sentences.labelled),
    remarks: unreadRightness(verdicts),
    humans: readRatings(RATINGS, new Set(ratedRows().map(({ id }) => id))),
  };
}

/** Each labelled text as a model reads it that has not met its writer. */
const sentencesUnread = (unread: readonly Float64Array[]): SentenceRow[] =>
  leftOut(readLabelledSentences(), unread).map(({ story: { writer, isStory, story, labels: by, labelled }, functions }) => ({
    ...{ writer, isStory },
    story: { ...story, functions },
    labels: labelled.map((is, i) => (is ? FUNCTIONS.filter((_, k) => by[i * FUNCTIONS.length + k] === 1) : null)),
  }));

/** The tagger’s order for each story, by a model that was trained without the story’s writer. */
function taggedUnread(unread: readonly (readonly number[])[]): TaggedRow[] {
  const whereabouts = new Map<string, { readonly id: string; readonly place: Place }>();
  for (const name of [...FILES, ...NOTES]) for (const { id, text, place } of rows(name)) if (!whereabouts.has(text)) whereabouts.set(text, { id, place });
  return labels().map(({ file, text, primary }, i) => {
    const row = whereabouts.get(text);
    if (row === undefined) throw new Error('A story of the training corpus stands in no labelled file.');
    const own = [...(unread[i] ?? [])].map((score, k) => ({ score, k })).sort((a, b) => b.score - a.score);
    const slugs = (indices: readonly number[]) => indices.flatMap((k) => PRINCIPLES[k] ?? []);
    return { ...row, writer: WRITERS[file] ?? '', labels: slugs(primary), ranked: slugs(own.map(({ k }) => k)) };
  });
}

const step = z.int().min(0).max(4);
const HUMAN_ROW = z.strictObject({
  id: z.string(),
  quality: z.int().min(1).max(5),
  dimensions: z.partialRecord(z.enum(DIMENSIONS), step).optional(),
  blinded: z.literal(true),
  rater: z.string(),
});

/**
 * People’s ratings: one file each, named after the rater.
 * @throws with file:line, what is wrong and what to do, at the first row that cannot be counted.
 */
export function readRatings(folder: string, known: ReadonlySet<string>): HumanRating[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const seen = new Set<string>();
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          if (line.trim() === '') return [];
          const at = `${name}:${i + 1}`;
          const read = HUMAN_ROW.safeParse(parsed(line, at));
          if (!read.success) throw new Error(`${at}: ${fault(read.error)}`);
          const { id, quality, dimensions, rater } = read.data;
          if (!known.has(id)) throw new Error(`${at}: no rated text is called “${id}”. Copy the id from the sheet.`);
          if (seen.has(id)) throw new Error(`${at}: “${id}” is rated twice. Keep the rating that was made first.`);
          if (rater !== basename(name, '.jsonl'))
            throw new Error(`${at}: the rater is “${rater}”, the file is ${name}. Give both one name.`);
          seen.add(id);
          return [{ rater, id, quality, ...(dimensions === undefined ? {} : { dimensions: defined(dimensions) }) }];
        });
    });
}

type Dimensions = NonNullable<HumanRating['dimensions']>;
const defined = (dimensions: Readonly<Record<string, number | undefined>>): Dimensions =>
  Object.fromEntries(Object.entries(dimensions).filter(([, value]) => value !== undefined));

function parsed(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${at}: this line is not JSON. Copy it again from the end of the sheet.`);
  }
}

function fault({ issues }: z.ZodError): string {
  const field = issues[0]?.path[0];
  if (field === 'quality') return 'quality is not a whole number from 1 to 5. Rate the text, or delete the line.';
  if (field === 'blinded')
    return 'blinded is not true. Only ratings made without sight of label and score are counted; leave the line out.';
  return `${issues[0]?.path.join('.') ?? ''}: ${issues[0]?.message ?? 'unreadable'}. The format is in ratings/README.md.`;
}

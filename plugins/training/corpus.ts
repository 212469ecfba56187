/** The labelled stories of tests/calibration, read: what the principle model is trained and measured on. */
import { readFileSync } from 'node:fs';
import { readStory } from '../story-lint/read/story.ts';
import { PRINCIPLES } from '../story-lint/types.ts';
import type { Level, PrincipleSlug, Story } from '../story-lint/types.ts';

/** One writer each, as far as is known. */
export const FILES = [
  ...(['lp', 'lp-ordinary', 'lp-managers', 'lp-prepdocs', 'lp-short', 'rated', 'pairs'] as const),
  ...(['lp-engineers', 'lp-leads', 'lp-trades', 'lp-drafts', 'lp-polished', 'lp-notes'] as const),
] as const;
/** Files whose rows say by the beginning of their ids who wrote them. */
export const NOTES = ['register', 'voices'] as const;
const NOTE_WRITERS = [
  ...(['w1', 'w2', 'w3', 'w4', 'w5', 'w6'] as const),
  ...(['y1', 'y2', 'y3', 'y4', 'y5', 'z1', 'z2', 'z3', 'z4', 'z5'] as const),
] as const;
/** Whoever is left out in turn. */
export const WRITERS = [...FILES, ...NOTE_WRITERS] as const;
/** Who wrote a row of NOTES. */
export const writerOf = (id: string): string => id.slice(0, id.indexOf('-'));

export interface Row {
  readonly text: string;
  /** 1–5 */
  readonly quality?: number;
  readonly version?: string;
  readonly lps?: readonly PrincipleSlug[];
  readonly lps_secondary?: readonly PrincipleSlug[];
}

interface RegisterRow {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  /** The principles each of two raters found. */
  readonly lps_a?: readonly PrincipleSlug[];
  readonly lps_b?: readonly PrincipleSlug[];
}

export interface Label {
  /** Index into WRITERS. */
  readonly file: number;
  /** The principles it shows, the clearest first. */
  readonly primary: readonly number[];
  readonly secondary: readonly number[];
}
export interface Labelled extends Label {
  readonly story: Story;
}

/** Every row of a file of tests/calibration. */
export function readLines<One>(file: string): One[] {
  const lines = readFileSync(new URL(`../../tests/calibration/${file}.jsonl`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as One);
}

export const readRows = (file: string): Row[] => readLines(file);

/** Every labelled story, read. */
export const readCorpus = (): Labelled[] =>
  labels().map(({ text, ...label }) => ({ ...label, story: readStory(text, {}) }));

const indices = (slugs: readonly PrincipleSlug[] = []): number[] => slugs.map((slug) => PRINCIPLES.indexOf(slug));

/**
 * Every labelled story once, but for those of `voices`: their principles are their writers’ word alone, and a model that learns them
 * meets two raters’ less often. Of a pair only the strong telling: a weak one may fail to show what it is offered as.
 */
export function labels(): (Label & { readonly text: string })[] {
  const seen = new Set<string>();
  const older = FILES.flatMap((name, file) =>
    readRows(name).flatMap((row): (Label & { readonly text: string })[] => {
      if ((row.version !== undefined && row.version !== 'strong') || seen.has(row.text)) return [];
      seen.add(row.text);
      return [{ file, text: row.text, primary: indices(row.lps), secondary: indices(row.lps_secondary) }];
    }),
  );
  return [...older, ...readLines<RegisterRow>('register').flatMap(registerLabel)];
}

/** By both raters: what the one named first, what the other did, then what each named second. Where neither names any there is no label. */
function registerLabel({ id, text, kind, lps_a, lps_b }: RegisterRow): (Label & { readonly text: string })[] {
  const [a, b] = [indices(lps_a), indices(lps_b)];
  const both = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
    ...a.slice(i, i + 1),
    ...b.slice(i, i + 1),
  ]);
  const primary = [...new Set(both.flat())];
  const writer = WRITERS.findIndex((name) => id.startsWith(`${name}-`));
  return kind !== 'story' || primary.length === 0 ? [] : [{ file: writer, text, primary, secondary: [] }];
}

/** A text with the rating that readers gave it at a level. */
export interface RatedText {
  /** As an id of NOTES says, or the file: one writer each, as far as is known. */
  readonly writer: string;
  readonly id: string;
  readonly text: string;
  readonly quality: number;
  readonly level?: Level;
  readonly role?: string;
}
interface RatedRow extends RatedText {
  readonly kind?: string;
}

/** Files without ratings: all of their stories are good ones. */
const UNRATED: ReadonlySet<string> = new Set(['lp']);

const isNotes = (file: string): boolean => (NOTES as readonly string[]).includes(file);
/** Every rated story of every writer. Texts that are none are left out. */
export const ratedTexts = (): RatedText[] =>
  [...NOTES, ...FILES.filter((file) => !UNRATED.has(file))].flatMap((file) =>
    readLines<RatedRow>(file)
      .filter(({ kind }) => kind !== 'not-a-story')
      .map((row) => ({ ...row, writer: isNotes(file) ? writerOf(row.id) : file })),
  );

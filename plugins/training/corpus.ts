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

export interface Row {
  readonly text: string;
  /** 1–5 */
  readonly quality?: number;
  readonly version?: string;
  readonly lps?: readonly PrincipleSlug[];
  readonly lps_secondary?: readonly PrincipleSlug[];
}

export interface Label {
  /** Index into FILES. */
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

/** Every labelled story once. Of a pair only the strong telling: a weak one may fail to show what it is offered as. */
export function labels(): (Label & { readonly text: string })[] {
  const seen = new Set<string>();
  return FILES.flatMap((name, file) =>
    readRows(name).flatMap((row): (Label & { readonly text: string })[] => {
      if ((row.version !== undefined && row.version !== 'strong') || seen.has(row.text)) return [];
      seen.add(row.text);
      const indices = (slugs: readonly PrincipleSlug[] | undefined): number[] =>
        (slugs ?? []).map((slug) => PRINCIPLES.indexOf(slug));
      return [{ file, text: row.text, primary: indices(row.lps), secondary: indices(row.lps_secondary) }];
    }),
  );
}

/** A text with the rating that readers gave it at a level. */
export interface RatedText {
  /** `w1` to `w6` of the newer set, or the file: one writer each, as far as is known. */
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

/** Every rated story of every writer. Texts that are none are left out. */
export const ratedTexts = (): RatedText[] =>
  ['register', ...FILES.filter((file) => !UNRATED.has(file))].flatMap((file) =>
    readLines<RatedRow>(file)
      .filter(({ kind }) => kind !== 'not-a-story')
      .map((row) => ({ ...row, writer: file === 'register' ? row.id.slice(0, row.id.indexOf('-')) : file })),
  );

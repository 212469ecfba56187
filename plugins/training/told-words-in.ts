/** How many labelled stories hold a word. Events told twice are left out of it: they are what the words are to find. */
import { signsOf } from '../portfolio/story-signs.ts';
import type { Signs } from '../portfolio/story-signs.ts';
import { bandOf } from '../portfolio/told-words.ts';
import { FILES, readLines } from './corpus.ts';

/** Files in which one event stands more than once. */
const TWICE: ReadonlySet<string> = new Set(['rated', 'pairs']);

export interface ToldStory {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
}

/** Stories of as many events. */
export function toldStories(): ToldStory[] {
  return ['register', ...FILES]
    .filter((file) => !TWICE.has(file))
    .toSorted()
    .flatMap((file) =>
      readLines<Row>(file)
        .filter(({ kind }) => kind !== 'not-a-story')
        .map(({ id, text }) => ({ id, text, file })),
    );
}

export function toldWords(stories: readonly Signs[] = toldStories().map(({ text }) => signsOf(text))): string {
  const counts = new Map<string, number>();
  for (const signs of stories) for (const word of signs.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bands: string[][] = [];
  const bandAt = (band: number): string[] => {
    while (bands.length <= band) bands.push([]);
    return bands[band] ?? [];
  };
  for (const [word, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const band = bandOf(count);
    if (band >= 0) bandAt(band).push(word);
  }
  return `${JSON.stringify({ about: ABOUT, stories: stories.length, bands: bands.map((words) => words.join(' ')) }, null, 1)}\n`;
}

const ABOUT =
  'Written by plugins/training/train-told-words.ts from tests/calibration. Do not edit: change the stories and run it again.';

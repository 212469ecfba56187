import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { judge, type Judged } from '../../plugins/manuscript/judged.ts';

export type StoryEntry = CollectionEntry<'stories'>;
export interface JudgedStory extends Judged {
  readonly entry: StoryEntry;
  readonly href: string;
}

export function judged(entry: StoryEntry): JudgedStory {
  if (entry.filePath === undefined)
    throw new Error(`Story ${entry.id} has no file to judge. Stories are .mdx files in content/stories.`);
  return { entry, href: `/stories/${entry.id}/`, ...judge(entry.filePath) };
}

export async function story(id: string): Promise<JudgedStory> {
  const entry = await getEntry('stories', id);
  if (!entry)
    throw new Error(
      `No public story is called “${id}”. Look in content/stories, or correct the case study that names it.`,
    );
  return judged(entry);
}

/** By event, and within one event as it happened: first told, then retold. */
export async function allStories(): Promise<readonly JudgedStory[]> {
  const place = ({ id, data }: StoryEntry): string =>
    `${id.replace(/-(?:re)?told$/u, '')} ${data.telling === 'retold' ? 2 : 1}`;
  return (await getCollection('stories')).toSorted((a, b) => place(a).localeCompare(place(b))).map(judged);
}

/** The last part of an id: the prefix of every address inside a story's page. */
export const shortId = ({ id }: StoryEntry): string => id.slice(id.lastIndexOf('/') + 1);

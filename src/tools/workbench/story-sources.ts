/** Where a draft may come from: a story of the site, the template, a file. */
import { UNNAMED } from '../../../plugins/workbench/unnamed.ts';
import { at } from '../../data/site-address.ts';
import { openText } from '../files/index.ts';
import type { Draft } from './bench.ts';

/** What came, or why nothing did. */
export type Found = { readonly draft: Draft } | { readonly says: string };

/** @param id one that the page itself offers */
export async function sampleOf(id: string): Promise<Found> {
  const text = await fetched(at(`/workbench/samples/${id}.mdx`));
  if (text === null) return { says: 'That story could not be loaded. Check the connection and choose it again.' };
  return { draft: { text, name: `${id.slice(id.lastIndexOf('/') + 1)}.mdx`, untouched: true } };
}

/** The template of a story, with prompts to write over. */
export async function template(): Promise<Found> {
  const text = await fetched(at('/templates/files/story.mdx'));
  if (text === null) return { says: 'The template could not be loaded. Check the connection and try again.' };
  return { draft: { text, name: UNNAMED, untouched: true } };
}

/** What a file on the device holds; its lines end as the editor’s do. */
export async function fileOf(file: File): Promise<Found> {
  const opened = await openText(file);
  if ('says' in opened) return opened;
  const name = `${opened.name.replace(/\.(?:mdx|md|markdown|txt)$/iu, '')}.mdx`;
  return { draft: { text: opened.text.replaceAll(/\r\n?/gu, '\n'), name, untouched: false } };
}

async function fetched(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

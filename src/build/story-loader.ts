import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Plugin } from 'vite';
import { problemLine } from '../../plugins/cli/problem.ts';
import { judge } from '../../plugins/manuscript/judged.ts';
import { ruleset } from '../../plugins/ruleset.ts';
import { pageText } from '../../plugins/story-lint/index.ts';
import type { FrontMatter, Level } from '../../plugins/story-lint/index.ts';
import { readStories, type ShownStory } from './story-files.ts';

/** What a page knows of a story, besides its judgement. */
export interface StoryData extends Pick<FrontMatter, 'question' | 'principles' | 'case' | 'telling' | 'origin'> {
  readonly title: string;
  readonly level: Level;
  /** Null where nobody says. */
  readonly role: string | null;
}

/**
 * Puts the stories that the site shows into a collection. One that is refused stops the build, unless it is somebody's
 * own: then it is named, and left out. `astro dev` names them all, and goes on.
 */
export function storyLoader(prefix: '' | 'stories/', stops = import.meta.env.PROD): Loader {
  return {
    name: 'stories',
    load: async (context) => {
      await load(context, prefix, stops);
      const { watcher, config } = context;
      const folder = fileURLToPath(new URL('content/stories', config.root));
      watcher?.on('all', (_, path) => {
        if (path.startsWith(folder)) void load(context, prefix, false);
      });
    },
  };
}

/** One collection from several places, the later ones on top. */
export function inTurn(...loaders: readonly Loader[]): Loader {
  return {
    name: loaders.map(({ name }) => name).join(' and '),
    load: async (context) => {
      for (const loader of loaders) await loader.load(context);
    },
  };
}

async function load(context: LoaderContext, prefix: string, stops: boolean): Promise<void> {
  const { store, logger } = context;
  const { shown, refused } = readStories();
  const kept = new Set(shown.map(({ id }) => prefix + id));
  for (const [id, { filePath = '' }] of store.entries())
    if (filePath.startsWith('content/stories/') && !kept.has(id)) store.delete(id);
  for (const story of shown) await put(story, prefix, context);
  if (prefix !== '') return;
  const told = (own: boolean): string[] =>
    refused.filter(({ isOwn }) => isOwn === own).map(({ problem }) => problemLine(problem).trimEnd());
  const [own, others] = [told(true), told(false)];
  for (const line of stops ? own : [...own, ...others]) logger.warn(`Left out: ${line}`);
  if (stops && others.length > 0) {
    const many = others.length === 1 ? 'A story' : `${others.length} stories`;
    throw new Error(`${many} cannot be shown:\n${others.map((line) => `  ${line}`).join('\n')}`);
  }
}

async function put({ id, path, source, front }: ShownStory, prefix: string, context: LoaderContext): Promise<void> {
  const { title, level, role } = judge(path).report;
  const { description, question, principles, case: study, telling, origin } = front;
  const own: StoryData = {
    title,
    level,
    role: role === 'unspecified' ? null : role,
    question,
    principles,
    case: study,
    telling,
    origin,
  };
  const data = prefix === '' ? own : { title, ...(description === null ? {} : { description }) };
  const entry = { id: prefix + id, data: { ...data } };
  context.store.set({
    ...entry,
    data: await context.parseData({ ...entry, filePath: fileURLToPath(new URL(path, context.config.root)) }),
    body: source.slice(front.bodyStart),
    filePath: path,
    // What a text means may change without a letter of it.
    digest: context.generateDigest(`${ruleset()} ${source}`),
    deferredRender: true,
  });
}

const isStory = (path: string): boolean => path.includes('/content/stories/') && path.endsWith('.mdx');

/** Gives whatever makes a page of a story its text alone: nobody but the judge's own reader reads front matter. */
export function storyPages(): Plugin {
  return {
    name: 'second-loop:story-pages',
    enforce: 'pre',
    load(id) {
      const path = (id.split('?', 1)[0] ?? id).replaceAll('\\', '/');
      return isStory(path) ? pageText(readFileSync(path, 'utf8')) : null;
    },
  };
}

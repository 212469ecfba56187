import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { typed, type Typed } from './data/kinds.ts';
import { at } from './data/site-address.ts';
import { around, type Section } from './data/sections.ts';
import { allStories } from './data/stories.ts';

type TocItem = NonNullable<StarlightRouteData['toc']>['items'][number];

/** Gives typed pages what Starlight cannot know: drawn parts in the table of contents, and a way on from a story. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  for (const element of route.head) if (element.tag === 'title') element.content = escaped(element.content ?? '');
  if (route.id.startsWith('documents/')) standIn(route, 'Documents');
  const page = await typed(route.id);
  if (!page) return;
  if (route.toc) {
    const [overview, ...words] = route.toc.items;
    const { before, after } = around(page);
    const drawn = before.map(item);
    if (page.folder === 'stories') drawn.at(-1)?.children.push(...words);
    route.toc.items = [
      ...(overview ? [overview] : []),
      ...drawn,
      ...(page.folder === 'stories' ? [] : words),
      ...after.map(item),
    ];
  }
  if (page.folder === 'stories') {
    route.pagination = await neighbours(page);
    standIn(route, 'Stories');
  }
});

/** The sidebar names only the list that a page belongs to. */
function standIn({ sidebar }: StarlightRouteData, label: string): void {
  for (const entry of sidebar) if (entry.type === 'link' && entry.label === label) entry.isCurrent = true;
}

/** Starlight writes what stands in the head into the page as it is; a title is words, whoever wrote it. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const item = ({ id, title }: Section): TocItem => ({ depth: 2, slug: id, text: title, children: [] });

async function neighbours({ entry }: Extract<Typed, { folder: 'stories' }>) {
  const stories = await allStories();
  const here = stories.findIndex((story) => story.entry.id === entry.id);
  const link = (index: number) => {
    const story = stories[index];
    return (
      story && {
        type: 'link' as const,
        label: story.entry.data.title,
        href: at(story.href),
        isCurrent: false,
        badge: undefined,
        attrs: {},
      }
    );
  };
  return { prev: link(here - 1), next: link(here + 1) };
}

import { getCollection, render } from 'astro:content';
import type { PageNames } from '../../plugins/diagnosis/index.ts';
import type { PatternPage } from '../../plugins/diagnosis/noticed.ts';
import { diagnose, OUTCOMES, recruiterQuestions } from '../../plugins/feedback/index.ts';
import { PRINCIPLE_NAMES } from '../../plugins/principle-names.ts';
import { PRINCIPLES } from '../../plugins/story-lint/types.ts';

/** The pattern pages with what the reader of feedback knows of them, and where it quotes how each sounds. */
export async function patternPages(): Promise<readonly (PatternPage & { readonly sounds: readonly string[] })[]> {
  const entries = (await getCollection('patterns')).toSorted((a, b) => a.data.order - b.data.order);
  const known = diagnose('').patterns;
  return entries.map(({ id, data }) => {
    const pattern = known.find(({ slug }) => slug === id);
    if (pattern === undefined)
      throw new Error(`content/patterns/${id}.mdx has no namesake in plugins/feedback/patterns`);
    const [, rewrite = '', , rulesOut = ''] = pattern.next;
    return {
      slug: pattern.slug,
      title: data.title,
      principles: PRINCIPLES.filter((slug) => data.principles.includes(slug)).toSorted(
        (a, b) => data.principles.indexOf(a) - data.principles.indexOf(b),
      ),
      signs: data.signs,
      asks: recruiterQuestions(pattern.slug)[1] ?? '',
      rewrite,
      rulesOut,
      sounds: data.soundsLike,
    };
  });
}

/** What the pages are called that feedback may lead to, and the places in them that outcomes lead to. */
export async function pageNames(): Promise<PageNames> {
  const titled = (folder: string, all: readonly { readonly id: string; readonly data: { readonly title: string } }[]) =>
    all.map(({ id, data }) => [`/${folder}/${id}/`, data.title] as const);
  const framework = await getCollection('framework');
  const places = new Set(OUTCOMES.map(({ page }) => page).filter((page) => page.includes('#')));
  const headings = await Promise.all(
    framework.map(async (entry) =>
      (await render(entry)).headings.map(({ slug, text }) => [`/framework/${entry.id}/#${slug}`, text] as const),
    ),
  );
  return Object.fromEntries([
    ['/patterns/', 'Why loops fail'],
    ...headings.flat().filter(([address]) => places.has(address)),
    ...titled('patterns', await getCollection('patterns')),
    ...titled('framework', framework),
    ...PRINCIPLES.map((slug) => [`/principles/${slug}/`, PRINCIPLE_NAMES[slug]] as const),
  ]);
}

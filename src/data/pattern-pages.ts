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
    const [, , , rulesOut = ''] = pattern.next;
    return {
      slug: pattern.slug,
      title: data.title,
      principles: PRINCIPLES.filter((slug) => data.principles.includes(slug)).toSorted(
        (a, b) => data.principles.indexOf(a) - data.principles.indexOf(b),
      ),
      signs: data.signs,
      asks: recruiterQuestions(pattern.slug)[1] ?? '',
      rulesOut,
      sounds: data.soundsLike,
    };
  });
}

/** What the pages are called that feedback may lead to, and the places in them. */
export async function pageNames(): Promise<PageNames> {
  const { patterns, next } = diagnose('');
  const said = [...OUTCOMES.map(({ page }) => page), ...next, ...patterns.flatMap((pattern) => pattern.next)].join(' ');
  const titles = [
    ...(await getCollection('patterns')).map(titleOf('patterns')),
    ['/patterns/', 'Why loops fail'],
  ] as const;
  const framework = await getCollection('framework');
  const headings = framework.map(async (entry) =>
    (await render(entry)).headings.map(({ slug, text }) => [`/framework/${entry.id}/#${slug}`, text] as const),
  );
  return Object.fromEntries([
    ...titles,
    ...[...framework.map(titleOf('framework')), ...(await Promise.all(headings)).flat()].filter(([address]) =>
      said.split(/[\s().,:]+/u).includes(address),
    ),
    ...PRINCIPLES.map((slug) => [`/principles/${slug}/`, PRINCIPLE_NAMES[slug]] as const),
  ]);
}

const titleOf =
  (folder: string) =>
  ({ id, data }: { readonly id: string; readonly data: { readonly title: string } }) =>
    [`/${folder}/${id}/`, data.title] as const;

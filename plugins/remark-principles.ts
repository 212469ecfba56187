import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { PRINCIPLE_NAMES } from './principle-names.ts';

const bySpelling = new Map(Object.entries(PRINCIPLE_NAMES).map(([slug, name]) => [name, slug]));
const anyName = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...bySpelling.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('’', "[’']"))
    .join('|')})(?![\\p{L}\\d])`,
  'gu',
);
const LEFT_ALONE = ['heading', 'link', 'linkReference', 'mdxJsxFlowElement'];

/** Turns the names of principles in prose into tags that link, once a passage. Stories stay as their authors wrote them. */
export function remarkPrinciples() {
  return (tree: Root, file: VFile): void => {
    const path = file.path.replaceAll('\\', '/');
    if (!path.includes('/content/') || path.includes('/content/stories/')) return;
    const own = /\/content\/principles\/([^/]+)\.mdx$/u.exec(path)?.[1];
    visit(tree, (node, index, parent) => {
      if (LEFT_ALONE.includes(node.type)) return SKIP;
      if (node.type !== 'text' || index === undefined || !parent) return;
      const parts = linked(node, own);
      if (parts.length === 1) return;
      parent.children.splice(index, 1, ...(parts as never[]));
      return [SKIP, index + parts.length];
    });
  };
}

function linked({ value }: Text, own: string | undefined): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  const done = new Set(own === undefined ? [] : [own]);
  let last = 0;
  for (const { 0: found, index } of value.matchAll(anyName)) {
    const slug = bySpelling.get(found.replaceAll("'", '’'));
    if (slug === undefined || done.has(slug)) continue;
    done.add(slug);
    parts.push({ type: 'text', value: value.slice(last, index) }, link(slug, found));
    last = index + found.length;
  }
  parts.push({ type: 'text', value: value.slice(last) });
  return parts;
}

const link = (slug: string, name: string): Link => ({
  type: 'link',
  url: `/principles/${slug}/`,
  children: [{ type: 'text', value: name }],
  data: { hProperties: { className: ['principle'] } },
});

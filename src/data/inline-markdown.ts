import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { remarkInternalLinks } from '../../plugins/remark-internal-links.ts';
import { remarkPrinciples } from '../../plugins/remark-principles.ts';

const processor = await createMarkdownProcessor({
  smartypants: false,
  syntaxHighlight: false,
  remarkPlugins: [remarkPrinciples, [remarkInternalLinks, { base: import.meta.env.BASE_URL }]],
});

/** Markdown that stands in data, such as a rule's reason, as HTML. */
export async function html(markdown: string): Promise<string> {
  return (await processor.render(markdown, { fileURL: new URL('file:///content/rule.md') })).code;
}

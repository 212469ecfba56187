import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Writers link from the root; the site may live below one. */
export function remarkInternalLinks({ base }: { readonly base: string }) {
  const prefix = base.replace(/\/$/u, '');
  return (tree: Root): void => {
    visit(tree, ['link', 'definition', 'image'], (node) => {
      const target = node as Link | Definition | Image;
      if (/^\/(?!\/)/u.test(target.url)) target.url = prefix + target.url;
    });
  };
}

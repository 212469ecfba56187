import type { Code, Definition, Image, ImageReference, Link, LinkReference, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const isStory = (path: string): boolean => path.includes('/content/stories/') && path.endsWith('.mdx');
/** What a page of somebody’s story may lead to: an address that says where it goes. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s]/iu;
type Pointing = Link | LinkReference | Image | ImageReference;

/**
 * On the page of a story, a picture is its description, and a link that leads into the writer’s own folders is its
 * words: neither is there for a reader. What leads outside says that nobody here vouches for it.
 * Code is shown, and gives no orders.
 */
export function remarkStoryLinks() {
  return (tree: Root, file: VFile): void => {
    if (!isStory(`/${file.path.replaceAll('\\', '/')}`)) return;
    // Behind a fence’s language stand orders for the highlighter, which can stop it or keep it for ever.
    visit(tree, 'code', (code: Code) => {
      code.meta = null;
    });
    const addresses = new Map<string, string>();
    visit(tree, 'definition', ({ identifier, url }: Definition) => {
      if (!addresses.has(identifier)) addresses.set(identifier, url);
    });
    visit(tree, ['link', 'linkReference', 'image', 'imageReference'], (found, index, parent) => {
      const node = found as Pointing;
      if (index === undefined || !parent) return;
      const url = 'url' in node ? node.url : (addresses.get(node.identifier) ?? '');
      if ('children' in node && OUTSIDE.test(url)) {
        node.data = { ...node.data, hProperties: { rel: ['nofollow', 'noopener', 'noreferrer'] } };
        return;
      }
      const words: RootContent[] = 'children' in node ? node.children : [{ type: 'text', value: node.alt ?? '' }];
      parent.children.splice(index, 1, ...(words as never[]));
      return [SKIP, index];
    });
  };
}

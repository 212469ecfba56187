import type { Code, Definition, Image, ImageReference, Link, LinkReference, Parent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const isStory = (path: string): boolean => path.includes('/content/stories/') && path.endsWith('.mdx');
/** What a page of somebody’s story may lead to: an address that says where it goes. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s]/iu;
/** As a page writes it: with signs encoded that no host has. */
const isOutside = (url: string): boolean => OUTSIDE.test(url) && URL.canParse(encodeURI(url.toWellFormed()));
type Pointing = Link | LinkReference | Image | ImageReference;

/**
 * On the page of a story, a picture is its description, and a link that leads into the writer’s own folders is its
 * words: neither is there for a reader. What leads outside says that nobody here vouches for it. Code and words behind
 * a colon are shown as they stand.
 */
export function remarkStoryLinks() {
  return (tree: Root, file: VFile): void => {
    if (!isStory(`/${file.path.replaceAll('\\', '/')}`)) return;
    asWritten(tree, String(file.value));
    const addresses = new Map<string, string>();
    visit(tree, 'definition', ({ identifier, url }: Definition) => {
      if (!addresses.has(identifier)) addresses.set(identifier, url);
    });
    visit(tree, ['link', 'linkReference', 'image', 'imageReference'], (found, index, parent) => {
      const node = found as Pointing;
      if (index === undefined || !parent) return;
      const url = 'url' in node ? node.url : (addresses.get(node.identifier) ?? '');
      if ('children' in node && isOutside(url)) {
        node.data = { ...node.data, hProperties: { rel: ['nofollow', 'noopener', 'noreferrer'] } };
        return;
      }
      const words: RootContent[] = 'children' in node ? node.children : [{ type: 'text', value: node.alt ?? '' }];
      parent.children.splice(index, 1, ...(words as never[]));
      return [SKIP, index];
    });
  };
}

/**
 * What would give the page orders becomes text again. Behind a fence’s language stand the highlighter’s, which can stop
 * it or keep it for ever; `:name[words]` is a directive, and nobody takes it here.
 */
function asWritten(tree: Root, source: string): void {
  visit(tree, 'code', (code: Code) => {
    code.meta = null;
  });
  visit(tree, ['textDirective', 'leafDirective'], (found, index, parent) => {
    const { type, children, position } = found as Parent;
    if (index === undefined || !parent || !position) return;
    const first = children[0]?.position?.start ?? position.end;
    const last = children.at(-1)?.position?.end ?? position.end;
    const text = (start: typeof first, end: typeof first): RootContent[] => {
      const value = source.slice(start.offset, end.offset);
      return value === '' ? [] : [{ type: 'text', value, position: { start, end } }];
    };
    const words = [...text(position.start, first), ...children, ...text(last, position.end)];
    const block = { type: 'paragraph', children: words, position };
    parent.children.splice(index, 1, ...((type === 'leafDirective' ? [block] : words) as never[]));
    return [SKIP, index];
  });
}

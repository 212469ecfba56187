import { readdirSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

export const pagesOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .toSorted();

/** Every element of a page, in the order of the page. */
export const elements = (file: string): readonly Element[] => elementsIn(parse(readFileSync(file, 'utf8')));

/** Every element in another, itself the first of them. */
export function elementsIn(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const found: Element[] = [];
  const walk = (one: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in one) found.push(one);
    if ('childNodes' in one) one.childNodes.forEach(walk);
  };
  walk(node);
  return found;
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;
export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

/** What a reader sees of an element: no scripts, no styles. */
export function text(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'script' || node.nodeName === 'style' || !('childNodes' in node)) return '';
  return node.childNodes.map(text).join('');
}

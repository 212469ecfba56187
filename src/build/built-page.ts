import { readdirSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** Every file of a built site, by its path in it, with forward slashes. */
export const filesOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

/** Every element that a page holds for some reader: in templates too, and in what is for a browser without scripts. */
export function* elementsOf(html: string): Generator<Element> {
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('attrs' in node) yield node;
    if ('content' in node) open.push(node.content);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

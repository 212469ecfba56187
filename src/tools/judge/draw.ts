import type { Drawn } from '../../../plugins/manuscript/drawn.ts';
import { at } from '../../data/site-address.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What the reader has done to an element, and no new drawing undoes. */
const THEIRS = new Set(['open']);

/** A drawn piece as an element. Words stay words, whatever they look like. */
export function draw(piece: Drawn, parent: Element | null = null): Element {
  const inSvg = piece.tag === 'svg' || (parent?.namespaceURI === SVG && parent.tagName !== 'foreignObject');
  const element = inSvg ? document.createElementNS(SVG, piece.tag) : document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes)) setAttribute(element, name, value);
  for (const child of piece.children) element.append(typeof child === 'string' ? child : draw(child, element));
  return element;
}

function setAttribute(element: Element, name: string, value: string): void {
  // The page’s policy refuses the attribute, and lets its properties be set.
  if (name === 'style') (element as HTMLElement).style.cssText = value;
  else element.setAttribute(name, name === 'href' && value.startsWith('/') ? at(value) : value);
}

/**
 * The children of an element become these. What is the same stays the element it was, so that an open fold stays open and
 * the focus stays where it is.
 */
export function redraw(parent: Element, pieces: readonly (Drawn | string)[]): void {
  pieces.forEach((piece, index) => {
    const there = parent.childNodes[index];
    if (there === undefined) parent.append(made(piece, parent));
    else if (!became(there, piece)) there.replaceWith(made(piece, parent));
  });
  while (parent.childNodes.length > pieces.length) parent.lastChild?.remove();
}

const made = (piece: Drawn | string, parent: Element): Node | string =>
  typeof piece === 'string' ? piece : draw(piece, parent);

/** Makes the node into the piece, where that can be. */
function became(node: ChildNode, piece: Drawn | string): boolean {
  if (typeof piece === 'string') {
    if (!(node instanceof Text)) return false;
    if (node.data !== piece) node.data = piece;
    return true;
  }
  if (!(node instanceof Element) || node.localName !== piece.tag) return false;
  const { attributes } = piece;
  for (const { name } of [...node.attributes])
    if (!Object.hasOwn(attributes, name) && !THEIRS.has(name)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    const now = name === 'href' && value.startsWith('/') ? at(value) : value;
    if (name === 'style' || node.getAttribute(name) !== now) setAttribute(node, name, value);
  }
  redraw(node, piece.children);
  return true;
}

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- as querySelector itself is typed */

/** An element that a page is known to hold. */
export type Piece = <E extends HTMLElement = HTMLElement>(selector: string) => E;

/** Finds pieces of a part of the page. @param component where they are written, below src/components */
export const piecesOf =
  (within: HTMLElement, component: string): Piece =>
  <E extends HTMLElement>(selector: string): E => {
    const found = within.querySelector<E>(selector);
    if (!found) throw new Error(`There is no “${selector}”; see src/components/${component}.astro`);
    return found;
  };

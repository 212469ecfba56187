import { drawn, type Drawn } from '../manuscript/drawn.ts';

/** What pages are called, and places in them, by their root-relative address. */
export type PageNames = Readonly<Record<string, string>>;

const ADDRESS = /\/(?:[a-z0-9-]+\/)+/gu;

/** A link to a page under its own name; to a place in it if the address says so. */
export const pageLink = (address: string, names: PageNames): Drawn =>
  drawn('a', { href: address }, names[address] ?? names[address.split('#', 1)[0] ?? ''] ?? address);

/** Words in which addresses of pages stand, with links in their place. */
export function linked(words: string, names: PageNames): (Drawn | string)[] {
  const out: (Drawn | string)[] = [];
  let from = 0;
  for (const { 0: address, index } of words.matchAll(ADDRESS)) {
    out.push(words.slice(from, index), pageLink(address, names));
    from = index + address.length;
  }
  return [...out, words.slice(from)];
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { attribute, elementsOf, filesOf, type Element } from './built-page.ts';

/** Follows every link in the built site, components' links included, and stops the build at a broken one. */
export function linkCheck(): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'second-loop:link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:done': ({ dir, logger }) => {
        const { pages, links, faults } = checkLinks(fileURLToPath(dir), base, site);
        if (faults.length > 0) {
          throw new Error(
            `${faults.length} broken ${faults.length === 1 ? 'link' : 'links'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nCorrect the link where the page is made, or add what it points at.`,
          );
        }
        logger.info(`${links} internal links on ${pages} pages hold`);
      },
    },
  };
}

export interface LinkReport {
  readonly pages: number;
  readonly links: number;
  readonly faults: readonly string[];
}
interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

export function checkLinks(dist: string, base: string, site?: string): LinkReport {
  const files = new Set(filesOf(dist));
  const pages = new Map(
    [...files].filter((name) => name.endsWith('.html')).map((name) => [name, readPage(`${dist}/${name}`)]),
  );
  const prefix = `${base.replace(/\/$/u, '')}/`;
  const origin = new URL(site ?? 'http://localhost');
  let links = 0;
  const faults: string[] = [];

  for (const [name, page] of pages) {
    const address = new URL(prefix + name.replace(/index\.html$/u, ''), origin);
    for (const link of page.links) {
      // The page for addresses that lead nowhere names an address of its own that nobody is sent to.
      if (name === '404.html' && link.endsWith(`${prefix}404/`)) continue;
      if (!URL.canParse(link, address)) {
        faults.push(`${name}: “${link}” is not an address`);
        continue;
      }
      const target = new URL(link, address);
      if (target.origin !== origin.origin || !/^https?:$/u.test(target.protocol)) continue;
      links++;
      const why = follow(target, prefix, files, pages);
      if (why !== undefined) faults.push(`${name}: “${link}” ${why}`);
    }
  }
  return { pages: pages.size, links, faults };
}

function follow(
  { pathname, hash }: URL,
  prefix: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): string | undefined {
  const path = decodeURIComponent(pathname);
  if (!`${path}/`.startsWith(prefix)) return `leaves the site’s base “${prefix}”`;
  const file = path.slice(prefix.length);
  const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  if (!files.has(name)) return 'leads to a page that is not there';
  const page = pages.get(name);
  if (page === undefined) return files.has(`${name}/index.html`) ? 'lacks its trailing slash' : undefined;
  const fragment = decodeURIComponent(hash.slice(1));
  if (fragment !== '' && fragment !== 'top' && !page.ids.has(fragment))
    return `names “#${fragment}”, which is not on that page`;
  return undefined;
}

const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'xlink:href']);

function readPage(path: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  for (const element of elementsOf(readFileSync(path, 'utf8'))) {
    // Nobody here vouches for where a story leads, be it to this very site.
    const isTheirs = attribute(element, 'rel')?.split(' ').includes('nofollow') === true;
    for (const { name, value } of element.attrs) {
      if (name === 'id') ids.add(value);
      else if (ADDRESSES.has(name) && !isTheirs) links.push(value);
      else if (name === 'srcset') links.push(...value.split(',').map((part) => part.trim().split(/\s+/u)[0] ?? ''));
    }
    if (element.tagName === 'meta') links.push(...pictured(element));
  }
  return { ids, links };
}

function pictured(meta: Element): readonly string[] {
  return ['og:image', 'og:url', 'twitter:image'].includes(attribute(meta, 'property') ?? attribute(meta, 'name') ?? '')
    ? [attribute(meta, 'content') ?? '']
    : [];
}

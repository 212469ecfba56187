import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { attribute, elementsOf, filesOf, type Element } from './built-page.ts';
import { styleClasses, type Edit } from './style-classes.ts';

/**
 * Gives every built page a content security policy with the hashes of what it really holds: Astro’s own knows nothing of
 * Starlight’s inline scripts. Stands after all that writes pages.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'second-loop:content-security-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = filesOf(dist).filter((name) => name.endsWith('.html'));
        for (const name of pages) {
          const path = `${dist}/${name}`;
          writeFileSync(path, guarded(readFileSync(path, 'utf8'), name));
        }
        logger.info(`${pages.length} pages hold a policy of their own`);
      },
    },
  };
}

/**
 * A page with its policy as the first thing that its head says after its encoding, and with classes for its style
 * attributes. Nothing else in it changes.
 * @param name how errors call the page
 * @throws when something in the page could not work under the policy
 */
export function guarded(html: string, name: string): string {
  const page = [...elementsOf(html)];
  refuseHandlers(page, name);
  const at = page.findIndex(({ tagName }) => tagName === 'head');
  const head = page[at]?.sourceCodeLocation;
  if (!head?.startTag || !head.endTag) {
    throw new Error(`${name}: has no <head> … </head> to hold a content security policy. Write both tags.`);
  }
  const next = page[at + 1];
  const encoding = next && attribute(next, 'charset') !== undefined ? next.sourceCodeLocation : undefined;
  const first = encoding?.endOffset ?? head.startTag.endOffset;
  const { edits, sheet } = styleClasses(page, name);
  return edited(html, [
    { start: first, end: first, text: `<meta http-equiv="content-security-policy" content="${policy(page, sheet)}">` },
    ...edits,
    {
      start: head.endTag.startOffset,
      end: head.endTag.startOffset,
      text: sheet === '' ? '' : `<style>${sheet}</style>`,
    },
  ]);
}

/** What is not named here falls to `default-src`. Who may frame the page cannot be said in the page: only in a header. */
function policy(page: readonly Element[], sheet: string): string {
  const styles = page.filter(({ tagName }) => tagName === 'style').map(textOf);
  return [
    "default-src 'none'",
    // Pagefind is WebAssembly, and search is on every page. It runs in a worker, where there is one.
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(page.filter(runs).map(textOf))}`,
    "worker-src 'self'",
    "connect-src 'self'",
    `style-src 'self' ${hashes([...styles, ...(sheet === '' ? [] : [sheet])])}`,
    // Starlight and Expressive Code draw their icons with data: addresses.
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]
    .map((directive) => directive.trimEnd())
    .join('; ');
}

/** Types of a script that a browser acts on; any other is data. */
const ACTED_ON = /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/iu;

const runs = (element: Element): boolean =>
  element.tagName === 'script' &&
  attribute(element, 'src') === undefined &&
  ACTED_ON.test(attribute(element, 'type') ?? '');

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const hashes = (texts: readonly string[]): string =>
  [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');

function refuseHandlers(page: readonly Element[], name: string): void {
  for (const { tagName, attrs, sourceCodeLocation: at } of page) {
    const handler = attrs.find((one) => one.name.startsWith('on'));
    if (handler === undefined) continue;
    throw new Error(
      `${name}:${at?.startLine ?? 1}:${at?.startCol ?? 1}: <${tagName} ${handler.name}="…"> would not run, because the page’s policy lets no attribute hold a script. Listen for it in a script of src/tools.`,
    );
  }
}

function edited(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    // The parser makes two elements of a tag that is closed out of order.
    if (edit.start < from) continue;
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
}

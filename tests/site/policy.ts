import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, type Element } from './html.ts';

/** A page as its policy sees it, worked out apart from the code that writes the policy. */
export interface Guarded {
  /** Each directive with what it lets in. */
  readonly policy: ReadonlyMap<string, readonly string[]>;
  /** What a browser would refuse to run or to apply. */
  readonly refused: readonly string[];
  /** Hashes of the policy that nothing in the page has. */
  readonly idle: readonly string[];
  /** Whether only the encoding stands before the policy. */
  readonly first: boolean;
}

const DATA = new Set(['application/json', 'application/ld+json']);

export function guardedPage(html: string): Guarded {
  const page = everyElement(html);
  const holders = page.filter(
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const policy = new Map(
    (holders.length === 1 && holders[0] ? (attribute(holders[0], 'content') ?? '') : '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      return [name, sources] as const;
    }),
  );
  const inline = page.filter(
    (element) =>
      element.tagName === 'style' ||
      (element.tagName === 'script' &&
        attribute(element, 'src') === undefined &&
        !DATA.has(attribute(element, 'type') ?? '')),
  );
  const named = inline.map((element) => [`${element.tagName}-src`, hash(element)] as const);
  const lets = (directive: string, source: string): boolean => policy.get(directive)?.includes(source) ?? false;
  const has = (directive: string, source: string): boolean =>
    named.some(([one, other]) => one === directive && other === source);
  const head = page.find(({ tagName }) => tagName === 'head')?.childNodes.filter((node) => 'attrs' in node) ?? [];
  return {
    policy,
    refused: [
      ...named.filter(([directive, source]) => !lets(directive, source)).map((pair) => pair.join(' ')),
      ...page.flatMap(({ tagName, attrs }) =>
        attrs
          .filter(({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/iu.test(value))
          .map(({ name, value }) => `<${tagName} ${name}="${value}">`),
      ),
    ],
    idle: ['script-src', 'style-src'].flatMap((directive) =>
      (policy.get(directive) ?? []).filter((source) => source.startsWith("'sha") && !has(directive, source)),
    ),
    first: head[0] !== undefined && attribute(head[0], 'charset') === 'utf-8' && head[1] === holders[0],
  };
}

function hash({ childNodes }: Element): string {
  const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Also what templates hold, and what is there for a browser without scripts. */
function everyElement(html: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { scriptingEnabled: false }));
  return found;
}

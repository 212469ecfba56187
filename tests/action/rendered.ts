import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** A comment as GitHub would show it: GitHub-flavoured Markdown, its raw HTML made real. */

type Node = DefaultTreeAdapterTypes.Node;

export interface Rendered {
  /** How often each element stands in it. */
  readonly elements: ReadonlyMap<string, number>;
  /** `name=value` of every attribute. */
  readonly attributes: readonly string[];
  readonly comments: readonly string[];
  /** What GitHub would look through for references: all text but code and links. */
  readonly text: string;
}

const processor = await createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });

export async function rendered(markdown: string): Promise<Rendered> {
  const { code } = await processor.render(markdown);
  const elements = new Map<string, number>();
  const attributes: string[] = [];
  const comments: string[] = [];
  const texts: string[] = [];
  const visit = (node: Node, isQuiet: boolean): void => {
    if (node.nodeName === '#comment' && 'data' in node) comments.push(node.data);
    if (node.nodeName === '#text' && 'value' in node && !isQuiet) texts.push(node.value);
    if ('tagName' in node) {
      elements.set(node.tagName, (elements.get(node.tagName) ?? 0) + 1);
      attributes.push(...node.attrs.map(({ name, value }) => `${name}=${value}`));
    }
    const inside = isQuiet || ['code', 'pre', 'a'].includes(node.nodeName);
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child, inside);
  };
  visit(parseFragment(code), false);
  return { elements, attributes, comments, text: texts.join('\u0001') };
}

/** What a comment is made of; anything else was made by a stranger. */
const OURS = new Set(
  ['h3', 'p', 'strong', 'code', 'a', 'br', 'details', 'summary', 'ul', 'li'].concat(
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ),
);

/** What GitHub makes of finished text: people, issues, addresses, commits, emoji. */
const LIVE: readonly RegExp[] = [
  /@[\w-]/u,
  /#\d/u,
  /(?:^|[^a-z\d])GH-\d/iu,
  /(?:https?|ftp):\/|(?:mailto|xmpp):[\w.+-]/iu,
  /www\./iu,
  /[\da-f]{7,}/iu,
  /:[\w+-]+:/u,
];
/** What turns or hides the words beside it. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/u; // eslint-disable-line no-control-regex

/** Everything in a comment that is not ours or is alive; an empty list is what is wanted. */
export async function strangersIn(markdown: string, run: string): Promise<string[]> {
  const { elements, attributes, comments, text } = await rendered(markdown);
  const of = (name: string): number => elements.get(name) ?? 0;
  return [
    ...[...elements.keys()].filter((name) => !OURS.has(name)).map((name) => `<${name}>`),
    ...attributes.filter((each) => each !== `href=${run}` && each !== 'id=stories-that-changed'),
    ...(of('a') === 1 ? [] : [`${of('a')} links`]),
    ...(of('details') === of('summary') ? [] : ['a fold without its line']),
    ...(of('details') === markdown.match(/^<details>/gmu)?.length || of('details') === 0
      ? []
      : ['a fold that is not ours']),
    ...(comments.length === 1 && comments[0] === ' second-loop: stories ' ? [] : [`comments: ${comments.join()}`]),
    ...LIVE.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
    ...(STEERING.test(markdown) ? ['a character that steers'] : []),
  ];
}

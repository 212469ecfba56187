/** Markdown as Lezer reads it, without what costs the square of a text. */
import { parser, Table, TaskList } from '@lezer/markdown';
import type { BlockParser, MarkdownConfig, MarkdownParser } from '@lezer/markdown';
import { DELIMITERS, INLINE, LINKED } from './inline.ts';

/**
 * Lezer writes into each node what it stands in, so that a changed text can be read anew in part. No text is changed here, and it
 * is a third of what a list costs.
 */
const unhashed: BlockParser = {
  name: 'Unhashed',
  before: 'IndentedCode',
  parse(cx) {
    (cx as unknown as { readonly block: { hashProp: readonly unknown[] } }).block.hashProp = [];
    return false;
  },
};

/** Blocks within blocks; a list is two of them. No reader could follow more, and each costs something at every line. */
const DEEPEST = 200;
/** What stands deeper is taken as words. */
const tooDeep: BlockParser = {
  name: 'TooDeep',
  before: 'IndentedCode',
  parse(cx, line) {
    if (cx.depth <= DEEPEST || line.pos === line.text.length) return false;
    const from = cx.lineStart + line.pos;
    const to = cx.lineStart + line.text.length;
    cx.nextLine();
    cx.addElement(cx.elt('Paragraph', from, to));
    return true;
  },
};

/** A quotation’s marks are put between what stands on its lines one by one: in longer passages at a price. */
const LONGEST_QUOTED = 10_000;
const quotedAtLength: BlockParser = {
  name: 'QuotedAtLength',
  endLeaf(cx, line, leaf) {
    if (leaf.content.length < LONGEST_QUOTED || line.basePos === 0) return false;
    return Array.from({ length: cx.depth }, (_, depth) => cx.parentType(depth).name).includes('Blockquote');
  },
};

/** Longest definition of a link, in characters: Lezer’s reader begins anew at each of its lines. */
const LONGEST_REFERENCE = 1_000;
const shortReference: BlockParser = {
  name: 'ShortReference',
  after: 'LinkReference',
  leaf(_, leaf) {
    const reader = leaf.parsers.pop();
    if (reader === undefined) return null;
    return {
      nextLine: (cx, line, { content }) => content.length < LONGEST_REFERENCE && reader.nextLine(cx, line, leaf),
      finish: (cx) => reader.finish(cx, leaf),
    };
  },
};

/** The line under a table’s head: Lezer’s pattern for it looks at each blank before its first sign twice over. */
const TABLE_LINE = /^[\s>]{0,200}[|:-][\s|:-]*$/u;
const table: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((block) => ({
    ...block,
    endLeaf: (cx, line, leaf) => TABLE_LINE.test(cx.peekLine()) && block.endLeaf?.(cx, line, leaf) === true,
  })),
};

const linear: MarkdownConfig = {
  defineNodes: Object.keys(DELIMITERS),
  parseBlock: [unhashed, tooDeep, shortReference, quotedAtLength],
  parseInline: INLINE,
  // Links are found in markdown-text.ts: the parser looks back over all that is open.
  remove: ['Link', 'Image', 'LinkEnd'],
};

const linkless = parser.configure([linear, table, TaskList]);
const markdown = linkless.configure({ parseInline: LINKED });
/** A bare link has one of these in it. To look for one costs at every letter, so a text without any is spared that. */
const BARE_LINK = /www\.|:\/\/|@|mailto:|xmpp:/u;
/** MDX has neither indented code, nor HTML, nor autolinks in angle brackets: `<` and `{` begin code there. */
const mdx = markdown.configure({ remove: ['IndentedCode', 'HTMLBlock', 'HTMLTag'] });

/** The parser for such a text. */
export function parserFor(text: string, isMdx: boolean): MarkdownParser {
  if (isMdx) return mdx;
  return BARE_LINK.test(text) ? markdown : linkless;
}

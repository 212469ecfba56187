import { GFM, parser } from '@lezer/markdown';
import type { MarkdownParser } from '@lezer/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parserFor } from '../../plugins/story-lint/read/dialect.ts';
import type { Delimiter } from '../../plugins/story-lint/read/emphasis.ts';
import { emphasisIn } from '../../plugins/story-lint/read/emphasis.ts';
import { DELIMITERS } from '../../plugins/story-lint/read/inline.ts';
import { rows } from '../calibration/agreement.ts';

const lezer = parser.configure([GFM, { remove: ['Link', 'Image', 'LinkEnd'] }]);
/** What is around emphasised words has no part in how they are read; the marks have. */
const AROUND = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough']);
/** What holds words: emphasis never reaches out of it. */
const HOLDS_WORDS = /^(?:Paragraph|Task|TableCell|(?:ATX|Setext)Heading\d)$/u;

/** Every node by its name and place, in their order. */
function nodesIn(text: string, reader: MarkdownParser): string[] {
  const nodes: string[] = [];
  const groups: Delimiter[][] = [];
  const add = (name: string, from: number, to: number): void => {
    if (!AROUND.has(name)) nodes.push(`${from}–${to} ${name}`);
  };
  reader.parse(text).iterate({
    enter({ name, from, to }) {
      const delimiter = DELIMITERS[name];
      if (HOLDS_WORDS.test(name)) groups.push([]);
      if (delimiter === undefined) add(name, from, to);
      else groups.at(-1)?.push({ start: from, end: to, ...delimiter, sign: text.charAt(from) });
    },
  });
  for (const delimiters of groups)
    for (const emphasis of emphasisIn(delimiters))
      for (const mark of [emphasis.open, emphasis.close])
        add(text.startsWith('~', mark.start) ? 'StrikethroughMark' : 'EmphasisMark', mark.start, mark.end);
  return nodes.sort();
}

const same = (text: string): void => {
  expect(nodesIn(text, parserFor(text, false)), JSON.stringify(text)).toEqual(nodesIn(text, lezer));
};

const PIECES = [
  ...['a', 'b ', 'I cut it ', '5%', 'é', '😀', '¿', ' ', '  ', '\n', '\n\n', '\t', '\u00A0', '\\', '\\\n', '  \n'],
  ...['*', '**', '***', '_', '__', '~~', '~', '`', '``', '```\n', '&amp;', '&', '!', '(', ')', '[', ']', ']('],
  ...['# ', '## ', ' #', '===\n', '---\n', '- ', '* ', '1. ', '> ', '- [ ] ', '|', 'a|b\n', '|-|\n', '-|-\n'],
  ...['<', '>', '<b>', '</b>', '<a b="c">', '<!-- ', '-->', '<?', '?>', '<!A', '<![CDATA[', ']]>', '[a]: b\n', '"t"'],
  ...[
    'www.a.b',
    'https://a.b/c',
    'a@b.co',
    'mailto:a@b.c',
    'xmpp:a@b.c/d',
    '<http://a>',
    '<a@b.c>',
    '.',
    ',',
    ';',
    '&a;',
  ],
];
/** Lezer takes `<a:<b>` for a link; CommonMark has no `<` in one, and looking for its end from each would cost the square. */
const LESS_IN_A_LINK = /<[a-z][\w+.-]*:[^\s>]*</iu;

describe('Markdown is read as Lezer reads it', () => {
  test('in every labelled story', () => {
    for (const { text } of ['rated', 'pairs', 'lp-prepdocs'].flatMap((name) => rows(name))) same(text);
  });

  test('whatever signs stand in a row', () => {
    const few = fc
      .shuffledSubarray(PIECES, { minLength: 2, maxLength: 8 })
      .chain((pieces) => fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }));
    const text = few.map((pieces) => pieces.join('')).filter((joined) => !LESS_IN_A_LINK.test(joined));
    fc.assert(fc.property(text, same), { numRuns: 4_000, seed: 11 });
  });
});

describe('where Lezer would take the square of a text, or run out of stack', () => {
  test('stars around stars are marks, however deep', () => {
    const depth = 20_000;
    const text = `${'*a '.repeat(depth)}${' b*'.repeat(depth)}`;
    expect(nodesIn(text, parserFor(text, false)).filter((node) => node.endsWith(' EmphasisMark'))).toHaveLength(
      2 * depth,
    );
  });

  test('blocks more than a hundred deep are words', () => {
    const text = `${'> '.repeat(5_000)}a`;
    const quotations = nodesIn(text, parserFor(text, false)).filter((node) => node.endsWith(' Blockquote'));
    expect(quotations.length).toBeLessThan(300);
  });
});

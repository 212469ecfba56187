import { describe, expect, test } from 'vitest';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { plainMap } from '../../plugins/story-lint/read/plain-block.ts';

/** What is looked at of nodes: what they say, as what it was written, and where. */
function seen(node: unknown): unknown {
  if (isSeq(node)) return { items: node.items.map(seen), range: node.range?.slice(0, 2) };
  if (!isScalar(node)) return node;
  return {
    value: node.value,
    source: typeof node.value === 'number' ? node.source : null,
    range: node.range?.slice(0, 2),
  };
}

const pairsIn = (map: YAMLMap): unknown[] => map.items.map(({ key, value }) => [seen(key), seen(value)]);

const PLAIN = [
  ...['How I did it', 'L6', 'private', '3', '0', '2021-05-03', '"quoted: so"', "'so # too'", '[a, b c]', '[ a ,  b ]'],
  ...['Émile’s café – and so on', 'yes!', 'a & b', "don't", '[1, 2]', '"😀"', 'x)', 'No', 'NaN', 'a - b'],
];
const OTHER = [
  ...[
    '',
    '~',
    'null',
    'True',
    '007',
    '1e3',
    '0x1F',
    '1_000',
    '4.5',
    '-5',
    '.inf',
    '"a\\nb"',
    "'it''s'",
    'word # c',
    'a: b',
  ],
  ...[
    '[]',
    '[a,]',
    '[true, x]',
    '{a: b}',
    '- x',
    '|',
    '&x y',
    '*x',
    '!t y',
    '`x',
    '%x',
    'a\tb',
    '-',
    'a -',
    '[x: y]',
    '"a" b',
  ],
];

describe('plain front matter', () => {
  test.each(PLAIN)('%s is read as YAML’s parser reads it', (value) => {
    const text = `title: One\nkey:  ${value}\n   \nrole: SDM\n`;
    const map = plainMap(text);
    expect(map).not.toBeNull();
    expect(pairsIn(map as YAMLMap)).toEqual(pairsIn(parseDocument(text).contents as YAMLMap));
  });

  test.each(OTHER)('“%s” is left to that parser', (value) => {
    expect(plainMap(`title: One\nkey: ${value}\n`)).toBeNull();
  });

  test.each(['a: b\n  c\n', 'a: b\na: c\n', 'a b: c\n', '# a\n', 'a: b\r\n', '\t\n', 'null: a\n', 'a: b \n'])(
    '%j is, too',
    (text) => {
      expect(plainMap(text)).toBeNull();
    },
  );
});

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from './sources.ts';

const files = [...filesUnder('plugins'), ...filesUnder('src')];

/** Names that several files have, and why: the same thing, in rooms side by side. */
const SHARED: Readonly<Record<string, string>> = {
  'index.ts': 'a room’s only door, or a folder’s page',
  'index.astro': 'a folder’s page',
  'types.ts': 'the words that the files of one room share',
  'read.ts': 'how a room reads: a text in, what it is made of out',
  'places.ts': 'where a room finds lines and columns',
  'classes.ts': 'a room’s classes of words',
  'words.ts': 'a room’s own words, and what they are looked up by',
  'tag.ts': 'what a room gives names to: words, or stories',
  'sentences.ts': 'where sentences end',
  'labels.ts': 'words in front of a colon',
  'cues.ts': 'the list, and what finds it in a text',
  'coverage.ts': 'a command, and what prints it',
  'rules.ts': 'a command, and what prints it',
  'markdown.ts': 'a reporter is called as its format; the other reads that format',
};

test('no two files share a name, but for what is the same in each room', () => {
  const named = Map.groupBy(files, (file) => basename(file));
  const shared = [...named].filter(([, all]) => all.length > 1);
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.filter(([name]) => !Object.hasOwn(SHARED, name)).map(([, all]) => all.join(', '))).toEqual([]);
});

/** Lines of code: neither empty nor only a comment. */
const LONGEST = 300;
const NO_CODE = /^\s*(?:(?:\/\/|\/?\*).*)?$/u;
/** Lists: of words, or of what stands for a principle. */
const DATA = /\/(?:words|data)\/|\/principles\/concepts\.ts$/u;
/** Longer for now, and why. Take a line out when you can; add none. */
const LONGER: readonly (readonly [file: RegExp, because: string])[] = [
  [/^plugins\/story-lint\/metrics\//u, 'half of each is lists; they are moved to data with the reading of numbers'],
  [/^plugins\/story-lint\/read\/markdown\.ts$/u, 'by four lines'],
];

test('no file is too long to be read at once', () => {
  const lengths = files
    .filter((file) => /\.(?:ts|js|mjs)$/u.test(file) && !DATA.test(file))
    .filter((file) => !LONGER.some(([longer]) => longer.test(file)))
    .map((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split(/\r?\n/u);
      return { file, lines: lines.filter((line) => !NO_CODE.test(line)).length };
    });
  expect(lengths.length).toBeGreaterThan(250);
  expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});

import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { codeLines, isList, linesIn } from './code-lines.ts';
import { engineLines, total } from './engine-lines.ts';
import { filesUnder } from './sources.ts';

const files = [...filesUnder('plugins'), ...filesUnder('src')];

/** Names that several files have: the same thing, in rooms side by side. */
const SHARED: Readonly<Record<string, string>> = {
  'index.ts': 'a room’s only door, or the list of its rules',
  'index.astro': 'a folder’s page',
  'types.ts': 'the words that the files of one room share',
  'read.ts': 'how a room reads: a text in, what it is made of out',
  'conflict-avoidance.ts': 'a rule, and the pattern of feedback of the same name',
  'we-instead-of-i.ts': 'a rule, and the pattern of feedback of the same name',
};

test('no two files share a name, but for what is the same in each room', () => {
  const named = Map.groupBy(files, (file) => basename(file));
  const shared = [...named].filter(([, all]) => all.length > 1);
  expect(shared.map(([name]) => name).toSorted()).toEqual(Object.keys(SHARED).toSorted());
});

/** Lines of code. */
const LONGEST = 300;
test('no file is too long to be read at once', () => {
  const lengths = files.filter((file) => !isList(file)).map((file) => ({ file, lines: codeLines(file) }));
  expect(lengths.length).toBeGreaterThan(300);
  const long = lengths.filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

/** Of the rooms that read and of the rules, without word lists; take it down with what you delete. */
const MOST = 10_000;
/** Of points, signs of a story, report and advice, which stand beside those rooms. */
const MOST_BESIDE = 1_400;
/** Of what sentences do: a model, and what it looks at. */
const MOST_FUNCTIONS = 700;

test('the engine stays small enough to be known', () => {
  const lines = engineLines();
  expect([...lines.keys()]).toEqual(
    expect.arrayContaining(['language', 'story-lint', 'story-lint/read', 'story-lint/rules', 'feedback']),
  );
  const beside = lines.get('story-lint') ?? 0;
  expect(total(lines)).toBeGreaterThan(MOST / 2);
  const functions = lines.get('story-lint/functions') ?? 0;
  expect(total(lines) - beside - functions).toBeLessThanOrEqual(MOST);
  expect(functions).toBeLessThanOrEqual(MOST_FUNCTIONS);
  expect(beside).toBeLessThanOrEqual(MOST_BESIDE);
});

test('a list’s entries are not counted, and all else is', () => {
  expect(linesIn("const A = new Set([\n  'one',\n  'in two words', \"three's\",\n]);\n")).toEqual({
    code: 4,
    withoutLists: 2,
  });
  expect(linesIn("// a\n/** b\n * c\n */\n\n  a('b'),\n  'I told them so, and they did as I had said.',\n")).toEqual({
    code: 2,
    withoutLists: 2,
  });
});

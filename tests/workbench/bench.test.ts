import { describe, expect, test } from 'vitest';
import {
  doubled,
  EMPTY,
  joined,
  paired,
  readBench,
  replaced,
  rewritten,
  single,
  undeleted,
  withoutAside,
  type Bench,
  type Draft,
} from '../../src/tools/workbench/bench.ts';

const sample = (text: string): Draft => ({ text, name: `${text}.mdx`, untouched: true });
const texts = ({ drafts }: Bench): string[] => drafts.map(({ text }) => text);
const aside = (bench: Bench): string[] => bench.aside.map(({ text }) => text);

describe('nothing that a person wrote is lost', () => {
  test('when two tabs write at once', () => {
    const known = replaced(rewritten(EMPTY, 0, 'old'), 0, { ...sample('mine'), untouched: false }, 1);
    const ours = rewritten(known, 0, 'mine, here');
    const theirs = replaced(rewritten(known, 0, 'mine, there'), 0, sample('theirs'), 2);
    const both = joined(ours, known, rewritten(theirs, 0, 'theirs, mended'), 3);
    expect(texts(both)).toEqual(['mine, here']);
    expect(both.aside.map(({ text, when }) => [text, when])).toEqual([
      ['theirs, mended', 3],
      ['mine, there', 2],
      ['old', 1],
    ]);
    // What they have not changed is no loss, nor what was deleted here, nor a sample.
    expect(joined(ours, known, known, 3)).toBe(ours);
    expect(joined(withoutAside(ours, ours.aside[0] ?? { text: '', name: '', when: 0 }), known, known, 3).aside).toEqual(
      [],
    );
    expect(joined(ours, known, replaced(known, 0, sample('theirs'), 2), 3)).toBe(ours);
  });

  test('when a sample or a file takes its place', () => {
    const mine = rewritten(EMPTY, 0, 'mine');
    const bench = replaced(mine, 0, sample('theirs'), 5);
    expect(texts(bench)).toEqual(['theirs']);
    expect(bench.aside).toEqual([{ text: 'mine', name: 'draft.mdx', when: 5 }]);
    // A sample that nobody changed is no loss; one that somebody did is.
    expect(aside(replaced(bench, 0, sample('other'), 6))).toEqual(['mine']);
    expect(aside(replaced(rewritten(bench, 0, 'theirs, mended'), 0, sample('other'), 6))).toEqual([
      'theirs, mended',
      'mine',
    ]);
  });

  test('when two drafts become one, or two samples take the place of two drafts', () => {
    const two = rewritten(doubled(rewritten(EMPTY, 0, 'first')), 1, 'second');
    expect(texts(two)).toEqual(['first', 'second']);
    expect([texts(single(two, 1, 1)), aside(single(two, 1, 1))]).toEqual([['second'], ['first']]);
    expect([texts(single(two, 0, 1)), aside(single(two, 0, 1))]).toEqual([['first'], ['second']]);
    const both = paired(two, sample('a'), sample('b'), 1);
    expect([texts(both), aside(both)]).toEqual([
      ['a', 'b'],
      ['second', 'first'],
    ]);
    expect(texts(replaced(both, 1, sample('c'), 1))).toEqual(['a', 'c']);
    // The same text twice is one text.
    expect(aside(single(doubled(rewritten(EMPTY, 0, 'first')), 1, 1))).toEqual([]);
  });

  test('until there are twenty, or it is deleted', () => {
    let bench = EMPTY;
    for (let number = 0; number < 30; number++)
      bench = replaced(rewritten(bench, 0, `draft ${number}`), 0, sample('x'), number);
    expect(bench.aside).toHaveLength(20);
    expect(bench.aside[0]?.text).toBe('draft 29');
    const [newest] = bench.aside;
    expect(aside(withoutAside(bench, newest ?? { text: '', name: '', when: 0 }))).not.toContain('draft 29');
  });

  test('nor when it is deleted and brought back to its place', () => {
    let bench = EMPTY;
    for (const text of ['a', 'b', 'c']) bench = replaced(rewritten(bench, 0, text), 0, sample('x'), 1);
    const one = bench.aside[1] ?? { text: '', name: '', when: 0 };
    const without = withoutAside(bench, one);
    expect(aside(without)).toEqual(['c', 'a']);
    expect(undeleted(without, { one, index: 1 })).toEqual(bench);
  });
});

test('what the device kept is read, and what is something else is not', () => {
  const bench = replaced(rewritten(EMPTY, 0, 'mine'), 0, sample('theirs'), 5);
  expect(readBench(JSON.parse(JSON.stringify(bench)))).toEqual(bench);
  expect(readBench({ ...bench, level: 'L9', role: 7 })).toEqual(bench);
  for (const none of [
    null,
    7,
    'text',
    [],
    {},
    { ...bench, drafts: [] },
    { ...bench, drafts: [{}] },
    { ...bench, aside: 1 },
  ])
    expect(readBench(none)).toBeNull();
  expect(readBench({ ...bench, drafts: [...bench.drafts, ...bench.drafts, ...bench.drafts] })).toBeNull();
});

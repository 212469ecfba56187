import { expect, test } from 'vitest';
import { costs, lint, rules } from '../../plugins/story-lint/index.ts';
import type { Quoted } from '../../plugins/story-lint/index.ts';
import type { RatedRow } from '../../plugins/agreement/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { rows } from '../calibration/labelled-rows.ts';

const stories = ['rated', 'pairs', 'lp-notes'].flatMap((name) => rows<RatedRow>(name).map(({ text }) => text));

/** The words that line and column point at, as an editor would find them. */
function wordsAt(source: string, { line, column, endLine, endColumn }: Quoted): string {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/u);
  const offset = (l: number, c: number): number => lines.slice(0, l - 1).join('').length + c - 1;
  return source.slice(offset(line, column), offset(endLine, endColumn));
}

test('every rule that costs points asks something, and gives no fact, figure or role away', () => {
  for (const { id, dimension, question, further } of rules) {
    expect(question === undefined, id).toBe(dimension === null);
    if (question === undefined) continue;
    for (const asks of [question, further ?? question]) {
      expect(asks, id).toMatch(/^[A-Z][^.!]*\?$/u);
      expect(asks, id).not.toMatch(/\d|percent|manager|lead|customer/u);
    }
  }
});

test('what is asked is a question of a rule that has cost points, about words that stand there', () => {
  let asked = 0;
  for (const source of stories) {
    const report = lint(source);
    const { findings, changeFirst } = report;
    const lost = costs(report);
    expect(new Set(changeFirst.map(({ rule }) => rule)).size).toBe(changeFirst.length);
    for (const advice of changeFirst) {
      const found = findings.filter(({ rule }) => rule === advice.rule);
      const { question: own, further } = rules.find(({ id }) => id === advice.rule) ?? {};
      expect([own, further, ...found.map(({ message }) => message)]).toContain(advice.asks);
      expect(wordsAt(source, advice)).toBe(advice.quote);
      if (advice.asks === own || advice.asks === further) expect(lost.get(advice.rule), advice.rule).toBeGreaterThan(0);
      asked++;
    }
  }
  expect(asked).toBeGreaterThan(stories.length / 2);
});

test('lines and columns hold under front matter and other line ends', () => {
  const source =
    '---\r\ntitle: Deploys\r\nlevel: L5\r\n---\r\n\r\nOur nightly build was slow and the testers waited for it. We split the image in two and we cached the base layer.\r\nIt was much faster afterwards and everybody was happy.\r\n';
  const { changeFirst } = lint(source);
  expect(changeFirst.length).toBeGreaterThan(0);
  for (const advice of changeFirst) expect(wordsAt(source, advice)).toBe(advice.quote);
});

test('nothing is asked of an empty text, nor of one that is held as no story: that it is none comes first', () => {
  expect(lint('').changeFirst).toEqual([]);
  const held = lint('Customer Obsession. Ownership. Dive Deep. We strive for excellence and drive results.');
  expect(held.cap).not.toBeNull();
  expect(held.changeFirst).toEqual([]);
});

/** What a sentence does that answers the question of a rule. */
const ANSWERS = {
  'missing-task': ['task', 'target'],
  'missing-result': ['result', 'result-size'],
  'costless-decision': ['cost'],
  'unmeasured-method': ['method'],
  'missing-lesson': ['lesson'],
} as const;

test('a question is not asked where a sentence answers it and nothing is found fault with', () => {
  let asked = 0;
  for (const source of stories) {
    const { findings, changeFirst } = lint(source);
    const { sentences, functions } = readStory(source, {});
    for (const [rule, answers] of Object.entries(ANSWERS)) {
      if (findings.some((finding) => finding.rule === rule) || !changeFirst.some((one) => one.rule === rule)) continue;
      expect(
        sentences.some(({ index }) => answers.some((does) => functions.does(index, does))),
        source,
      ).toBe(false);
      asked++;
    }
  }
  expect(asked).toBeGreaterThan(10);
});

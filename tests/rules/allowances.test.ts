import { describe, expect, test } from 'vitest';
import { lint, rules } from '../../plugins/story-lint/index.ts';
import type { StoryReport } from '../../plugins/story-lint/index.ts';

const FAULT = 'vague-claim';
const PLAIN = 'I pulled the logs of one week and moved the cut-off to ten. Late orders fell from 31 % to 9 %.';
const TOLD =
  'Our department moved forty services to the new cluster over the year. We planned the waves together, we trained the other ' +
  'teams and we kept the board up to date. There were many challenges and the team worked hard. In the end the migration was ' +
  'a great success and the stakeholders were very happy with us.';
const judged = (allow: string, body = TOLD): StoryReport =>
  lint(`---\ntitle: Late orders\nallow: [${allow}]\n---\n\n${body}\n`, { path: 'a.mdx' });
const found = ({ findings }: StoryReport, id: string): string[] =>
  findings.filter(({ rule }) => rule === id).map(({ message }) => message);

describe('an allowance', () => {
  test('with a reason sets its findings aside, counts them, and moves no score', () => {
    const plain = lint(`---\ntitle: Late orders\n---\n\n${TOLD}\n`, { path: 'a.mdx' });
    const report = judged(`{ rule: ${FAULT}, because: told in the follow-up }`);
    expect(found(plain, FAULT)).toHaveLength(1);
    expect(found(report, FAULT)).toEqual([]);
    expect(found(report, 'needless-allow')).toEqual([]);
    expect(report.allowed).toEqual([{ rule: FAULT, because: 'told in the follow-up', findings: 1 }]);
    expect(report.score).toBe(plain.score);
  });

  test.each(['', ', because: ""', ', because: "  "'])('without a reason sets nothing aside (%j)', (because) => {
    const report = judged(`{ rule: ${FAULT}${because} }`);
    expect(found(report, FAULT)).toHaveLength(1);
    expect(found(report, 'needless-allow')).toEqual([expect.stringContaining('gives no reason')]);
    expect(report.allowed).toEqual([]);
  });

  test('of a rule that finds nothing is itself a fault', () => {
    const report = judged(`{ rule: ${FAULT}, because: told in the follow-up }`, PLAIN);
    expect(found(report, 'needless-allow')).toEqual([expect.stringContaining('finds nothing here')]);
    expect(report.findings.find(({ rule }) => rule === 'needless-allow')).toMatchObject({
      line: 3,
      severity: 'warning',
    });
    expect(report.allowed).toEqual([]);
  });

  test('of a rule that does not apply is needless too', () => {
    const report = judged('{ rule: arithmetic-mismatch, because: rounded }', 'I pulled the logs of one week.');
    expect(found(report, 'needless-allow')).toEqual([expect.stringContaining('finds nothing here')]);
  });

  test('of no rule is told as such', () => {
    expect(found(judged('{ rule: no-such-rule, because: x }'), 'needless-allow')).toEqual([
      expect.stringContaining('is not a rule'),
    ]);
  });

  test('of code is refused: no page may run what a story brings', () => {
    const report = judged('{ rule: code-in-story, because: it is harmless }', `${TOLD} I left {1 + 1} in it.`);
    expect(report.findings.filter(({ rule }) => rule === 'code-in-story')).toMatchObject([{ severity: 'error' }]);
    expect(found(report, 'needless-allow')).toEqual([expect.stringContaining('Nothing sets “code-in-story” aside')]);
    expect(report.allowed).toEqual([]);
  });

  test('of code is refused in the settings of all stories too', () => {
    const settings = {
      allow: [{ rule: 'code-in-story', because: 'x' }],
      severities: { 'code-in-story': 'suggestion' },
    } as const;
    const report = lint(`${TOLD} I left {1 + 1} in it.`, { path: 'a.mdx', settings });
    expect(report.findings.filter(({ rule }) => rule === 'code-in-story')).toMatchObject([{ severity: 'error' }]);
    expect(report.allowed).toEqual([]);
  });

  test('counts for nothing where a rule binds', () => {
    const binding = rules.filter((rule) => rule.binding === true).map(({ id }) => id);
    expect(binding).toContain('code-in-story');
    for (const id of binding)
      expect(found(judged(`{ rule: ${id}, because: x }`), 'needless-allow'), id).toEqual([
        expect.stringContaining('Nothing sets'),
      ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { costs, SAID_FROM, lint } from '../../plugins/story-lint/index.ts';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import { verdictsOf } from '../../plugins/story-lint/points.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { remarksOn } from '../../plugins/story-lint/possible-remarks.ts';
import { rightness } from '../../plugins/story-lint/rightness.ts';
import { DIMENSIONS } from '../../plugins/story-lint/types.ts';
import { rows } from '../calibration/agreement.ts';

/** Points of a dimension stand rounded to a tenth in a report; the score is a whole number. */
const ROUNDING = 0.05;
const WHOLE = 0.5;
const EXAMPLES = new URL('../../content/stories/examples/', import.meta.url);
const examples = readdirSync(EXAMPLES).map((name) => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')] as const);
const labelled = ['rated', 'lp-notes', 'lp-short'].flatMap((name) =>
  rows(name).map(({ id, text }) => [id, text] as const),
);
const sources = new Map([...examples, ...labelled]);
const judged: (readonly [string, StoryReport])[] = [...sources].map(([name, text]) => [name, lint(text)]);

const sum = (values: Iterable<number>): number => [...values].reduce((total, one) => total + one, 0);

describe('what rules cost', () => {
  test('is all that a story lacks of 100, where no cap holds it', () => {
    let free = 0;
    for (const [name, report] of judged) {
      const lost = sum(costs(report).values());
      if (report.cap === null) {
        expect(Math.abs(lost - (100 - report.score)), name).toBeLessThanOrEqual(WHOLE + ROUNDING);
        free++;
      }
      expect(lost, name).toBeLessThanOrEqual(100 - report.score + WHOLE + ROUNDING);
    }
    expect(free).toBeGreaterThan(20);
  });

  test('is, in each dimension, what it lacks, the most by the rule that misses most', () => {
    for (const [name, report] of judged) {
      const told = costs(report);
      for (const dimension of DIMENSIONS) {
        const { weight, points, rules } = report.dimensions[dimension];
        const own = rules.map(({ id, share, score }) => ({
          cost: told.get(id) ?? NaN,
          misses: share * (1 - (score ?? 1)),
        }));
        if (own.some(({ misses }) => misses > 0))
          expect(sum(own.map(({ cost }) => cost)), `${name}: ${dimension}`).toBeCloseTo(weight - points, 5);
        for (const a of own)
          for (const b of own) if (a.misses > b.misses) expect(a.cost).toBeGreaterThanOrEqual(b.cost);
        for (const { cost } of own) expect(cost).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('is asked about in the order of how likely readers are to call a question right, errors before all', () => {
    let asked = 0;
    for (const [name, report] of judged) {
      const story = readStory(sources.get(name) ?? '', {});
      const verdicts = verdictsOf(story);
      const right = rightness(story, report);
      const chances = new Map(
        remarksOn(story, verdicts, report).flatMap((remark) =>
          remark.kind === 'question' ? [[remark.rule, right(remark)] as const] : [],
        ),
      );
      const errors = new Set(report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
      const first = report.changeFirst.map(({ rule }) => rule);
      const dear = first.filter((rule) => !errors.has(rule));
      expect(first.slice(0, first.length - dear.length).every((rule) => errors.has(rule))).toBe(true);
      const own = dear.map((rule) => chances.get(rule) ?? NaN);
      expect(own, name).toEqual(own.toSorted((a, b) => b - a));
      for (const chance of own) expect(chance, name).toBeGreaterThanOrEqual(SAID_FROM.question);
      asked += dear.length;
    }
    expect(asked).toBeGreaterThan(judged.length / 2);
  });
});

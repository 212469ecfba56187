import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { costs, lint } from '../../plugins/story-lint/index.ts';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { rules } from '../../plugins/story-lint/rules/index.ts';
import { scoreStory, verdictsOf } from '../../plugins/story-lint/points.ts';
import { rows } from '../calibration/agreement.ts';

/** Points of a dimension stand rounded to a tenth in a report, before and after. */
const ROUNDING = 0.15;
const EXAMPLES = new URL('../../content/stories/examples/', import.meta.url);
const stories = readdirSync(EXAMPLES).map((name) => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')] as const);

/** What each rule’s dimension would win, were that one rule content. */
function counterfactuals(source: string, path: string): ReadonlyMap<string, number> {
  const story = readStory(source, { path });
  const verdicts = verdictsOf(story);
  const now = scoreStory(story, verdicts);
  return new Map(
    rules.flatMap(({ id, dimension }) => {
      const verdict = verdicts.get(id);
      if (dimension === null) return [];
      if (verdict?.applies !== true) return [[id, 0] as const];
      const content = scoreStory(story, new Map([...verdicts, [id, { ...verdict, score: 1 }]]));
      return [[id, content.dimensions[dimension].points - now.dimensions[dimension].points] as const];
    }),
  );
}

describe('what a rule costs', () => {
  test.each(stories)('is what its dimension would win without it: %s', (path, source) => {
    const would = counterfactuals(source, path);
    const told = costs(lint(source, { path }));
    expect([...told.keys()].toSorted()).toEqual([...would.keys()].toSorted());
    for (const [id, points] of told) expect(Math.abs(points - (would.get(id) ?? NaN)), id).toBeLessThan(ROUNDING);
  });

  test('what is asked first is what wins most, errors before all', () => {
    let asked = 0;
    for (const [path, source] of stories) {
      const report: StoryReport = lint(source, { path });
      const would = counterfactuals(source, path);
      const errors = report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
      const first = report.changeFirst.map(({ rule }) => rule);
      const others = [...new Set(report.findings.map(({ rule }) => rule))].filter((rule) => !errors.includes(rule));
      const best = first.filter((rule) => !errors.includes(rule));
      expect(first.slice(0, first.length - best.length).every((rule) => errors.includes(rule))).toBe(true);
      for (const [place, rule] of best.entries()) {
        const next = Math.max(0, ...best.slice(place + 1).map((each) => would.get(each) ?? 0));
        expect(would.get(rule) ?? 0, `${path}: ${rule}`).toBeGreaterThan(next - ROUNDING);
        asked++;
      }
      const least = first.length < 3 ? 0.5 : Math.min(...best.map((rule) => would.get(rule) ?? 0));
      for (const rule of others.filter((each) => !best.includes(each)))
        expect(would.get(rule) ?? 0, `${path}: ${rule}`).toBeLessThan(least + ROUNDING);
    }
    expect(asked).toBeGreaterThan(stories.length);
  });

  test('a headline that comes late may cost all of delivery', () => {
    const told = rows('rated').find(({ id }) => id === 'd2-117');
    const report = lint(told?.text ?? '');
    const { weight, rules: scores } = report.dimensions.delivery;
    expect(scores.find(({ id }) => id === 'late-headline')?.score).toBe(0);
    expect(costs(report).get('late-headline')).toBeCloseTo(weight, 1);
    expect(report.changeFirst.map(({ rule }) => rule)).toContain('late-headline');
  });
});

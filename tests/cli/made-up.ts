import { DIMENSIONS, PRINCIPLES } from '../../plugins/story-lint/index.ts';
import type { Dimension, DimensionScore, ReportedFinding, Rule, StoryReport } from '../../plugins/story-lint/index.ts';
import type { Judged, Outcome, Reporter, Setting } from '../../plugins/cli/reporters/reporter.ts';
import { terminalOf } from '../../plugins/cli/terminal.ts';

/** Reports that no engine made, so that a reporter's output can be pinned whatever the rules become. */

const SOURCE = `---
title: Checkout
---

We were slow. In the end it was decided that we would move.
`;

const full: DimensionScore = { score: 1, weight: 12.5, points: 12.5, rules: [] };
const half: DimensionScore = {
  score: 0.5,
  weight: 12.5,
  points: 6.3,
  rules: [{ id: 'borrowed-action', applies: true, score: 0.5, because: null, share: 1 }],
};

const PLACE = { line: 5, column: 26, endLine: 5, endColumn: 40, quote: 'it was decided' };

export function finding(over: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'borrowed-action',
    severity: 'warning',
    message: '“it was decided” has nobody in it. Say who decided.',
    ...PLACE,
    suggestions: [],
    ...over,
  };
}

export function report(over: Partial<StoryReport> = {}): StoryReport {
  return {
    path: 'stories/checkout.mdx',
    title: 'Checkout',
    level: 'L6',
    role: 'SDM',
    score: 72,
    interval: { low: 50, high: 90 },
    rating: 4,
    band: 'solid',
    cap: null,
    dimensions: Object.fromEntries(DIMENSIONS.map((name) => [name, name === 'ownership' ? half : full])) as Record<
      Dimension,
      DimensionScore
    >,
    principles: PRINCIPLES.map((slug, index) => ({
      slug,
      confidence: index === 0 ? 0.83 : 0.1,
      tagged: index === 0,
      evidence: [],
    })),
    claimed: [],
    findings: [finding()],
    credits: [],
    measures: { words: 13, spokenSeconds: 66, iActions: 0, weActions: 1, iShare: 0, metrics: [], claims: [] },
    coverage: { judged: 13, excluded: [{ reason: 'quotation', words: 2 }] },
    target: null,
    allowed: [],
    changeFirst: [{ ...PLACE, rule: 'borrowed-action', asks: 'Who did this?', answer: 'here', points: [1, 9] }],
    ...over,
  };
}

export const judged = (over: Partial<StoryReport> = {}, below: Judged['below'] = null): Judged => ({
  report: report(over),
  source: SOURCE,
  withheld: [],
  below,
});

const RULES: readonly Rule[] = [
  {
    id: 'borrowed-action',
    title: 'Nobody did it',
    why: 'Nobody can be credited. See [why](/patterns/we-instead-of-i/).',
    dimension: 'ownership',
    examples: { good: ['I moved it.'], bad: ['After that ⟦it was moved⟧.'] },
    check: () => ({ applies: false, because: 'made up' }),
  },
];

export function setting(over: Partial<Setting> = {}): Setting {
  return {
    ruleset: () => 'sha256:0',
    version: '1.2.3',
    rules: RULES,
    severityOf: () => 'warning',
    terminal: terminalOf({ columns: 72 }, {}, false),
    quiet: false,
    ...over,
  };
}

/** Everything a reporter prints for these stories. */
export function printed(reporter: Reporter, stories: readonly Judged[], over: Partial<Outcome> = {}): string {
  const findings = stories.flatMap((each) => each.report.findings);
  const many = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  const summary = {
    stories: stories.length,
    errors: many('error'),
    warnings: many('warning'),
    suggestions: many('suggestion'),
    meanScore: stories[0]?.report.score ?? null,
  };
  const below = stories.filter((each) => each.below !== null).length;
  const body = stories.map((each) => reporter.story(each));
  return [reporter.start(), ...body, reporter.end({ summary, below, unjudged: [], ...over })].join('');
}

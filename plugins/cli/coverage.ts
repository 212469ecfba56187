import { existsSync } from 'node:fs';
import type { PortfolioReport, Text } from '../portfolio/index.ts';
import { ruleset } from '../ruleset.ts';
import { defaultsHere, withDefaults } from './config.ts';
import type { ConfigOption } from './config.ts';
import { FOR_OTHERS } from './formats.ts';
import type { CoverageFormat } from './formats.ts';
import { optionsFor } from './judge-text.ts';
import type { Bar } from './judge-text.ts';
import { outcomes } from './judgements.ts';
import { forOthers, problemForOthers } from './masking.ts';
import { isJudged } from './outcome.ts';
import type { Judgement } from './judged-story.ts';
import { complain, exitWith, print } from './output.ts';
import { findStories, OWN_PATH } from './paths.ts';
import { plainly, problemLine } from './problem.ts';
import type { Problem } from './problem.ts';
import { toJson } from './reporters/json.ts';
import { terminalOf } from './terminal.ts';

export interface CoverageOptions extends Bar, ConfigOption {
  readonly format: CoverageFormat;
  readonly color: boolean;
}

/** `story coverage`: judges the stories that the paths stand for by one bar and says what they cover together. */
export async function coverage(given: readonly string[], asked: CoverageOptions): Promise<void> {
  const defaults = await defaultsHere(asked);
  const options = withDefaults(asked, defaults);
  const found = findStories(given.length > 0 ? given : defaults.paths.length > 0 ? defaults.paths : ownStories());
  const [engine, room] = await Promise.all([import('../story-lint/index.ts'), import('../portfolio/index.ts')]);
  const read: Judgement[] = [];
  const unjudged = [...found.problems];
  const tasks = found.files.map((path) => ({ path }));
  for await (const outcome of outcomes(tasks, options)) {
    if (isJudged(outcome)) read.push(outcome);
    else unjudged.push(...outcome);
  }
  const level = options.level ?? room.levelOf(read.map(({ report }) => report));
  const masks = FOR_OTHERS.has(options.format);
  const texts = new Map<string, Text>();
  const reports = read.map((judged) => {
    const { path } = judged.report;
    const report =
      judged.report.level === level
        ? judged.report
        : engine.lint(judged.source, optionsFor(path, { ...options, level }));
    if (!masks) {
      texts.set(path, judged);
      return report;
    }
    const masked = forOthers({ ...judged, report });
    texts.set(path, { source: judged.source, open: masked.source });
    // By its path a story has its place among the others; nothing for others prints it.
    return { ...masked.report, path };
  });
  const faults = unjudged.map(masks ? problemForOthers : plainly);
  await print(await written(room.portfolio(reports, { level, texts }), faults, options));
  await complain(faults.map(problemLine).join(''));
  exitWith(unjudged.length > 0 ? 2 : 0);
}

const ownStories = (): string[] => (existsSync(OWN_PATH) ? [OWN_PATH] : []);

async function written(
  report: PortfolioReport,
  unjudged: readonly Problem[],
  { format, color }: CoverageOptions,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${toJson({ schema: 1, ruleset: ruleset(), portfolio: report, unjudged })}\n`;
    case 'markdown':
      return (await import('./reporters/coverage-markdown.ts')).coverageMarkdown(report, unjudged);
    case 'pretty': {
      const { coveragePretty } = await import('./reporters/coverage-pretty.ts');
      return coveragePretty(report, unjudged, terminalOf(process.stdout, process.env, color));
    }
  }
}

import type { PortfolioReport } from '../portfolio/index.ts';
import type { CoverageFormat } from './formats.ts';
import { judge, optionsFor } from './judge.ts';
import type { Bar, Read } from './judge.ts';
import { complain, exitWith, print } from './output.ts';
import { findStories } from './paths.ts';
import { problemLine } from './problem.ts';
import type { Problem } from './problem.ts';
import { toJson } from './reporters/json.ts';
import { terminalOf } from './terminal.ts';

export interface CoverageOptions extends Bar {
  readonly format: CoverageFormat;
  readonly color: boolean;
}

/** `story coverage`: judges the stories that the paths stand for by one bar and says what they cover together. */
export async function coverage(paths: readonly string[], options: CoverageOptions): Promise<void> {
  const found = findStories(paths);
  const [engine, room] = await Promise.all([import('../story-lint/index.ts'), import('../portfolio/index.ts')]);
  const read: Read[] = [];
  const unjudged = [...found.problems];
  for (const file of found.files) {
    const judged = judge(engine, file, options);
    if (Array.isArray(judged)) unjudged.push(...judged);
    else read.push(judged);
  }
  const level = options.level ?? room.levelOf(read.map(({ report }) => report));
  const reports = read.map(({ report, source }) =>
    report.level === level ? report : engine.lint(source, optionsFor(report.path, { ...options, level })),
  );
  await print(await written(room.portfolio(reports, { level }), unjudged, engine.ruleset, options));
  await complain(unjudged.map(problemLine).join(''));
  exitWith(unjudged.length > 0 ? 2 : 0);
}

async function written(
  report: PortfolioReport,
  unjudged: readonly Problem[],
  ruleset: string,
  { format, color }: CoverageOptions,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${toJson({ schema: 1, ruleset, portfolio: report, unjudged })}\n`;
    case 'markdown':
      return (await import('./reporters/coverage-markdown.ts')).coverageMarkdown(report, unjudged);
    case 'pretty': {
      const { coveragePretty } = await import('./reporters/coverage.ts');
      return coveragePretty(report, unjudged, terminalOf(process.stdout, process.env, color));
    }
  }
}

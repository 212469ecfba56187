import { settings } from '../../plugins/manuscript/judged.ts';
import { levelOf, portfolio, type PortfolioReport, type StoryRow } from '../../plugins/portfolio/index.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { allStories } from './stories.ts';

export interface ExamplePortfolio {
  readonly report: PortfolioReport;
  readonly hrefOf: (row: StoryRow) => string;
}

/** The playbook’s retold and model stories as if one person held them all. The first tellings are the same events over again. */
export async function examplePortfolio(): Promise<ExamplePortfolio> {
  const stories = (await allStories()).filter(({ entry: { data } }) => data.telling && data.telling !== 'told');
  const level = levelOf(stories.map(({ report }) => report));
  const reports = stories.map(({ report, source }) =>
    report.level === level ? report : lint(source, { path: report.path, level, settings }),
  );
  const texts = new Map(stories.map(({ report, source }) => [report.path, { source }]));
  const addresses = new Map(stories.map(({ report, href }) => [report.path, href]));
  return { report: portfolio(reports, { level, texts }), hrefOf: ({ path }) => addresses.get(path) ?? '/stories/' };
}

import { PRINCIPLES } from '../../story-lint/index.ts';
import { PRINCIPLE_NAMES } from '../../principle-names.ts';
import { WHERE_TO_LOOK } from '../../portfolio/index.ts';
import type { Interviewer, PortfolioReport, PrincipleCoverage, StoryRow } from '../../portfolio/index.ts';
import { count } from '../layout.ts';
import { pathsIn } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { headline, legendOf, SIMULATION } from './coverage-pretty.ts';
import { AGAIN, againFor, MARKS } from './coverage-matrix.ts';
import { escape } from './markdown.ts';
import { CODES } from './principle-codes.ts';

/** With its cells, what fits into a comment of GitHub’s beside the rest. */
const MOST_ROWS = 150;
const LONGEST_TITLE = 100;

/** For a comment or a job summary. */
export function coverageMarkdown(report: PortfolioReport, unjudged: readonly Problem[]): string {
  const { caveat, stories, sameEvents, principles, overUsed, debrief } = report;
  const { interviewers, outcome, because, next } = debrief;
  const lost = unjudged.length === 0 ? [] : [`**${pathsIn(unjudged)} not judged**\n`];
  if (stories.length === 0) return ['### Coverage\n', ...lost, 'No story was judged.\n'].join('\n');
  const more = stories.length - MOST_ROWS;
  return [
    '### Coverage\n',
    `${headline(report)}.\n`,
    ...lost,
    ...(caveat === null ? [] : [`${escape(caveat)}\n`]),
    table(
      ['#', 'Story', 'Score', ...PRINCIPLES.map((slug) => CODES[slug])],
      '| ---: | --- | ---: |' + ' :-: |'.repeat(PRINCIPLES.length),
      stories.slice(0, MOST_ROWS).map((story) => storyRow(story, principles)),
    ),
    ...(more > 0 ? [`and ${count(more, 'more story', 'more stories')}.\n`] : []),
    `${legendOf(report)}.\n`,
    ...(sameEvents.length === 0
      ? []
      : ['#### Told more than once\n', sameEvents.map(({ says }) => `- ${escape(says)}\n`).join('')]),
    '#### Principles\n',
    table(['Code', 'Principle', 'Count', 'What to do'], '| --- | --- | --- | --- |', principles.map(principleRow)),
    ...(principles.every(({ missing }) => missing === 0) ? [] : [`${WHERE_TO_LOOK}\n`]),
    ...(overUsed.length === 0
      ? []
      : ['#### Leaned on too often\n', overUsed.map(({ advice }) => `- ${escape(advice)}\n`).join('')]),
    '#### A debrief, simulated\n',
    `${SIMULATION}\n`,
    table(['Interviewer', 'Vote', 'Why', 'Told'], '| --- | --- | --- | --- |', interviewers.map(interviewerRow)),
    `**Outcome: ${outcome}.** ${escape(because)}\n`,
    ...(next === null ? [] : [`**Next.** ${escape(next.advice)}\n`]),
  ].join('\n');
}

const table = (heads: readonly string[], rule: string, rows: readonly (readonly string[])[]): string =>
  [heads, ...rows].map((cells, index) => `| ${cells.join(' | ')} |\n${index === 0 ? `${rule}\n` : ''}`).join('');

function storyRow(story: StoryRow, principles: readonly PrincipleCoverage[]): string[] {
  const { number, title, score, standing, shows } = story;
  const again = againFor(principles, story);
  const cells = PRINCIPLES.map((slug) => {
    if (!shows.some(({ principle }) => principle === slug)) return '';
    return again.has(slug) ? AGAIN : MARKS[standing];
  });
  return [String(number), escape(title === '' ? '(no title)' : title, LONGEST_TITLE), String(score), ...cells];
}

const principleRow = ({ slug, creditable, wanted, advice }: PrincipleCoverage): string[] => [
  CODES[slug],
  PRINCIPLE_NAMES[slug],
  `${creditable.length} of ${wanted}`,
  advice === null ? '' : escape(advice),
];

function interviewerRow({ number, barRaiser, vote, because, answers }: Interviewer): string[] {
  const told = answers.map(({ principle, story }) => `${CODES[principle]} ${story ?? '–'}`).join(', ');
  return [`${number}${barRaiser ? ' (Bar Raiser)' : ''}`, `**${vote}**`, escape(because), told];
}

import { PRINCIPLE_NAMES } from '../../principle-names.ts';
import { WHERE_TO_LOOK } from '../../portfolio/index.ts';
import type { Answer, Interviewer, PortfolioReport, PrincipleCoverage, StoryRow } from '../../portfolio/index.ts';
import { count, pad, shorten, widthOf, wrap } from '../layout.ts';
import { pathsIn } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Terminal } from '../terminal.ts';
import { AGAIN, MARKS, matrix } from './coverage-matrix.ts';
import { CODES } from './principle-codes.ts';

const INDENT = '     ';
const LONGEST_NAME = Math.max(...Object.values(PRINCIPLE_NAMES).map(widthOf));
const LEGEND = `${MARKS.creditable} counts (60 and above), ${MARKS['needs-work']} needs work (40 to 59), ${MARKS['does-not-count']} shown, but the story does not count`;
/** What the marks stand for, as far as they stand there. */
export const legendOf = ({ principles }: PortfolioReport): string =>
  principles.some(({ toldAgain }) => toldAgain.length > 0)
    ? `${LEGEND}, ${AGAIN} shown by another telling of an event that counts once`
    : LEGEND;
export const SIMULATION =
  'A simulation: who asks about what and the rules of voting are this playbook’s own. It shows where evidence is missing and forecasts nothing.';

/** For people at a terminal: the matrix, each principle with what to do, the debrief, the next step. */
export function coveragePretty(report: PortfolioReport, unjudged: readonly Problem[], terminal: Terminal): string {
  const { columns, paint } = terminal;
  const { stories, caveat, sameEvents, principles, overUsed } = report;
  const lost = unjudged.length === 0 ? [] : [paint.red(`${pathsIn(unjudged)} not judged`), ''];
  if (stories.length === 0) return [...lost, 'No story was judged, so there is nothing to lay out.', ''].join('\n');
  const rows = [
    ...wrap(headline(report), columns).map(paint.bold),
    ...(caveat === null ? [] : wrap(caveat, columns).map(paint.yellow)),
    '',
    ...matrix(report, terminal),
    ...wrap(legendOf(report), columns).map(paint.dim),
    '',
    ...(sameEvents.length === 0
      ? []
      : [paint.bold('Told more than once'), ...sameEvents.flatMap(({ says }) => indented(says, columns)), '']),
    ...notCounted(stories, terminal),
    paint.bold('Principles'),
    ...principles.flatMap((principle) => principleRow(principle, terminal)),
    ...(principles.every(({ missing }) => missing === 0) ? [] : indented(WHERE_TO_LOOK, columns).map(paint.dim)),
    '',
    ...(overUsed.length === 0
      ? []
      : [paint.bold('Leaned on too often'), ...overUsed.flatMap(({ advice }) => indented(advice, columns)), '']),
    ...debrief(report, terminal),
    ...lost,
  ];
  return `${rows.join('\n')}\n`.replace(/(?<!\n)\n+$/u, '\n');
}

/** `23 stories at L6: 12 count, 1 needs work, 10 do not count`; `…, 21 events: …` where some are told more than once. */
export function headline({ stories, level }: PortfolioReport): string {
  const events = stories.filter(({ number, event }) => number === event);
  const many = (standing: StoryRow['standing'], one: string, more: string): string[] => {
    const number = events.filter((story) => story.standing === standing).length;
    return number === 0 ? [] : [count(number, one, more)];
  };
  const parts = [
    ...many('creditable', 'counts', 'count'),
    ...many('needs-work', 'needs work', 'need work'),
    ...many('does-not-count', 'does not count', 'do not count'),
  ];
  const told = events.length === stories.length ? '' : `, ${count(events.length, 'event', 'events')}`;
  return `${count(stories.length, 'story', 'stories')} at ${level}${told}: ${parts.join(', ')}`;
}

/** Stories set aside for the same reason together. */
function notCounted(stories: readonly StoryRow[], { columns, paint }: Terminal): string[] {
  const reasons = new Map<string, number[]>();
  for (const { number, because } of stories)
    if (because !== null) reasons.set(because, [...(reasons.get(because) ?? []), number]);
  const rows = [...reasons].flatMap(([because, numbers]) => indented(`${numbers.join(', ')}. ${because}`, columns));
  return rows.length === 0 ? [] : [paint.bold('Not counted'), ...rows, ''];
}

function principleRow(
  { slug, wanted, missing, creditable, advice }: PrincipleCoverage,
  { columns, paint }: Terminal,
): string[] {
  const tally = `${creditable.length} of ${wanted}`;
  const nameWidth = Math.min(LONGEST_NAME, columns - INDENT.length - tally.length - 3);
  const room = columns - INDENT.length - nameWidth - tally.length - 4;
  const numbers = room < 3 ? '' : shorten(creditable.join(' '), room);
  const tint = missing === 0 ? (text: string) => text : creditable.length === 0 ? paint.red : paint.yellow;
  const name = pad(shorten(PRINCIPLE_NAMES[slug], nameWidth), nameWidth);
  return [
    ` ${paint.dim(CODES[slug])}  ${name}  ${tint(tally)}${numbers === '' ? '' : `  ${paint.dim(numbers)}`}`,
    ...(advice === null ? [] : indented(advice, columns)),
  ];
}

function debrief(
  { debrief: { interviewers, outcome, because, inReserve, next }, stories }: PortfolioReport,
  terminal: Terminal,
): string[] {
  const { columns, paint } = terminal;
  const reserve =
    inReserve.length === 0
      ? []
      : [...indented(`In reserve, good enough to tell and not needed: ${inReserve.join(', ')}.`, columns), ''];
  return [
    paint.bold('A debrief, simulated'),
    ...indented(SIMULATION, columns).map(paint.dim),
    '',
    ...interviewers.flatMap((interviewer) => [...room(interviewer, stories, terminal), '']),
    `${INDENT}${paint.bold(`Outcome: ${outcome}`)}`,
    ...indented(because, columns),
    '',
    ...reserve,
    ...(next === null ? [] : [paint.bold('Next'), ...indented(next.advice, columns), '']),
  ];
}

function room(
  { number, barRaiser, answers, vote, because }: Interviewer,
  stories: readonly StoryRow[],
  terminal: Terminal,
): string[] {
  const { columns, paint } = terminal;
  const tint = vote.endsWith('no hire') ? paint.red : paint.green;
  const who = `Interviewer ${number}${barRaiser ? ', Bar Raiser' : ''}`;
  return [
    `${INDENT}${paint.bold(who)}  ${tint(vote)}`,
    ...answers.flatMap((answer) => answered(answer, stories, terminal)),
    ...indented(because, columns).map(paint.dim),
  ];
}

function answered(
  { principle, story, because }: Answer,
  stories: readonly StoryRow[],
  { columns }: Terminal,
): string[] {
  const row = stories.find(({ number }) => number === story);
  if (row === undefined) return hanging(` ${CODES[principle]} –`, because, columns);
  const text = `${shorten(row.title === '' ? '(no title)' : row.title, 70)} (${row.number}), ${row.score}`;
  return hanging(` ${CODES[principle]} ${MARKS[row.standing]}`, text, columns);
}

const indented = (text: string, columns: number): string[] =>
  wrap(text, columns - INDENT.length).map((line) => INDENT + line);

/** A label at the start of the first row, the text beside it. */
function hanging(label: string, text: string, columns: number): string[] {
  const width = INDENT.length + widthOf(label) + 1;
  return wrap(text, columns - width).map((line, index) =>
    index === 0 ? `${INDENT}${label} ${line}` : ' '.repeat(width) + line,
  );
}

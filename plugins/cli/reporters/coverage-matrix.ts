import { PRINCIPLES } from '../../story-lint/index.ts';
import type { PrincipleSlug } from '../../story-lint/index.ts';
import type { PortfolioReport, Standing, StoryRow } from '../../portfolio/index.ts';
import { pad, padStart, shorten } from '../layout.ts';
import type { Paint, Terminal } from '../terminal.ts';
import { CODES } from './principle-codes.ts';

/** Told apart by shape; colour only helps. */
export const MARKS: Readonly<Record<Standing, string>> = { creditable: '●', 'needs-work': '○', 'does-not-count': '×' };
const WIDE_CELL = 3;
const NARROW_CELL = 2;
/** The story shows it, and another telling of its event is counted. */
export const AGAIN = '=';
/** Columns of a story’s number; of its score with the space behind it. */
const NUMBER = 4;
const SCORE = 5;
/** Left of the cells there must be room for number, score and a few letters of the title. */
const LEAST_LEFT = 20;
const LEAST_TITLE = 6;

/** Stories as rows, principles as sixteen narrow columns, what they come to below. */
export function matrix({ stories, principles }: PortfolioReport, { columns, paint }: Terminal): string[] {
  const cell = columns - PRINCIPLES.length * WIDE_CELL >= LEAST_LEFT ? WIDE_CELL : NARROW_CELL;
  const left = columns - PRINCIPLES.length * cell;
  const cells = (texts: readonly string[]): string => texts.map((text) => padStart(text, cell)).join('');
  const sums = (label: string, of: (principle: (typeof principles)[number]) => number): string =>
    pad(shorten(label, left), left) + cells(principles.map((each) => String(of(each))));
  return [
    ...heads(cell).map((head) => paint.dim(' '.repeat(left) + head)),
    ...stories.map((story) => label(story, left) + marks(story, againFor(principles, story), cell, paint)),
    paint.dim(sums(' count', ({ creditable }) => creditable.length)),
    paint.dim(sums(' wanted', ({ wanted }) => wanted)),
  ];
}

/** `CO OW IS` on one row, or each code on two rows where a column has room for one letter. */
function heads(cell: number): string[] {
  const codes = PRINCIPLES.map((slug) => CODES[slug]);
  if (cell === WIDE_CELL) return [codes.map((code) => padStart(code, cell)).join('')];
  return [0, 1].map((letter) => codes.map((code) => padStart(code.charAt(letter), cell)).join(''));
}

function label({ number, score, title }: StoryRow, left: number): string {
  const start = padStart(String(number), NUMBER - 1) + ' ';
  const room = left - NUMBER - SCORE;
  if (room < LEAST_TITLE) return pad(start, left);
  return `${start}${padStart(String(score), SCORE - 2)}  ${pad(shorten(title === '' ? '(no title)' : title, room - 1), room)}`;
}

/** The principles for which another telling of the event is counted. */
export const againFor = (principles: PortfolioReport['principles'], { number }: StoryRow): ReadonlySet<PrincipleSlug> =>
  new Set(principles.filter(({ toldAgain }) => toldAgain.includes(number)).map(({ slug }) => slug));

function marks({ shows, standing }: StoryRow, again: ReadonlySet<PrincipleSlug>, cell: number, paint: Paint): string {
  const tint = { creditable: paint.green, 'needs-work': paint.yellow, 'does-not-count': paint.dim }[standing];
  return PRINCIPLES.map((slug) => {
    const isShown = shows.some(({ principle }) => principle === slug);
    if (isShown && again.has(slug)) return paint.dim(padStart(AGAIN, cell));
    return isShown ? tint(padStart(MARKS[standing], cell)) : padStart('·', cell);
  }).join('');
}

import type { Settings, StoryReport } from '../story-lint/types.ts';
import { answerTo, cellOf, rowsIn, type Answers, type Row } from './form-answers.ts';
import { cleaned } from './filled.ts';
import type { Figures, Form, Rows } from './form-types.ts';

/** A text for the judge to read, and what it is of: a field, a cell, or the two ends of an entry together. */
export interface Question {
  readonly key: string;
  readonly text: string;
}
/** What is said beside a field: a sum that is wrong or right, or a claim that says nothing. */
export interface FormRemark {
  readonly kind: 'sum' | 'holds' | 'claim' | 'unread';
  readonly says: string;
}

const SOMETHING = /[\p{L}\p{N}]/u;

/** What is said of a column’s figures stands beside what is said of its words. */
export const sumKey = (key: string): string => `${key}.sum`;

/** Every answer by itself, and every entry’s figures with what is said to lie between them. */
export function questionsOf(form: Form, answers: Answers): readonly Question[] {
  const ask = (key: string, words: string): readonly Question[] => {
    // What stands between lines of dashes could be front matter.
    const text = cleaned(words).replaceAll(/^-+$/gmu, '').trim();
    return SOMETHING.test(text) ? [{ key, text }] : [];
  };
  return [
    // What somebody else has said stays as they said it.
    ...form.fields
      .filter(({ choices, quoted }) => choices.length === 0 && !quoted)
      .flatMap(({ id }) => ask(id, answerTo(answers, id))),
    ...form.rows.flatMap((rows) =>
      rowsIn(answers, rows).flatMap((row, index) => {
        const sums = form.figures === null ? [] : sumsOf(form.figures, rows, row);
        return [
          ...rows.columns.flatMap(({ id }) => ask(`${rows.id}.${index}.${id}`, cellOf(row, id))),
          ...sums.flatMap(({ column, text }) => ask(sumKey(`${rows.id}.${index}.${column}`), text)),
        ];
      }),
    ),
  ];
}

/** A figure that says of itself what it is of. */
const CHANGE = /(?<![\d.,])\d[\d.,]* ?(?:%|per ?cent|percentage points|points?|pp)/gu;
/** One alone, at the end of a sum or by itself. */
const BARE = /(?<![\d.,])\d[\d.,]*$/u;

/** Both ends of a figure and each change that is said of them, a sentence each, by the column that says it; none where an end is missing. */
function sumsOf(figures: Figures, rows: Rows, row: Row): readonly { readonly column: string; readonly text: string }[] {
  const idOf = (name: string | undefined): string => rows.columns.find((one) => one.name === name)?.id ?? '';
  const cell = (name: string | undefined): string => cleaned(cellOf(row, idOf(name))).replaceAll('\n', ' ');
  // “68% (July to December)”
  const end = (name: string): string =>
    cell(name)
      .replaceAll(/\([^()%]*\)/gu, '')
      .trim();
  const [before, after] = [end(figures.before), end(figures.after)];
  if (!/\d/u.test(before) || !/\d/u.test(after)) return [];
  const changes = (name: string | undefined, by: string): readonly string[] => {
    const words = cell(name);
    const stated = [...words.matchAll(CHANGE)].map(([change]) => change);
    const [bare] = BARE.exec(words) ?? [];
    return stated.length > 0 || bare === undefined ? stated : [`${bare}${by}`];
  };
  const sentence = (change: string): string =>
    `${cell(figures.quantity) || 'It'} went from ${before} to ${after}, a change of ${change}.`;
  return [
    { column: idOf(figures.change), text: changes(figures.change, '%').map(sentence).join('\n\n') },
    { column: idOf(figures.points), text: changes(figures.points, ' points').map(sentence).join('\n\n') },
  ];
}

/** Rules on words that nobody could check or picture. */
const EMPTY = ['vague-claim', 'vague-action'];
/** By which the judge reads an answer: what it holds back of a story, where it is not worth saying, is worth a question in a field of one line. */
export const CHECKED_BY: Settings = { severities: Object.fromEntries(EMPTY.map((rule) => [rule, 'error'])) };

/** What the judge’s report on such a text says that belongs beside a field. */
export function remarksIn({ findings, measures }: Pick<StoryReport, 'findings' | 'measures'>): readonly FormRemark[] {
  const said = findings.flatMap(({ rule, message }): readonly FormRemark[] =>
    rule === 'arithmetic-mismatch'
      ? [{ kind: 'sum', says: message }]
      : EMPTY.includes(rule)
        ? [{ kind: 'claim', says: message }]
        : [],
  );
  const right = measures.claims
    .filter(({ consistent }) => consistent)
    .map(({ quote }): FormRemark => ({ kind: 'holds', says: `The sum holds: “${quote}”.` }));
  return [...said, ...right];
}

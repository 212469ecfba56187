/** The table of currencies as maps, made once: for the readers of numbers and for whoever looks for pay. */
import type { MetricKind } from '../types.ts';
import { CURRENCIES } from './data/currency-table.ts';

export interface Unit {
  readonly kind: MetricKind;
  /** As reports show it. */
  readonly name: string;
  /** Units of one family can be turned into one another; '' is none. */
  readonly family: string;
  readonly factor: number;
}

const COLUMNS = ['signs', 'codes', 'capitals', 'words', 'letters'] as const;
type Column = (typeof COLUMNS)[number];

const ROWS = CURRENCIES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const [family, factor] = cells.slice(COLUMNS.length);
    const unit: Unit = { kind: 'money', name, family: family ?? name, factor: Number(factor ?? 1) };
    return { unit, cells };
  });

const spellings = (column: Column): ReadonlyMap<string, Unit> =>
  new Map(
    ROWS.flatMap(({ unit, cells }) =>
      (cells[COLUMNS.indexOf(column)] ?? '')
        .split(' ')
        .filter((word) => word !== '')
        .map((word): [string, Unit] => [word, unit]),
    ),
  );

export const CURRENCY_UNITS: readonly Unit[] = ROWS.map(({ unit }) => unit);
export const CURRENCY_SIGNS = spellings('signs');
export const CURRENCY_CAPITALS = spellings('capitals');
export const CURRENCY_CODES: ReadonlyMap<string, Unit> = new Map([...spellings('codes'), ...CURRENCY_CAPITALS]);
/** In lower case. */
export const CURRENCY_WORDS = spellings('words');
export const DOLLAR_LETTERS = spellings('letters');

/** For a class of characters in a pattern. */
export const MONEY_MARKS = [...CURRENCY_SIGNS.keys()].join('');

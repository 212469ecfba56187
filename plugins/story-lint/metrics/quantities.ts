/** Every quantity in a text: what says how much, how many, how long or how often. */
import type { MetricKind, Span } from '../types.ts';
import type { Amount } from './amounts.ts';
import { amountAt, SIGNS } from './amounts.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_LETTERS } from './currencies.ts';
import { SAYS_HOW_MUCH, saidAt } from './fractions.ts';
import { isLabel } from './labels.ts';
import type { Lexeme } from './lexemes.ts';
import { readLexemes } from './lexemes.ts';
import type { Measure } from './measures.ts';
import { measureAt } from './measures.ts';
import { NUMBER_WORDS } from './numerals.ts';
import { SCORES } from './units.ts';

export interface Quantity extends Span {
  readonly quote: string;
  readonly kind: MetricKind;
  readonly value: number;
  readonly unit: string;
  /** The finest difference the figure tells. */
  readonly step: number;
  /** Said in words only. */
  readonly spelled: boolean;
  /** No unit or noun of its own was written behind it. */
  readonly bare: boolean;
  readonly range: boolean;
  /** Lexemes it covers: [from, to). */
  readonly from: number;
  readonly to: number;
}

/** “one-page”, “two-factor”, “three-tier”: kinds of thing. Under ten and in words a compound measures only when its noun is one of these. */
const SMALL_COMPOUNDS = new Set([
  'person',
  'people',
  'man',
  'member',
  'engineer',
  'developer',
  'node',
  'country',
  'site',
  'store',
  'city',
  'team',
  'bed',
  'seat',
  'strong',
  'figure',
  'point',
  'digit',
  'line',
  'percent',
  'mile',
  'region',
  'hop',
  'click',
  'bedroom',
  'floor',
  'storey',
  'page',
]);
const NO_COMPOUND = new Set([
  'and',
  'on',
  'to',
  'in',
  'by',
  'off',
  'way',
  'factor',
  'pizza',
  'tier',
  'phase',
  'eyes',
  'sided',
  'fold',
  'something',
  'based',
  'star',
  'bit',
  'stop',
  'time',
]);
/** Behind “one” a unit of time or of measure counts; a plain noun after it is an article in all but name. */
const ONE_DAY = new Set(['day', 'night', 'morning', 'evening', 'afternoon']);
const FOR_ONE_DAY = new Set([
  'in',
  'within',
  'for',
  'only',
  'just',
  'than',
  'to',
  'of',
  'took',
  'every',
  'about',
  'under',
  'after',
  'by',
  'from',
  'least',
  'exactly',
  'over',
  'whole',
  'or',
  'and',
  'full',
  '(',
]);
const BEFORE_ONE = new Set(['from', 'just', 'only', 'to', 'exactly', 'than', '→', '->', 'zero', 'or', '=']);
const SCORE_REACH = 8;

export function findQuantities(text: string): Quantity[] {
  return quantitiesIn(text, readLexemes(text));
}

export function quantitiesIn(text: string, lexemes: readonly Lexeme[]): Quantity[] {
  const out: Quantity[] = [];
  for (let i = 0; i < lexemes.length;) {
    const first = lexemes[i];
    if (first === undefined || !canStart(first)) {
      i++;
      continue;
    }
    const found = quantityAt(text, lexemes, i);
    if (found === null) {
      i += skip(lexemes, i);
      continue;
    }
    out.push(found);
    i = found.to;
  }
  return out;
}

const STARTING_MARKS: ReadonlySet<string> = new Set([...SIGNS.keys(), ...CURRENCY_SIGNS.keys()]);
const STARTING_WORDS: ReadonlySet<string> = new Set([...NUMBER_WORDS, ...SAYS_HOW_MUCH]);
const STARTING_LETTERS: ReadonlySet<string> = new Set([...CURRENCY_CODES.keys(), ...DOLLAR_LETTERS.keys()]);
/** Most words cannot begin a quantity; this is only there for speed. */
function canStart({ type, text, lower }: Lexeme): boolean {
  if (type === 'digits') return true;
  if (type === 'mark') return STARTING_MARKS.has(text);
  return type === 'word' && (STARTING_WORDS.has(lower) || STARTING_LETTERS.has(text));
}

/** A number that is no quantity is passed over whole, with what touches it: 0x78, 1920x1080. */
function skip(lexemes: readonly Lexeme[], i: number): number {
  const amount = amountAt(lexemes, i);
  if (amount === null) return 1;
  let next = Math.max(amount.next, i + 1);
  if (lexemes[next]?.gap === 'none' && lexemes[next]?.type === 'word')
    while (lexemes[next]?.gap === 'none' && lexemes[next]?.type !== 'mark') next++;
  return next - i;
}

function quantityAt(text: string, lexemes: readonly Lexeme[], i: number): Quantity | null {
  const first = lexemes[i];
  if (first === undefined || first.type === 'masked') return null;
  const said = saidAt(lexemes, i);
  if (said !== null) {
    const { kind, value, unit, next, end } = said;
    return {
      start: first.start,
      end,
      quote: text.slice(first.start, end),
      kind,
      value: tidy(value),
      unit,
      step: 0,
      spelled: true,
      bare: false,
      range: false,
      from: i,
      to: next,
    };
  }
  const amount = amountAt(lexemes, i);
  if (amount === null) return null;
  const measure = measureAt(lexemes, amount);
  if (measure === null || !counts(lexemes, i, amount, measure)) return null;
  const score = measure.bare === true && !amount.scaled && amount.value >= 0 ? scoreBefore(lexemes, i) : false;
  return {
    start: amount.start,
    end: measure.end,
    quote: text.slice(amount.start, measure.end),
    kind: score ? 'rating' : measure.kind,
    value: tidy(measure.value ?? amount.value),
    unit: measure.unit,
    step: amount.step,
    spelled: amount.spelled,
    bare: measure.bare === true,
    range: amount.range,
    from: i,
    to: measure.next,
  };
}

function counts(lexemes: readonly Lexeme[], i: number, amount: Amount, measure: Measure): boolean {
  if (amount.currency !== null || measure.kind === 'percent' || measure.kind === 'money') return true;
  const measured = measure.bare !== true;
  const compound =
    lexemes[amount.next]?.text === '-' && lexemes[amount.next]?.gap === 'none' && measure.kind === 'count' && measured;
  const noun = lexemes[amount.next + 1]?.lower ?? '';
  if (compound && (NO_COMPOUND.has(noun) || (amount.value < 10 && !SMALL_COMPOUNDS.has(noun)))) return false;
  if (
    compound &&
    (/^[A-Z]/u.test(lexemes[amount.next + 1]?.text ?? '') ||
      (lexemes[amount.next + 2]?.text === '-' &&
        lexemes[amount.next + 2]?.gap === 'none' &&
        lexemes[amount.next + 3]?.type === 'digits'))
  )
    return false;
  if (!amount.scaled && isLabel(lexemes, amount, { at: i, measured })) return false;
  if (amount.spelled && amount.value === 1 && !amount.range) return countsAsOne(lexemes, i, amount, measure);
  return true;
}

function countsAsOne(lexemes: readonly Lexeme[], i: number, amount: Amount, measure: Measure): boolean {
  const before = lexemes[i - 1]?.lower ?? '';
  if (measure.kind === 'duration') return !ONE_DAY.has(lexemes[amount.next]?.lower ?? '') || FOR_ONE_DAY.has(before);
  if (measure.kind === 'ratio') return true;
  if (measure.bare === true)
    return (
      (before === 'to' || before === '→' || before === '->') && /^[.,;)]?$/u.test(lexemes[amount.next]?.text ?? '')
    );
  return measure.kind !== 'count' || BEFORE_ONE.has(before);
}

/** “NPS went from 41 to 48”: a bare number is a score when the word for one stands a little before it. */
function scoreBefore(lexemes: readonly Lexeme[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - SCORE_REACH); at--) {
    const word = lexemes[at];
    if (word === undefined || /^[.;!?]$/u.test(word.text)) return false;
    if (SCORES.has(word.lower)) return true;
    if (word.gap === 'break') return false;
  }
  return false;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Every quantity in a text: what says how much, how many, how long or how often. */
import type { MetricKind, Span } from '../types.ts';
import { WordNumbers } from '../word-numbers.ts';
import type { Amount } from './amounts.ts';
import { amountAt, isSign } from './amounts.ts';
import { FACT, factsOf, is } from './number-classes.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_LETTERS } from './currencies.ts';
import { isLabel } from './labels.ts';
import type { Measure } from './measures.ts';
import { measureAt } from './measures.ts';
import { BEGIN_NUMBERS } from './numerals.ts';
import { BEGIN_SAID, saidAt } from './said.ts';
import type { Word } from './number-words.ts';

export interface Quantity extends Span {
  readonly kind: MetricKind;
  readonly value: number;
  readonly unit: string;
  /** The finest difference the figure tells; 0 for halves, thirds and the like. */
  readonly step: number;
  /** Said in words only. */
  readonly spelled: boolean;
  /** Carries k, million, crore … */
  readonly scaled: boolean;
  /** No unit or noun of its own was written behind it. */
  readonly bare: boolean;
  readonly range: boolean;
  readonly share: NonNullable<Measure['share']> | null;
  /** Words it covers: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

export function findQuantities(words: readonly Word[]): Quantity[] {
  const out: Quantity[] = [];
  for (let i = 0; i < words.length;) {
    const starts = canStart(words[i] as Word);
    const said = starts ? saidAt(words, i) : null;
    const amount = starts && said === null ? amountAt(words, i) : null;
    const found =
      said === null
        ? amount && measured(words, amount)
        : made(words, { ...said, from: i, step: 0, spelled: true, scaled: false, range: false }, said);
    if (found !== null) out.push(found);
    i = found?.to ?? (amount === null ? i + 1 : behind(words, i, amount));
  }
  return out;
}

const BEGINNINGS: ReadonlySet<string> = new Set([...BEGIN_NUMBERS, ...BEGIN_SAID]);
const LETTERS = new Set([...CURRENCY_CODES.keys(), ...DOLLAR_LETTERS.keys()].map((code) => code.toLowerCase()));
const PLAIN = /^[a-z]+$/u;

/** What each word says by itself: bits of FACT. */
export const entries = new WordNumbers(
  (lower) =>
    factsOf(lower) |
    (BEGINNINGS.has(lower) || LETTERS.has(lower) ? FACT.begins : 0) |
    (PLAIN.test(lower) ? FACT.plain : 0),
);

/** Most words cannot begin a quantity; this is only there for speed. */
function canStart({ type, text, lower, facts }: Word): boolean {
  if (type === 'digits') return true;
  if (type === 'masked') return false;
  if (type === 'mark') return isSign(text) || CURRENCY_SIGNS.has(text);
  if ((facts & FACT.begins) === 0) return false;
  return BEGINNINGS.has(lower) || CURRENCY_CODES.has(text) || DOLLAR_LETTERS.has(text);
}

/** A number that is no quantity is passed over whole, with what touches it: 0x78, 1920x1080. */
function behind(words: readonly Word[], i: number, amount: Amount): number {
  let next = Math.max(amount.next, i + 1);
  if (words[next]?.gap === 'none' && words[next]?.type === 'word')
    while (words[next]?.gap === 'none' && words[next]?.type !== 'mark') next++;
  return next;
}

function measured(words: readonly Word[], amount: Amount): Quantity | null {
  const measure = measureAt(words, amount);
  if (measure === null || !counts(words, amount, measure)) return null;
  const { kind, unit } =
    dayOf(words, amount, measure) ??
    (isScore(words, amount, measure) ? { kind: 'rating' as const, unit: '' } : measure);
  return made(words, amount, { ...measure, kind, unit, value: measure.value ?? amount.value });
}

type Read = Pick<Amount, 'from' | 'step' | 'spelled' | 'scaled' | 'range'>;

function made(
  words: readonly Word[],
  { from, step, spelled, scaled, range }: Read,
  measure: Measure & { readonly value: number },
): Quantity {
  const first = words[from] as Word;
  const { kind, unit, next, bare = false, share = null } = measure;
  const value = Number(measure.value.toPrecision(12));
  const end = words[next - 1]?.end ?? first.end;
  return {
    start: first.start,
    end,
    kind,
    value,
    unit,
    step,
    spelled,
    scaled,
    bare,
    range,
    share,
    from,
    to: next,
    sentence: first.sentence,
  };
}

function counts(words: readonly Word[], amount: Amount, measure: Measure): boolean {
  if (amount.currency !== null || measure.kind === 'percent' || measure.kind === 'money') return true;
  const measured = measure.bare !== true;
  const dash = words[amount.next]?.text === '-' && words[amount.next]?.gap === 'none';
  if (dash && measure.kind === 'count' && measured && !isCompound(words, amount)) return false;
  if (!amount.scaled && isLabel(words, amount, measured)) return false;
  return amount.value !== 1 || !amount.spelled || amount.range || countsAsOne(words, amount, measure);
}

/** “one-page”, “two-factor”, “three-tier” are kinds of thing; under ten a compound measures only when its noun is one that is counted. */
function isCompound(words: readonly Word[], { next, value }: Amount): boolean {
  const noun = words[next + 1];
  if (noun === undefined || is('no-compound', noun.lower) || (value < 10 && !is('small-compound', noun.lower)))
    return false;
  const joined = words[next + 2]?.text === '-' && words[next + 2]?.gap === 'none' && words[next + 3]?.type === 'digits';
  return !/^\p{Lu}/u.test(noun.text) && !joined;
}

/** Behind “one” a unit counts; a plain noun after it is an article in all but name. */
function countsAsOne(words: readonly Word[], amount: Amount, measure: Measure): boolean {
  const before = words[amount.from - 1];
  const after = words[measure.next];
  if (measure.kind === 'duration') {
    // “One day I asked”, “one morning, two of them left”
    const opens =
      before === undefined ||
      before.type === 'mark' ||
      before.gap === 'break' ||
      words[amount.from]?.opensLine === true ||
      before.sentence !== words[amount.from]?.sentence;
    return !(
      opens &&
      /^(?:day|morning|evening|afternoon|night|weekend)$/u.test(measure.unit) &&
      (after?.pos === 'PRON' || after?.pos === 'DET' || after?.pos === 'PROPN' || after?.text === ',')
    );
  }
  if (measure.bare === true) return /^(?:to|→|->)$/u.test(before?.lower ?? '') && /^[.,;)]?$/u.test(after?.text ?? '');
  return measure.kind !== 'count' || is('before-one', before?.lower ?? '');
}

/** “day 88” */
function dayOf(words: readonly Word[], amount: Amount, measure: Measure): { kind: MetricKind; unit: string } | null {
  return measure.bare === true && words[amount.from - 1]?.lower === 'day' ? { kind: 'duration', unit: 'day' } : null;
}

const SCORE_REACH = 8;

/** “NPS went from 41 to 48”: a bare number is a score when the word for one stands a little before it. */
function isScore(words: readonly Word[], amount: Amount, measure: Measure): boolean {
  if ((measure.bare !== true && !is('points-word', measure.unit)) || amount.scaled) return false;
  for (let at = amount.from - 1; at >= Math.max(0, amount.from - SCORE_REACH); at--) {
    const word = words[at];
    if (word === undefined || /^[.;!?]$/u.test(word.text) || is('weekday', word.lower)) return false;
    if (is('score', word.lower)) return true;
    if (words[at + 1]?.gap === 'break') return false;
  }
  return false;
}

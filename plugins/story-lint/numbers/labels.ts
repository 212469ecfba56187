/** A number that says which, when or what version: week 12, at nine, in 2021, React 16, the two of us. */
import type { Amount } from './amounts.ts';
import { is } from './number-classes.ts';
import { numeralAt } from './numerals.ts';
import type { Word } from './number-words.ts';

const YEAR = /^(?:19|20)\d\d$/u;
/** Named by numbers with a point in them; of other things 5.2 is a size. */
const NAMED_BY_DECIMAL = /^(?:version|section|figure|table|chapter|release|no|model|grade)$/u;
const MOST_LABEL = 10_000;
/** “week 1 and 1,460”: no such list goes on so far. */
const FAR_LABEL = 1000;
/** “day 88”: behind the days of a month it is how long something took. */
const DAYS_OF_MONTH = 31;
const isMonth = (word: string): boolean => is('month', word) || is('month-cut', word);
const CAPITAL = /^(?:\p{Lu}|i[A-Z])/u;

/** Whether an amount without money, per cent or scale names something rather than measures it; `measured` where a unit or noun follows. */
export function isLabel(words: readonly Word[], amount: Amount, measured: boolean): boolean {
  const head = words[amount.head] as Word;
  const at = amount.from;
  const digits = head.type === 'digits';
  if (digits && /^0\d/u.test(head.text)) return true;
  const before = head.gap === 'break' ? undefined : words[at - 1];
  const lead = before?.text === '.' && before.gap === 'none' ? words[at - 2] : before;
  if (isYear(words, amount, lead?.lower ?? '', measured)) return true;
  if (before === undefined) return false;
  if (digits && head.gap === 'none' && (before.type === 'masked' || /^[_@#]$/u.test(before.text))) return true;
  // GPT-4-like: a hyphen that touches a word on its other side.
  if (
    before.text === '-' &&
    before.gap === 'none' &&
    head.gap === 'none' &&
    words[at - 2]?.type === 'word' &&
    !measured
  )
    return true;
  if (followsLabel(words, amount, before, measured)) return true;
  if (measured) return false;
  if (before.type === 'word' && digits && isName(words, at - 1) && /^\d{1,5}(?:\.\d{1,2})?$/u.test(head.text))
    return true;
  if (atOClock(words, amount, before)) return true;
  return !digits && amount.value <= 12 && isPointing(words, amount, before.lower);
}

function isYear(words: readonly Word[], amount: Amount, lead: string, measured: boolean): boolean {
  if (!YEAR.test(words[amount.head]?.text ?? '')) return false;
  const next = words[amount.next];
  if (next?.gap === 'none' && next.lower === 's') return true;
  // “from 2000 to 1200 ms” is no year.
  const other = words[amount.next + 1];
  if (lead === 'from' && next?.lower === 'to' && other?.type === 'digits' && !YEAR.test(other.text)) return false;
  return is('year-before', lead) || isMonth(lead) || !measured;
}

function followsLabel(words: readonly Word[], amount: Amount, before: Word, measured: boolean): boolean {
  const at = amount.from;
  if (amount.value > MOST_LABEL) return false;
  // days 3 and 4; week 1, 2; React 16 → 18
  if (!measured && /^(?:and|or|to|-|–|,|&|→|->|\/)$/u.test(before.lower)) {
    if (words[at - 2]?.type !== 'digits' && numeralAt(words, at - 2) === null) return false;
    const noun = words[at - 3];
    if (noun?.type !== 'word' || amount.value >= FAR_LABEL) return false;
    return (
      is('named-by-numbers', noun.lower) ||
      (before.text !== ',' && (namesAt(words, at - 3, amount) || isName(words, at - 3)))
    );
  }
  if (before.type !== 'word') return false;
  if (is('named-by-numbers', before.lower) && !measured) {
    const joined = /^(?:and|or|to|-|–|,)$/u.test(words[amount.next]?.lower ?? '');
    return amount.range || (joined && (numeralAt(words, amount.next + 1)?.value ?? 0) > amount.value);
  }
  return namesAt(words, at - 1, amount);
}

function namesAt(words: readonly Word[], at: number, { value }: Amount): boolean {
  const noun = words[at];
  if (noun === undefined || !is('named-by-number', noun.lower)) return false;
  if (!Number.isInteger(value) && !NAMED_BY_DECIMAL.test(noun.lower)) return false;
  if (noun.lower === 'day' && value > DAYS_OF_MONTH) return false;
  const determiner = words[at - 1];
  return (
    noun.gap === 'break' ||
    determiner === undefined ||
    !is('spends-noun', determiner.lower) ||
    /^(?:and|or)$/u.test(determiner.lower)
  );
}

/** A capital inside a sentence: Windows 2008, Java 17, ISO 14229. Not a score, a short name of a measure, or a day. */
function isName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word?.type !== 'word' || !CAPITAL.test(word.text) || is('score', word.lower) || word.text.length === 1)
    return false;
  if (word.opensLine || word.gap === 'break' || before === undefined) return false;
  if (word.pos !== 'PROPN' && word.pos !== 'NOUN' && word.pos !== 'X') return false;
  if (isMonth(word.lower) || is('weekday', word.lower)) return false;
  // MTTR, AHT, ARR: three letters and more in capitals are a measure as often as a standard.
  if (/^\p{Lu}{3,}$/u.test(word.text)) return /^(?:ISO|IEC|HTTP|RFC|DIN|IEEE|SOC)$/u.test(word.text);
  return !/^[.:;!?"“”(•|]$/u.test(before.text) && !is('then', word.lower) && !is('now', word.lower);
}

/** “until six”, “from 9 to 5”, “at nine in the morning”. */
function atOClock(words: readonly Word[], amount: Amount, before: Word): boolean {
  const follows = [0, 1, 2].map((k) => words[amount.next + k]?.lower ?? '');
  if (
    /^(?:in the (?:morning|afternoon|evening|night)|at night)/u.test(follows.join(' ')) ||
    /^o['’]clock/u.test(follows[0] ?? '')
  )
    return amount.value <= 12;
  if (before.lower === 'at' && follows[0] === 'on') return amount.value <= 24;
  if (follows[0] === 'o' && follows[1]?.startsWith("'") === true) return true;
  if (amount.value > 24 || amount.value <= 0 || !Number.isInteger(amount.value)) return false;
  if (!/^(?:at|until|till|past|by)$/u.test(before.lower)) return false;
  return amount.spelled
    ? before.lower !== 'by'
    : before.lower !== 'at' && before.lower !== 'by' && /^[.,;!?]?$/u.test(words[amount.next]?.text ?? '');
}

/** “the two of us”, “one or the other”, “in two”. */
function isPointing(words: readonly Word[], amount: Amount, before: string): boolean {
  const next = words[amount.next];
  const follows = next === undefined || next.gap === 'break' ? '' : next.lower;
  const partitive =
    follows === 'of' && !/^(?:us|you|them|these|those|which|whom)$/u.test(words[amount.next + 1]?.lower ?? '');
  if (is('pointing', before)) return !partitive && follows !== 'who' && !is('then', follows);
  if (before === 'in' && amount.value <= 4) return !partitive;
  return follows === ':' && (words[amount.from]?.opensLine ?? true);
}

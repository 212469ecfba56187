/** Quantities said in words that are no numerals: halves, thirds, doubled, twice, a week, once a month, none of them. */
import type { MetricKind } from '../types.ts';
import * as NUMERALS from './data/numeral-table.ts';
import { is } from './number-classes.ts';
import { multiplierOf, numeralAt, valued } from './numerals.ts';
import { unitOf } from './units.ts';
import type { Word } from './number-words.ts';

export interface Said {
  readonly next: number;
  readonly kind: MetricKind;
  readonly value: number;
  readonly unit: string;
}

const FACTORS = valued(NUMERALS.FACTORS);
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries(NUMERALS.PARTS).flatMap(([word, n]) => [
    [word, n],
    [word === 'half' ? 'halves' : `${word}s`, n],
  ]),
);
const LEADS_PART = NUMERALS.LEADS_PART.split(' ');
const SUBJECT_HALF = NUMERALS.SUBJECT_HALF.split(' ');

/** Words that one may begin with. */
export const BEGIN_SAID: readonly string[] = [...FACTORS.keys(), ...NUMERALS.SAID_FIRST.split(' ')];

const lowerAt = (words: readonly Word[], i: number): string => {
  const word = words[i];
  return word === undefined || word.gap === 'break' ? '' : word.lower;
};

/** What is said at `i`, or null. */
export function saidAt(words: readonly Word[], i: number): Said | null {
  const word = words[i];
  if (word?.type !== 'word') return null;
  const next = lowerAt(words, i + 1);
  const before = words[i - 1]?.lower ?? '';
  const factor = FACTORS.get(word.lower);
  if (factor !== undefined) return ratio(i + 1, factor);
  switch (word.lower) {
    case 'double':
    case 'triple':
      if (!is('determiner', next) && word.pos !== 'VERB') return null;
      return before === 'a' || before === 'an' || before === 'the'
        ? null
        : ratio(i + 1, word.lower === 'double' ? 2 : 3);
    case 'twice':
    case 'thrice': {
      if (words[i - 1]?.lemma === 'think') return null;
      const times = word.lower === 'twice' ? 2 : 3;
      const compares = is('determiner', next) || is('lesser', next) || next === 'as';
      return compares ? ratio(i + 1, times) : { ...ratio(i + 1, times), kind: 'count', unit: 'times' };
    }
    case 'once': {
      const often = /^(?:a|per|each|every)$/u.test(next) && is('period', lowerAt(words, i + 2));
      const rare = next === 'in' && (numeralAt(words, i + 2)?.value ?? 0) > 1;
      return often || rare ? { ...ratio(often ? i + 3 : i + 1, 1), kind: 'count', unit: 'times' } : null;
    }
    case 'none':
      return next === 'of' && words[i + 2]?.lower === 'them'
        ? { next: i + 3, kind: 'count', value: 0, unit: '' }
        : null;
    case 'half':
      return half(words, i, before, next);
    case 'quarter':
      return next === 'hour' && before !== 'a' ? { next: i + 2, kind: 'duration', value: 15, unit: 'min' } : null;
    case 'another':
      return spanAt(words, i, 'for');
    case 'a':
    case 'an':
    case 'one':
      return (
        part(words, i, 1, i + 1, before) ??
        (word.lower === 'one' ? null : spanAt(words, i, before)) ??
        magnitude(words, i)
      );
    default: {
      const n = numeralAt(words, i);
      if (n === null || n.value < 2 || n.value > 9) return null;
      return part(words, i, n.value, n.next, before) ?? magnitude(words, i);
    }
  }
}

const ratio = (next: number, value: number): Said => ({ next, kind: 'ratio', value, unit: '×' });

function half(words: readonly Word[], i: number, before: string, follows: string): Said | null {
  const dash = follows === '-' ? 1 : 0;
  const article = is('article', follows) ? 1 : 0;
  const at = i + 1 + dash + article;
  const word = lowerAt(words, at);
  const unit = unitOf(word, false);
  if (unit?.kind === 'duration' && word.length > 1 && before !== 'first' && before !== 'second')
    return { next: at + 1, kind: 'duration', value: 0.5, unit: unit.name };
  const multiplier = multiplierOf(word);
  if (article === 1 && multiplier !== null) return { next: at + 1, kind: 'count', value: multiplier / 2, unit: '' };
  if (
    (before === 'and' && follows !== 'of') ||
    /^(?:first|second|other)$/u.test(before) ||
    dash === 1 ||
    (article === 0 && is('half-idiom', word))
  )
    return null;
  if (before === 'in' && article === 1 && !is('down', words[i - 2]?.lower ?? '')) return null;
  const fits =
    is('determiner', follows) ||
    SUBJECT_HALF.includes(follows) ||
    article === 1 ||
    is('lesser', follows) ||
    LEADS_PART.includes(before) ||
    before === 'in' ||
    (before === 'the' && !/^\p{L}/u.test(follows));
  return fits ? ratio(i + 1, 0.5) : null;
}

/** “a third of”, “two-thirds”, “by a tenth”; a third mail, a quarter later and three quarters of work are other things. */
function part(words: readonly Word[], i: number, count: number, at: number, before: string): Said | null {
  const dash = words[at]?.text === '-' ? 1 : 0;
  const word = words[at + dash];
  const denominator = PARTS.get(word?.lower ?? '');
  if (word?.type !== 'word' || denominator === undefined || word.gap === 'break' || count >= denominator) return null;
  if (word.lower.endsWith('s') !== count > 1 || words[at + dash + 1]?.text === '-') return null;
  const to = at + dash + 1;
  const next = words[to];
  const follows = lowerAt(words, to);
  const ends = next === undefined || next.gap === 'break' || (next.type === 'mark' && next.text !== '-');
  const compares =
    is('lesser', follows) || follows === '(' || is('down', follows) || is('up', follows) || is('either-way', follows);
  if (denominator === 4 && count === 2) return null;
  if (denominator === 4) {
    // A quarter of the year is a time, unless a comparison or a whole follows.
    const whole =
      follows === 'of' &&
      !is('time-leads', before === 'of' ? '' : before) &&
      !/^(?:end|part)$/u.test(words[i - 2]?.lower ?? '');
    const again = follows !== '' && /^[(,]$/u.test(follows) && words[to + 1]?.type === 'digits';
    const stated =
      compares || again || (before === 'by' && !is('time-follows', follows)) || (ends && /^[,(—–:]$/u.test(before));
    return whole || stated || (follows === 'of' && LEADS_PART.includes(before)) ? ratio(to, count / denominator) : null;
  }
  const fits =
    word.lower.endsWith('s') ||
    follows === 'of' ||
    is('determiner', follows) ||
    compares ||
    LEADS_PART.includes(before) ||
    ends ||
    follows === 'as';
  return fits && before !== 'for' ? ratio(to, count / denominator) : null;
}

/** “took a week”, “a year later”, “within an hour and a half”; not “15 a week”. */
function spanAt(words: readonly Word[], i: number, before: string): Said | null {
  const word = words[i + 1];
  const unit = unitOf(word?.lower ?? '', false);
  if (
    word === undefined ||
    unit?.kind !== 'duration' ||
    word.text.length < 3 ||
    word.lower.endsWith('s') ||
    word.gap !== 'space'
  )
    return null;
  const after = words[i + 2];
  const follows = lowerAt(words, i + 2);
  // “310 cases a week”: a rate.
  const noun = words[i - 1];
  if ((noun?.pos === 'NOUN' || noun?.pos === 'NUM') && !is('time-leads', before)) return null;
  const more = [2, 3, 4].map((k) => words[i + k]?.lower ?? '').join(' ');
  const extra = /^and (?:a )?half/u.test(more) ? 0.5 : /^and a quarter/u.test(more) ? 0.25 : 0;
  const idiom =
    (unit.name === 's' && after?.type === 'word' && follows !== 'or') ||
    (before === 'in' && (unit.name === 'min' || follows === "'s" || follows === "'"));
  const fits =
    extra > 0 || is('time-follows', follows) || /^or (?:so|two|more)/u.test(more) || is('time-leads', before);
  if (!fits || idiom) return null;
  const next = extra === 0 ? i + 2 : more.startsWith('and half') ? i + 4 : i + 5;
  return { next, kind: 'duration', value: 1 + extra, unit: unit.name };
}

/** “an order of magnitude”, “two orders of magnitude”. */
function magnitude(words: readonly Word[], i: number): Said | null {
  if (words[i + 3]?.lower !== 'magnitude' || words[i + 2]?.lower !== 'of') return null;
  if (!/^orders?$/u.test(words[i + 1]?.lower ?? '')) return null;
  return ratio(i + 4, 10 ** (numeralAt(words, i)?.value ?? 1));
}

/** Two quantities of the same thing that a passage sets against each other: before and after. */
import { lastUpTo } from '../spans.ts';
import type { Span } from '../types.ts';
import type { Lexeme } from './lexemes.ts';
import type { Quantity } from './quantities.ts';
import { CONVERSIONS } from './units.ts';

export interface Pair extends Span {
  readonly from: Quantity;
  readonly to: Quantity;
  /** Lexemes covered, the leading “from” or “was” included: [first, last). */
  readonly first: number;
  readonly last: number;
  /** Words said which is which; otherwise the order is a guess. */
  readonly ordered: boolean;
  /** A plain list of two figures, “900 ms, 510 ms”, that only a stated change makes a pair. */
  readonly loose: boolean;
}

const APPROXIMATE = new Set([
  'about',
  'around',
  'roughly',
  'nearly',
  'almost',
  'over',
  'under',
  'just',
  'only',
  'some',
  'a',
  'an',
  'the',
  'approximately',
  'approx',
  'approx.',
  '~',
  '≈',
  '<',
  '>',
  'below',
  'above',
  'less',
  'more',
  'than',
  'as',
  'low',
  'high',
  'now',
  'currently',
  'today',
  'like',
  'maybe',
  'of',
  'average',
  'median',
  'barely',
  'well',
  '=',
  'usd',
  '.',
  'ca',
  'c',
  'still',
  'typically',
  'up',
  'down',
  'well',
  'initial',
  'peak',
  'mean',
  'circa',
  'eventually',
  'it',
  'is',
  'was',
  'to',
  'at',
  'exactly',
  'consistently',
  'between',
  'something',
  'taking',
  'costing',
  'needing',
  'having',
  'minus',
]);
const ARROWS = new Set(['→', '->', '-->', '=>', '⇒', '➔', '➜', '⟶', '»']);
const MOST_WORDS = 9;
const MOST_APART = 20;
const WENT = new Set([
  'went',
  'fell',
  'dropped',
  'rose',
  'grew',
  'came',
  'got',
  'became',
  'become',
  'down',
  'up',
  'shrank',
  'declined',
  'climbed',
  'moved',
  'improved',
  'jumped',
  'reduced',
  'cut',
  'brought',
  'taken',
  'goes',
  'turned',
  'slipped',
  'sank',
  'decreased',
  'increased',
  'dropping',
  'falling',
  'rising',
  'going',
]);
const WAS = new Set([
  'used',
  'was',
  'were',
  'been',
  'had',
  'averaged',
  'stood',
  'before',
  'before:',
  'previously',
  'earlier',
  'originally',
  'initially',
]);
const THEN = new Set(['before', 'beforehand', 'previously', 'earlier', 'originally', 'initially', 'ago']);
const NOW = new Set(['now', 'today', 'currently', 'afterwards', 'after', 'since', 'later', 'nowadays', 'finally']);
const AGAINST =
  /(?:^| )(?:against|versus|vs|compared (?:to|with)|instead of|rather than|where it (?:was|had been)|as opposed to|down from|up from|from|not|it had been|it used to be|which had been)(?: [^ ]+){0,3}$/u;
const ENDED =
  /^(?:, |and |, and |but )?(?:it )?(?:ended|finished|settled|landed|closed|stands|sits|is now|are now)(?: up)?(?: at| on| around| about)*$/u;
const RATE = new Set(['per', 'a', 'an', 'each', 'every', '/']);
const NOW_IT =
  /^(?:[^ .]+ ){0,4}[.;] (?:now|today|these days|after that)(?: ,)?(?: it| that| this| they| we)?(?: (?:takes?|is|are|runs?|costs?|needs?|has|have|do|does|in|under|about|only|just|around|down|to|at|it's)){0,3}$/u;
const BROUGHT_IT =
  /^(?:, )?and (?:i |we )?(?:brought|got|cut|took|reduced|drove|pushed|drew|lowered|raised) (?:it|that|them|this|these|those) (?:down |up )?to(?: (?:about|around|just|under|over|only))?$/u;
const BREAKS_CLAUSE = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'because',
  'so',
  'when',
  'if',
  'which',
  'who',
  ';',
  '.',
  '!',
  '?',
  '•',
  '|',
  'or',
]);
const WHEN = /^(?:in|last|this|by|at|during|for|the|a|per|on|before|after|now|today|each|every|when|back|since)$/u;

/** What two figures must share to be set against each other at all. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.range || b.range) return false;
  if (a.kind === b.kind && a.unit === b.unit) return true;
  const one = CONVERSIONS.get(a.unit);
  const other = CONVERSIONS.get(b.unit);
  if (one !== undefined && other !== undefined) return one[0] === other[0];
  if (a.bare || b.bare) return bareWith(a.bare ? a : b, a.bare ? b : a);
  return a.kind === 'count' && b.kind === 'count' && stem(a.unit) === stem(b.unit);
}

function bareWith(bare: Quantity, other: Quantity): boolean {
  return other.kind !== 'ratio' || other.unit.startsWith('per ') || bare.kind === 'ratio';
}

const stem = (noun: string): string => noun.replace(/(?:es|s)$/u, '');

export function findPairs(
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
  sentences: readonly Span[],
): Pair[] {
  const out: Pair[] = [];
  const taken = new Set<Quantity>();
  const candidates = candidatesAmong(lexemes, quantities, sentences);
  const consider = (
    find: (a: Quantity, b: Quantity, words: Words) => Found | null,
    reach: number,
    across = 0,
  ): void => {
    for (const { a, b, reaches, apart, words } of candidates) {
      if (reaches > reach || apart > across || taken.has(a) || taken.has(b)) continue;
      const found = find(a, b, words);
      if (found === null) continue;
      const [from, to] = found.reversed === true ? [b, a] : [a, b];
      const first = a.from - (found.lead ?? 0);
      out.push({
        from,
        to,
        first,
        last: b.to,
        start: lexemes[first]?.start ?? a.start,
        end: b.end,
        ordered: found.ordered,
        loose: found.loose === true,
      });
      taken.add(a);
      taken.add(b);
    }
  };
  consider(arrow, 1);
  consider(fromTo, 3);
  consider(toFrom, 2);
  consider(plainTo, 1);
  consider(thenNow, 2);
  consider(against, 1);
  consider(list, 1);
  consider(nextSentence, 1, 1);
  return out.sort((x, y) => x.start - y.start);
}

interface Found {
  readonly reversed?: boolean;
  readonly ordered: boolean;
  readonly loose?: boolean;
  /** Lexemes before the first quantity that belong to the pair. */
  readonly lead?: number;
}
interface Words {
  /** Nearest first. */
  readonly before: readonly string[];
  readonly between: readonly string[];
  readonly after: readonly string[];
}

/** Two comparable quantities near each other. */
interface Candidate {
  readonly a: Quantity;
  readonly b: Quantity;
  /** 1 for the next quantity, 2 for the one behind it. */
  readonly reaches: number;
  /** Sentences from one to the other. */
  readonly apart: number;
  readonly words: Words;
}
const FARTHEST = 3;

function candidatesAmong(
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
  sentences: readonly Span[],
): Candidate[] {
  const out: Candidate[] = [];
  const sentenceOf = sentenceIndex(sentences);
  const places = quantities.map((q) => sentenceOf(q.start));
  quantities.forEach((a, i) => {
    for (let reaches = 1; reaches <= FARTHEST; reaches++) {
      const b = quantities[i + reaches];
      if (b === undefined || b.from - a.to > MOST_APART) break;
      const apart = (places[i + reaches] ?? 0) - (places[i] ?? 0);
      if (apart > 1) break;
      if (b.from === a.to || !comparable(a, b)) continue;
      out.push({ a, b, reaches, apart, words: wordsAround(lexemes, a, b) });
    }
  });
  return out;
}

function wordsAround(lexemes: readonly Lexeme[], a: Quantity, b: Quantity): Words {
  const word = (i: number): string => lexemes[i]?.lower ?? '';
  const before: string[] = [];
  for (let i = a.from - 1; i >= Math.max(0, a.from - MOST_WORDS); i--) {
    before.push(word(i));
    if (lexemes[i + 1]?.gap === 'break' || lexemes[i + 1]?.opensLine === true) break;
  }
  const after: string[] = [];
  for (let i = b.to; i < Math.min(lexemes.length, b.to + MOST_WORDS); i++) {
    if (lexemes[i]?.gap === 'break' || lexemes[i]?.opensLine === true) break;
    after.push(word(i));
  }
  const between = lexemes.slice(a.to, b.from).map((lexeme) => lexeme.lower);
  return {
    before: lexemes[a.from]?.opensLine === true || lexemes[a.from]?.gap === 'break' ? [] : before,
    between,
    after,
  };
}

/** How many approximating words stand before a figure, then the word they follow. */
function lead(before: readonly string[], wanted: string): number | null {
  for (let n = 0; n < Math.min(6, before.length); n++) {
    if (before[n] === wanted) return n + 1;
    if (!APPROXIMATE.has(before[n] ?? '')) return null;
  }
  return null;
}

function arrow(_a: Quantity, _b: Quantity, { between }: Words): Found | null {
  const at = between.findIndex((word) => ARROWS.has(word));
  return at >= 0 &&
    at <= 4 &&
    between.length - at <= 5 &&
    !between.some((word) => word === '.' || word === ';' || word === ',')
    ? { ordered: true }
    : null;
}

/** from A (…) to B; down/up to B. Clauses are not crossed. */
function fromTo(_a: Quantity, _b: Quantity, { before, between }: Words): Found | null {
  const from = lead(before, 'from');
  if (from === null || between.length > MOST_WORDS + 3) return null;
  if (lead([...between].reverse(), 'to') === null && !/^, (?:and )?(?:it's |is |are )?now$/u.test(between.join(' ')))
    return null;
  return between.some((word) => BREAKS_CLAUSE.has(word)) ? null : { ordered: true, lead: from };
}

function toFrom(_a: Quantity, _b: Quantity, { before, between }: Words): Found | null {
  const from = lead([...between].reverse(), 'from');
  if (from === null) return null;
  const rest = between.slice(0, between.length - from).filter((word) => !/^[,(—–]$/u.test(word) && !NOW.has(word));
  const directed = /^(?:down|up)$/u.test(between[between.length - from - 1] ?? '');
  const to = lead(before, 'to') ?? lead(before, 'at');
  if (
    rest.length > 5 ||
    rest.some((word) => BREAKS_CLAUSE.has(word) || (WENT.has(word) && word !== 'down' && word !== 'up'))
  )
    return null;
  return to !== null || directed || between.includes('(') || lead(before, 'now') !== null
    ? { reversed: true, ordered: true, lead: to ?? 0 }
    : null;
}

/** A to B, where it is no “from A”: “900 ms to 510 ms”, “went 42 to 36”, “12 has fallen to 9”. */
function plainTo(a: Quantity, b: Quantity, { between }: Words): Found | null {
  const to = lead([...between].reverse(), 'to');
  if (
    ENDED.test(between.join(' ')) ||
    BROUGHT_IT.test(between.join(' ')) ||
    (/^(?:became|becomes|become)$/u.test(between.at(-1) ?? '') && between.length <= 5)
  )
    return { ordered: true };
  if (to === null || between.some((word) => BREAKS_CLAUSE.has(word))) return null;
  const rest = between
    .slice(0, between.length - to)
    .filter((word, i, all) => !APPROXIMATE.has(word) && !RATE.has(word) && !RATE.has(all[i - 1] ?? ''));
  if (rest.length === 0) return { ordered: true, loose: b.value > a.value && a.bare };
  return rest.length <= 5 && rest.some((word) => WENT.has(word)) ? { ordered: true } : null;
}

/** was A, now B; A before, B after; A, now B. */
function thenNow(a: Quantity, _b: Quantity, { before, between, after }: Words): Found | null {
  const usedTo = before.slice(0, 3).includes('used') && before[0] === 'be';
  if (
    between.length > MOST_WORDS ||
    between.some((word) => word === '.' || (word === ';' && between.length > 4 && !usedTo))
  )
    return null;
  if (usedTo && between.some((word) => NOW.has(word))) return { ordered: true, lead: 3 };
  if (a.kind === 'duration' && /^(?:later|ago|on|in|after|of|early|late)$/u.test(between[0] ?? '')) return null;
  const tail = between.slice(-4);
  const now = tail.some((word) => NOW.has(word));
  const was = before.slice(0, 4).findIndex((word) => WAS.has(word));
  const then = between.slice(0, 3).some((word) => THEN.has(word));
  if (
    now &&
    !AGAINST.test(between.filter((word) => word !== ',').join(' ')) &&
    (was >= 0 || then || between.length <= 4)
  )
    return { ordered: was >= 0 || then || now, lead: was >= 0 ? was + 1 : 0 };
  const later = after.slice(0, 3).some((word) => NOW.has(word));
  if (later && /^(?:is|are|it's)$/u.test(between.at(-1) ?? '') && between.length <= 5) return { ordered: true };
  const ending = after.slice(0, 3).some((word) => THEN.has(word));
  const earlier = between.slice(0, 2).some((word) => NOW.has(word));
  if (then && later) return { ordered: true };
  if (earlier && (ending || tail.some((word) => WAS.has(word))) && between.length <= 5)
    return { ordered: true, reversed: true };
  if (ending && (between.at(-1) === ',' || tail.some((word) => WAS.has(word))) && between.length <= 3)
    return { ordered: true, reversed: true };
  return null;
}

/** “It took 50 minutes. Now it takes 20.” */
function nextSentence(_a: Quantity, _b: Quantity, { before, between }: Words): Found | null {
  const then = before
    .slice(0, 4)
    .some((word) => WAS.has(word) || word === 'took' || word === 'cost' || word === 'ran' || word === 'needed');
  return then && NOW_IT.test(between.join(' ')) ? { ordered: true } : null;
}

/** B against A: the later figure comes first. */
function against(_a: Quantity, _b: Quantity, { between, after }: Words): Found | null {
  const words = between.filter((word) => word !== '.' && word !== ',' && word !== '(').join(' ');
  if (between.length > 6 || !AGAINST.test(words) || between.some((word) => BREAKS_CLAUSE.has(word) && word !== '.'))
    return null;
  const then =
    after.slice(0, 3).some((word) => THEN.has(word) || word === 'old' || word === 'last') ||
    /instead|rather|where|from/u.test(words);
  return { reversed: true, ordered: then, loose: !then };
}

/** 1,400 in March, 980 in June: two figures in a row, each with its time. Only a stated change makes them a pair. */
function list(_a: Quantity, _b: Quantity, { between, after }: Words): Found | null {
  if (between.length === 0 || between.length > 7) return null;
  const comma = between.lastIndexOf(',') >= 0 ? between.lastIndexOf(',') : between.indexOf('and');
  const rest = between.slice(comma + 1).filter((word) => !APPROXIMATE.has(word) && word !== 'and' && word !== 'then');
  if (comma < 0 || rest.length > 0) return null;
  const label = between.slice(0, comma);
  const dated =
    label.length > 0 &&
    label.length <= 4 &&
    WHEN.test(label[0] ?? '') &&
    (after.length === 0 || WHEN.test(after[0] ?? '') || after[0] === '(');
  return dated || between.includes('then') ? { ordered: false, loose: true } : null;
}

export function sentenceIndex(sentences: readonly Span[]): (offset: number) => number {
  return (offset) => lastUpTo(sentences, offset);
}

/** How closely the words of a passage tie a stated change to two ends. */
import type { Change } from './changes.ts';
import { is } from './number-classes.ts';
import { breaksClause, deedsIn, namesIn, namesOpposite } from './linguistics.ts';
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import type { Word } from './number-words.ts';

export interface Tie {
  /** Nothing else can be meant: a sum that is off may be doubted. */
  readonly firm: boolean;
  /** Words between the two. */
  readonly away: number;
}

const MOST_AWAY = 24;
/** Words of the second end that may stand before the change is named: “to 160 a week per tester”. */
const LONGEST_TAIL = 8;
const LONGEST_OBJECT = 9;
const TURN = /^[,(:;—–=|.!?]$/u;
const TURN_WORD = /^(?:so|which|meaning|or|i\.?e\.?|that|we|an?|call|down|up)$/u;
const JOINS = /^(?:and|but|with|plus)$/u;
const STOP = /^[.!?]+$/u;

export function tieOf(words: readonly Word[], quantities: readonly Quantity[], pair: Pair, change: Change): Tie | null {
  const after = change.first >= pair.last || change.quantity.from >= pair.last;
  const before = !after && change.quantity.to <= Math.max(pair.first, Math.min(pair.from.from, pair.to.from));
  if (!after && !before) return inside(words, pair, change);
  const [low, high] = after
    ? [pair.last, Math.max(pair.last, change.first)]
    : [Math.max(change.last, change.quantity.to), pair.first];
  const gap = words.slice(low, Math.max(low, high));
  if (gap.length > MOST_AWAY || gap.some((word) => word.gap === 'break') || breaksClause(gap)) return null;
  const lines = words
    .slice(low, Math.max(low, high) + 1)
    .filter((word, i) => word.opensLine && (i > 0 || gap.length === 0)).length;
  const end = words[Math.max(low, high)];
  const apart = Math.max((end?.sentence ?? 0) - (words[low - 1]?.sentence ?? 0), 0);
  if (apart > 1 || lines > 1) return null;
  const others = quantities.filter((q) => q.from >= low && q.to <= high && q !== change.quantity);
  const between = others.filter((q) => q.kind !== 'duration' && !(q.kind === 'percent' || q.kind === 'ratio'));
  if (between.length > 0) return null;
  const settled = pair.ordered || pair.dated;
  const firm =
    settled && (after ? firmAfter(words, pair, change, gap, apart) : firmBefore(words, pair, change, gap, apart));
  const foreign =
    JOINS.test(gap.find(({ lower }) => JOINS.test(lower))?.lower ?? '') && namesIn(afterJoin(gap)).length > 0 && !after;
  const other =
    after && JOINS.test(gap.find(({ lower }) => JOINS.test(lower))?.lower ?? '') && namesIn(afterJoin(gap)).length > 0;
  if (!firm && (foreign || other || change.implied || apart > 0 || (others.length > 0 && !pair.ordered))) return null;
  return { firm: firm && others.every((q) => q.kind === 'duration' || near(q, change)), away: gap.length + apart * 4 };
}

/** Another way of putting the same change: “six points in plain terms, 40 %”. */
const near = (q: Quantity, change: Change): boolean => Math.abs(q.from - change.quantity.from) <= 12;

const afterJoin = (gap: readonly Word[]): readonly Word[] =>
  gap.slice(gap.findIndex(({ lower }) => JOINS.test(lower)) + 1);

/** From 900 ms, a 43 % drop, to 510 ms. */
function inside(words: readonly Word[], pair: Pair, change: Change): Tie | null {
  if (pair.apart > 0 || change.implied || change.mode === 'of-before') return null;
  const span = words.slice(pair.first, pair.last);
  const led = pair.ordered && (words[pair.first]?.lower === 'from' || words[change.last]?.lower === 'on');
  return {
    firm: led && !breaksClause(span) && !span.some(({ lower }) => JOINS.test(lower)),
    away: 2,
  };
}

/** What stands behind the change must let it end: “30 % idle”, “20 % more applied” and “15 % more sign-ups” say something else. */
function closes(words: readonly Word[], pair: Pair, change: Change): boolean {
  const to = Math.max(change.last, change.quantity.to);
  const next = words[to];
  if (next === undefined || next.gap === 'break' || next.opensLine || next.type === 'mark') return true;
  if (/^(?:than|against|versus|vs|under|above|below)$/u.test(next.lower))
    return /^(?:before|it|previously|earlier|at|the|in)$/u.test(words[to + 1]?.lower ?? '');
  if (change.implied)
    return (
      next.lower === 'or' ||
      (next.lower === 'of' && /^(?:them|those)$/u.test(words[to + 1]?.lower ?? '') && words[to + 2]?.type !== 'word')
    );
  if (next.pos === 'VERB' && !is('way-of-putting', next.lower)) return false;
  const [named] = namesIn(words.slice(to, to + 2));
  if (named === undefined) return true;
  const told = words.slice(Math.max(0, pair.first - 12), pair.last);
  return told.some(({ lower }) => lower.slice(0, 4) === named.lower.slice(0, 4));
}

function firmAfter(words: readonly Word[], pair: Pair, change: Change, gap: readonly Word[], apart: number): boolean {
  if (!closes(words, pair, change)) return false;
  const lead = words.slice(change.first, change.quantity.from);
  if (apart === 1) {
    const stop = gap.findIndex(({ text }) => STOP.test(text));
    if (change.implied || stop > LONGEST_TAIL + 2) return false;
    const bridge = gap.slice(stop + 1);
    const somebody =
      /^(?:i|we|they|he|she|you)$/u.test(bridge[0]?.lower ?? '') &&
      !/^(?:'d|'ll|would|call|make|put|reckon)$/u.test(bridge[1]?.lower ?? '');
    if (somebody || namesIn(words.slice(change.last, change.last + 3)).length > 0) return false;
    return (namesIn(bridge).length === 0 || namesOpposite(bridge)) && deedsIn([...bridge, ...lead]).length === 0;
  }
  const turn = gap.findIndex(
    (word, i) =>
      isTurn(word) ||
      (TURN_WORD.test(word.lower) && !(word.lower.startsWith('a') && is('period', gap[i + 1]?.lower ?? ''))),
  );
  const timed = /^(?:when|before|after|since|once|until|as)$/u.test(gap[0]?.lower ?? '');
  const tail = turn < 0 ? gap : gap.slice(0, turn);
  const bridge = turn < 0 ? [] : gap.slice(turn);
  if (
    tail.length > LONGEST_TAIL ||
    (!timed && deedsIn(tail.slice(1)).length > 0) ||
    tail.some(({ lower }) => JOINS.test(lower))
  )
    return false;
  if (turn < 0 && gap.length > 0 && change.implied) return false;
  if (change.implied && !bridge.every(leadsOn)) return false;
  if (bridge.some(({ lower }) => JOINS.test(lower)) || deedsIn(bridge).length > 0) return false;
  const names = namesIn(bridge);
  return names.length === 0 || (names.length <= 2 && namesOpposite(bridge));
}

function firmBefore(words: readonly Word[], pair: Pair, change: Change, gap: readonly Word[], apart: number): boolean {
  if (change.implied) return false;
  // “15 % off, from 3 vendors to 1” can only sum up what went before.
  if (words[change.last - 1]?.lower === 'off' && change.first === change.quantity.from) return false;
  const first = Math.min(pair.from.from, pair.to.from);
  const opened = words.slice(pair.first, first);
  if (apart === 1) {
    const stop = gap.findIndex(({ text }) => STOP.test(text));
    const rest = gap.slice(stop + 1);
    const own = [
      ...words.slice(sentenceStart(words, change.quantity.from), change.quantity.from),
      ...words.slice(change.quantity.to, change.last + Math.max(stop, 0)),
    ];
    const subject = words.slice(sentenceStart(words, change.quantity.from), change.quantity.from);
    const bare =
      namesIn(own).length === 0 &&
      subject.every((word) => leadsOn(word) || is('up', word.lower) || is('down', word.lower));
    return bare || (pair.ordered && namesIn([...rest, ...opened]).length === 0);
  }
  const turn = gap.findIndex(isTurn);
  const object = turn < 0 ? gap : gap.slice(0, turn);
  const bridge = turn < 0 ? [] : gap.slice(turn);
  if (object.length > LONGEST_OBJECT || deedsIn(object).length > 0 || object.some(({ lower }) => JOINS.test(lower)))
    return false;
  const led =
    /^(?:from|was|were|going|to|used|at|with)$/u.test(opened[0]?.lower ?? '') || object.at(-1)?.lower === 'from';
  if (turn < 0) return led && pair.ordered;
  if (namesIn(bridge).length > 0 || deedsIn(bridge).length > 0 || bridge.some(({ lower }) => JOINS.test(lower)))
    return false;
  return led || pair.ordered || bridge[0]?.text !== ',' || pair.from.unit === pair.to.unit;
}

/** A mark that turns from the ends to what they come to; a hyphen only between spaces. */
const isTurn = ({ text, gap }: Word): boolean => TURN.test(text) || (text === '-' && gap === 'space');

/** Marks, small words and ways of putting it. */
const leadsOn = ({ type, pos, lower, lemma }: Word): boolean =>
  type !== 'word' ||
  !/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/u.test(pos) ||
  is('way-of-putting', lower) ||
  is('way-of-putting', lemma) ||
  is('approximate', lower) ||
  is('change-qualifier', lower);

function sentenceStart(words: readonly Word[], at: number): number {
  let i = at;
  while (i > 0 && words[i - 1]?.sentence === words[at]?.sentence) i--;
  return i;
}

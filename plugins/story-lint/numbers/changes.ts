/** Quantities that state a change: “a 43 % drop”, “down 15 %”, “halved”, “3x faster”, “16 points”, “to a third of what it was”. */
import { is } from './number-classes.ts';
import type { Quantity } from './quantities.ts';
import type { Word } from './number-words.ts';

export interface Change {
  readonly quantity: Quantity;
  /**
   * `percent`: by so much of what it was. `points`: difference of two percentages. `factor`: times what it was.
   * `of-before`: to so much of what it was.
   */
  readonly mode: 'percent' | 'points' | 'factor' | 'of-before';
  readonly direction: 'down' | 'up' | null;
  /** “about” and the like, or “over”, “almost”: which way the truth may lie. */
  readonly hedge: 'around' | 'more' | 'less' | null;
  /** Nothing but its place beside two ends says that it is a change. */
  readonly implied: boolean;
  /** Words that belong to it: [first, last). */
  readonly first: number;
  readonly last: number;
}

const REACH = 5;
/** Ways to name what was, behind “40 % of”. */
const FORMER =
  /^(?:(?:what|where) (?:it|they|we|that|the|i)\b|(?:its|their|the|our|his|her|my) (?:\w+ )?(?:original|old|former|previous|initial|earlier|size|level|peak|value)|last (?:year|month|quarter|season|spring|summer|autumn|winter)|before)/u;
/** A verb of change with an object of its own states somebody’s deed, not what became of the two ends: “40 % lost interest”. */
const DID = 'lost saved cut fell dropped rose grew added gained moved changed improved raised increased reduced'.split(
  ' ',
);
const CLOSES = /^(?:[,.;:!?)–—]|in|from|to|since|and|after|through|on|)$/u;

/** “75 % of that noise is gone” */
const GONE = /^(?:[^ ,.;]+ ){1,4}(?:is|are|was|were|has|have) gone\b/u;

type Lower = (i: number) => string;

/** “a third (33 %)”, “a quarter, 25 %,”: the figure says it, the fraction and the marks around it are its own words. */
export function changesIn(words: readonly Word[], quantities: readonly Quantity[]): Change[] {
  return quantities.flatMap((q, i) => {
    const next = quantities[i + 1];
    if (next !== undefined && saysAgain(words, q, next)) return [];
    const before = quantities[i - 1];
    const again = before !== undefined && saysAgain(words, before, q);
    const closed = again && /^[),]$/u.test(words[q.to]?.text ?? '') ? 1 : 0;
    const change = changeOf(words, again ? { ...q, from: before.from, to: q.to + closed } : q);
    return change === null ? [] : [change];
  });
}

const AGAIN = 1;

function saysAgain(words: readonly Word[], fraction: Quantity, q: Quantity): boolean {
  if (
    fraction.kind !== 'ratio' ||
    fraction.value >= 1 ||
    q.kind !== 'percent' ||
    q.from - fraction.to > 1 ||
    q.from === fraction.to
  )
    return false;
  return /^[(,]$/u.test(words[fraction.to]?.text ?? '') && Math.abs(fraction.value * 100 - q.value) <= AGAIN;
}

export function changeOf(words: readonly Word[], q: Quantity): Change | null {
  if (q.kind !== 'percent' && q.kind !== 'ratio') return null;
  const lower: Lower = (i) =>
    i < 0 || ((words[i]?.gap === 'break' || words[i]?.opensLine === true) && i >= q.to) ? '' : (words[i]?.lower ?? '');
  if (q.range || q.unit === '‰' || (q.bare && q.kind === 'percent')) return null;
  const base = { quantity: q, hedge: hedgeOf(words, q), first: q.from, last: q.to };
  if (q.kind === 'ratio' && q.unit === '×' && q.share === null) return ratioChange(words, q, lower, base);
  if (q.kind !== 'percent') return null;
  const mode = q.unit === '%' ? 'percent' : 'points';
  const rest = following(words, q.to);
  if (lower(q.to) === 'of') {
    if (FORMER.test(rest)) return { ...base, mode: 'of-before', direction: null, implied: false };
    if (GONE.test(rest)) return { ...base, mode, direction: 'down', implied: false };
    const direction = directionOf(lower(q.from - 1)) ?? null;
    return direction === null ? null : { ...base, mode, direction, implied: false, first: q.from - 1 };
  }
  if (['to', 'from', 'at'].some((word) => ledBy(lower, q.from, word))) return null;
  return stated(words, lower, q, base, mode);
}

const following = (words: readonly Word[], to: number): string =>
  words
    .slice(to + 1, to + 7)
    .map((word) => word.lower)
    .join(' ');

type Base = Pick<Change, 'quantity' | 'hedge' | 'first' | 'last'>;

function stated(words: readonly Word[], lower: Lower, q: Quantity, base: Base, mode: Change['mode']): Change {
  const after = behind(lower, q.to);
  if (after !== null)
    return {
      ...base,
      mode,
      direction: after.direction ?? ahead(lower, q.from)?.direction ?? null,
      implied: false,
      last: after.last,
    };
  const tail = `${lower(q.to)} ${lower(q.to + 1)}`;
  if (/^(?:out of|(?:came|went|is|was) off)$/u.test(tail)) return { ...base, mode, direction: 'down', implied: false };
  if (/^in (?:relative|absolute)$/u.test(tail)) return { ...base, mode, direction: null, implied: false };
  const sign = lower(q.from);
  if (/^(?:[+\-−–]|minus)$/u.test(sign))
    return { ...base, mode, direction: sign === '+' ? 'up' : 'down', implied: false };
  const before = ahead(lower, q.from);
  // “by 1 % steps”: a kind of step.
  const kind =
    before !== null && lower(before.first) === 'by' && words[q.to]?.pos === 'NOUN' && words[q.to]?.gap === 'space';
  if (before !== null && !kind)
    return { ...base, mode, direction: before.direction, implied: false, first: before.first };
  return { ...base, mode, direction: null, implied: true };
}

/** Whether `wanted` stands before the figure, approximating words between them aside. */
function ledBy(lower: Lower, from: number, wanted: string): boolean {
  for (let i = from - 1; i >= from - 4; i--) {
    if (lower(i) === wanted) return lower(i + 1) !== 'least' && lower(i + 1) !== 'most';
    if (!is('approximate', lower(i))) return false;
  }
  return false;
}

interface Direction {
  readonly direction: Change['direction'];
}

function behind(lower: Lower, to: number): (Direction & { readonly last: number }) | null {
  for (let i = to; i < to + 4; i++) {
    const said = lower(i);
    const direction = directionOf(said);
    // “1.8 % down to 0.6 %” is an end.
    if ((said === 'down' || said === 'up') && /^(?:to|from)$/u.test(lower(i + 1)) && i === to) return null;
    if (
      direction !== undefined &&
      said !== 'relative' &&
      !(said === 'more' && lower(i + 1) === 'than') &&
      said !== 'cost'
    ) {
      if (DID.includes(said) && !CLOSES.test(lower(i + 1))) return null;
      return { direction, last: i + 1 };
    }
    if (!is('change-qualifier', said) && !is('saved-quality', said)) return null;
  }
  return null;
}

function ahead(lower: Lower, from: number): (Direction & { readonly first: number }) | null {
  for (let i = from - 1; i >= from - REACH; i--) {
    const said = lower(i);
    if (said === 'went') return null;
    if (said === 'by' || (said === 'with' && directionOf(lower(i - 1)) !== undefined))
      return { direction: verbBefore(lower, i), first: i };
    const direction = directionOf(said);
    // “declines were 0.3 %” sizes them; “the drop was 43 %” states it.
    const sized = said.endsWith('s') && is('was', lower(i + 1));
    if (direction !== undefined && !sized && !/^(?:more|less|relative|loss|off|cost)$/u.test(said))
      return { direction, first: i };
    if (
      !is('approximate', said) &&
      !is('change-qualifier', said) &&
      !/^(?:of|it|them|this|that|in|was|is|were|are|:)$/u.test(said)
    )
      return null;
  }
  return null;
}

const VERB_REACH = 8;

function verbBefore(lower: Lower, at: number): Change['direction'] {
  for (let i = at - 1; i >= at - VERB_REACH; i--) {
    const direction = directionOf(lower(i));
    if (direction !== undefined && !is('change-qualifier', lower(i))) return direction;
  }
  return null;
}

function directionOf(word: string): Change['direction'] | undefined {
  if (is('down', word)) return 'down';
  if (is('up', word)) return 'up';
  return is('either-way', word) ? null : undefined;
}

function ratioChange(words: readonly Word[], q: Quantity, lower: Lower, base: Base): Change | null {
  const head = lower(q.from);
  const tail = lower(q.to - 1);
  if (/^(?:doubl|tripl|trebl|quadrupl|quintupl)/u.test(head))
    return { ...base, mode: 'factor', direction: 'up', implied: false };
  if (/^halv/u.test(head)) return { ...base, mode: 'percent', direction: 'down', implied: false };
  if (q.value >= 1) {
    const multiplies = /(?:x|×|fold|times|twice|magnitude)$/iu.test(tail);
    if (!multiplies) return null;
    const after = behind(lower, q.to);
    const as = head === 'twice' && lower(q.to) === 'as';
    const before = after ?? ahead(lower, q.from);
    const opens = words[q.from - 1]?.sentence !== q.sentence;
    return {
      ...base,
      mode: 'factor',
      direction: before?.direction ?? (as ? 'up' : null),
      implied: before === null && !as && !opens && !is('went', lower(q.from - 1)),
    };
  }
  if (lower(q.to) === 'of')
    return FORMER.test(following(words, q.to))
      ? { ...base, mode: 'of-before', direction: 'down', implied: false }
      : null;
  if (head === 'half' && lower(q.from - 1) === 'in') {
    const cut = [2, 3, 4, 5, 6, 7, 8].some((back) => directionOf(lower(q.from - back)) === 'down');
    return cut ? { ...base, mode: 'percent', direction: 'down', implied: false } : null;
  }
  if (ledBy(lower, q.from, 'to')) return null;
  return stated(words, lower, q, base, 'percent');
}

function hedgeOf(words: readonly Word[], q: Quantity): Change['hedge'] {
  for (let i = q.from - 1; i >= q.from - 4; i--) {
    const said = words[i]?.lower ?? '';
    if (is('says-around', said) || (said === 'it' && words[i - 1]?.lower === 'call')) return 'around';
    if (is('says-more', said)) return 'more';
    if (is('says-less', said)) return 'less';
    if (!is('approximate', said) && !/^(?:of|is|was|call)$/u.test(said)) break;
  }
  const last = words[q.to - 1]?.lower ?? '';
  if (/^(?:\+|odd|plus)$/u.test(last)) return 'more';
  return /^(?:ish|something)$/u.test(last) ? 'around' : null;
}

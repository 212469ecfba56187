/** Quantities that state a change: “a 43 % drop”, “down 15 %”, “halved”, “3x faster”, “16 points”. */
import type { Lexeme } from './lexemes.ts';
import type { Quantity } from './quantities.ts';

export interface Change {
  readonly quantity: Quantity;
  /** `percent`: by so much of what it was. `points`: difference of two percentages. `factor`: times what it was. `share`: to so much of what it was. */
  readonly mode: 'percent' | 'points' | 'factor' | 'share';
  readonly direction: 'down' | 'up' | null;
  /** “about” and the like, or “over”, “almost”: which way the truth may lie. */
  readonly loose: 'around' | 'more' | 'less' | null;
  /** Nothing but its place beside the two ends says that it is a change. */
  readonly implied: boolean;
  /** “40 % off” can only sum up what went before. */
  readonly trailing?: boolean;
  /** Lexemes that belong to it: [first, last). */
  readonly first: number;
  readonly last: number;
}

const DOWN = new Set([
  'drop',
  'drops',
  'dropped',
  'dropping',
  'fall',
  'falls',
  'fell',
  'falling',
  'fallen',
  'reduction',
  'reductions',
  'reduced',
  'reduce',
  'reducing',
  'decrease',
  'decreased',
  'decreasing',
  'cut',
  'cuts',
  'cutting',
  'saving',
  'savings',
  'saved',
  'save',
  'saves',
  'decline',
  'declined',
  'shrank',
  'shrunk',
  'shrink',
  'trimmed',
  'trim',
  'trimming',
  'slashed',
  'lowered',
  'lower',
  'less',
  'fewer',
  'down',
  'smaller',
  'shorter',
  'cheaper',
  'off',
  'lost',
  'loss',
  'sank',
  'slipped',
  'shaved',
  'shortened',
  'dip',
  'dipped',
  'halved',
  'halving',
  'decreases',
  'brought',
  'quicker',
  'eliminating',
  'eliminated',
  'removing',
  'removed',
  'freeing',
  'freed',
]);
const UP = new Set([
  'increase',
  'increased',
  'increases',
  'increasing',
  'rise',
  'rises',
  'rose',
  'risen',
  'gain',
  'gains',
  'gained',
  'growth',
  'grew',
  'grown',
  'grow',
  'lift',
  'lifted',
  'uplift',
  'jump',
  'jumped',
  'climb',
  'climbed',
  'boost',
  'boosted',
  'raised',
  'higher',
  'more',
  'up',
  'bigger',
  'larger',
  'longer',
  'greater',
  'added',
  'soared',
  'doubled',
  'tripled',
  'trebled',
  'quadrupled',
  'expanded',
  'expansion',
  'multiplied',
  'extra',
  'swelled',
]);
const EITHER = new Set([
  'improvement',
  'improvements',
  'improved',
  'improve',
  'improves',
  'improving',
  'better',
  'faster',
  'slower',
  'worse',
  'change',
  'changed',
  'swing',
  'delta',
  'difference',
  'moved',
  'relative',
  'quicker',
  'by',
  'accelerated',
  'sped',
  'speedup',
  'speed-up',
  'worsened',
]);
const QUALIFIERS = new Set([
  'relative',
  'absolute',
  'overall',
  'net',
  'total',
  'cost',
  'year',
  'on',
  '-',
  'month',
  'over',
  'yoy',
  'further',
  'real',
  'clear',
  'good',
  'solid',
  'full',
  'further',
  'big',
  'permanent',
  'sustained',
  'steady',
  'mean',
  'average',
  'latency',
  'performance',
  'price',
  'time',
  'speed',
]);
const AROUND = new Set([
  'about',
  'around',
  'roughly',
  'approximately',
  'approx',
  '~',
  '≈',
  'some',
  'circa',
  'ca',
  'like',
  'or',
  'maybe',
  'something',
  'close',
]);
const MORE = new Set(['over', 'above', 'than', '>', 'least', 'more', 'beyond', 'exceeding']);
const LESS = new Set(['almost', 'nearly', 'under', 'below', '<', 'most', 'just', 'barely', 'close', 'up']);
const SKIPPED = new Set([
  'a',
  'an',
  'the',
  'of',
  'by',
  'just',
  'only',
  'full',
  'total',
  'further',
  'another',
  'whopping',
  'massive',
  'in',
  'well',
  'at',
  'to',
  '.',
  ':',
  '(',
  '=',
  '-',
  'with',
  'for',
  'was',
  'is',
  'more',
  'than',
  'it',
  'them',
  'this',
  'that',
  'costs',
  'half',
  'exactly',
  'another',
  'another',
]);
/** “lost 30 % of the volunteers”: of a whole, and yet a change. */
const LOST = new Set(['lost', 'cut', 'shed', 'removed', 'trimmed', 'dropped']);
const REACH = 5;

export function changeOf(lexemes: readonly Lexeme[], q: Quantity): Change | null {
  if (q.range) return null;
  const word = (i: number): string =>
    i < 0 || (lexemes[i]?.gap === 'break' && i > q.from) ? '' : (lexemes[i]?.lower ?? '');
  const loose = looseness(lexemes, q);
  const base = { quantity: q, loose, first: q.from, last: q.to };
  if (q.kind === 'ratio') return factorChange(q, word, base);
  if (q.kind !== 'percent' || q.unit === '‰') return null;
  const points = q.unit === 'points' || q.unit === 'bp';
  const mode = points ? 'points' : 'percent';

  // To N % is an end, unless it is N % of what was: a share.
  if (prefixed(word, q.from, 'to') || prefixed(word, q.from, 'from') || prefixed(word, q.from, 'at')) {
    if (
      !points &&
      prefixed(word, q.from, 'to') &&
      /^of (?:what|its|their|the (?:original|old|former|previous|initial|earlier)|where|before)/u.test(
        [0, 1, 2].map((k) => word(q.to + k)).join(' '),
      )
    ) {
      return { ...base, mode: 'share', direction: null, implied: false };
    }
    return null;
  }
  if (word(q.to) === 'of')
    return LOST.has(word(q.from - 1)) ? { ...base, mode, direction: 'down', implied: false, first: q.from - 1 } : null;
  const after = behind(word, q.to);
  if (after !== null)
    return {
      ...base,
      mode,
      direction: after.direction,
      implied: false,
      last: after.last,
      trailing: word(after.last - 1) === 'off' && ahead(word, q.from) === null,
    };
  if (/^(?:[+\-−–]|minus)/u.test(q.quote))
    return { ...base, mode, direction: q.quote.startsWith('+') ? 'up' : 'down', implied: false };
  const before = ahead(word, q.from);
  if (before !== null) return { ...base, mode, direction: before.direction, implied: false, first: before.first };
  // 900 ms → 510 ms (43 %); “, or 43 %”
  return { ...base, mode, direction: null, implied: true };
}

type WordAt = (i: number) => string;
type Base = Pick<Change, 'quantity' | 'loose' | 'first' | 'last'>;

/** Whether `wanted` stands before the figure, approximating words between them aside. */
function prefixed(word: WordAt, from: number, wanted: string): boolean {
  for (let i = from - 1; i >= from - 4; i--) {
    if (word(i) === wanted) return true;
    if (!AROUND.has(word(i)) && !LESS.has(word(i)) && !MORE.has(word(i)) && word(i) !== 'a' && word(i) !== 'the')
      return false;
  }
  return false;
}

function behind(word: WordAt, to: number): { direction: Change['direction']; last: number } | null {
  for (let i = to; i < to + 4; i++) {
    const said = word(i);
    const direction = directionOf(said);
    if (
      direction !== undefined &&
      said !== 'by' &&
      said !== 'relative' &&
      !(said === 'more' && word(i + 1) === 'than') &&
      said !== 'cost'
    ) {
      // “99 % up”, but “12 % up to here”; “40 % cut in July” yes, “40 % lost interest” is a share of people.
      if (
        /^(?:lost|saved|cut|fell|dropped|rose|grew|added|gained|moved|changed|improved|raised|increased|reduced)$/u.test(
          said,
        ) &&
        !/^(?:,|\.|\)|;|in|from|$)$/u.test(word(i + 1))
      )
        return null;
      return { direction, last: i + 1 };
    }
    if (said !== '-' && !QUALIFIERS.has(said)) return null;
  }
  return null;
}

function ahead(word: WordAt, from: number): { direction: Change['direction']; first: number } | null {
  for (let i = from - 1; i >= from - REACH; i--) {
    const said = word(i);
    const direction = directionOf(said);
    if (
      direction !== undefined &&
      said !== 'more' &&
      said !== 'less' &&
      said !== 'relative' &&
      said !== 'loss' &&
      said !== 'off'
    ) {
      if (said !== 'by') return { direction, first: i };
      const verb = [1, 2, 3, 4, 5, 6, 7]
        .map((k) => word(i - k))
        .find((w) => directionOf(w) !== undefined && w !== 'by' && !QUALIFIERS.has(w));
      return { direction: verb === undefined ? null : (directionOf(verb) ?? null), first: i };
    }
    if (!SKIPPED.has(said) && !AROUND.has(said) && !LESS.has(said) && !MORE.has(said)) return null;
  }
  return null;
}

function directionOf(word: string): Change['direction'] | undefined {
  if (DOWN.has(word)) return 'down';
  if (UP.has(word)) return 'up';
  return EITHER.has(word) ? null : undefined;
}

function factorChange(q: Quantity, word: WordAt, base: Base): Change | null {
  if (q.unit !== '×') return null;
  const text = q.quote.toLowerCase();
  if (/^(?:doubl|tripl|trebl|quadrupl|quintupl)/u.test(text))
    return { ...base, mode: 'factor', direction: 'up', implied: false };
  if (/^halv/u.test(text)) return { ...base, mode: 'percent', direction: 'down', implied: false };
  const fraction = /(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?$/u.test(text);
  const after = behind(word, q.to);
  if (fraction) {
    const by = prefixed(word, q.from, 'by');
    if (word(q.to) === 'of' && !by) return null;
    if (prefixed(word, q.from, 'to')) return null;
    if (
      text === 'half' &&
      word(q.from - 1) === 'in' &&
      /^(?:cut|down|cutting|reduced|slashed)$/u.test(verbBefore(word, q.from - 1))
    )
      return { ...base, mode: 'percent', direction: 'down', implied: false };
    if (after !== null)
      return { ...base, mode: 'percent', direction: after.direction, implied: false, last: after.last };
    return by ? { ...base, mode: 'percent', direction: ahead(word, q.from)?.direction ?? null, implied: false } : null;
  }
  if (!/(?:x|×|fold|times|twice|magnitude)$/iu.test(text)) return null;
  if (after !== null) return { ...base, mode: 'factor', direction: after.direction, implied: false, last: after.last };
  const before = ahead(word, q.from);
  return { ...base, mode: 'factor', direction: before?.direction ?? null, implied: before === null };
}

function verbBefore(word: WordAt, at: number): string {
  for (let i = at - 1; i >= at - 8; i--) if (DOWN.has(word(i)) || UP.has(word(i))) return word(i);
  return '';
}

function looseness(lexemes: readonly Lexeme[], q: Quantity): Change['loose'] {
  for (let i = q.from - 1; i >= q.from - 3; i--) {
    const said = lexemes[i]?.lower ?? '';
    if (AROUND.has(said)) return 'around';
    if (MORE.has(said)) return 'more';
    if (LESS.has(said)) return 'less';
    if (!SKIPPED.has(said)) break;
  }
  return /[+]$|odd$|plus$/u.test(q.quote) ? 'more' : /ish$|something$/u.test(q.quote) ? 'around' : null;
}

/** Quantities said in words that are no numerals: halves, thirds, doubled, twice, a week, once a month. */
import type { MetricKind } from '../types.ts';
import type { Lexeme } from './lexemes.ts';
import { MULTIPLIERS, numeralAt } from './numerals.ts';
import { DURATIONS } from './units.ts';

export interface Said {
  readonly next: number;
  readonly end: number;
  readonly kind: MetricKind;
  readonly value: number;
  readonly unit: string;
}

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['halves', 0.5],
  ['halve', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['tenfold', 10],
  ['hundredfold', 100],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['halves', 2],
  ['thirds', 3],
  ['quarters', 4],
  ['fourths', 4],
  ['fifths', 5],
  ['sixths', 6],
  ['sevenths', 7],
  ['eighths', 8],
  ['ninths', 9],
  ['tenths', 10],
]);
const DETERMINERS = new Set([
  'the',
  'our',
  'my',
  'their',
  'its',
  'his',
  'her',
  'your',
  'that',
  'what',
  'those',
  'these',
  'all',
  'this',
]);
const APPROXIMATE = new Set([
  'by',
  'about',
  'around',
  'roughly',
  'nearly',
  'almost',
  'over',
  'under',
  'to',
  'than',
  'only',
  'just',
  'approximately',
  'some',
  'barely',
  'exactly',
  'at',
  'up',
  'down',
]);
const LESSER = new Set([
  'less',
  'fewer',
  'more',
  'lower',
  'higher',
  'cheaper',
  'faster',
  'slower',
  'shorter',
  'longer',
  'smaller',
  'larger',
  'bigger',
  'better',
  'off',
]);
const NO_HALF = new Set([
  'past',
  'empty',
  'full',
  'way',
  'baked',
  'time',
  'hearted',
  'term',
  'finished',
  'built',
  'asleep',
  'done',
  'page',
  'pages',
  'up',
  'box',
  'boxes',
  'expected',
  'joking',
  'life',
  'duplex',
]);
const HALF_AS_SUBJECT = new Set(['of', 'were', 'was', 'are', 'have', 'had', 'did', 'came', 'left', 'again']);
const SPANS = new Set([
  'in',
  'within',
  'for',
  'after',
  'took',
  'takes',
  'take',
  'taking',
  'over',
  'about',
  'around',
  'nearly',
  'almost',
  'under',
  'than',
  'to',
  'lost',
  'saved',
  'spent',
  'by',
  'lasted',
  'only',
  'roughly',
  'exactly',
  'inside',
  'maybe',
  'gained',
  'cost',
  'wait',
  'waited',
  'most',
  'like',
  'back',
  'was',
  'be',
  'until',
  'least',
  'worked',
  'ran',
  'running',
  'just',
  'approximately',
  'whole',
  'full',
]);
const AFTER_SPAN = new Set([
  'later',
  'early',
  'late',
  'ago',
  'earlier',
  'before',
  'after',
  'behind',
  'ahead',
  'longer',
  'sooner',
  'faster',
  'beforehand',
  'apart',
  'old',
  'left',
]);
const PERIODS = new Set([
  'day',
  'week',
  'month',
  'year',
  'quarter',
  'hour',
  'minute',
  'night',
  'sprint',
  'fortnight',
  'semester',
  'shift',
  'season',
  'term',
  'weekend',
  'morning',
  'evening',
  'release',
]);
const TWICE_OF = new Set(['as', 'the', 'that', 'what', 'our', 'their', 'its', 'more', 'faster', 'slower']);
const VERB_DOUBLE = new Set(['to', 'would', 'could', 'will', 'more', 'nearly', 'almost', 'than']);

/** Every word that can begin one. */
export const SAYS_HOW_MUCH: ReadonlySet<string> = new Set([
  ...FACTORS.keys(),
  'double',
  'triple',
  'twice',
  'thrice',
  'once',
  'half',
  'a',
  'an',
]);

/** What is said at `i`, or null. */
export function saidAt(lexemes: readonly Lexeme[], i: number): Said | null {
  const word = lexemes[i];
  if (word?.type !== 'word') return null;
  const next = lexemes[i + 1];
  const follows = next?.gap === 'break' ? '' : (next?.lower ?? '');
  const before = lexemes[i - 1]?.lower ?? '';
  const ratio = (to: number, value: number): Said => ({
    next: to,
    end: lexemes[to - 1]?.end ?? word.end,
    kind: 'ratio',
    value,
    unit: '×',
  });
  const factor = FACTORS.get(word.lower);
  if (factor !== undefined) return ratio(i + 1, factor);
  switch (word.lower) {
    case 'double':
    case 'triple':
      if (!DETERMINERS.has(follows) && !VERB_DOUBLE.has(before)) return null;
      return ratio(i + 1, word.lower === 'double' ? 2 : 3);
    case 'twice':
    case 'thrice': {
      if (/^th(?:ink|inks|ought|inking)$/u.test(before)) return null;
      const times = word.lower === 'twice' ? 2 : 3;
      if (TWICE_OF.has(follows)) return ratio(i + 1, times);
      return { ...ratio(i + 1, times), kind: 'count', unit: 'times' };
    }
    case 'once': {
      const period = lexemes[i + 2]?.lower ?? '';
      const often =
        (follows === 'a' || follows === 'per' || follows === 'each' || follows === 'every') && PERIODS.has(period);
      const rare = follows === 'in' && (numeralAt(lexemes, i + 2)?.value ?? 0) > 1;
      if (!often && !rare) return null;
      return { ...ratio(often ? i + 3 : i + 1, 1), kind: 'count', unit: 'times' };
    }
    case 'half':
      return half(lexemes, i, before, follows, ratio);
    case 'a':
    case 'an':
    case 'one':
      return (
        partAt(lexemes, i, 1, i + 1, before, ratio) ??
        (word.lower === 'one' ? null : spanAt(lexemes, i, before)) ??
        magnitudeAt(lexemes, i)
      );
    default: {
      const n = numeralAt(lexemes, i);
      if (n === null || n.value < 2 || n.value > 9) return null;
      return partAt(lexemes, i, n.value, n.next, before, ratio) ?? magnitudeAt(lexemes, i);
    }
  }
}

type MakeRatio = (to: number, value: number) => Said;

function half(lexemes: readonly Lexeme[], i: number, before: string, follows: string, ratio: MakeRatio): Said | null {
  const dash = follows === '-' ? 1 : 0;
  const article = follows === 'a' || follows === 'an' ? 1 : 0;
  const at = i + 1 + dash + article;
  const word = lexemes[at];
  const duration = DURATIONS.get(word?.lower ?? '');
  if (
    word !== undefined &&
    duration !== undefined &&
    word.text.length > 1 &&
    before !== 'first' &&
    before !== 'second'
  ) {
    return { next: at + 1, end: word.end, kind: 'duration', value: 0.5, unit: duration.unit };
  }
  const multiplier = MULTIPLIERS.get(word?.lower ?? '');
  if (article === 1 && word !== undefined && multiplier !== undefined) {
    return { next: at + 1, end: word.end, kind: 'count', value: multiplier / 2, unit: '' };
  }
  if (
    before === 'and' ||
    before === 'first' ||
    before === 'second' ||
    before === 'other' ||
    (article === 0 && NO_HALF.has(word?.lower ?? ''))
  )
    return null;
  if (
    before === 'in' &&
    !['cut', 'split', 'down', 'bill', 'time', 'cost', 'costs'].includes(lexemes[i - 2]?.lower ?? '') &&
    follows === 'an'
  )
    return null;
  const fits =
    DETERMINERS.has(follows) ||
    HALF_AS_SUBJECT.has(follows) ||
    article === 1 ||
    LESSER.has(follows) ||
    APPROXIMATE.has(before) ||
    before === 'in' ||
    (before === 'a' && follows === 'of');
  return fits && dash === 0 ? ratio(i + 1, 0.5) : null;
}

/** “a third of”, “two-thirds”, “by a tenth”; a third mail, a quarter later and three quarters of work are other things. */
function partAt(
  lexemes: readonly Lexeme[],
  i: number,
  count: number,
  at: number,
  before: string,
  ratio: MakeRatio,
): Said | null {
  const dash = lexemes[at]?.text === '-' ? 1 : 0;
  const word = lexemes[at + dash];
  const denominator = PARTS.get(word?.lower ?? '');
  if (word?.type !== 'word' || denominator === undefined || word.gap === 'break' || count >= denominator) return null;
  const plural = word.lower.endsWith('s');
  if (plural !== count > 1) return null;
  const next = lexemes[at + dash + 1];
  const follows = next === undefined || next.gap === 'break' ? '' : next.lower;
  const to = at + dash + 1;
  const timely =
    SPANS.has(before) &&
    !['by', 'about', 'than', 'only', 'to', 'almost', 'nearly', 'roughly', 'around', 'over', 'under'].includes(before);
  if (
    denominator === 4 &&
    !(follows === 'of' && !timely && !['most', 'end', 'part'].includes(lexemes[i - 2]?.lower ?? ''))
  ) {
    if (before === 'by' && !AFTER_SPAN.has(follows)) return ratio(to, count / denominator);
    if (LESSER.has(follows)) return ratio(to, count / denominator);
    return null;
  }
  const fits =
    plural ||
    follows === 'of' ||
    DETERMINERS.has(follows) ||
    LESSER.has(follows) ||
    APPROXIMATE.has(before) ||
    next?.type === 'mark' ||
    follows === 'as';
  return fits && before !== 'for' ? ratio(to, count / denominator) : null;
}

/** “took a week”, “a year later”, “within an hour and a half”; not “15 a week”. */
function spanAt(lexemes: readonly Lexeme[], i: number, before: string): Said | null {
  const unit = lexemes[i + 1];
  const duration = DURATIONS.get(unit?.lower ?? '');
  if (
    unit === undefined ||
    duration === undefined ||
    unit.text.length < 3 ||
    unit.lower.endsWith('s') ||
    unit.gap !== 'space'
  )
    return null;
  const after = lexemes[i + 2];
  const follows = after === undefined || after.gap === 'break' ? '' : after.lower;
  const more = [2, 3, 4].map((k) => lexemes[i + k]?.lower ?? '').join(' ');
  const extra = /^and (?:a )?half/u.test(more) ? 0.5 : /^and a quarter/u.test(more) ? 0.25 : 0;
  const fits =
    extra > 0 ||
    AFTER_SPAN.has(follows) ||
    /^or (?:so|two|more)/u.test(more) ||
    (SPANS.has(before) &&
      !(unit.lower === 'second' && follows !== '' && after?.type === 'word') &&
      !(unit.lower === 'minute' && before === 'in') &&
      !(unit.lower === 'day' && before === 'in' && follows === "'"));
  if (!fits) return null;
  const last = extra === 0 ? i + 1 : more.startsWith('and half') ? i + 3 : i + 4;
  return {
    next: last + 1,
    end: lexemes[last]?.end ?? unit.end,
    kind: 'duration',
    value: 1 + extra,
    unit: duration.unit,
  };
}

/** “an order of magnitude”, “two orders of magnitude”. */
function magnitudeAt(lexemes: readonly Lexeme[], i: number): Said | null {
  const words = [1, 2, 3].map((k) => lexemes[i + k]?.lower ?? '').join(' ');
  if (!/^orders? of magnitude$/u.test(words)) return null;
  const n = numeralAt(lexemes, i)?.value ?? 1;
  return { next: i + 4, end: lexemes[i + 3]?.end ?? 0, kind: 'ratio', value: 10 ** n, unit: '×' };
}

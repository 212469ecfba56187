/** A number that says which, when or what version: week 12, at nine, in 2021, React 16, the two of us. */
import type { Amount } from './amounts.ts';
import { countedAt } from './counted.ts';
import type { Lexeme } from './lexemes.ts';
import { numeralAt } from './numerals.ts';
import { SCORES } from './units.ts';

const NAMED_BY_NUMBER = new Set([
  'week',
  'wk',
  'month',
  'day',
  'year',
  'quarter',
  'step',
  'phase',
  'level',
  'tier',
  'page',
  'aisle',
  'room',
  'line',
  'stage',
  'ring',
  'patch',
  'version',
  'versions',
  'release',
  'wave',
  'sprint',
  'number',
  'option',
  'part',
  'question',
  'slide',
  'case',
  'story',
  'ward',
  'floor',
  'gate',
  'bay',
  'site',
  'batch',
  'group',
  'team',
  'server',
  'shard',
  'port',
  'channel',
  'route',
  'bus',
  'box',
  'rule',
  'item',
  'priority',
  'severity',
  'sev',
  'class',
  'grade',
  'type',
  'category',
  'chapter',
  'section',
  'figure',
  'fig',
  'table',
  'no',
  'nr',
  'num',
  'round',
  'round',
  'layer',
  'node',
  'plan',
  'horizon',
  'point',
  'row',
  'column',
  'rank',
  'layer',
  'apartment',
  'article',
  'iteration',
  'milestone',
  'goal',
  'act',
  'scenario',
  'appendix',
  'area',
  'zone',
  'region',
  'store',
  'shop',
  'error',
  'code',
  'status',
  'http',
  'exit',
  'rfc',
  'iso',
  'en',
  'ticket',
  'issue',
  'pr',
  'mr',
  'bug',
  'id',
  'platform',
  'cell',
  'building',
  'block',
  'unit',
  'lane',
  'dock',
  'door',
  'pump',
  'machine',
  'bench',
  'draft',
  'attempt',
  'season',
  'episode',
  'lesson',
  'principle',
  'reason',
  'problem',
  'factor',
  'pillar',
  'square',
  'player',
  'candidate',
  'model',
  'mark',
  'gen',
  'gamma',
]);
const NAMED_BY_NUMBERS = new Set([
  'weeks',
  'days',
  'months',
  'years',
  'quarters',
  'steps',
  'phases',
  'levels',
  'lines',
  'stages',
  'waves',
  'sprints',
  'options',
  'parts',
  'questions',
  'chapters',
  'sections',
  'versions',
  'items',
  'rules',
  'tiers',
  'wks',
  'rounds',
]);
/** “per week 40 tickets”, “last year 212 shipments”. */
const SPENDS_THE_NOUN = new Set([
  'per',
  'a',
  'an',
  'each',
  'every',
  'last',
  'this',
  'next',
  'that',
  'previous',
  'first',
  'second',
  'one',
  'same',
  'our',
  'the',
  'my',
  'half',
  'and',
  'or',
]);
const YEAR_BEFORE = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'of',
  'from',
  'before',
  'after',
  'during',
  'early',
  'late',
  'mid',
  'end',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'to',
  'and',
  'or',
  'for',
  'the',
  'year',
  'fy',
  'dated',
  'than',
  'around',
  'circa',
  'ca',
  'at',
  'q',
  'h',
  "'",
  'back',
  'my',
  'our',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'christmas',
  'easter',
]);
const AT_OCLOCK = new Set(['at', 'until', 'till', 'past', 'quarter', "o'clock"]);
const DEFINITE = new Set([
  'the',
  'these',
  'those',
  'other',
  'both',
  'last',
  'first',
  'next',
  'my',
  'our',
  'his',
  'her',
  'their',
  'any',
  'us',
  'you',
  'them',
  'into',
  'number',
  'no',
  'day',
  'one',
]);
const NOT_NAMES = new Set([
  'I',
  'A',
  'About',
  'Around',
  'Over',
  'Under',
  'Roughly',
  'Nearly',
  'Almost',
  'Only',
  'Just',
  'Q',
  'R',
  'S',
  'T',
  'From',
  'To',
  'Was',
  'Now',
  'Before',
  'After',
  'Today',
  'Then',
  'And',
  'By',
  'Up',
  'Down',
  'Approx',
  'OK',
  'Result',
  'Results',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'Jan',
  'Feb',
  'Apr',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
  'YoY',
  'MTTR',
  'MTTD',
  'SLA',
  'SLO',
  'CES',
  'DAU',
  'MAU',
  'WAU',
  'ARR',
  'MRR',
  'GMV',
  'AOV',
  'CPA',
  'CTR',
  'AHT',
  'FCR',
  'KPI',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'H1',
  'H2',
]);
const MONTHS_ABBREVIATED = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

const IN_THE_MORNING = /^(?:in the (?:morning|afternoon|evening|night)|at night)/u;

export interface Bearings {
  /** Index of the first lexeme of the amount. */
  readonly at: number;
  /** True where a unit or a counted noun follows. */
  readonly measured: boolean;
}

/** Whether an amount without money, per cent or scale names something rather than measures it. */
export function isLabel(lexemes: readonly Lexeme[], amount: Amount, { at, measured }: Bearings): boolean {
  const digits = amount.head.type === 'digits';
  const text = amount.head.text;
  if (digits && /^0\d/u.test(text)) return true;
  const before = lexemes[at - 1];
  if (before === undefined) return isYear(lexemes, amount, '', measured);
  if (
    digits &&
    before.gap !== 'break' &&
    amount.head.gap === 'none' &&
    (before.type === 'masked' || before.text === '_' || before.text === '@' || before.text === '#')
  )
    return true;
  // GPT-4-like: a hyphen that touches a word on its other side.
  if (
    before.text === '-' &&
    before.gap === 'none' &&
    amount.head.gap === 'none' &&
    lexemes[at - 2]?.type === 'word' &&
    !measured
  )
    return true;
  if (amount.head.gap === 'break') return isYear(lexemes, amount, '', measured);
  const word = before.text === '.' && before.gap === 'none' ? (lexemes[at - 2]?.lower ?? '') : before.lower;
  if (isYear(lexemes, amount, word, measured)) return true;
  if (measured && /^\d+$/u.test(text) && text.length > 2 && countedAt(lexemes, amount.next) === null) return false;
  if (followsLabel(lexemes, amount, at, measured)) return true;
  if (before.type === 'word' && !measured && digits && isName(lexemes, at - 1) && /^\d{1,5}(?:\.\d{1,2})?$/u.test(text))
    return true;
  if (measured) return false;
  if (IN_THE_MORNING.test([0, 1, 2].map((k) => lexemes[amount.next + k]?.lower ?? '').join(' ')))
    return amount.value <= 12;
  if (!digits && amount.value <= 12) return isPointing(lexemes, amount, at, word);
  return (
    digits &&
    AT_OCLOCK.has(word) &&
    amount.value <= 24 &&
    Number.isInteger(amount.value) &&
    /^[.,;!?]?$/u.test(lexemes[amount.next]?.text ?? '') &&
    word !== 'at'
  );
}

function isYear(lexemes: readonly Lexeme[], amount: Amount, word: string, measured: boolean): boolean {
  if (!/^(?:19|20)\d\d$/u.test(amount.head.text)) return false;
  const next = lexemes[amount.next];
  const decade = next?.gap === 'none' && next.lower === 's';
  if (decade) return true;
  // “from 2000 to 1200 ms” is no year.
  if (word === 'from' && next?.lower === 'to') {
    const other = lexemes[amount.next + 1];
    if (other?.type === 'digits' && !/^(?:19|20)\d\d$/u.test(other.text)) return false;
  }
  return YEAR_BEFORE.has(word) || MONTHS_ABBREVIATED.test(word) || !measured;
}

function followsLabel(lexemes: readonly Lexeme[], amount: Amount, at: number, measured: boolean): boolean {
  const before = lexemes[at - 1];
  if (before === undefined || amount.value > 10_000) return false;
  const joint = before.lower;
  // days 3 and 4; week 1, 2; React 16 → 18
  if (!measured && ['and', 'or', 'to', '-', '–', ',', '&', '→', '->', '/'].includes(joint)) {
    const earlier = lexemes[at - 2];
    const noun = lexemes[at - 3];
    if (earlier?.type !== 'digits' && numeralAt(lexemes, at - 2) === null) return false;
    if (noun?.type !== 'word') return false;
    if (joint === ',') return NAMED_BY_NUMBERS.has(noun.lower);
    return NAMED_BY_NUMBERS.has(noun.lower) || namesAt(lexemes, at - 3) || isName(lexemes, at - 3);
  }
  if (before.type !== 'word') return false;
  if (NAMED_BY_NUMBERS.has(joint) && !measured) {
    if (amount.range) return true;
    return (
      /^(?:and|or|to|-|–|,)$/u.test(lexemes[amount.next]?.lower ?? '') &&
      (numeralAt(lexemes, amount.next + 1)?.value ?? 0) > amount.value
    );
  }
  return namesAt(lexemes, at - 1);
}

function namesAt(lexemes: readonly Lexeme[], at: number): boolean {
  const noun = lexemes[at];
  if (noun === undefined || !NAMED_BY_NUMBER.has(noun.lower)) return false;
  const determiner = lexemes[at - 1];
  return (
    noun.gap === 'break' ||
    determiner === undefined ||
    !SPENDS_THE_NOUN.has(determiner.lower) ||
    determiner.lower === 'and' ||
    determiner.lower === 'or'
  );
}

/** A capital inside a sentence that is no score: Windows 2008, Java 17, ISO 14229. */
function isName(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at];
  const before = lexemes[at - 1];
  if (
    word?.type !== 'word' ||
    !/^(?:\p{Lu}|i[A-Z])/u.test(word.text) ||
    SCORES.has(word.lower) ||
    NOT_NAMES.has(word.text) ||
    word.lower.startsWith("i'")
  )
    return false;
  if (word.opensLine || word.gap === 'break' || before === undefined) return false;
  return !/^[.:;!?"“”(•|]$/u.test(before.text) || /^\p{Lu}{2}/u.test(word.text);
}

/** “the two of us”, “at nine”, “one or the other”, “in two”. */
function isPointing(lexemes: readonly Lexeme[], amount: Amount, at: number, word: string): boolean {
  const next = lexemes[amount.next];
  const follows = next?.gap === 'break' ? '' : (next?.lower ?? '');
  const partitive =
    follows === 'of' &&
    !['us', 'you', 'them', 'these', 'those', 'which', 'whom'].includes(lexemes[amount.next + 1]?.lower ?? '');
  if (AT_OCLOCK.has(word)) return amount.value > 0;
  if (DEFINITE.has(word)) return !partitive;
  if (word === 'in' && amount.value <= 4) return !partitive;
  return follows === ':' && (at === 0 || amount.head.opensLine || /^[.;!?]$/u.test(lexemes[at - 1]?.text ?? ''));
}

/** Does a stated change agree with its two ends? Only where the words tie them together: a false alarm costs more than a miss. */
import type { ArithmeticClaim, Span } from '../types.ts';
import type { Change } from './changes.ts';
import { changeOf } from './changes.ts';
import { judge } from './sums.ts';
import type { Lexeme } from './lexemes.ts';
import type { Pair } from './pairs.ts';
import { sentenceIndex } from './pairs.ts';
import { DURATIONS } from './units.ts';
import type { Quantity } from './quantities.ts';

/** Words that lead from the two ends to the change they make, or back. */
const CONNECTIVE = new Set([
  'a',
  'an',
  'the',
  'about',
  'around',
  'roughly',
  'nearly',
  'almost',
  'over',
  'more',
  'than',
  'just',
  'under',
  'some',
  '~',
  '≈',
  'approximately',
  'approx',
  'which',
  'is',
  'was',
  'means',
  'meant',
  'meaning',
  'that',
  "that's",
  "it's",
  'this',
  'it',
  'i',
  'e',
  'ie',
  '.',
  'so',
  'we',
  'or',
  'viz',
  'namely',
  'equals',
  'equal',
  '=',
  '(',
  ')',
  '[',
  ',',
  ':',
  ';',
  '—',
  '–',
  '-',
  'down',
  'up',
  'by',
  'reduction',
  'drop',
  'decrease',
  'increase',
  'improvement',
  'gain',
  'saving',
  'savings',
  'cut',
  'for',
  'total',
  'overall',
  'net',
  'good',
  'full',
  'relative',
  'absolute',
  'decline',
  'fall',
  'fewer',
  'rise',
  'growth',
  'lift',
  'dropped',
  'fell',
  'saved',
  'reduced',
  'improved',
  'gained',
  'grew',
  'rose',
  'shrank',
  'representing',
  'making',
  'giving',
  'i.e',
  'they',
  'at',
  'least',
  'well',
  'still',
  'only',
  'be',
  'to',
  'of',
  'in',
  'terms',
  'saves',
  'cutting',
  'saving',
  'an',
  'even',
  'exactly',
  'basically',
  'effectively',
  'works',
  'out',
  'as',
  '"',
  'like',
  'maybe',
  'then',
  'our',
  'us',
  'had',
  'have',
  'has',
  'been',
  'i',
  'jump',
  'uplift',
  'swing',
  'call',
  'reported',
  'called',
  'amounts',
  'comes',
  'equates',
  'translates',
  'saw',
  'see',
  'minus',
  'plus',
  'roughly',
]);
/** Between a change and the ends that follow it. */
const TOWARDS = new Set([
  'from',
  'going',
  'went',
  ':',
  '(',
  '[',
  'was',
  'were',
  'it',
  'they',
  '—',
  '–',
  '-',
  'dropping',
  'falling',
  'down',
  'up',
  'moving',
  'that',
  'is',
  'i',
  'e',
  '.',
  'ie',
  'i.e',
  'namely',
  'at',
  'about',
  ',',
  'improving',
  'rising',
  'growing',
  'shrinking',
  ';',
  'roughly',
  'around',
  "it's",
  'to',
  'now',
  'used',
  'be',
  'of',
  'dropped',
  'fell',
  'rose',
  'grew',
  'taking',
  'bringing',
  'fromm',
  'had',
  'been',
  'today',
  '=',
  'i',
  'median',
  'average',
  "that's",
  'the',
  'a',
  'specifically',
  'with',
  'for',
  'example',
  'concretely',
]);
const BREAKERS = new Set([
  'and',
  'while',
  'but',
  'whereas',
  'as',
  'because',
  'with',
  'when',
  'after',
  'since',
  'where',
  'plus',
  'also',
  'though',
  'although',
  'whose',
  'if',
  'until',
  'without',
  'costs',
  'despite',
  'even',
  '.',
  ';',
  '!',
  '?',
  '•',
  '|',
  'who',
  'than',
  'through',
  'thanks',
  'due',
  'per',
  'vs',
  'target',
  'goal',
  'against',
  'by',
]);
/** Breakers that only date the second end when they stand behind it. */
const TIME_WORDS = new Set(['per', 'after', 'by']);
const MOST_BETWEEN = 9;
/** How many quantities away from its ends a change may stand. */
const NEIGHBOURS = 4;
/** What may stand between two ends and a figure that nothing else calls a change. */
const IMPLIES =
  /^(?:\(|=|≈|–|—|so|,|, so|, or|or|, (?:which|that|this) (?:is|makes|means|was|gives)|, i ?\. ?e ?\. ?(?:,|by)?|, ie|, that's|: |; that's|, a full)(?: (?:~|≈|about|around|roughly|nearly|almost|over|just|under|=|[+-]|approximately|some|well|more than))*$/u;
/** A change in a sentence of its own has to point back: “That’s a 43 % drop.” */
const POINTS_BACK =
  /^(?:that's|that is|that was|this is|this was|it's|it was|which is|i ?\.? ?e|a|an|so|so that's|that means|that meant|about|roughly|nearly|almost|over|in other words,?|meaning|down|up|=|\(|or)(?: |$)/u;
const CARRIES_ON =
  /^(?:from|it was|it went|they went|they were|was|it had been|it used to be|we went|we had|before|going|that's|that is|i ?\.? ?e|specifically|\() /u;

export function findClaims(
  text: string,
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
  sentences: readonly Span[],
): ArithmeticClaim[] {
  const sentenceOf = sentenceIndex(sentences);
  const ends = new Set<Quantity>(pairs.filter((pair) => !pair.loose).flatMap((pair) => [pair.from, pair.to]));
  const changes = quantities.map((q) => (ends.has(q) ? null : changeOf(lexemes, q)));
  const indexOf = new Map(quantities.map((q, i) => [q, i]));
  const out: ArithmeticClaim[] = [];
  for (const pair of pairs) {
    const indexes = [indexOf.get(pair.from) ?? 0, indexOf.get(pair.to) ?? 0];
    const low = Math.max(0, Math.min(...indexes) - NEIGHBOURS);
    const high = Math.max(...indexes) + NEIGHBOURS + 1;
    const around = quantities.slice(low, high);
    const near = changes
      .slice(low, high)
      .filter((change) => change !== null)
      .filter((change) => tied(lexemes, around, pair, change, sentenceOf));
    const claims = near.map((change) => judge(text, lexemes, pair, change)).filter((claim) => claim !== null);
    // “shrank by half (50 %)”: the figure in digits is the claim, and a doubt is only raised when no reading agrees.
    const best = claims.sort((a, b) => rank(b) - rank(a))[0];
    if (best !== undefined) out.push(best);
  }
  return out.sort((a, b) => a.start - b.start).filter((claim, i, all) => i === 0 || claim.start !== all[i - 1]?.start);
}

const rank = (claim: { stated: number; quote: string }): number =>
  Number.isInteger(claim.stated) && /\d\s?(?:%|per ?cent|pct)/u.test(claim.quote) ? 1 : 0;

function tied(
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
  pair: Pair,
  change: Change,
  sentenceOf: (offset: number) => number,
): boolean {
  const q = change.quantity;
  if (q === pair.from || q === pair.to) return false;
  const nearer =
    q.from >= pair.last ? Math.max(pair.from.start, pair.to.start) : Math.min(pair.from.start, pair.to.start);
  const apart = Math.abs(sentenceOf(q.start) - sentenceOf(nearer));
  if (apart > 1) return false;
  const others = (low: number, high: number): Quantity[] =>
    quantities.filter((other) => other.from >= low && other.to <= high && other !== q);
  if (change.first >= pair.last) {
    if (others(pair.last, change.first).some((other) => other.kind !== 'duration')) return false;
    if (comparesElsewhere(lexemes, change.last)) return false;
    const closes = /^(?:[).,;!]|or|)$/u.test(
      lexemes[q.to]?.gap === 'break' || lexemes[q.to]?.opensLine === true ? '' : (lexemes[q.to]?.text ?? ''),
    );
    return pairThenChange(
      lexemes.slice(pair.last, change.first),
      lexemes.slice(change.first, q.from),
      pair,
      change,
      apart,
      closes,
    );
  }
  if (change.last <= pair.first) {
    const between = others(change.last, pair.first);
    if (between.some((other) => other.kind !== 'duration' && !(other.kind === 'ratio' || other.kind === 'percent')))
      return false;
    return !change.implied && !change.trailing && changeThenPair(lexemes, change, pair, apart);
  }
  // from 900 ms, a 43 % drop, to 510 ms; the verb may stand before the pair's own first word.
  return apart === 0 && !change.implied && change.mode !== 'share' && q.from > pair.first && q.to < pair.last;
}

/** “10 % better than last year” is measured against something that the two ends are not. */
function comparesElsewhere(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]?.lower ?? '';
  const next = lexemes[at + 1]?.lower ?? '';
  return (
    /^(?:than|against|versus|vs|under|above|below)$/u.test(word) &&
    !/^(?:before|it|previously|earlier|at|the|in)$/u.test(next)
  );
}

const lower = (lexemes: readonly Lexeme[]): string[] => lexemes.map((lexeme) => lexeme.lower);

function pairThenChange(
  gap: readonly Lexeme[],
  lead: readonly Lexeme[],
  pair: Pair,
  change: Change,
  apart: number,
  closes: boolean,
): boolean {
  if (gap.some((lexeme) => lexeme.gap === 'break' || (lexeme.opensLine && apart === 0))) return false;
  const words = lower(gap);
  if (apart === 1) {
    const stop = words.findIndex((word) => /^[.!?]$/u.test(word));
    if (stop < 0 || change.implied || pair.loose) return false;
    const behind = [...words.slice(stop + 1), ...lower(lead), change.quantity.quote.toLowerCase()];
    return stop <= 6 && POINTS_BACK.test(behind.join(' ')) && behind.slice(0, -1).every((word) => CONNECTIVE.has(word));
  }
  // What still belongs to the second end (“to 160 a week”, “in June”) runs up to the first mark or “so”, “which”.
  const turn = words.findIndex(
    (word, i) =>
      /^[,(:;—–=[-]$/u.test(word) ||
      /^(?:so|which|i|ie|that's|meaning|or|we|down|up)$/u.test(word) ||
      (/^an?$/u.test(word) && !DURATIONS.has(words[i + 1] ?? '')),
  );
  const tail = turn < 0 ? words : words.slice(0, turn);
  const bridge = turn < 0 ? [] : words.slice(turn);
  if (tail.length > 7 || tail.some((word) => BREAKERS.has(word) && !TIME_WORDS.has(word))) return false;
  if (turn < 0 && !(gap.length === 0 || change.first < change.quantity.from)) return false;
  if (change.implied && !(closes && IMPLIES.test(bridge.join(' ')))) return false;
  return bridge.every((word) => CONNECTIVE.has(word));
}

function changeThenPair(lexemes: readonly Lexeme[], change: Change, pair: Pair, apart: number): boolean {
  const gap = lexemes.slice(change.last, pair.first);
  const opened = lexemes.slice(pair.first, pair.from.from < pair.to.from ? pair.from.from : pair.to.from);
  if (gap.some((lexeme) => lexeme.gap === 'break' || (lexeme.opensLine && apart === 0))) return false;
  const words = lower(gap);
  if (apart === 1) {
    const stop = words.findIndex((word) => /^[.!?]$/u.test(word));
    const then = [...words.slice(stop + 1), ...lower(opened)];
    return (
      stop >= 0 &&
      stop <= 6 &&
      then.length > 0 &&
      then.length <= 5 &&
      CARRIES_ON.test(`${then.join(' ')} `) &&
      then.every((word) => TOWARDS.has(word) || /^(?:we|used|before)$/u.test(word))
    );
  }
  const turn = words.findIndex((word) => /^[,(:;—–=[-]$/u.test(word));
  const object = turn < 0 ? words : words.slice(0, turn);
  const bridge = turn < 0 ? [] : words.slice(turn);
  if (
    object.length > MOST_BETWEEN ||
    object.some(
      (word, i) =>
        BREAKERS.has(word) && word !== 'per' && word !== 'with' && !(word === 'since' && i === object.length - 1),
    )
  )
    return false;
  const backwards = pair.from.start > pair.to.start && opened[0]?.lower === 'to';
  const led = backwards || /^(?:from|was|were|going)$/u.test(opened[0]?.lower ?? '') || object.at(-1) === 'from';
  if (turn < 0 && !led) return false;
  const comma = bridge[0] === ',' && bridge.length === 1 && !led && pair.loose && !pair.to.bare;
  return (
    !comma &&
    bridge.every((word, i) => TOWARDS.has(word) || (bridge[0] === ',' && i > 0 && isTime(word, bridge[i - 1] ?? '')))
  );
}

const isTime = (word: string, before: string): boolean =>
  /^(?:in|over|within|about)$/u.test(word) || /^(?:in|over|within|a|one|two|three)$/u.test(before);

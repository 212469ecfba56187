import { matchesIn } from '../../../language/index.ts';
import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import { lastUpTo } from '../../spans.ts';
import type { Span } from '../../types.ts';
import { AMOUNTS } from './data/amount-classes.ts';
import { DIGITS, figure, lazily, money } from './pay-amounts.ts';
import { outlineOf } from './pay-outlines.ts';
import { framesIn, pattern } from './word-frames.ts';
import { ANOTHER, PAY_CLASSES, PAY_FRAMES, SPOKEN_OF_PAY } from './data/pay-frames.ts';
import type { PayFrame } from './data/pay-frames.ts';
import { isGivenName } from './person-names.ts';

const CLASSES = { ...AMOUNTS, ...PAY_CLASSES };
const framed = framesIn(PAY_FRAMES, CLASSES, (frame) => outlineOf(frame, CLASSES));
const another = lazily(() => new RegExp(pattern(ANOTHER, CLASSES), 'gu'));
const speaking = lazily(() => new RegExp(`(?<!\\p{L})(?:${SPOKEN_OF_PAY})(?!\\p{L})`, 'iu'));

/** In one pattern with a frame it would take a tenth of a second to build. */
const going = lazily(() => new RegExp(pattern('<to>', CLASSES), 'uy'));
const MOST_FURTHER = 3;

function endOf(text: string, end: number): number {
  const further = going();
  further.lastIndex = end;
  for (let more = 0; more < MOST_FURTHER && further.test(text); more++) end = further.lastIndex;
  return end;
}

/** Where an amount of pay may stand, quick to look for. */
const MAY_BE_AMOUNT = new RegExp(
  pattern(
    '(?<![\\d.])\\d{2}|\\d[.,\\s]\\d{3}|\\d [ap]|<mark>\\s?\\d|(?<!\\p{L})(?:<tens>|<teens>|hundred)(?!\\p{L})',
    AMOUNTS,
  ),
  'gu',
);
/** What can only be one: money, or a number with nothing counted behind it. */
const IS_AMOUNT = new RegExp(
  pattern('<money>|<bare>|<percent> (?:pay |salary )?<rise>|\\d(?:<period>)|\\d (?:<tail>|<who-tail>)', CLASSES),
  'u',
);
/** An amount reaches no further from where it may be. */
const AMOUNT_BEFORE = 16;
const AMOUNT_BEHIND = 48;
/** Longer than any frame reaches before its first amount, and behind it. */
const BEFORE = 180;
const BEHIND = 120;

/** Where amounts may be, those that stand close by as one: a long row of figures is looked at once. */
function* mayBeAmounts(source: string): Generator<Span> {
  let run: Span | null = null;
  for (const { index } of matchesIn(source, MAY_BE_AMOUNT)) {
    if (run !== null && index - run.end > AMOUNT_BEFORE + AMOUNT_BEHIND) yield run;
    run = { start: run === null || index - run.end > AMOUNT_BEFORE + AMOUNT_BEHIND ? index : run.start, end: index };
  }
  if (run !== null) yield run;
}

/** The text around amounts, each passage with where it begins: few stories have any, and frames are dear to look for. */
function* passagesIn(source: string): Generator<{ readonly from: number; readonly text: string }> {
  let from = 0;
  let to = -1;
  for (const { start, end } of mayBeAmounts(source)) {
    if (!IS_AMOUNT.test(source.slice(Math.max(0, start - AMOUNT_BEFORE), end + AMOUNT_BEHIND))) continue;
    if (to < 0 || start - BEFORE > to) {
      if (to >= 0) yield { from, text: source.slice(from, to) };
      from = Math.max(0, source.lastIndexOf(' ', Math.max(0, start - BEFORE)));
    }
    to = end + BEHIND;
  }
  if (to >= 0) yield { from, text: source.slice(from, to) };
}

/** Pay of a whole group, or a company's money in a person's hands. */
const COMPANY =
  /\b(?:budget|revenue|fund|grant for|project|refund|credit|claim|invoice|bill|fine|fees?|damages|compensation (?:claim|payment|cost)|stock-?out|stock level|customer|clients?|tickets?|contract|limit|signing (?!bonus)|for the company)\b|\d\s?(?:m|million|bn|billion)\b/iu;
/** “offered me £12,000 for a tool”: money to spend, not to live on. */
const TO_SPEND =
  /^ (?:for (?!(?:the|a|this) (?:role|job|position|post|year)|him|her|me)|to (?:buy|build|run|spend|cover|fix|replace|try|pilot|hire)|of (?:credit|compute|budget)|in (?:credits|fees|fines|refunds|savings|revenue|sales)|as a budget)/u;
/** “was on the £18k project”: the amount describes a thing. */
const OF_A_THING =
  /^ (?:project|budget|programme|account|deal|contract|a month in|of (?:traffic|revenue|fees|credits?))\b/u;
const HANDED = /\b(?:offer|gave|give|paid|pays?|earn|makes?|made)/u;
const GROUPS = /^\p{Lu}\p{Ll}+(?:ers|ors|ists|ants|ents|ees|ians|men|ople|aff|eams|ales|hops|ores|ines)\b/u;
const NOT_PERSONS =
  /^(?:It|This|That|There|Which|What|The(?! )|Then|We|They|AWS|Today|Amazon|Google|Microsoft|Stripe|Azure|Here|Everything|Traffic|Spend|Revenue|Sales)\b/u;
/** He, my, the engineer, in front of a bare number; a name only when it is known to be one. */
const PRONOUN_OR_SMALL =
  /^(?:I|He|She|My|His|Her|The|An?|Our|This|That|One|Another)\b|^[^\p{Lu}]|^\p{Lu}[\p{Lu}-]|^\p{Lu}\p{Ll}+ (?:pay|base|comp)/u;

function isPay(source: string, { start, end }: Span): boolean {
  const text = source.slice(start, end);
  const behind = source.slice(end, end + 24);
  if (COMPANY.test(text) || NOT_PERSONS.test(text) || GROUPS.test(text)) return false;
  if ((HANDED.test(text) && TO_SPEND.test(behind)) || OF_A_THING.test(behind)) return false;
  return (
    matchesIn(text, money()).length > 0 || PRONOUN_OR_SMALL.test(text) || isGivenName(/^\p{L}+/u.exec(text)?.[0] ?? '')
  );
}

/** Pay is spoken of near by, and the one who gets it is no firm. */
function isSpoken(sentences: Sentences, found: Span): boolean {
  const named = matchesIn(sentences.source.slice(found.start, found.end), /(?<= )\p{Lu}\p{Ll}{2,}/gu);
  return sentences.speaksOfPay(sentences.at(found.start)) && named.every(([name], i) => i > 0 || isGivenName(name));
}

interface Pay extends Span {
  /** Other money in its sentence is as likely to be pay: not certain enough to point at, and too likely to repeat to others. */
  readonly beside: readonly string[];
}

function payIn(source: string): Pay[] {
  const places = new Map<number, Span[]>();
  let cut: Sentences | null = null;
  let speaks: boolean | null = null;
  const isWorth = ({ spoken }: PayFrame): boolean => spoken !== true || (speaks ??= speaking().test(source));
  for (const passage of passagesIn(source)) {
    for (const [{ 0: found, index }, { spoken = false, goesOn = false }] of framed(passage.text, isWorth)) {
      const sentences = (cut ??= new Sentences(source));
      const end = index + found.length;
      const text = passage.text.slice(index, goesOn ? endOf(passage.text, end) : end);
      const start = passage.from + index;
      const pay = { start, end: start + text.trimEnd().length };
      if ((spoken && !isSpoken(sentences, pay)) || !isPay(source, pay)) continue;
      const article = /^(?:with|the|plus|and) (?=an? )/iu.exec(text)?.[0].length ?? 0;
      const sentence = sentences.at(start);
      places.set(sentence, [...(places.get(sentence) ?? []), { start: start + article, end: pay.end }]);
    }
  }
  const sentences = cut;
  if (sentences === null) return [];
  return [...places].flatMap(([sentence, pay]) => {
    const beside = sentences.text(sentence).match(money()) ?? [];
    return [...pay, ...othersIn(sentences, sentence, pay)].map((place) => ({ ...place, beside }));
  });
}

/** In a sentence that tells what somebody earns, other sums are pay as well. */
function othersIn(sentences: Sentences, sentence: number, pay: readonly Span[]): Span[] {
  const from = sentences.start(sentence);
  return Array.from(matchesIn(sentences.text(sentence), another()), ({ 0: text, index }) => ({
    start: from + index,
    end: from + index + text.trimEnd().length,
  })).filter(
    (other) =>
      pay.every(({ start, end }) => other.end <= start || end <= other.start) && isPay(sentences.source, other),
  );
}

const SENTENCE_END = /[.!?](?=\s)|\n/gu;
/** Characters; what is longer is read in pieces. */
const LONGEST_SENTENCE = 400;

/** A text cut where sentences end, for what one of them says. */
class Sentences {
  readonly source: string;
  readonly #spans: Span[] = [];
  readonly #speaking = new Map<number, boolean>();

  constructor(source: string) {
    this.source = source;
    for (const { index } of matchesIn(source, SENTENCE_END)) this.#cutAt(index + 1);
    this.#cutAt(source.length);
  }

  #cutAt(end: number): void {
    for (let start = this.#spans.at(-1)?.end ?? 0; start < end; start += LONGEST_SENTENCE)
      this.#spans.push({ start, end: Math.min(end, start + LONGEST_SENTENCE) });
  }

  start(sentence: number): number {
    return this.#spans[sentence]?.start ?? 0;
  }

  text(sentence: number, from = sentence): string {
    return this.source.slice(this.start(from), this.#spans[sentence]?.end);
  }

  /** The one that holds the offset. */
  at(offset: number): number {
    return lastUpTo(this.#spans, offset);
  }

  /** It does, or the one before it. */
  speaksOfPay(sentence: number): boolean {
    const known = this.#speaking.get(sentence);
    if (known !== undefined) return known;
    const speaks = speaking().test(this.text(sentence, Math.max(0, sentence - 1)));
    this.#speaking.set(sentence, speaks);
    return speaks;
  }
}

export const privacyPay: PrivacyRule<'privacy-pay'> = {
  id: 'privacy-pay',
  title: 'Somebody’s pay',
  why: 'What one person earns is theirs to tell, and your own figure weakens the next negotiation. That pay was unequal, and what you did about it, needs no amount.',
  dimension: null,
  examples: {
    good: [
      'The programme had a budget of $4.2M and I gave back $600k of it.',
      'The overstay penalty would have been $1.1M a month.',
      'I argued for her promotion with figures, and she got the grade and the back pay.',
      'We fixed 31 salaries, from a salary budget of $1.2M, and raised the hourly price to €40.',
      'She was on call for 60 days; I was on the £18k project.',
      'The bid came in at 22; they offered 12 slots and I asked for 40.',
    ],
    bad: [
      '⟦My base went from $148,000 to $181,500⟧, with ⟦a sign-on of forty thousand⟧.',
      '⟦She was on £61,200⟧ while others had more.',
      'I found that ⟦he earned 95k⟧ and ⟦offered her $120,000⟧.',
      'I ⟦gave him a 12 % raise⟧.',
      '⟦My report was on 61⟧ and ⟦asking for 75⟧.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, payIn, (words, { beside }) => ({
      message: `“${words.replaceAll(/\d/gu, '#')}” tells what one person is paid. Keep the comparison and drop the amount.`,
      suggestions: ['below two men in the same grade', 'a tenth under the band', 'a better offer'],
      private: [...(words.match(figure()) ?? []), ...beside].flatMap((amount) => [
        amount,
        ...(DIGITS.exec(amount) ?? []),
      ]),
    })),
};

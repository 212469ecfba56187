import { finder, passagesAround } from '../measure.ts';
import type { Finder } from '../measure.ts';
import {
  CURRENCY_CAPITALS,
  CURRENCY_CODES,
  CURRENCY_WORDS,
  DOLLAR_LETTERS,
  MONEY_MARKS,
} from '../metrics/currencies.ts';
import { privateThings } from '../private.ts';
import type { PrivacyRule } from '../private.ts';
import type { Span } from '../types.ts';

/** One of these spellings, the longest that fits. */
const oneOf = (...tables: readonly ReadonlyMap<string, unknown>[]): string =>
  `(?:${tables
    .flatMap((table) => [...table.keys()])
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`;
const MARK = `[${MONEY_MARKS}]`;
const DOLLAR = `${oneOf(DOLLAR_LETTERS)}\\$`;
const CODE = oneOf(CURRENCY_CODES);
const SIGN = `(?:${MARK}|(?<!\\p{L})(?:${DOLLAR}|${CODE}\\.?\\s?))`;
const WORD = `(?:${DOLLAR}|${oneOf(CURRENCY_WORDS, CURRENCY_CODES)}|LPA|lpa|${MARK})`;
/** A code that is an everyday word in small letters, which patterns for any case would take for money: “try 3”. */
const SMALL = oneOf(CURRENCY_CAPITALS).toLowerCase();
const EVERYDAY = new RegExp(`(?<!\\p{L})${SMALL}\\s?\\d|\\d\\s?${SMALL}(?!\\p{L})`, 'u');
const SIZE = '(?:k|K|m|M|grand|thousand|lakhs?|lacs?|crores?|million)';
const SPELLED =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|(?:one|two|three) hundred|ten|fifteen|eighteen)(?:[ -](?:and )?(?:[a-z]{3,9}))?';
/** 148,250; 148 250; 148’250 */
const NUMBER = "(?:\\d{1,3}(?:[ '’]\\d{3}){1,3}(?![\\d.,]\\d|\\d)|\\d(?:[\\d.,]{0,11}\\d)?)";
/** Money as pay is written: with a currency, or in thousands. */
const MONEY = `(?:${SIGN}\\s?${NUMBER}\\s?${SIZE}?\\b|${NUMBER}\\s?(?:${SIZE}\\s?)?${WORD}(?![\\p{L}])|\\d(?:[\\d.,]{0,7}\\d)?\\s?(?:k|K|grand|thousand|lakhs?|LPA)\\b|\\d{2,3},\\d{3}\\b|${SPELLED}(?: thousand| grand| lakhs?| k)(?: ${WORD})?)`;
/** What gives the pay away wherever it stands again: the amount, and its digits alone where there are many. */
const FIGURE = new RegExp(MONEY, 'gu');
const DIGITS = /\d(?:[., '’]?\d){3,}/u;
const TO = `(?:\\s?(?:to|→|->|–|-|up to|and)\\s?${MONEY}){0,3}`;
const PAY =
  '(?:base(?: pay| salary)?|salary|pay(?: packet| package| cheque| check)?|wages?|compensation|comp|total comp|TC|CTC|remuneration|bonus|sign-on(?: bonus)?|sign(?:ing|ing-on| on) bonus|retention bonus|equity(?: grant)?|RSUs?|stock(?: grant| options)?|day rate|hourly rate|severance(?: pay| package)?|pension|take-home|package|raise|pay rise|commission)';
const ONE =
  "(?:my|his|her|(?:the|a|my|our|this|that) (?:\\p{Ll}+ ){0,2}(?:engineer|manager|developer|designer|analyst|director|report|hire|candidate|lead|recruit|intern|contractor)['’]s|\\p{Lu}\\p{Ll}{1,14}['’]s)";
const PERSON =
  '(?:I|[Hh]e|[Ss]he|\\p{Lu}\\p{Ll}{2,14}|(?:the|a|my|our|this|that) (?:\\p{Ll}+ ){0,2}(?:engineer|manager|developer|designer|analyst|director|report|hire|candidate|lead|recruit|intern|contractor))';
const BUT_MONEY = `(?:[^.!?\\n\\d${MONEY_MARKS}]|\\d{1,3}(?:\\.\\d)?\\s?%){0,36}?`;

const MOVED = '(?:moved?|took|take|brought|bring|raised?|bump(?:ed)?|got|lift(?:ed)?) (?:him|her|me) (?:up )?';
const A_MONTH =
  ' (?:earn|earns|earned|took home|takes home|was paid|is paid) (?:about |around |over |only |just )?\\d{1,3}(?:[,.]\\d{3}|\\d)? (?:a|per|an) (?:month|year|week|day|hour)';
const RAISE = '\\d{1,2}(?:[.,]\\d)?\\s?(?:%|per ?cent) (?:pay |salary )?(?:raise|rise|increase|bonus|pay cut|hike)';

/** What every amount begins with. */
const AMOUNT_BEGINS = `(?:[${MONEY_MARKS}\\d]|${DOLLAR}|${CODE}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|(?:one|two|three) hundred|ten|fifteen|eighteen)`;

/** Somebody, what is said of them, and an amount. `said` is cheap to look for: who it is said of is looked for only behind that. */
function toldOf(flags: 'gu' | 'giu', who: string, said: string, behind = ''): Finder {
  const hint = new RegExp(`${said}${AMOUNT_BEGINS}`, flags.replace('g', ''));
  return finder(hint, `${who}${said}${MONEY}${behind}`, flags);
}
const NO_LETTER_BEFORE = '(?<!\\p{L})';
const A_PERSON = `(?<![\\p{L}’'])${PERSON}`;

const FINDERS: readonly Finder[] = [
  // My base went from $148,000 to $181,500; her salary of 61k
  finder(
    new RegExp(`(?:my|his|her|['’]s) (?:\\S+ ){0,2}${PAY}\\b`, 'iu'),
    `(?<![\\p{L}’'])${ONE} (?:\\p{Ll}+ ){0,2}${PAY}\\b(?! (?:budget|band|range|bill|costs?|line))${BUT_MONEY}${MONEY}${TO}`,
    'giu',
  ),
  // a sign-on of forty thousand; a base salary of £61,200; severance of 40k
  toldOf(
    'giu',
    `${NO_LETTER_BEFORE}(?:a|an|with|the|plus|and) (?:\\p{Ll}+ ){0,2}`,
    '(?:base(?: salary| pay)?|salary|sign(?:ing|-on| on)(?: bonus)?|signing bonus|retention bonus|pay rise|raise|bonus|day rate|severance|CTC|total comp(?:ensation)?|compensation)(?: package)? (?:of|at|worth|to|was|is|around|about) (?:about |around |almost |over |just |only ){0,2}',
    TO,
  ),
  // She was on £61,200
  toldOf(
    'gu',
    A_PERSON,
    "(?:['’]s| was| is| were|['’]m| am|['’]d been| had been) (?:only |still |just |already |then ){0,2}on (?:about |around |almost |over |just |only ){0,2}",
  ),
  // he earns 95k, I was paid €80,000, I’d been offered $150k, they paid her 70 grand a year
  toldOf(
    'gu',
    `${A_PERSON}(?: \\p{Ll}+){0,1}`,
    ' (?:earns|earned|earn|was earning|is earning|was paid|is paid|gets paid|got paid|took home|takes home|grossed) (?:about |around |almost |over |just |only |a |the |base |of ){0,3}',
  ),
  toldOf(
    'giu',
    NO_LETTER_BEFORE,
    '(?:paid|paying|pays|pay|offered|offer|offering|gave|give) (?:him|her|me) (?:about |around |almost |over |just |only |a |an |base |salary |raise |of |bonus |sign-on |signing ){0,4}',
  ),
  // she makes $164,000; was brought in on £88k; moved him from 71k to 80k; earned 4,200 a month
  toldOf(
    'gu',
    A_PERSON,
    ' (?:makes|make|made) (?:about |around |over |almost )?',
    '(?! (?:for|in|of|a (?:week|day) (?:in|from)))',
  ),
  toldOf(
    'giu',
    NO_LETTER_BEFORE,
    '(?:brought in|hired|recruited|started|came in|promoted|poached|joined|taken on)(?: (?:him|her|me))? (?:at|on|for) (?:about |around |over )?',
  ),
  finder(
    new RegExp(`${MOVED}(?:from|to) ${AMOUNT_BEGINS}`, 'iu'),
    `${NO_LETTER_BEFORE}${MOVED}(?:from ${MONEY} )?to ${MONEY}`,
    'giu',
  ),
  finder(new RegExp(A_MONTH, 'u'), `${A_PERSON}${A_MONTH}(?!\\p{L})`, 'gu'),
  toldOf(
    'giu',
    NO_LETTER_BEFORE,
    `(?:pay (?:cut|rise|raise)|raise|promotion)[^.!?\\n\\d${MONEY_MARKS}]{0,16} from `,
    ` to ${MONEY}`,
  ),
  toldOf(
    'gu',
    A_PERSON,
    "(?:['’]d been| was| had been) offered (?:about |around |a |the |base |salary |of ){0,4}",
    '(?= (?:a year|per (?:year|annum)|base|to (?:join|stay|come|move)|for the (?:role|job)|and (?:equity|stock|a bonus))|,? plus)',
  ),
  // CTC went from 18 LPA to 26 LPA
  toldOf(
    'gu',
    NO_LETTER_BEFORE,
    `(?:CTC|OTE|LPA|[Bb]ase (?:salary|pay)|[Tt]otal comp(?:ensation)?)\\b${BUT_MONEY}`,
    TO,
  ),
  // a 12 % raise for him
  finder(
    new RegExp(RAISE, 'u'),
    `${NO_LETTER_BEFORE}(?:(?:gave|got|give|gets?|offered|received|negotiated|secured) (?:him|her|me|myself|\\p{Lu}\\p{Ll}{2,14}) (?:an? )|(?:my|his|her) )${RAISE}`,
    'gu',
  ),
];
/** Every pattern has an amount in it, and a word of pay near by: only there is it worth looking. */
const AMOUNT = new RegExp(
  `${MARK}|\\d{2,3},\\d{3}|\\d\\s?(?:k|m|grand|thousand|million|lakhs?|lacs?|crores?|lpa|${WORD})(?!\\p{L})|(?<!\\p{L})${CODE}\\.?\\s?\\d|thousand|grand|lakh|\\d (?:a|per|an) (?:month|year|week|day|hour)|\\d\\s?(?:%|per ?cent) (?:pay|salary|raise|rise|increase|bonus|hike)`,
  'giu',
);
const PAYISH =
  /salar|\bpay|\bpaid|wage|bonus|\bcomp\b|compensation|remunerat|\btc\b|ctc|\bote\b|lpa|\bbase\b|sign(?:ing|ed)?[- ]on|equity|rsu|\bstock|\brate\b|severance|pension|take-home|takes? home|took home|package|raise|commission|earn|gross|offer|\bg(?:a|i|o)ve?t?s? (?:him|her|me|my)|(?:\bwas|\bis|\bwere|['’]m|\bam|\bbeen|['’]s|\bonly|\bstill|\bjust|\balready|\bthen) on\b|\bmakes?\b|\bmade\b|brought|bring|hired|recruited|started|came in|promot|poached|joined|taken on|(?:moved?|took|take|raised?|bump(?:ed)?|got|lift(?:ed)?|secured|negotiated|received) (?:him|her|me)/iu;
/** Longer than any pattern reaches before its first amount, and behind it. */
const BEFORE = 180;
const BEHIND = 120;

const SENTENCE_END = /[.!?\n](?!\d)/u;

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
  /^(?:It|This|That|There|Which|What|The|Then|AWS|Today|Amazon|Google|Microsoft|Stripe|Azure|Here|Everything|Traffic|Spend|Revenue|Sales)\b/u;

function* payIn(source: string): Generator<Span> {
  const near = [...passagesAround(source, AMOUNT, BEFORE, BEHIND)].filter(({ text }) => PAYISH.test(text));
  for (const [passage, find] of near.flatMap((found) => FINDERS.map((f) => [found, f] as const))) {
    for (const match of find(passage.text)) {
      const text = match[0];
      const start = passage.from + match.index;
      const behind = source.slice(start + text.length, start + text.length + 24);
      if (COMPANY.test(text) || NOT_PERSONS.test(text) || GROUPS.test(text) || EVERYDAY.test(text)) continue;
      if ((HANDED.test(text) && TO_SPEND.test(behind)) || OF_A_THING.test(behind)) continue;
      const article = /^(?:with|the|plus|and) (?=an? )/iu.exec(text)?.[0].length ?? 0;
      yield { start: start + article, end: start + text.trimEnd().length };
    }
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
    ],
    bad: [
      '⟦My base went from $148,000 to $181,500⟧, with ⟦a sign-on of forty thousand⟧.',
      '⟦She was on £61,200⟧ while others had more.',
      'I found that ⟦he earned 95k⟧ and ⟦offered her $120,000⟧.',
      'I ⟦gave him a 12 % raise⟧.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, payIn, (words, place, text) => ({
      message: `“${words.replaceAll(/\d/gu, '#')}” tells what one person is paid. Keep the comparison and drop the amount.`,
      suggestions: ['below two men in the same grade', 'a tenth under the band', 'a better offer'],
      private: (sentenceAround(text, place).match(FIGURE) ?? []).flatMap((amount) => [
        amount,
        ...(DIGITS.exec(amount) ?? []),
      ]),
    })),
};

/** Other sums beside it are as likely to be pay: not certain enough to point at, and too likely to repeat to others. */
function sentenceAround(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + BEHIND).split(SENTENCE_END);
  return before + text.slice(start, end) + behind;
}

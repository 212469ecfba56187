/** What an amount looks like: with a currency or in thousands it is money anywhere, a bare number only where pay is spoken of. */
import {
  CURRENCY_CAPITALS,
  CURRENCY_CODES,
  CURRENCY_WORDS,
  DOLLAR_LETTERS,
  MONEY_MARKS,
} from '../../../numbers/index.ts';

/** One of these spellings, the longest that fits. */
const oneOf = (...tables: readonly ReadonlyMap<string, unknown>[]): string =>
  `(?:${tables
    .flatMap((table) => [...table.keys()])
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`;

/** Also as people write them in a hurry, “40k eur”, but for those that are everyday words in small letters: “try 3”. */
const CODES = new Map(
  [...CURRENCY_CODES.keys()].flatMap((code) =>
    CURRENCY_CAPITALS.has(code) ? [[code, code]] : [code, code.toLowerCase()].map((spelling) => [spelling, code]),
  ) as [string, string][],
);

export const AMOUNTS = {
  mark: `[${MONEY_MARKS}]`,
  dollar: `${oneOf(DOLLAR_LETTERS)}\\$`,
  code: oneOf(CODES),
  sign: '<mark>|(?<!\\p{L})(?:<dollar>|<code>\\.?\\s?)',
  currency: `<dollar>|${oneOf(CURRENCY_WORDS, CODES)}|LPA|lpa|<mark>`,
  size: '[kKmM]|grand|thousand|lakhs?|lacs?|crores?|million',
  tens: 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
  ones: 'one|two|three|four|five|six|seven|eight|nine',
  teens: 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
  hundreds: '(?:[Aa]|<ones>) hundred',
  /** In words, as far as salaries go; “one-forty” and “two ten” are thousands as people say them. */
  spelled:
    '(?:<hundreds>(?: and)? )?(?:<tens>(?:[ -]<ones>){0,2}|<teens>)|(?:[Oo]ne|[Tt]wo|[Tt]hree)[ -](?:oh[ -]<ones>|<teens>|<tens>(?:[ -]<ones>)?)|<hundreds>',
  /** 148,250; 148 250; 148’250 */
  number: "\\d{1,3}(?:[ '’]\\d{3}){1,3}(?![\\d.,]\\d|\\d)|\\d(?:[\\d.,]{0,11}\\d)?",
  /** Money wherever it stands. */
  money:
    '<sign>\\s?<number>\\s?(?:<size>)?\\b(?![.,]\\d)|<number>\\s?(?:(?:<size>)\\s?)?<currency>(?![\\p{L}])|\\d(?:[\\d.,]{0,7}\\d)?\\s?(?:k|K|grand|thousand|lakhs?|LPA)\\b|\\d{2,3},\\d{3}\\b|<spelled>(?: thousand| grand| lakhs?| k)(?!\\p{L})(?: <currency>)?',
  /** Pay as people say it to one another, “on 61”, “R31 200”: nothing that is counted may stand behind. */
  bare: '(?:\\p{Lu}\\p{L}{0,2}\\.?\\s?)?(?:\\d{1,3}(?:[., ]\\d{3}){1,2}|(?!(?:19|20)\\d\\d)\\d{2,3}(?:\\.\\d)?|<spelled>)(?![\\d\\p{L}])<no-count>',
  'no-count':
    '(?=\\s?(?:[.,:](?!\\d)|[;!?)\\]"”+=→]|\\/(?:h|hr|hour|d|day|mo|month|yr|year)\\b|$)|\\s[–—-]|\\s(?:<goes-on>)(?!\\p{L}))',
  'goes-on':
    'by|under|without|again|and|but|while|whilst|when|whereas|plus|before|after|with|to|for|so|because|as|which|that|then|now|base|basic|gross|net|bruto|brutto|netto|all|OTE|TC|CTC|total|fixed|flat|I|he|she|they|against|versus|vs|than|from|instead|not|until|since|despite|though|although|if|or|a|an|per|in (?:cash|hand|base|total|my hand)|year|yearly|monthly|annually|last|this|next|already|only|just|if',
  /** Behind an amount, another that belongs to it. */
  to: '\\s?(?:to|→|->|–|-|up to|and)\\s?(?:<money>|<bare>)',
  /** One character on the way to an amount. */
  'no-figure': `[^.!?\\n\\d${MONEY_MARKS}]`,
  /** What every amount begins with. */
  begins: '<mark>|\\d|<dollar>|<code>|<tens>|<teens>|[Aa] hundred|<ones>',
};

/** What money is written in, once for everybody who looks for it: data, and the readings of it. */
import type { Unit } from './units.ts';

interface Currency {
  /** As a report names it. */
  readonly unit: string;
  /** Before the number or behind it. */
  readonly signs?: string;
  /** Before or behind it, as written: ISO 4217 and everyday abbreviations. */
  readonly codes?: string;
  /** The same, where it is an everyday word in small letters. */
  readonly capitals?: string;
  /** Behind it, in whatever case. */
  readonly words?: string;
  /** What may stand before a dollar sign: R$, HK$. */
  readonly letters?: string;
}

const CURRENCIES: readonly Currency[] = [
  { unit: '$', signs: '$', codes: 'USD', words: 'dollar dollars bucks', letters: 'US USD' },
  { unit: '€', signs: '€', codes: 'EUR', words: 'euro euros' },
  { unit: '£', signs: '£', codes: 'GBP', words: 'pound pounds quid' },
  { unit: '¥', signs: '¥ ￥', codes: 'JPY CNY RMB', words: 'yen yuan renminbi' },
  { unit: '₹', signs: '₹', codes: 'INR Rs RS', words: 'rupee rupees' },
  { unit: '₦', signs: '₦', codes: 'NGN', words: 'naira' },
  { unit: '₩', signs: '₩', codes: 'KRW', words: 'won' },
  { unit: '₽', signs: '₽', codes: 'RUB', words: 'rouble roubles ruble rubles' },
  { unit: '₺', signs: '₺', capitals: 'TRY', words: 'lira liras' },
  { unit: '₫', signs: '₫', codes: 'VND' },
  { unit: '฿', signs: '฿', codes: 'THB', words: 'baht' },
  { unit: '₴', signs: '₴', codes: 'UAH', words: 'hryvnia' },
  { unit: '₪', signs: '₪', codes: 'ILS NIS', words: 'shekel shekels' },
  { unit: '₱', signs: '₱', codes: 'PHP' },
  { unit: '₵', signs: '₵', codes: 'GHS', words: 'cedi cedis' },
  { unit: 'R$', codes: 'BRL', words: 'reais', letters: 'R' },
  { unit: 'A$', codes: 'AUD', letters: 'A AU AUD' },
  { unit: 'C$', codes: 'CAD', letters: 'C CA CAD' },
  { unit: 'S$', codes: 'SGD', letters: 'S' },
  { unit: 'HK$', codes: 'HKD', letters: 'HK' },
  { unit: 'NT$', codes: 'TWD', letters: 'NT' },
  { unit: 'NZ$', codes: 'NZD', letters: 'NZ' },
  { unit: 'MX$', codes: 'MXN', letters: 'MX' },
  { unit: 'CHF', codes: 'CHF SFr', words: 'franc francs' },
  { unit: 'SEK', codes: 'SEK' },
  { unit: 'NOK', codes: 'NOK' },
  { unit: 'DKK', codes: 'DKK' },
  { unit: 'ISK', codes: 'ISK' },
  { unit: 'crown', codes: 'kr Kr', words: 'krona kronor krone kroner crowns koruna' },
  { unit: 'PLN', codes: 'PLN zł', words: 'zloty zlotys złoty' },
  { unit: 'CZK', codes: 'CZK Kč' },
  { unit: 'HUF', codes: 'HUF', words: 'forint forints' },
  { unit: 'RON', codes: 'RON', words: 'lei' },
  { unit: 'BGN', codes: 'BGN' },
  { unit: 'ZAR', codes: 'ZAR', words: 'rand rands' },
  { unit: 'KES', codes: 'KES KSh', words: 'shilling shillings' },
  { unit: 'EGP', codes: 'EGP' },
  { unit: 'AED', codes: 'AED Dhs', words: 'dirham dirhams' },
  { unit: 'SAR', codes: 'SAR', words: 'riyal riyals' },
  { unit: 'QAR', codes: 'QAR' },
  { unit: 'KWD', codes: 'KWD' },
  { unit: 'ARS', codes: 'ARS' },
  { unit: 'CLP', codes: 'CLP' },
  { unit: 'peso', words: 'peso pesos' },
  { unit: 'IDR', codes: 'IDR Rp', words: 'rupiah' },
  { unit: 'MYR', codes: 'MYR RM', words: 'ringgit' },
  { unit: 'PKR', codes: 'PKR' },
  { unit: 'BDT', codes: 'BDT' },
  { unit: 'LKR', codes: 'LKR' },
  { unit: 'cent', words: 'cent cents' },
  { unit: 'penny', words: 'pence' },
  { unit: 'grand', words: 'grand' },
];

const spellings = (column: Exclude<keyof Currency, 'unit'>): ReadonlyMap<string, Unit> =>
  new Map(
    CURRENCIES.flatMap(({ unit, [column]: words }) =>
      (words?.split(' ') ?? []).map((word): [string, Unit] => [word, { kind: 'money', unit }]),
    ),
  );

export const CURRENCY_SIGNS = spellings('signs');
export const CURRENCY_CAPITALS = spellings('capitals');
export const CURRENCY_CODES: ReadonlyMap<string, Unit> = new Map([...spellings('codes'), ...CURRENCY_CAPITALS]);
/** In lower case. */
export const CURRENCY_WORDS = spellings('words');
export const DOLLAR_LETTERS = spellings('letters');

/** For a class of characters in a pattern. */
export const MONEY_MARKS = [...CURRENCY_SIGNS.keys()].join('');

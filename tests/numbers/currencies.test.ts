import { describe, expect, test } from 'vitest';
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_LETTERS,
} from '../../plugins/story-lint/numbers/index.ts';
import { read } from './spans.ts';
import { privacyPay } from '../../plugins/story-lint/rules/privacy/privacy-pay.ts';
import { findingsOf } from '../privacy/story.ts';

const before = (spelling: string, gap = ' '): string => `${spelling}${gap}61,200`;
const behind = (spelling: string): string => `61,200 ${spelling}`;
const dollars = [...DOLLAR_LETTERS.keys()].map((letters) => `${letters}$`);
const AMOUNTS = [
  ...[...CURRENCY_SIGNS.keys(), ...dollars].flatMap((sign) => [before(sign, ''), before(sign), behind(sign)]),
  ...[...CURRENCY_CODES.keys()].flatMap((code) => [before(code), behind(code)]),
  ...[...CURRENCY_WORDS.keys()].map(behind),
];

describe('every spelling of every currency', () => {
  test('is many', () => {
    for (const amount of ['₱61,200', '61,200 zł', 'THB 61,200', 'CNY 61,200', '61,200 kr', 'R$61,200', '61,200 baht'])
      expect(AMOUNTS).toContain(amount);
  });

  test.each(AMOUNTS)('%s is money, and found where it is somebody’s pay', (amount) => {
    const said = `The crane cost ${amount} that year.`;
    expect(read(said).metrics).toMatchObject([{ kind: 'money', value: 61_200, quote: amount }]);
    for (const pay of [
      `Her salary was ${amount} then.`,
      `She was on ${amount} then.`,
      `They offered him ${amount} to stay.`,
      `I moved her from ${amount} to ${amount} in May.`,
    ])
      expect([pay, findingsOf([privacyPay], pay).map(({ words }) => words.includes(amount))]).toEqual([pay, [true]]);
  });

  test.each([
    'I argued about my salary, so I had to try 3 times.',
    'My base pay was late, and I had to try 40 doors.',
    'Her salary was low, and the farm 300 miles off.',
  ])('%s: no money', (text) => {
    expect(findingsOf([privacyPay], text)).toEqual([]);
  });
});

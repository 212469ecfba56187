import { matchesIn } from '../../../language/index.ts';
import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';
import { EXTENSION, NUMBERS, READ_OUT, TO_RING } from './data/phone-shapes.ts';

/** Without these there is no number to look for. */
const GROUPS_OF_DIGITS = /\d{2}[\s().-]{1,2}\d{2}|\+\d|\b00\d|\b0\d{2}/u;
const RUN_OF_DIGITS = /\d{3}[ -]\d{4}|\d{9}|\bext/iu;
const DIGIT_WORD = /double|triple|treble|oh|zero|nought|seven/iu;
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 15;

const digits = (text: string): number => text.replaceAll(/\D/gu, '').length;

/** Of two that overlap, the one of the surer pattern. */
function numbersIn(source: string): Span[] {
  const found = new Map<number, number>();
  /** Every offset that is part of one. */
  const taken = new Set<number>();
  const add = (start: number, text: string): void => {
    const offsets = Array.from(text, (_, i) => start + i);
    if (offsets.some((offset) => taken.has(offset))) return;
    for (const offset of offsets) taken.add(offset);
    found.set(start, start + text.length);
  };
  for (const pattern of GROUPS_OF_DIGITS.test(source) ? NUMBERS : [])
    for (const { 0: text, index } of matchesIn(source, pattern))
      if (digits(text) >= FEWEST_DIGITS && digits(text) <= MOST_DIGITS) add(index, text.trimEnd());
  for (const pattern of RUN_OF_DIGITS.test(source) ? [TO_RING, EXTENSION] : [])
    for (const match of matchesIn(source, pattern))
      add(match.index + match[0].lastIndexOf(match[1] ?? ''), match[1] ?? '');
  for (const { 0: text, index } of DIGIT_WORD.test(source) ? matchesIn(source, READ_OUT) : []) add(index, text);
  return [...found].map(([start, end]) => ({ start, end }));
}

export const privacyPhone: PrivacyRule<'privacy-phone'> = {
  id: 'privacy-phone',
  title: 'A telephone number',
  why: 'A number in a story is rung by somebody, and it adds nothing to the evidence. That you picked up the phone is the evidence.',
  dimension: null,
  examples: {
    good: [
      'It came up on port 5432 at 02:40, and I compared 2,310,000 rows.',
      'She signed off on version 4.10.2.7 on 2024-03-01, node 10.61.14.203.',
      'I gave the plant manager my own mobile and told him to ring at any hour.',
      'We called 1200 customers between 2019 and 2021; 617 answered, 555 stayed.',
      'Order 0044 was the 12 000 000th, 2019-2021, ticket INC-7730418.',
    ],
    bad: [
      'I rang their VP on her direct line, ⟦+1 617 555 0148⟧.',
      'I gave him my own mobile, ⟦07700 900482⟧.',
      'You can reach him on ⟦(02) 5550 7731⟧.',
      'The bridge was ⟦617-555-0148⟧, extension ⟦4471⟧.',
      'Call ⟦98765 43210⟧ for a reference.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, numbersIn, (number) => ({
      message: `“${number.slice(0, 3)}…${number.slice(-2)}” is a number that rings somewhere. Say whom you called, by role.`,
      suggestions: ['her direct line', 'my own mobile'],
    })),
};

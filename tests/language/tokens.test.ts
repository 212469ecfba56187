import { expect, test } from 'vitest';
import { read } from '../../plugins/language/index.ts';

const tokens = (text: string): string =>
  read(text, [{ start: 0, end: text.length }])
    .tokens()
    .map((token) => token.text)
    .join(' ');

test.each([
  [
    'clitics',
    'I didn’t say we’d go; it’s Ann’s, and I’m off.',
    'I did n’t say we ’d go ; it ’s Ann ’s , and I ’m off .',
  ],
  ['a clipped negation', 'It didnt work and I cannot stay.', 'It did nt work and I can not stay .'],
  ['no clitic', 'At nine o’clock O’Brien called.', 'At nine o’clock O’Brien called .'],
  ['hyphens part', 'A long-term, two-day fix.', 'A long - term , two - day fix .'],
  ['prefixes join', 'We re-planned the mid-size e-commerce site.', 'We re-planned the mid-size e-commerce site .'],
  ['a digit joins', 'Sev-2 and top-10.', 'Sev-2 and top-10 .'],
  [
    'numbers',
    'From 1,200 to 3.5 in 2019-2021, 24/7, 10:30, +6 and -4.',
    'From 1,200 to 3.5 in 2019-2021 , 24/7 , 10:30 , +6 and -4 .',
  ],
  [
    'letters behind numbers',
    'Paid 40k on the 2nd, at 2am, in the 90s, for 3.1s.',
    'Paid 40 k on the 2nd , at 2am , in the 90s , for 3.1 s .',
  ],
  ['signs', '$5 (12%) → 3× = €4', '$ 5 ( 12 % ) → 3 × = € 4'],
  [
    'abbreviations',
    'Dr. Wu met us at 8 p.m. in the U.S. office, e.g. on Mondays.',
    'Dr. Wu met us at 8 p.m. in the U.S. office , e.g. on Mondays .',
  ],
  [
    'a stop that may end a sentence is a token',
    'I asked, and he said no. 11 wks. my turn.',
    'I asked , and he said no . 11 wks . my turn .',
  ],
  ['joined names', 'P&L, Q&A, v1.2 and example.com.', 'P&L , Q&A , v1 . 2 and example . com .'],
  [
    'addresses',
    'Mail me@example.org or see https://example.org/a?b=1, @ann #fun.',
    'Mail me@example.org or see https://example.org/a?b=1 , @ann #fun .',
  ],
  ['letters beyond English', 'Łódź and naïve Zoë’s café', 'Łódź and naïve Zoë ’s café'],
  ['runs of marks', 'Well... no -- wait!!', 'Well ... no -- wait ! !'],
  ['emoji', 'Done 👍🏽 and ❤️ ok', 'Done 👍🏽 and ❤️ ok'],
])('%s: %s', (_, text, expected) => {
  expect(tokens(text)).toBe(expected);
});

test('every character but space is in one token, in order', () => {
  const text = 'A ((b)) — “c’d” 1.2.3 x@y.z ... [d]/e_f*g\u00a0h\u2009i — “j”';
  const reading = read(text, [{ start: 0, end: text.length }]);
  const taken = reading.tokens();
  expect(taken.map((token) => token.text).join('')).toBe(text.replaceAll(/\s/gu, ''));
  taken.forEach((token, i) => {
    expect(token.start).toBeGreaterThanOrEqual(taken[i - 1]?.end ?? 0);
  });
});

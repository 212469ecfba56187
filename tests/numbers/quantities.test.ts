import { describe, expect, it } from 'vitest';
import type { MetricKind } from '../../plugins/story-lint/types.ts';
import { growthOf, over, STEEP } from '../laws/growth.ts';
import { read } from './spans.ts';

type Expected = readonly [quote: string, kind: MetricKind, value: number, unit: string];

const FOUND: readonly (readonly [string, readonly Expected[]])[] = [
  ['We cut forty percent of it.', [['forty percent', 'percent', 40, '%']]],
  [
    '97 % uptime, 40%, 12 per cent, 3 pct',
    [
      ['97 %', 'percent', 97, '%'],
      ['40%', 'percent', 40, '%'],
      ['12 per cent', 'percent', 12, '%'],
      ['3 pct', 'percent', 3, '%'],
    ],
  ],
  [
    'It rose 16 percentage points, or 3 pp.',
    [
      ['16 percentage points', 'percent', 16, 'points'],
      ['3 pp', 'percent', 3, 'points'],
    ],
  ],
  [
    'About a third of it and two-thirds of those.',
    [
      ['a third', 'ratio', 0.333333333333, '×'],
      ['two-thirds', 'ratio', 0.666666666667, '×'],
    ],
  ],
  [
    'It doubled, then tripled; later it was halved.',
    [
      ['doubled', 'ratio', 2, '×'],
      ['tripled', 'ratio', 3, '×'],
      ['halved', 'ratio', 0.5, '×'],
    ],
  ],
  ['Costs were cut in half.', [['half', 'ratio', 0.5, '×']]],
  [
    'nine in ten, 5 out of 40, 148 of 148',
    [
      ['nine in ten', 'ratio', 0.9, '×'],
      ['5 out of 40', 'ratio', 0.125, '×'],
      ['148 of 148', 'ratio', 1, '×'],
    ],
  ],
  [
    '3x, 4×, 10-fold, four times faster',
    [
      ['3x', 'ratio', 3, '×'],
      ['4×', 'ratio', 4, '×'],
      ['10-fold', 'ratio', 10, '×'],
      ['four times', 'ratio', 4, '×'],
    ],
  ],
  ['a dozen engineers', [['a dozen engineers', 'count', 12, 'engineers']]],
  ['2–3 weeks', [['2–3 weeks', 'duration', 2.5, 'week']]],
  ['between 40 and 50 tickets', [['40 and 50 tickets', 'count', 45, 'tickets']]],
  [
    '₹3 crore, $400K, €1.2 million, 2.3M users',
    [
      ['₹3 crore', 'money', 3e7, '₹'],
      ['$400K', 'money', 4e5, '$'],
      ['€1.2 million', 'money', 1.2e6, '€'],
      ['2.3M users', 'count', 2.3e6, 'users'],
    ],
  ],
  [
    '£5bn, US$19M, 60 EUR, 4 lakh rupees, 31 cents, 300 $',
    [
      ['£5bn', 'money', 5e9, '£'],
      ['US$19M', 'money', 1.9e7, '$'],
      ['60 EUR', 'money', 60, '€'],
      ['4 lakh rupees', 'money', 4e5, '₹'],
      ['31 cents', 'money', 31, 'cent'],
      ['300 $', 'money', 300, '$'],
    ],
  ],
  [
    '1,200 orders and 1 200 orders',
    [
      ['1,200 orders', 'count', 1200, 'orders'],
      ['1 200 orders', 'count', 1200, 'orders'],
    ],
  ],
  [
    '12.000 orders at 99.993 %',
    [
      ['12.000 orders', 'count', 12000, 'orders'],
      ['99.993 %', 'percent', 99.993, '%'],
    ],
  ],
  [
    '90 ms, 2 s, 40 sec, 3 min, 6h, 4 wks, 2 yrs',
    [
      ['90 ms', 'duration', 90, 'ms'],
      ['2 s', 'duration', 2, 's'],
      ['40 sec', 'duration', 40, 's'],
      ['3 min', 'duration', 3, 'min'],
      ['6h', 'duration', 6, 'h'],
      ['4 wks', 'duration', 4, 'week'],
      ['2 yrs', 'duration', 2, 'year'],
    ],
  ],
  [
    'It took an hour and a half, then half an hour.',
    [
      ['an hour and a half', 'duration', 1.5, 'h'],
      ['half an hour', 'duration', 0.5, 'h'],
    ],
  ],
  [
    '1h52 and 3 hours 20 and 2 min 30 s',
    [
      ['1h52', 'duration', 1.86666666667, 'h'],
      ['3 hours 20', 'duration', 3.33333333333, 'h'],
      ['2 min 30 s', 'duration', 2.5, 'min'],
    ],
  ],
  [
    'six working days, a 15-minute call, two and a half weeks',
    [
      ['six working days', 'duration', 6, 'day'],
      ['15-minute', 'duration', 15, 'min'],
      ['two and a half weeks', 'duration', 2.5, 'week'],
    ],
  ],
  [
    'It was a week late; within a year it was two quarters.',
    [
      ['a week', 'duration', 1, 'week'],
      ['a year', 'duration', 1, 'year'],
      ['two quarters', 'duration', 2, 'quarter'],
    ],
  ],
  [
    '4.2 stars, 8/10, 4.6 out of 5',
    [
      ['4.2 stars', 'rating', 4.2, 'star'],
      ['8/10', 'rating', 8, '/10'],
      ['4.6 out of 5', 'rating', 4.6, '/5'],
    ],
  ],
  ['NPS went up to 38.', [['38', 'rating', 38, '']]],
  [
    'a team of 12 with nine services',
    [
      ['12', 'count', 12, ''],
      ['nine services', 'count', 9, 'services'],
    ],
  ],
  [
    '34 a week, 140/s, 2.4 in 100, 7.1 per hundred',
    [
      ['34', 'count', 34, ''],
      ['140/s', 'count', 140, '/s'],
      ['2.4 in 100', 'ratio', 2.4, 'per 100'],
      ['7.1 per hundred', 'ratio', 7.1, 'per 100'],
    ],
  ],
  [
    'It failed twice; we met once a month, three times in all.',
    [
      ['twice', 'count', 2, 'times'],
      ['once a month', 'count', 1, 'times'],
      ['three times', 'count', 3, 'times'],
    ],
  ],
  [
    '200+ users, 30-ish pages, 20-odd calls',
    [
      ['200+ users', 'count', 200, 'users'],
      ['30-ish pages', 'count', 30, 'pages'],
      ['20-odd calls', 'count', 20, 'calls'],
    ],
  ],
  [
    '-38% on price, +7 points, minus 40 degrees',
    [
      ['-38%', 'percent', -38, '%'],
      ['+7 points', 'percent', 7, 'points'],
      ['minus 40 degrees', 'count', -40, '°'],
    ],
  ],
  [
    '4 GB, 30 fps, 25 cm, 3°C',
    [
      ['4 GB', 'count', 4, 'GB'],
      ['30 fps', 'count', 30, 'fps'],
      ['25 cm', 'count', 25, 'cm'],
      ['3°C', 'count', 3, '°C'],
    ],
  ],
  [
    'zero incidents, to zero',
    [
      ['zero incidents', 'count', 0, 'incidents'],
      ['zero', 'count', 0, ''],
    ],
  ],
  [
    '**40** services and *six* weeks',
    [
      ['40** services', 'count', 40, 'services'],
      ['six* weeks', 'duration', 6, 'week'],
    ],
  ],
  [
    'four hundred thousand dollars, twenty-two people',
    [
      ['four hundred thousand dollars', 'money', 4e5, '$'],
      ['twenty-two people', 'count', 22, 'people'],
    ],
  ],
];

const NOTHING: readonly string[] = [
  'p50, p95, p99.9 and L6 in Q3 on v2.1 of node2vec',
  'On 2024-01-02, 31 December 2022, May 7 and 3–15 September at 14:30, 5 pm and 9:15.',
  'In 2024, since 2019, by FY23, the 90s, spring of ’21.',
  'Call +44 7700 900482 or (02) 5550 7731; host 10.61.14.203; INC-7730418; GPT-4; COVID-19; section 3.2.',
  'The first, second and third time, the 14th, a third party.',
  'One of them, at once, one day, no one, one-on-one, 24/7, a two-way door, 1:1s, one by one.',
  'In week 12, on day one, phase two, step 3, version 4, tier 1, room 4, priority three.',
  'On Windows 2008 with Java 17, ISO 14229, HTTP 500.',
  'We met at nine, until six, at three in the morning.',
  'The two of us; those three; cut it in two; the one that matters.',
  'half-baked, first half, second half, a second look, a quarter to nine',
  '(1) we measured, (2) we cut, 2G terminals, 0x78, 4xx, 1920x1080',
];

describe('quantities', () => {
  it.each(FOUND)('%s', (text, expected) => {
    expect(read(text).metrics.map((q) => [q.quote, q.kind, q.value, q.unit])).toEqual(expected);
  });

  it.each(NOTHING)('none in: %s', (text) => {
    expect(read(text).metrics.map((q) => q.quote)).toEqual([]);
  });

  it.each([
    ['from 12 to 8.8 min', [12, 'duration', 'min'], [8.8, 'duration', 'min']],
    ['68 → 84 %', [68, 'percent', '%'], [84, 'percent', '%']],
    ['4.2→3.1 stars', [4.2, 'rating', 'star'], [3.1, 'rating', 'star']],
    ['from 14 people to 9', [14, 'count', 'people'], [9, 'count', 'people']],
    ['from $212k to 47k', [212_000, 'money', '$'], [47_000, 'money', '$']],
  ])('a unit serves both ends of “%s”', (text, from, to) => {
    expect(read(text).metrics.map((m) => [m.value, m.kind, m.unit])).toEqual([from, to]);
  });

  it('keeps offsets when parts are blanked out', () => {
    const text = 'We had          \n   12   services and  40 % less.';
    for (const q of read(text).metrics) expect(text.slice(q.start, q.end)).toBe(q.quote);
  });

  it.each([
    'a',
    '1',
    ' ',
    '1 ',
    '1,',
    '-',
    '$',
    'one ',
    'a b ',
    '1.',
    '(1) ',
    '@',
    "'1",
    'half a ',
    '10 to ',
    '\n',
    'twenty-',
  ])('stays linear over a long run of %j', (piece) => {
    expect(growthOf(read, over(piece, 'We had 12 teams. '))).toBeLessThan(STEEP);
  });
});

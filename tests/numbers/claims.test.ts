import { describe, expect, it } from 'vitest';
import { read } from './spans.ts';

/** text, from, to, stated, consistent */
const CLAIMS: readonly (readonly [string, number, number, number, boolean])[] = [
  ['We took sign-up from 12 min to 8.8 min, a 27 % cut.', 12, 8.8, 27, true],
  ['Bugs went from 42 to 36, a 15 % reduction.', 42, 36, 15, false],
  ['Escaped bugs fell 14% (42 to 36).', 42, 36, 14, true],
  ['Adoption rose from 68 % to 84 %, a gain of 16 points.', 68, 84, 16, true],
  ['Adoption rose from 68 % to 84 %, a gain of 24 %.', 68, 84, 24, true],
  ['Adoption rose 16 %, from 68 % to 84 %.', 68, 84, 16, false],
  ['I cut p99 by 80 %, from 8.2 s to 1.6 s.', 8.2, 1.6, 80, true],
  ['That was a 43 % drop, 900 ms to 510 ms.', 900, 510, 43, true],
  ['15 % fewer bugs (was 42, now 36).', 42, 36, 15, false],
  ['Setup is down 27 %, to 8.8 min from 12 min.', 12, 8.8, 27, true],
  ['28 percent fewer: 36 against 50.', 50, 36, 28, true],
  ['I halved it from 12 to 7.', 12, 7, 50, false],
  ['I halved the queue from 14 days to 7.', 14, 7, 50, true],
  ['Traffic grew 3x from 400 to 1,300.', 400, 1300, 200, true],
  ['Traffic grew 5x, from 400 to 1,300 requests a second.', 400, 1300, 400, false],
  ['The nightly export got 62.5 % faster, from 2 h to 45 min.', 120, 45, 62.5, true],
  ['Start-up dropped 75%: 1.2 s → 300 ms.', 1200, 300, 75, true],
  ['Rows shrank by 25 %, from 1.2M to 900k.', 1_200_000, 900_000, 25, true],
  ['It was four times faster, from 2 hours to 30 minutes.', 120, 30, 75, true],
  ['We cut the bill by 40 %, from $50k to $20k.', 50_000, 20_000, 40, false],
  ['We cut the bill to 40 % of what it was, from $50k to $20k.', 50_000, 20_000, 40, true],
  ['The bill went from $61k to $23k a month in June, which is 62% less.', 61_000, 23_000, 62, true],
  ['Latency went from 900 ms to 510 ms. That is a 43 % drop.', 900, 510, 43, true],
  ["Latency went from 900 ms to 510 ms. That's a 60 % improvement.", 900, 510, 60, false],
  ['Defects fell by 15 %. They went from 42 to 36.', 42, 36, 15, false],
  ['Churn fell by a third, from 9 % to 6 %.', 9, 6, 33.3, true],
  ['Churn fell by a third, from 9 % to 4 %.', 9, 4, 33.3, false],
  ['- Build time: 48 min → 21 min (56%)', 48, 21, 56, true],
  ['- Build time: 48 min -> 21 min (-40%)', 48, 21, 40, false],
  ['Median review 30 hours before, 12 hours now, so 60% quicker.', 30, 12, 60, true],
  ['We now ship in 3 days instead of 12, 75% faster.', 12, 3, 75, true],
  ['Sign-ups doubled from 400 a week to 790.', 400, 790, 100, true],
  ['Sign-ups doubled from 400 a week to 500.', 400, 500, 100, false],
  ['The error budget burn dropped almost 30 %, from 5.1 to 3.7.', 5.1, 3.7, 30, true],
  ['Handling time was 9 minutes and is now 6, a third less.', 9, 6, 33.3, true],
  ['Costs fell from ₹3 crore to ₹2.1 crore, a 30 per cent saving.', 3e7, 2.1e7, 30, true],
  ['Returns went from 8.4% to 6.3%, down 25%.', 8.4, 6.3, 25, true],
  ['Returns went from 8.4% to 6.3%, down 2.1 percentage points.', 8.4, 6.3, 2.1, true],
  ['Returns went from 8.4% to 6.3%, down 3 percentage points.', 8.4, 6.3, 3, false],
  ['Pages: 40 per week before, 10 per week after, i.e. 75% fewer.', 40, 10, 75, true],
  ['Cycle time improved by 50%, going from 20 days to 9 days.', 20, 9, 50, false],
  ['Memory use was reduced from 8 GB to 2 GB (a 75% reduction).', 8, 2, 75, true],
  ['Alarms fell from forty a night to nine, a drop of seventy-eight percent.', 40, 9, 78, true],
  ['The team grew by 50 percent, from twelve people to eighteen.', 12, 18, 50, true],
  ['Wait time fell 12 %, from 50 to 44 minutes.', 50, 44, 12, true],
  ['We reduced onboarding from 6 weeks to 3 weeks, cutting it by half.', 6, 3, 50, true],
  ['Onboarding time was cut in half, from 6 weeks to 4 weeks.', 6, 4, 50, false],
  ['Tickets dropped 40% in three months, from 500 a month to 300.', 500, 300, 40, true],
  ['NPS climbed from 30 to 45 — a 50% increase.', 30, 45, 50, true],
  ['Deploys are up 4x: from 5 a week to 20 a week.', 5, 20, 300, true],
  ['Page weight came down to 1.1 MB from 2.2 MB, a 50% saving.', 2.2, 1.1, 50, true],
  ['Page weight came down to 600 KB from 2.4 MB, a 75% saving.', 2400, 600, 75, true],
  ['Our spend was $1.2M, it is now $0.9M, a saving of 25%.', 1_200_000, 900_000, 25, true],
  ['Incidents are down 30%, from 20 last quarter to 14 this quarter.', 20, 14, 30, true],
  ['It used to take 10 days; it now takes 4, which is a 60% reduction.', 10, 4, 60, true],
];

const CORRECTIONS: readonly (readonly [string, string])[] = [
  ['Bugs went from 42 to 36, a 15 % reduction.', '14 % (42 to 36)'],
  ['Adoption rose 16 %, from 68 % to 84 %.', '16 points or 24 % (68 to 84)'],
  ['Sign-ups doubled from 400 a week to 500.', '1.25× (400 to 500)'],
  ['We cut the bill by 40 %, from $50k to $20k.', '60 % (50,000 to 20,000)'],
];

/** Nothing here states a change of two ends that are given. */
const NONE: readonly string[] = [
  'Latency fell from 900 to 510 ms, and cost dropped 20 %.',
  'Latency fell from 900 to 510 ms while 20 % fewer people complained.',
  'We moved 40 % of the traffic from 3 regions to 5.',
  'The team grew from 8 to 12 people and we saved 30 % of the budget.',
  'I ran it on 10 % of requests, from 9 am to 5 pm, for 3 days.',
  'Churn was 4 %. We had 12 engineers in 3 teams.',
  'Cost fell 20 %, latency from 900 ms to 510 ms.',
  'About 60 % of tickets took 2 to 4 days.',
  'Revenue was up 12 % on a budget of $4M.',
  'From 2019 to 2021 we grew 40 %.',
  'Coverage went from 40 % to 70 %.',
  'Complaints fell 30 %. From Monday to Friday I read 20 a day.',
  'A 20 % sample of 400 calls gave 31 complaints against 12.',
  'We hired 4 people, 25 % of them from 2 universities, in 3 months.',
  'I interviewed 12 to 15 people and 80 % said no.',
  'Throughput doubled and the queue went from 40 to 12.',
  'Conversion went from 3 % to 4 % (20 % of visitors were on mobile).',
  'Started → finished: 38% → 57% (20% group), 56% after six months.',
  'We cut the fee from $40 to $30, with 15 % more sign-ups.',
  'Usage was 12 % in May against 9 % in April, a 100 % guess.',
];

describe('claims', () => {
  it.each(CLAIMS)('%s', (text, from, to, stated, consistent) => {
    const { claims } = read(text);
    expect(claims.map((c) => [c.from, c.to, c.stated, c.consistent])).toEqual([[from, to, stated, consistent]]);
    expect(claims[0]?.quote).toBe(text.slice(claims[0]?.start, claims[0]?.end));
    expect(claims[0]?.correction === null).toBe(consistent);
  });

  it.each(CORRECTIONS)('%s → %s', (text, correction) => {
    expect(read(text).claims[0]?.correction).toBe(correction);
  });

  it.each(NONE)('makes no claim of: %s', (text) => {
    expect(read(text).claims).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { missingResult } from '../../plugins/story-lint/rules/missing-result.ts';

const DID = 'I split the image in two and cached the base layer.';
const roles = (text: string): string[] => lint(text).measures.metrics.map(({ quote, role }) => `${quote}: ${role}`);

describe('what was asked for is a target', () => {
  test.each([
    ['The target was 8 minutes.', '8 minutes'],
    ['My goal was 99.9 % by June.', '99.9 %'],
    ['Our SLA of 200 ms was at risk.', '200 ms'],
    ['The error budget had a 2 % limit.', '2 %'],
    ['We promised the shops 10 minutes.', '10 minutes'],
    ['My job was to get it under 10 minutes.', '10 minutes'],
  ])('%s', (text, quote) => {
    expect(roles(`${text} ${DID}`)).toContain(`${quote}: target`);
  });

  test('so is the second end of a change that was only wanted', () => {
    expect(roles(`I had to get the build from 12 minutes to 8 minutes. ${DID}`)).toEqual([
      '12 minutes: baseline',
      '8 minutes: target',
    ]);
    expect(roles(`${DID} The build went from 12 minutes to 8 minutes.`)).toEqual([
      '12 minutes: baseline',
      '8 minutes: result',
    ]);
  });
});

test('a setting is no outcome, whatever was moved to it', () => {
  expect(roles('I called the nine depots. I moved the cut-off to ten and wrote the rota.')).toEqual([
    'nine depots: scale',
    'ten: scale',
  ]);
});

test('a story that ends in what was wanted has not told how it ended', () => {
  const faults = (text: string): number => {
    const verdict = missingResult.check(readStory(text, {}));
    return verdict.applies ? verdict.findings.length : 0;
  };
  expect(faults(`${DID} My target for the build was 8 minutes.`)).toBe(1);
  expect(faults(`${DID} The build takes 8 minutes now.`)).toBe(0);
});

test.each([
  ['I split the job in two. That was a 50 % cut in what we paid, and it held.', '50 %: result'],
  ['I rewrote the cache and measured it again. The result was a 50 % cut in run time.', '50 %: result'],
])('a cut is no baseline: %s', (text, role) => {
  expect(roles(text)).toContain(role);
});

test('what is said around a story moves none of its numbers', () => {
  const story =
    'Our nightly build took 40 minutes and six people waited for it each morning. I timed every step and found one slow test. ' +
    'I split it into three and asked the owner to review. Since then the build takes 12 minutes.';
  const around = `The valley is mild in spring. Good bread, old bridges. ${story} The lake is quiet in winter. I made it. We did it.`;
  expect(roles(around)).toEqual(roles(story));
  expect(roles(story)).toEqual(expect.arrayContaining(['40 minutes: baseline', '12 minutes: result']));
});

import { describe, expect, test } from 'vitest';
import { lint, rules } from '../../plugins/story-lint/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';

const CHECKOUT =
  'Our checkout took 8.2 s and we were losing orders. I pulled the logs on Monday, found one slow query and rewrote it. ' +
  'I decided against a cache, because prices change by the hour. Latency fell from 8.2 s to 1.6 s and stayed there for six months.';
const REPORT =
  'Our finance report came two hours late every Monday, and nobody could start before ten. I read the job’s log and found ' +
  'that it waited for a lock. I rewrote the query and moved the run to midnight. Finance starts at 8 now.';
const CONTRACT =
  'I renegotiated the contract with the vendor in two calls. They gave in. We got a 50 % cut in the bill.';
const SHIM = 'I asked her to sign the change. She did not like it, because a shim is debt. I shipped it anyway.';

/** What a rule finds, whether or not anybody would ask about it: the words it points at. */
function missing(text: string, id: string): string[] {
  const verdict = rules.find((rule) => rule.id === id)?.check(readStory(text, {}));
  return verdict?.applies === true ? verdict.findings.map(({ start, end }) => text.slice(start, end)) : [];
}

const found = (text: string): string[] => lint(text).findings.map(({ rule }) => rule);

test('a result that hangs together with nothing else earns nothing, and is not said to be missing', () => {
  expect(lint(CHECKOUT).measures.metrics).toContainEqual(expect.objectContaining({ quote: '1.6 s', role: 'result' }));
  expect(found(CHECKOUT)).not.toContain('unquantified-result');
  expect(found(CHECKOUT)).not.toContain('missing-result');
});

test.each([
  'It works for shops with a year of data. The new ones I still do by hand.',
  'It does not work for depots that share a gate. Those I still plan by hand.',
])('a limit that is owned stands for a lesson: %s', (text) => {
  expect(missing(text, 'missing-lesson')).toEqual([]);
});

describe('what is told in plain words is not said to be missing', () => {
  test.each([
    ['for how long it has held', CHECKOUT, 'short-lived-result'],
    ['what it was before', CHECKOUT, 'missing-baseline'],
    ['which way was not taken', CHECKOUT, 'missing-decision'],
    ['who starts earlier', REPORT, 'missing-beneficiary'],
    ['what was wrong', REPORT, 'missing-obstacle'],
    ['how it ended', REPORT, 'missing-result'],
    ['who was against it', SHIM, 'missing-obstacle'],
  ])('%s', (_, text, rule) => {
    expect(found(text)).not.toContain(rule);
  });
});

describe('what is not told is found missing', () => {
  test.each([
    ['the size of a change is no before', CONTRACT, 'missing-baseline'],
    ['no other way is named', REPORT, 'missing-decision'],
    ['nothing says what would be done otherwise', REPORT, 'missing-lesson'],
  ])('%s', (_, text, rule) => {
    expect(missing(text, rule)).toHaveLength(1);
  });

  test('at the sentence that comes nearest to it', () => {
    expect(missing(REPORT, 'missing-decision')).toEqual(['I rewrote the query and moved the run to midnight.']);
    expect(missing(REPORT, 'missing-lesson')).toEqual(['Finance starts at 8 now.']);
  });

  test('not of a text with nothing in it', () => {
    expect(found('')).toEqual([]);
  });
});

test('what is credited is a whole sentence that does it', () => {
  const { credits } = lint(CHECKOUT);
  expect(credits).toContainEqual(
    expect.objectContaining({
      rule: 'missing-situation',
      quote: 'Our checkout took 8.2 s and we were losing orders.',
    }),
  );
});

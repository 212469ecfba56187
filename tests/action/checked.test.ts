import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checked } from '../../plugins/action/checked.ts';
import { Refused, shown } from '../../plugins/action/refused.ts';
import { diffJson } from '../../plugins/cli/reporters/diff-json.ts';
import { ruleset } from '../../plugins/ruleset.ts';
import { setting } from '../cli/made-up.ts';
import { rows } from '../calibration/labelled-rows.ts';
import type { Labelled } from '../../plugins/agreement/index.ts';
import { leastCost } from '../laws/clock.ts';
import { longReport, spoilt, storyOf, written } from './made-up-report.ts';

/** The message of a refusal, or null for a report that is taken; anything else that is thrown fails the test. */
function fault(text: string): string | null {
  try {
    checked(text);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

describe('an honest report', () => {
  test('is taken whole: written again it is the same text', () => {
    const report = checked(written());
    expect(diffJson(report, setting({ ruleset }))).toBe(written());
  });

  test('is taken where it holds nothing, and where nothing could be judged', () => {
    expect(fault(written([]))).toBeNull();
    const unjudged = spoilt((report) => {
      report.stories = [];
      report.gate.outcome = 'not-judged';
      report.unjudged = [{ path: 'content/stories', line: 1, column: 1, message: 'a submodule', remedy: 'none' }];
    });
    expect(fault(unjudged)).toBeNull();
  });

  test('may use any letters for a path, and words of any kind', () => {
    const told = spoilt(({ stories: [story] }) => {
      Object.assign(story ?? {}, {
        path: 'content/Größe 日本 ❤️ (1)/[draft] #2 & more.MDX',
        title: '\u001b[31m👩‍👩‍👧 \u202e\n',
      });
    });
    expect(fault(told)).toBeNull();
  });

  test('gets the gate’s own words, not those it brought', () => {
    const told = spoilt(({ stories }) => {
      for (const { verdict } of stories) for (const each of verdict.decisions) each.because = 'the author is trusted';
    });
    expect(checked(told).stories).toEqual(checked(written()).stories);
  });
});

describe('what the judge really writes', () => {
  const TEXTS = ['lp', 'lp-notes', 'leaks', 'gaming']
    .flatMap((name) => rows<Labelled & { text: string }>(name))
    .filter((_, at) => at % 40 === 0);
  const ODD: Readonly<Record<string, (text: string) => string>> = {
    'as they are': (text) => text,
    'with pictures for letters': (text) => text.replaceAll(/e/gu, '👩‍👩‍👧‍👦'),
    'with pictures between the words': (text) => text.replaceAll(' ', ' 👍🏽 '),
    'with what steers': (text) => text.replaceAll(' ', ' \u202e\u001b[31m ').replaceAll('.', '.\n::error::x '),
    'without an end to a sentence': (text) => text.replaceAll('.', ','),
    'with front matter': (text) =>
      `---\ntitle: "A\\nB ${'x'.repeat(3_000)}"\nlevel: L7\ntarget: 99.5\nallow: [{ rule: "${'y'.repeat(9_000)}", because: "" }]\n---\n\n${text}`,
  };

  test.each(Object.entries(ODD))('of labelled stories %s is taken', (_, odd) => {
    const stories = TEXTS.slice(1).map(({ text }, at) =>
      storyOf('changed', `stories/${at}.md`, odd(TEXTS[at]?.text ?? ''), odd(text)),
    );
    for (let at = 0; at < stories.length; at += 40) expect(fault(written(stories.slice(at, at + 40)))).toBeNull();
  });
});

describe('an error', () => {
  test('shows at most 40 characters of a stranger’s, and none that steers', () => {
    expect(shown(`\u202e\u001b[31m${'x'.repeat(100)}`)).toBe(`“��[31m${'x'.repeat(34)}…”`.replace('��', '\ufffd␛'));
    expect(fault(`{"${'k'.repeat(500)}":1}`)).not.toContain('k'.repeat(41));
  });
});

describe('whatever the text', () => {
  test('it is a report or it is refused, on one line', () => {
    const oneLine = /^[^\n\r\u2028\u2029]+ — [^\n\r\u2028\u2029]+ — [^\n\r\u2028\u2029]+$/u;
    const property = fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json({ maxDepth: 50 })),
      (text) => {
        expect(fault(text)).toMatch(oneLine);
      },
    );
    fc.assert(property, { numRuns: 2_000 });
  });

  test('one piece of a report put in the place of another never gets through as something else', () => {
    const text = JSON.stringify(JSON.parse(written()));
    const places = fc.nat({ max: text.length - 1 });
    const property = fc.property(places, fc.nat({ max: 60 }), places, fc.nat({ max: 60 }), (at, cut, from, length) => {
      const mixed = text.slice(0, at) + text.slice(from, from + length) + text.slice(at + cut);
      if (fault(mixed) !== null) return;
      const { stories, head } = checked(mixed);
      expect(head.commit).toMatch(/^[\da-f]{40}$/u);
      for (const { path, before, after, change } of stories) {
        expect(path).toMatch(/^[^/\\\p{C}][^\\\p{C}]*\.mdx?$/iu);
        expect(change).toBe(before === null || after === null ? null : after.score - before.score);
      }
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  test('every value of a report, replaced by any other JSON, is taken or refused', () => {
    const report: unknown = JSON.parse(written());
    const paths = [...pathsOf(report, [])];
    const property = fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      fault(JSON.stringify(replaced(report, path, value)));
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, path: Path): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value))
    yield* pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === step ? replaced(each, rest, by) : each));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: replaced(object[step], rest, by) };
}

/** A refusal may cost so many times what it costs to take an honest report that is as long. */
const DEAR = 25;

describe('the slowest texts there are', () => {
  let usual = 0;
  beforeAll(() => {
    const honest = longReport();
    expect(fault(honest)).toBeNull();
    usual = leastCost(fault, honest, 3);
  });
  const FULL = 1_990_000;
  /** As many wrong things as are looked at before somebody counts. */
  const many = (thing: unknown, count: number): unknown[] => Array.from({ length: count }, () => thing);
  const stories = (value: unknown): string => spoilt((report) => Object.assign(report, { stories: value }));
  const inStory = (findings: object): string =>
    spoilt(({ stories: [story] }) => Object.assign(story?.findings ?? {}, findings));
  const withName = (name: string): string => spoilt(({ base }) => (base.name = name));
  const cases: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
    'stories that are none': [stories(many({}, 120_000)), /stories is more/u],
    'as many stories as may be': [stories(many({}, 1_000)), /stories\[0\]\.kind/u],
    'as many findings as may be, in each of many': [
      stories(many({ findings: { new: many({}, 5_000) } }, 23)),
      /stories\[0\]\.kind/u,
    ],
    'as many wrong values as may be': [
      stories(many({ findings: { new: many({ suggestions: many(1, 20) }, 460) } }, 23)),
      /stories\[0\]\.kind/u,
    ],
    'findings that are none': [inStory({ new: many({}, 120_000) }), /new is more/u],
    'findings of nothing but suggestions': [inStory({ new: many({ suggestions: many(0, 60) }, 3_800) }), /new\[0\]/u],
    'suggestions that are none': [inStory({ new: [{ suggestions: many(1, 240_000) }] }), /new\[0\]/u],
    'problems that are none': [spoilt((report) => Object.assign(report, { unjudged: many([], 120_000) })), /unjudged/u],
    'keys of no report': [
      JSON.stringify(Object.fromEntries(many(0, 150_000).map((_, at) => [`k${at}`, 1]))),
      /schema/u,
    ],
    'too many values': [stories(many(0, 900_000)), /more than 250000 values/u],
    'one key': [`{"${'k'.repeat(FULL)}":1}`, /schema/u],
    'one string': [withName('x'.repeat(FULL - written().length)), /base\.name is more/u],
    'one string of escapes': [stories('\\'.repeat(900_000)), /stories is no array/u],
    'a string that never ends': [`{"a":"${'\\"'.repeat(FULL / 2 - 10)}`, /not JSON/u],
    'one number': [`{"schema":${'9'.repeat(FULL)}}`, /schema/u],
    brackets: ['['.repeat(FULL), /levels deep/u],
    quotes: ['"'.repeat(FULL), /not JSON/u],
    '50 MB': [' '.repeat(50_000_000), /over 2000000 characters/u],
  };
  test.each(Object.entries(cases))('%s: refused soon', (_, [text, says]) => {
    expect(fault(text)).toMatch(says);
    expect(leastCost(fault, text, 2)).toBeLessThan(DEAR * usual);
  });
});

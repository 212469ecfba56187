import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERHAPS, SAME, sameEvent } from '../../plugins/portfolio/same-event.ts';
import { signsOf } from '../../plugins/portfolio/story-signs.ts';
import { eventsOf, toldAgain } from '../../plugins/portfolio/told-again.ts';
import { bandOf, RARE, shareOf } from '../../plugins/portfolio/told-words.ts';
import { readLines } from '../../plugins/training/corpus.ts';
import { toldStories, toldWords } from '../../plugins/training/told-words-in.ts';
import { ENGINEER, NURSE } from './one-person.ts';
import type { Told } from './one-person.ts';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly event: string;
}
const labelled: readonly Labelled[] = [
  ...toldStories().map(({ id, text }) => ({ id, text, event: id })),
  ...readLines<{ id: string; text: string; twin: string | null }>('rated').map(({ id, text, twin }) => ({
    id,
    text,
    event: twin ?? id,
  })),
  ...readLines<{ id: string; text: string; pair: string }>('pairs').map(({ id, text, pair }) => ({
    id,
    text,
    event: pair,
  })),
];
const signs = labelled.map(({ text }) => signsOf(text));

describe('by the labelled stories', () => {
  const pairs = toldAgain(signs).map((pair) => {
    const [a, b] = [labelled[pair.first], labelled[pair.second]];
    return { ...pair, own: a?.event === b?.event, ids: `${a?.id ?? ''} ${b?.id ?? ''}` };
  });
  const all = (labelled.length * (labelled.length - 1)) / 2;

  test('of different events fewer than one pair in 10,000 is taken for one, and one in 1,000 asked about', () => {
    const wrong = pairs.filter(({ own }) => !own);
    expect(labelled.length).toBeGreaterThan(2000);
    expect(wrong.filter(({ verdict }) => verdict === 'same').length / all).toBeLessThan(0.5e-4);
    expect(wrong.length / all).toBeLessThan(1e-3);
  });

  test('told weakly and strongly by one writer: 12 of 32 are found, twelve more asked about', () => {
    const right = pairs.filter(({ own, ids }) => own && ids.startsWith('pr-'));
    expect(right.filter(({ verdict }) => verdict === 'same').length).toBeGreaterThanOrEqual(12);
    expect(right.length).toBeGreaterThanOrEqual(24);
  });

  test('the same text again is always found', () => {
    expect(pairs.filter(({ own, ids, verdict }) => own && ids.startsWith('d2-') && verdict === 'same')).toHaveLength(
      15,
    );
  });

  test('the index loses none: every pair compared gives the same', () => {
    const some = [...signs.slice(-64), ...signs.slice(0, 60)];
    const found = new Set(toldAgain(some).map(({ first, second }) => `${first} ${second}`));
    for (let i = 0; i < some.length; i++)
      for (let j = i + 1; j < some.length; j++) {
        const [a, b] = [some[i] ?? new Map(), some[j] ?? new Map()];
        if (found.has(`${i} ${j}`)) expect(sameEvent(a, b).strength).toBeGreaterThanOrEqual(PERHAPS);
        else expect(sameEvent(a, b).strength, `${i} ${j}`).toBeLessThan(SAME);
      }
  });

  test('what an answer to a question adds leaves a story the same event', () => {
    const rewrites = readLines<{ before: string; after: string | null }>('rewrites').filter(({ after }) => after);
    const kept = rewrites.filter(
      ({ before, after }) => sameEvent(signsOf(before), signsOf(after ?? '')).verdict === 'same',
    );
    expect([kept.length, rewrites.length > 100]).toEqual([rewrites.length, true]);
  });
});

describe.each([
  ['an engineer', ENGINEER],
  ['a nurse', NURSE],
])('one folder of %s', (_, stories) => {
  const eventsBy = (list: readonly Told[]) =>
    eventsOf(list.length, toldAgain(list.map(({ text }) => signsOf(text)))).map((first) => list[first]?.event);

  test('each event once, though employer, product and colleagues are the same throughout', () => {
    expect(eventsBy(stories)).toEqual(stories.map(({ event }) => event));
  });

  test('in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...stories], { minLength: stories.length }), (list) => {
        const events = eventsBy(list);
        expect(events).toEqual(list.map(({ event }) => event));
      }),
      { numRuns: 20 },
    );
  });
});

describe('two stories', () => {
  const [long, short] = ENGINEER.map(({ text }) => signsOf(text));
  const pricing = signsOf(ENGINEER.find(({ name }) => name === 'pricing')?.text ?? '');

  test('say by which words', () => {
    const found = sameEvent(long ?? new Map(), short ?? new Map());
    expect(found.verdict).toBe('same');
    expect(found.shared.slice(0, 6)).toEqual(expect.arrayContaining(['tide', 'berth', 'sweep']));
    expect(sameEvent(short ?? new Map(), long ?? new Map())).toEqual(found);
  });

  test('of one employer alone are no event', () => {
    expect(sameEvent(long ?? new Map(), pricing).verdict).not.toBe('same');
  });

  test('without words are none', () => {
    expect(sameEvent(signsOf(''), signsOf('')).verdict).toBe('different');
    expect(toldAgain([signsOf(''), signsOf('')])).toEqual([]);
  });

  test('front matter, code, questions and addresses tell nothing', () => {
    const frame =
      '---\ntitle: Zanzibar\n---\n\nInterviewer: Was it in Zanzibar?\n\n`zanzibar` [it](https://zanzibar.example)\n';
    expect([...signsOf(frame).keys()]).toEqual([]);
  });
});

test('the common words are what training makes of the stories: run `npm run train` when this fails', () => {
  const written = readFileSync(new URL('../../plugins/portfolio/data/told-words.json', import.meta.url), 'utf8');
  expect(toldWords(signs.slice(0, toldStories().length)) === written).toBe(true);
  expect(shareOf('team')).toBeGreaterThan(0.3);
  expect(shareOf('zanzibar')).toBe(shareOf('quincunx'));
  expect([bandOf(RARE - 1), bandOf(RARE), bandOf(2 * RARE)]).toEqual([-1, 0, 2]);
});

import { describe, expect, test } from 'vitest';
import { codeOf, nameOf } from '../../plugins/story-lint/functions/codes.ts';
import data from '../../plugins/story-lint/functions/functions.json' with { type: 'json' };
import { shippedModel } from '../../plugins/story-lint/functions/function-model.ts';
import { FUNCTIONS, functionsIn } from '../../plugins/story-lint/functions/index.ts';
import type { SentenceFunction } from '../../plugins/story-lint/functions/index.ts';
import { featuresOf } from '../../plugins/story-lint/functions/told-features.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import type { Story } from '../../plugins/story-lint/types.ts';
import { growthOf, over, STEEP } from '../laws/growth.ts';

const STORY = `Our invoices went out two days late every month, and about 40 customers called about it.
My manager asked me to find out why.
I read the log of three runs and found that the export waited for a lock.
The database team said no to a second index.
I decided against a cache, because it would have hidden the cause.
It cost me two weekends.
She did not like it, because a shim is debt.
We agreed on a plan in the team meeting.
I rewrote the query and ran it on a copy of last month's data.
The run went from 6 hours to 40 minutes.
I measured it over four weeks with the same script.
Since then every release runs that check, and two other teams use it.
Looking back, I should have asked the database team first.`;
const HOLLOW = `I drove alignment across stakeholders and leveraged synergies. Everybody was very happy and the impact was significant.`;

const storyOf = (text: string): Story => readStory(text, {});
const { sentences: told, functions: story } = storyOf(STORY);
const at = (words: string): number => told.findIndex(({ start, end }) => STORY.slice(start, end).includes(words));

describe('what a sentence does', () => {
  test.each<[string, SentenceFunction]>([
    ['went out two days late', 'situation'],
    ['went out two days late', 'obstacle'],
    ['asked me to find out', 'task'],
    ['I read the log', 'act'],
    ['I read the log', 'method'],
    ['said no', 'obstacle'],
    ['I decided against', 'decision'],
    ['It cost me', 'cost'],
    ['a shim is debt', 'obstacle'],
    ['We agreed', 'group-act'],
    ['I rewrote', 'act'],
    ['from 6 hours', 'result-size'],
    ['from 6 hours', 'baseline'],
    ['with the same script', 'method'],
    ['Since then', 'lasting'],
    ['I should have asked', 'lesson'],
  ])('“%s” is %s', (words, does) => {
    expect(story.labels(at(words))).toContain(does);
  });

  test.each<[string, SentenceFunction]>([
    ['It cost me', 'act'],
    ['We agreed', 'act'],
    ['said no', 'result'],
    ['asked me to find out', 'lesson'],
    ['I rewrote', 'vague-claim'],
  ])('“%s” is no %s', (words, does) => {
    expect(story.does(at(words), does)).toBe(false);
  });

  test('a claim that cannot be checked is no result with a size', () => {
    const hollow = storyOf(HOLLOW).functions;
    expect(hollow.labels(0)).toEqual(['vague-act']);
    expect(hollow.does(1, 'vague-claim')).toBe(true);
    expect(hollow.does(1, 'result-size')).toBe(false);
  });

  test('neighbours and headings have their say', () => {
    const under = (heading: string): number => {
      const { functions } = storyOf(`## ${heading}\n\nThe depot in Leeds checks the list first.\n`);
      return functions.probability(0, 'lesson');
    };
    expect(under('Learning')).toBeGreaterThan(2 * under('Situation'));
    const alone = storyOf('It cost me two weekends.').functions.probability(0, 'cost');
    expect(alone).not.toBe(story.probability(at('It cost me'), 'cost'));
  });

  test('surely is said of few, and never of what is not said at all', () => {
    told.forEach((_, i) => {
      for (const does of FUNCTIONS) if (story.surely(i, does)) expect(story.does(i, does), does).toBe(true);
    });
    const said = (by: 'does' | 'surely'): number =>
      told.reduce((n, _, i) => n + FUNCTIONS.filter((does) => story[by](i, does)).length, 0);
    expect(said('surely')).toBeGreaterThan(5);
    expect(said('surely')).toBeLessThan(0.8 * said('does'));
  });
});

describe('what a story lacks', () => {
  test('nothing that stands in it', () => {
    for (const absence of ['obstacle', 'decision', 'lesson', 'method', 'baseline', 'lasting', 'cost'] as const)
      expect(story.lacks(absence), absence).toBe(false);
  });

  test('what is nowhere in it', () => {
    const hollow = storyOf(HOLLOW).functions;
    for (const absence of ['decision', 'lesson', 'method', 'baseline', 'lasting'] as const)
      expect(hollow.lacks(absence), absence).toBe(true);
  });

  test('one sentence is enough to have it', () => {
    const more = `${HOLLOW} Looking back, I should have asked the database team first.`;
    expect(storyOf(more).functions.lacks('lesson')).toBe(false);
  });
});

describe('the same of every text', () => {
  test('whatever was read before it', () => {
    const before = storyOf(STORY).functions.probabilities;
    expect(storyOf(HOLLOW).functions.probabilities).not.toEqual(before);
    expect(storyOf(STORY).functions.probabilities).toEqual(before);
  });

  test('of none there is nothing to say', () => {
    const none = storyOf('').functions;
    expect(none.probabilities).toHaveLength(0);
    expect(none.probability(0, 'act')).toBe(0);
    expect(none.labels(0)).toEqual([]);
    expect(none.lacks('lesson')).toBe(true);
  });

  test('a sentence of thousands of words is weighed as any other', () => {
    const long = `${'I counted 12 crates and she refused to sign, '.repeat(900)}.`;
    const [probability] = [storyOf(long).functions.probability(0, 'obstacle')];
    const short = storyOf(`${'I counted 12 crates and she refused to sign, '.repeat(9)}.`).functions;
    expect(probability).toBeGreaterThan(0);
    expect(Math.abs(probability - short.probability(0, 'obstacle'))).toBeLessThan(0.02);
  });

  test.each([
    ['sentences', over('I counted 12 crates and she refused to sign. ')],
    ['one sentence', over('I counted 12 crates and she refused to sign, ')],
    ['lines', over('- Counted 12 crates\n')],
  ])('in time that grows with the text: %s', (_, shape) => {
    const read = new Map<string, Story>();
    const kept = (text: string): Story => {
      const known = read.get(text) ?? storyOf(text);
      read.set(text, known);
      return known;
    };
    expect(growthOf((text) => functionsIn(kept(text))(), shape, [10_000, 40_000, 160_000])).toBeLessThan(STEEP);
  });
});

describe('its data', () => {
  const names = data.features.split('|');

  test('names each feature once, in order, and each name is the name of its code', () => {
    expect(names).toEqual([...new Set(names)].sort());
    const { words, table } = shippedModel();
    names.forEach((name, i) => {
      const code = codeOf(name, words);
      expect(nameOf(code, words)).toBe(name);
      expect(table.placeOf(code)).toBe(i);
    });
  });

  test('is small', () => {
    expect(JSON.stringify(data).length).toBeLessThan(245_000);
  });
});

describe('what is looked at', () => {
  const namesIn = (text: string): string[] => {
    const { words } = shippedModel();
    const out: string[] = [];
    featuresOf(storyOf(text), words, ({ codes, size }) => {
      out.push(...Array.from(codes.slice(0, size), (code) => nameOf(code, words)));
    });
    return out;
  };

  test('words by their lemma, figures as one, pairs, who does what and when', () => {
    const names = namesIn('I measured 37 calls.');
    for (const name of [
      'w measure',
      'w #',
      'ww i measure',
      'clause teller measure',
      'first I past',
      'opens PRON',
      'many 1',
    ])
      expect(names).toContain(name);
  });

  test.each([
    ['It fell by 40 %.', 'number percent'],
    ['It cost €900.', 'number money'],
    ['It took a 3-day outage.', 'number duration'],
    ['It began on 3 May.', 'number other'],
    ['We had 40 rows.', 'number count'],
    ['It went from 6 hours to 40 minutes.', 'before from duration'],
    ['It cost €900 and took 3 days.', 'both money duration'],
  ])('%s has a %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

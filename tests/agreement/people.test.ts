import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agreementOf } from '../../plugins/agreement/humans.ts';
import { draw, sheet } from '../../plugins/agreement/index.ts';
import { ratedRows, readRatings } from '../calibration/labelled.ts';

const rows = ratedRows();
const known = new Set(rows.map(({ id }) => id));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const line = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ id: 'd2-001', quality: 3, blinded: true, rater: 'ada', ...fields });
const put = (name: string, ...lines: readonly string[]): void => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
};
const read = () => readRatings(folder, known);

describe('the sheet', () => {
  const drawn = draw(rows, 40, 1);
  const text = sheet(drawn);

  test('is the same for the same seed, and another for another', () => {
    expect(draw(rows, 40, 1)).toEqual(drawn);
    expect(draw(rows, 40, 2)).not.toEqual(drawn);
    expect(drawn).toHaveLength(40);
  });

  test('never holds two tellings of one event, nor one text twice', () => {
    const everything = draw(rows, rows.length, 3);
    expect(new Set(everything.map((row) => row.pair ?? row.twin ?? row.id)).size).toBe(everything.length);
    expect(new Set(everything.map((row) => row.text)).size).toBe(everything.length);
  });

  test('holds every text and no label, version or score', () => {
    for (const { id, text: story } of drawn) {
      expect(text).toContain(`"id":"${id}"`);
      expect(text.replaceAll(/^> ?/gmu, '')).toContain(story);
    }
    const own = text.replaceAll(/^>.*$/gmu, '');
    expect(own).not.toMatch(/\b(?:weak|strong|gaming|quality"?: ?[1-5]|of 100|points)\b/u);
  });

  test('ends in a form that is read once it is filled', () => {
    const form = /```json\n([\s\S]*?)\n```/u.exec(text)?.[1] ?? '';
    put('ada.jsonl', form.replaceAll('null', '4').replaceAll('YOUR-NAME', 'ada'));
    expect(read()).toHaveLength(40);
    put('ada.jsonl', form.replaceAll('YOUR-NAME', 'ada'));
    expect(read).toThrow(/ada\.jsonl:1: quality is not a whole number from 1 to 5/u);
  });
});

describe('ratings by people', () => {
  test('there need be none', () => {
    expect(readRatings(join(folder, 'nowhere'), known)).toEqual([]);
    put('README.md', 'words');
    expect(read()).toEqual([]);
  });

  test('may carry dimensions', () => {
    put('ada.jsonl', line({ dimensions: { ownership: 2 } }), '', line({ id: 'd2-002' }));
    expect(read()).toEqual([
      { rater: 'ada', id: 'd2-001', quality: 3, dimensions: { ownership: 2 } },
      { rater: 'ada', id: 'd2-002', quality: 3 },
    ]);
  });

  test.each<[what: string, line: string, says: RegExp]>([
    ['not blinded', line({ blinded: false }), /ada\.jsonl:2: blinded is not true/u],
    ['off the scale', line({ quality: 6 }), /quality is not a whole number from 1 to 5/u],
    ['of no such text', line({ id: 'd9-999' }), /no rated text is called “d9-999”/u],
    ['of one text twice', line({}), /“d2-001” is rated twice/u],
    ['under another name', line({ id: 'd2-002', rater: 'bea' }), /the rater is “bea”, the file is ada\.jsonl/u],
    ['with a field too many', line({ id: 'd2-002', score: 70 }), /score/u],
    ['in no JSON', '{"id":', /not JSON/u],
  ])('a line %s is refused with its place', (_, faulty, says) => {
    put('ada.jsonl', line({}), faulty);
    expect(read).toThrow(says);
    expect(read).toThrow(/^ada\.jsonl:2: /u);
  });

  test('stand beside labels, judge and one another', () => {
    const texts = [1, 2, 3, 4, 5].map((label) => ({ id: `t${label}`, label, ours: Math.min(5, label + 1) }));
    const by = (rater: string, quality: (label: number) => number) =>
      texts.map(({ id, label }) => ({ rater, id, quality: quality(label) }));
    const { raters, beside } = agreementOf(
      [...by('bea', (label) => 6 - label), ...by('ada', (label) => label), { rater: 'cy', id: 't1', quality: 1 }],
      texts.map((text) => ({ ...text, question: 'quality' })),
    );
    expect(raters).toEqual(['ada', 'bea', 'cy']);
    const of = (one: string, other: string) => beside.find((row) => row.one === one && row.other === other);
    expect(of('ada', 'labels')?.kappa.value).toBe(1);
    expect(of('ada', 'judge')?.difference.value).toBeLessThan(0);
    expect(of('ada', 'bea')?.kappa.value).toBe(-1);
    expect(beside.every(({ question }) => question === 'quality')).toBe(true);
    // One text in common says nothing.
    expect(beside.filter(({ one, other }) => one === 'cy' || other === 'cy')).toEqual([]);
  });

  test('compare dimensions where they were given', () => {
    const ratings = [0, 4, 2].map((ownership, i) => ({
      rater: 'ada',
      id: `t${i}`,
      quality: 3,
      dimensions: { ownership },
    }));
    const known = ratings.map(({ id, dimensions: { ownership } }) => ({
      id,
      question: 'ownership' as const,
      label: ownership,
      ours: 4 - ownership,
    }));
    const { beside } = agreementOf(ratings, known);
    expect(beside.map(({ question, other, kappa }) => [question, other, kappa.value])).toEqual([
      ['ownership', 'labels', 1],
      ['ownership', 'judge', -1],
    ]);
  });
});

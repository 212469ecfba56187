import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose, PATTERNS } from '../../plugins/feedback/index.ts';
import type { PatternSlug } from '../../plugins/feedback/index.ts';
import { PRINCIPLES } from '../../plugins/story-lint/types.ts';
import { growthOf, over, STEEP } from '../laws/growth.ts';
import { UNSEEN } from './sentences.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly patterns: readonly PatternSlug[];
  readonly lps: readonly string[];
}

const rows = readFileSync(new URL('../calibration/feedback.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const firstOf = (text: string): string | undefined => diagnose(text).patterns[0]?.slug;
const tagged = (text: string): string[] =>
  diagnose(text)
    .patterns.filter((pattern) => pattern.tagged)
    .map(({ slug }) => slug);
const of = (text: string, slug: PatternSlug) => {
  const found = diagnose(text).patterns.find((pattern) => pattern.slug === slug);
  if (found === undefined) throw new Error(`No ${slug} in the report.`);
  return found;
};
const missesOf = (list: readonly (readonly [PatternSlug, string])[], places: number): string[] =>
  list
    .filter(
      ([first, text]) =>
        !diagnose(text)
          .patterns.slice(0, places)
          .some(({ slug }) => slug === first),
    )
    .map(([first, text]) => `${first}: ${text}`);

describe('what the models never learnt from', () => {
  test('sentences of our own', () => {
    expect(missesOf(UNSEEN, 1).length / UNSEEN.length, missesOf(UNSEEN, 1).join('\n')).toBeLessThanOrEqual(0.3);
    expect(missesOf(UNSEEN, 3).length / UNSEEN.length, missesOf(UNSEEN, 3).join('\n')).toBeLessThanOrEqual(0.1);
  });

  test('the labelled rejections: the clearest pattern first in three of four, among three in nine of ten', () => {
    const list = rows.map(({ patterns, text }): [PatternSlug, string] => [patterns[0] ?? 'we-instead-of-i', text]);
    expect(missesOf(list, 1).length / list.length, missesOf(list, 1).join('\n')).toBeLessThanOrEqual(0.25);
    expect(missesOf(list, 3).length / list.length, missesOf(list, 3).join('\n')).toBeLessThanOrEqual(0.1);
  });

  test('the first principle is one the writer named in 75 %', () => {
    const named = rows.filter(({ lps }) => lps.length > 0);
    const right = named.filter(({ lps, text }) => lps.includes(diagnose(text).principles[0]?.slug ?? ''));
    expect(right.length / named.length).toBeGreaterThanOrEqual(0.75);
  });
});

describe('praise and denial', () => {
  test.each<[denied: PatternSlug, first: PatternSlug, text: string]>([
    ['no-quantified-metrics', 'we-instead-of-i', 'Numbers were not the problem, but you kept saying we.'],
    ['no-quantified-metrics', 'conflict-avoidance', 'Great on data, but you avoided every disagreement.'],
    [
      'insufficient-leadership-evidence',
      'weak-system-design',
      'No concerns about depth. However, the system design fell apart.',
    ],
    [
      'poor-communication-under-pressure',
      'lack-of-strategic-thinking',
      'You did not ramble; the answers were too tactical.',
    ],
    [
      'weak-system-design',
      'ownership-signal-gap',
      'System design was excellent, though you waited to be told what to do.',
    ],
    [
      'we-instead-of-i',
      'rapid-fire-breakdown',
      'Your individual contribution was clear, yet you froze on quick questions.',
    ],
  ])('not %s but %s: %s', (denied, first, text) => {
    expect(firstOf(text)).toBe(first);
    expect(tagged(text)).not.toContain(denied);
  });

  test('a want is no denial', () => {
    expect(tagged('They liked me, but it was not a fit.')).toEqual(['cultural-misalignment']);
    expect(tagged('It was not a strategic answer.')).toEqual(['lack-of-strategic-thinking']);
  });

  test('two faults in two sentences are both tagged', () => {
    expect(tagged('They said I kept saying we.\nThere were no numbers.\n').sort()).toEqual([
      'no-quantified-metrics',
      'we-instead-of-i',
    ]);
  });

  test('what is denied is kept as words against', () => {
    expect(of('No concerns about system design.', 'weak-system-design').rulesOut.map(({ quote }) => quote)).toEqual([
      'system design',
    ]);
  });
});

describe('feedback that says nothing', () => {
  test.each([
    '',
    '  \n\t',
    'Thank you for your time.',
    'After careful consideration we have decided to move forward with other candidates.',
    'The team felt you were a strong candidate and it was a very close call. Please feel free to re-apply.',
    'We had a very strong pool of applicants and cannot offer you a position at this time.',
    'Unfortunately we will not be proceeding with your application. We wish you all the best.',
    'It has been five weeks since my onsite. I have written twice and there is no answer, the portal still says under review.',
    'SDE III: 3 inclined, 2 not inclined, BR not inclined.',
    'We won’t be making an offer. You may apply again in six months.',
  ])('tags nothing and says what to ask: %j', (text) => {
    const report = diagnose(text);
    expect(tagged(text)).toEqual([]);
    expect(report.silence?.because).toBe(text.trim() === '' ? 'empty' : 'no-reason');
    expect(report.next.join('\n')).toContain('/framework/feedback-call/');
    expect(report.next.some((step) => step.startsWith('Ask: “'))).toBe(true);
  });
});

describe('the report', () => {
  const text = rows.map((row) => row.text).join('\r\n\r\n');

  test('all patterns and principles, most confident first', () => {
    const report = diagnose(text, { path: 'a.txt' });
    expect(report.path).toBe('a.txt');
    expect(report.patterns.map(({ slug }) => slug).sort()).toEqual([...PATTERNS].sort());
    expect(report.principles.map(({ slug }) => slug).sort()).toEqual([...PRINCIPLES].sort());
    for (const tags of [report.patterns, report.principles]) {
      const confidences = tags.map(({ confidence }) => confidence);
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
      expect(tags.filter((tag) => tag.tagged).length).toBeLessThanOrEqual(3);
    }
  });

  test('ties stand in a fixed order', () => {
    expect(diagnose('').patterns.map(({ slug }) => slug)).toEqual([...PATTERNS]);
    expect(diagnose('').principles.map(({ slug }) => slug)).toEqual([...PRINCIPLES]);
  });

  test.each(['\n', '\r\n', '\r'])('quotes are the words at their place, lines ended by %j', (end) => {
    const source = rows.map((row) => row.text).join(end + end);
    const lines = source.split(/\r\n|\n|\r/u);
    const report = diagnose(source);
    const places = [
      ...report.patterns.flatMap((p) => [...p.evidence, ...p.rulesOut]),
      ...report.principles.flatMap((p) => p.evidence),
      ...report.parts,
      ...report.outcomes.map(({ evidence }) => evidence),
    ];
    expect(places.length).toBeGreaterThan(50);
    for (const { line, column, endLine, endColumn, quote } of places) {
      const there = lines.slice(line - 1, endLine);
      const tail = there.length - 1;
      there[tail] = there[tail]?.slice(0, endColumn - 1) ?? '';
      there[0] = there[0]?.slice(column - 1) ?? '';
      expect(there.join(end)).toBe(quote);
      expect(quote).not.toBe('');
    }
  });

  test('what is tagged has words behind it and says what to do', () => {
    for (const row of rows) {
      for (const pattern of diagnose(row.text).patterns.filter((each) => each.tagged)) {
        expect(pattern.evidence.length, row.id).toBeGreaterThan(0);
        expect(pattern.next.join('\n')).toContain(`/patterns/${pattern.slug}/`);
        expect(pattern.next.join('\n')).toContain('Rule it out if');
      }
    }
  });

  test('the same text gives the same report', () => {
    expect(diagnose(text)).toEqual(diagnose(text));
  });

  test.each([
    ['feedback over and over', `${text}\n`],
    ['one endless word', 'x'],
    ['no stop', 'we '],
    ['negations', 'not no never '],
    ['line ends', '\n'],
    ['astral', '🙂'],
    ['tags that never end', '<p '],
    ['tags', '<p><b>'],
    ['styles that never end', '<style>a'],
    ['entities', '&amp;&#'],
    ['links that never end', '](('],
    ['quoted mail', '> On Monday, A wrote:\n'],
    ['farewells', 'Best,\nAnna\n\n'],
    ['turns', 'fine, but it, '],
  ])('is read once, however long the text: %s', (_, part) => {
    expect(growthOf(diagnose, over(part))).toBeLessThan(STEEP);
  });
});

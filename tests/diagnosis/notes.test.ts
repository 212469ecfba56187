import { describe, expect, test } from 'vitest';
import { NO_TABLE, rewrittenCell, withRow } from '../../plugins/diagnosis/gap-table.ts';
import { foundIn, noticed, noticedAloud, noticedDrawn, type PatternPage } from '../../plugins/diagnosis/noticed.ts';
import { recruiterQuestions, PATTERNS } from '../../plugins/feedback/index.ts';
import { wordsOf } from '../../plugins/manuscript/drawn.ts';
import { joinedNotes, NO_NOTES, readNotes, type Notebook } from '../../src/tools/diagnose/notebook.ts';

const page = (slug: PatternPage['slug'], ...signs: string[]): PatternPage => ({
  slug,
  title: `Title of ${slug}`,
  principles: [],
  signs,
  asks: 'asks',
  rulesOut: 'Rule it out if …',
});
const PAGES = [
  page('weak-system-design', 'a', 'b'),
  page('we-instead-of-i', 'c', 'd', 'e'),
  page('conflict-avoidance', 'f'),
];

describe('signs that were noticed', () => {
  test('rank patterns by how many there are, and else by the order of the pages', () => {
    const order = (...picked: string[]) => noticed(PAGES, new Set(picked)).map(({ page: { slug } }) => slug);
    expect(order()).toEqual([]);
    expect(order('f', 'a')).toEqual(['weak-system-design', 'conflict-avoidance']);
    expect(order('f', 'a', 'e', 'c')).toEqual(['we-instead-of-i', 'weak-system-design', 'conflict-avoidance']);
    expect(order('what no page says')).toEqual([]);
  });

  test('become rows by the first of each, and a guess in words', () => {
    const all = noticed(PAGES, new Set(['c', 'd']));
    expect(foundIn(all)).toEqual([{ slug: 'we-instead-of-i', quote: 'c' }]);
    expect(noticedDrawn(all).map(wordsOf).join('')).toMatch(/Title of we-instead-of-i 2 of 3 signs.*Rule it out/u);
    expect(noticedAloud(all)).toMatch(/2 of 3 signs\. It is a guess/u);
    expect(noticedAloud([])).toBe('No sign is picked.');
  });
});

test('five questions can still be answered, the second by a guess where there is one', () => {
  for (const slug of [null, ...PATTERNS]) {
    const questions = recruiterQuestions(slug);
    expect(new Set(questions).size).toBe(5);
    for (const question of questions) expect(question).toMatch(/\?$/u);
    expect(/My guess is that/u.test(questions[1] ?? '')).toBe(slug !== null);
  }
});

describe('what is kept', () => {
  const notes: Notebook = {
    text: 'mail',
    before: '',
    signs: ['a'],
    table: rewrittenCell(withRow(NO_TABLE), 0, 'gap', 'mine'),
  };

  test('comes back as it was, and what is something else does not', () => {
    expect(readNotes(JSON.parse(JSON.stringify(notes)))).toEqual(notes);
    for (const strange of [null, 1, 'x', [], {}, { text: 1 }, { ...notes, table: [] }, { ...notes, signs: 'a' }])
      expect(readNotes(strange)).toBeNull();
    const rows = [
      ...notes.table.rows,
      null,
      {},
      { source: 'toString', cells: {} },
      { source: 'own', cells: { gap: 1 } },
    ];
    expect(readNotes({ ...notes, table: { rows, dropped: [] } })?.table.rows.map(({ cells }) => cells.gap)).toEqual([
      'mine',
      '',
    ]);
  });

  test('loses nothing of what another tab wrote', () => {
    const theirs = {
      ...notes,
      text: 'their mail',
      signs: ['a', 'b'],
      table: rewrittenCell(notes.table, 0, 'gap', 'theirs'),
    };
    const own = { ...notes, text: 'my mail' };
    const both = joinedNotes(own, notes, theirs);
    expect([both.text, both.before, both.signs]).toEqual(['my mail', 'their mail', ['a', 'b']]);
    expect(both.table.rows.map(({ cells }) => cells.gap)).toEqual(['mine', 'theirs']);
    expect(joinedNotes(own, notes, notes)).toBe(own);
    expect(joinedNotes(own, NO_NOTES, own)).toBe(own);
  });
});

import { describe, expect, test } from 'vitest';
import { asMarkdown, asSheet, filled, NO_ANSWERS, readTemplate, rowsIn } from '../../plugins/forms/index.ts';
import { formFiles, formOf } from './form-files.ts';

const read = (source: string) => readTemplate(source, 'md', { title: 'Made up' });

describe('a template becomes a form by being written', () => {
  const form = read(`# Hand-over

To: [name of the lead]   From: [  ]

Dear [name of the lead],

the rota goes to you on [day]. Read [the guide](/guide/).

## What is open

- _[Write here: one thing, with a date]_
- _[Write here: one thing, with a date]_

1. Who knows? _[Write here: …]_

| Figure | Before | After |
|---|---|---|
|  |  |  |

| | Week 1 | Week 2 |
|---|---|---|
| Shifts |  |  |

---

Before you hand it over:

- [ ] Asked twice.
`);

  test('with a field for each placeholder, named by its words or by those in front of it', () => {
    expect(form.fields.map(({ label, hint, long }) => [label, hint, long])).toEqual([
      ['To', 'Name of the lead', false],
      ['From', '', false],
      ['Day', 'the rota goes to you on …', false],
      ['Who knows?', '', true],
    ]);
  });

  test('with rows to add to, side by side, one below another or as items', () => {
    expect(
      form.rows.map(({ label, shape, columns, starts }) => [
        label,
        shape,
        columns.map((one) => one.label),
        starts.length,
      ]),
    ).toEqual([
      ['What is open', 'list', ['One thing, with a date'], 2],
      ['What is open', 'down', ['Figure', 'Before', 'After'], 1],
      ['What is open', 'across', ['Shifts'], 2],
    ]);
    expect(new Set(form.rows.map(({ id }) => id)).size).toBe(3);
  });

  test('with its checks apart, and a link left alone', () => {
    expect(form.checks).toEqual([
      { title: 'Before you hand it over', items: [{ id: 'asked-twice', words: 'Asked twice.' }] },
    ]);
    const text = asMarkdown(filled(form, NO_ANSWERS));
    expect(text).toContain('[the guide](/guide/)');
    expect(text).not.toContain('Asked twice');
    expect(text).not.toContain('\n---\n');
  });

  test('and a column that it is said to have and has not stops the build', () => {
    const figures = { quantity: 'Figure', before: 'Before', after: 'Afterwards' };
    expect(() => readTemplate('| Figure | Before |\n|---|---|\n|  |  |', 'md', { title: 'X', figures })).toThrow(
      /“X” names columns that its file does not have: Afterwards\. It has: Figure; Before\./u,
    );
  });
});

describe.each(formFiles.map((one) => [one.id, one] as const))('%s', (_, { form, source }) => {
  test('asks for something, under labels that are told apart', () => {
    expect(form.fields.length + form.rows.length).toBeGreaterThan(0);
    const labels = [
      ...form.fields,
      ...form.checks.flatMap(({ items }) => items.map(({ words }) => ({ label: words }))),
    ].map(({ label }) => label);
    expect(labels.filter((label, index) => label === '' || labels.indexOf(label) !== index)).toEqual([]);
    for (const { columns, starts } of form.rows) {
      expect(starts.length).toBeGreaterThan(0);
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    }
  });

  test('is, with nothing filled in, the template without its checks', () => {
    const written = filled(form, NO_ANSWERS);
    if (form.ending === 'csv') {
      expect(asSheet(written).split('\r\n')[0]).toBe(source.split('\n')[0]);
      return;
    }
    const text = asMarkdown(written, form.ending);
    const checks = form.checks.flatMap(({ title, items }) => [title, ...items.map(({ words }) => words)]);
    const lost = source
      .split('\n')
      .filter((line) => line.trim() !== '' && !text.includes(line.trim()) && !checks.some((one) => line.includes(one)));
    expect(lost).toEqual([]);
    for (const { words } of form.checks.flatMap(({ items }) => items)) expect(text).not.toContain(words);
  });
});

test('a sheet’s example is a hint, and of its rows each kind is there once', () => {
  const [rows] = formOf('metrics-inventory').rows;
  if (!rows) throw new Error('The inventory has no rows.');
  expect(rows.columns.find(({ id }) => id === 'how-known')).toMatchObject({
    name: 'how_known',
    label: 'How known',
    hint: 'Such as: support tool monthly export',
  });
  expect(rowsIn(NO_ANSWERS, rows).map(({ cells }) => cells['kind'])).toEqual([
    'technical',
    'business',
    'team',
    'customer',
  ]);
});

test('front matter has a value to give in each line that says so', () => {
  const { fields } = formOf('story');
  expect(fields.slice(0, 5).map(({ label, choices }) => [label, choices.length])).toEqual([
    ['Title', 0],
    ['Level', 4],
    ['Role', 0],
    ['Question', 0],
    ['Principles', 0],
  ]);
});

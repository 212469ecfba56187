import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { levelOf, portfolio } from '../../plugins/portfolio/index.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { elements, hasClass, text } from './html.ts';

const page = elements(`${inject('dist')}/stories/coverage/index.html`);
const inside = (tag: string, row: (typeof page)[number]): string[] =>
  row.childNodes.flatMap((node) => ('tagName' in node && node.tagName === tag ? [text(node).trim()] : []));

const folder = 'content/stories/examples';
const judged = readdirSync(folder)
  .map((name) => `${folder}/${name}`)
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }))
  .filter(({ source }) => /^telling: (?:retold|model)$/mu.test(source));
const level = levelOf(judged.map(({ path, source }) => lint(source, { path })));
const report = portfolio(
  judged.map(({ path, source }) => lint(source, { path, level })),
  { level },
);

test('the matrix is the one that the engine gives: every story, every principle, what they come to', () => {
  const rows = page.filter(({ tagName }) => tagName === 'tr');
  expect(rows).toHaveLength(1 + report.stories.length + 2);
  for (const row of rows.slice(1)) expect(inside('td', row)).toHaveLength(16);
  expect(inside('td', rows.at(-2) ?? expect.fail())).toEqual(
    report.principles.map(({ creditable }) => String(creditable.length)),
  );
});

test('every gap has its advice, every interviewer a vote and a reason', () => {
  const main = text(page.find(({ tagName }) => tagName === 'main') ?? expect.fail()).replaceAll(/\s+/gu, ' ');
  for (const { advice } of report.principles) if (advice !== null) expect(main).toContain(advice);
  const votes = page.filter((element) => hasClass(element, 'vote')).map(text);
  expect(votes).toEqual(report.debrief.interviewers.map(({ vote }) => vote));
  for (const { because } of report.debrief.interviewers) expect(main).toContain(because);
  expect(main).toContain(report.debrief.because);
});

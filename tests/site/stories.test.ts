import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { DIMENSIONS, lint } from '../../plugins/story-lint/index.ts';
import { points } from '../../plugins/manuscript/report-words.ts';
import { readStories } from '../../src/build/story-files.ts';
import { attribute, elements, hasClass, text } from './html.ts';

const stories = readStories().shown;

describe.each(stories.map(({ id }) => id))('the page of %s', (id) => {
  const path = `content/stories/${id}.mdx`;
  const report = lint(readFileSync(path, 'utf8'), { path });
  const page = elements(`${inject('dist')}/stories/${id}/index.html`);
  const judgement = page.find((element) => hasClass(element, 'report'));

  test('shows the score that the engine gives', () => {
    const labels = page
      .map((element) => attribute(element, 'aria-label') ?? '')
      .filter((label) => /^Score \d+ of 100/u.test(label));
    expect(labels).toHaveLength(1);
    expect(labels[0]).toMatch(new RegExp(`^Score ${report.score} of 100`, 'u'));
  });

  test('shows the points of each dimension', () => {
    expect(judgement).toBeDefined();
    const shown = judgement ? text(judgement).replaceAll(/\s+/gu, ' ') : '';
    for (const dimension of DIMENSIONS) expect(shown).toContain(`${points(report.dimensions[dimension].points)} of`);
  });

  test('says every finding', () => {
    const list = page.find((element) => hasClass(element, 'remarks') && hasClass(element, 'fault'));
    const said = list ? text(list) : '';
    for (const { message } of report.findings) expect(said).toContain(message);
  });

  test('ties each note to its words, both ways', () => {
    const numbers = page.filter((element) => hasClass(element, 'ref'));
    const ids = new Set(page.map((element) => attribute(element, 'id')));
    for (const number of numbers) expect(ids).toContain(attribute(number, 'href')?.slice(1));
    for (const back of page.filter((element) => hasClass(element, 'back')))
      expect(ids).toContain(attribute(back, 'href')?.slice(1));
    for (const mark of page.filter(({ tagName }) => tagName === 'mark')) {
      for (const note of (attribute(mark, 'aria-describedby') ?? '').split(' ')) expect(ids).toContain(note);
    }
  });

  test('keeps every word of the story', () => {
    const manuscript = page.find((element) => hasClass(element, 'manuscript'));
    const shown = (manuscript ? words(manuscript) : '').replaceAll(/\s+/gu, '');
    const source = readFileSync(path, 'utf8').replace(/^---[\s\S]*?\n---/u, '');
    for (const paragraph of source
      .split(/\n\s*\n/u)
      .filter((one) => /^[\p{L}“]/u.test(one) && !/[[\]*_`|\\&]/u.test(one))) {
      expect(shown).toContain(paragraph.replaceAll(/\s+/gu, ''));
    }
  });
});

function words(node: Parameters<typeof text>[0]): string {
  if ('tagName' in node && (hasClass(node, 'ref') || hasClass(node, 'notes'))) return '';
  return 'childNodes' in node && node.childNodes.length > 0 ? node.childNodes.map(words).join('') : text(node);
}

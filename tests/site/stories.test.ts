import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { DIMENSIONS, lint } from '../../plugins/story-lint/index.ts';
import { bandInWords, bandsBeside, sureness } from '../../plugins/manuscript/interval-words.ts';
import { BAND_NAMES, points } from '../../plugins/manuscript/report-words.ts';
import { readStories } from '../../src/build/story-files.ts';
import { attribute, elements, elementsIn, hasClass, text } from './html.ts';

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
    const { low, high } = report.interval;
    expect(labels[0]).toBe(`Score ${report.score} of 100 (${low}–${high}), ${bandInWords(report).toLowerCase()}`);
  });

  test('draws how sure the score is, names the bands it may be in, and says it in words', () => {
    const scale = page.find((element) => hasClass(element, 'scale'));
    const inside = scale ? elementsIn(scale) : [];
    const { low, high } = report.interval;
    const line = inside.find((element) => element.tagName === 'line' && hasClass(element, 'interval'));
    expect(['x1', 'x2'].map((end) => line && attribute(line, end))).toEqual([`${low}%`, `${high}%`]);
    expect(inside.map((element) => attribute(element, 'aria-label'))).toContain(
      `On a scale of 100: ${report.score}, with ratings from ${low} to ${high}`,
    );
    const named = (name: string): string[] => inside.filter((element) => hasClass(element, name)).map(text);
    expect(named('own')).toEqual([BAND_NAMES[report.band]]);
    expect(named('near')).toEqual(bandsBeside(report).map((band) => BAND_NAMES[band]));
    expect(scale ? text(scale) : '').toContain(sureness(report) ?? 'in');
    expect(judgement ? text(judgement) : '').toContain(bandInWords(report));
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

import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { MARKS, percent, titleOf, two, valueOf } from '../../plugins/agreement/index.ts';
import { ruleset } from '../../plugins/ruleset.ts';
import { agreementFigures } from '../../src/build/agreement-figures.ts';
import { attribute, elements, elementsIn, text } from './html.ts';

const FIGURES = await agreementFigures();
const page = elements(`${inject('dist')}/score/agreement/index.html`);
const below = inject('below');
const main = page.find(({ tagName }) => tagName === 'main');
const shown = (main ? text(main) : '').replaceAll(/\s+/gu, ' ');

describe('the agreement page', () => {
  test('shows every figure beside what is asked', () => {
    for (const mark of MARKS) {
      const value = valueOf(mark.of(FIGURES).value);
      const figure = mark.unit === 'share' ? percent(value) : mark.unit === 'kappa' ? two(value) : String(value);
      const row = page.find(
        ({ tagName, ...rest }) => tagName === 'tr' && text({ tagName, ...rest }).includes(mark.title),
      );
      expect(row && text(row), mark.title).toContain(figure);
    }
  });

  test('says of each writer how many ratings lie inside the range, and by whom they are', () => {
    const table = page.find((one) => one.tagName === 'table' && text(one).includes('inside the range of their score'));
    const rows = table ? elementsIn(table).filter(({ tagName }) => tagName === 'tr') : [];
    expect(rows).toHaveLength(FIGURES.inside.length + 1);
    FIGURES.inside.forEach(({ of, inside, width, texts }, i) => {
      const row = text(rows[i + 1] as (typeof rows)[number]);
      for (const told of [titleOf(of), percent(inside.value), width.toFixed(0), String(texts)])
        expect(row, of).toContain(told);
    });
    expect(shown).toContain('The ratings are by language models');
  });

  test('says whose labels these are, and that the judge was tuned on them', () => {
    expect(shown).toMatch(
      FIGURES.humans.raters.length === 0 ? /No person has rated these texts/u : /without seeing label/u,
    );
    expect(shown).toContain('language model');
    expect(shown).toContain('expect less than these figures');
  });

  test('names the rules that the shell would name: the bundle was told as it was made', () => {
    expect(shown).toContain(`ruleset ${ruleset().slice(0, 'sha256:'.length + 8)}`);
  });

  test('lists every rating that is two steps or more off', () => {
    for (const { id, place } of FIGURES.ratings.farOff) {
      expect(shown).toContain(id);
      expect(shown).toContain(`${place.file.replace(/^.*\//u, '')}:${place.line}`);
    }
  });

  test('leads to the row’s line where the repository is known', () => {
    const [first] = FIGURES.ratings.farOff;
    const links = elements(`${below.dist}/score/agreement/index.html`).map((element) => attribute(element, 'href'));
    if (first !== undefined)
      expect(links).toContain(
        `https://git.example.org/reader/second-loop/blob/main/${first.place.file}#L${first.place.line}`,
      );
    expect(readFileSync(`${inject('dist')}/score/agreement/index.html`, 'utf8')).not.toContain('/blob/main/');
  });

  test('gives each table a caption and each row a head', () => {
    const tables = page.filter(({ tagName }) => tagName === 'table');
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table.childNodes.some((node) => node.nodeName === 'caption')).toBe(true);
    }
  });

  test('is found from the page that explains a score', () => {
    const links = elements(`${inject('dist')}/score/index.html`).map((element) => attribute(element, 'href'));
    expect(links).toContain('/score/agreement/');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { checkLinks } from '../../src/build/link-check.ts';
import { attribute, elements, pagesOf, text } from './html.ts';

const dist = inject('dist');
const below = inject('below');
const LIMIT = 45_000;
/** A tool that holds the signs of eleven patterns, to be read without it. */
const LIMIT_WITH_SIGNS = 47_000;

describe('links', () => {
  test('hold at the root of a host', () => {
    expect(checkLinks(dist, '/', 'http://localhost:4321').faults).toEqual([]);
  });

  test('hold below a path', () => {
    const { faults, links } = checkLinks(below.dist, below.base, 'https://example.org');
    expect(faults).toEqual([]);
    expect(links).toBeGreaterThan(1000);
  });
});

test.each(pagesOf(dist).filter((name) => /rules\/[^/]+\/index/u.test(name)))(
  '%s gives lines that set its findings aside, as front matter reads them',
  (name) => {
    const settings = elements(`${dist}/${name}`)
      .filter(({ tagName }) => tagName === 'pre')
      .map(text)
      .filter((lines) => lines.includes('because'));
    const [, rule] = /rules\/([^/]+)/u.exec(name) ?? [];
    for (const lines of settings) expect(parse(lines)).toEqual({ allow: [{ rule, because: '…' }] });
  },
);

describe.each(pagesOf(dist))('%s', (name) => {
  const page = elements(`${dist}/${name}`);
  const meta = (key: string): string =>
    attribute(
      page.find(({ tagName, attrs }) => tagName === 'meta' && attrs.some(({ value }) => value === key)) ??
        ({ attrs: [] } as never),
      'content',
    ) ?? '';

  test('says what it is', () => {
    expect(attribute(page.find(({ tagName }) => tagName === 'html') ?? ({ attrs: [] } as never), 'lang')).toBe('en');
    expect(
      page
        .filter(({ tagName }) => tagName === 'h1')
        .map((title) => text(title).trim())
        .filter(Boolean),
    ).toHaveLength(1);
    expect(
      page
        .filter(({ tagName }) => tagName === 'title')
        .map(text)
        .join(''),
    ).toMatch(/Second Loop/u);
    expect(meta('description').length).toBeGreaterThan(20);
    expect(meta('og:image')).toMatch(/\/og\.png$/u);
  });

  test('holds no directive that was left for the browser', () => {
    expect(page.flatMap(({ attrs }) => attrs.map(({ name: key }) => key)).filter((key) => key.includes(':'))).toEqual(
      [],
    );
  });

  test('gives no two things one id', () => {
    const ids = page.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

const size = (file: string): number => gzipSync(readFileSync(file)).length;

test('what the workbench loads once somebody writes stays small, and no reading page names it', () => {
  const scripts = readdirSync(`${dist}/_astro`).filter((name) => name.endsWith('.js'));
  const named = (start: string): string => {
    const [one, ...others] = scripts.filter((name) => name.startsWith(start));
    expect([start, others]).toEqual([start, []]);
    return one ?? '';
  };
  const judge = named('worker-');
  expect(size(`${dist}/_astro/${judge}`)).toBeLessThan(600_000);
  const editor = named('editor.');
  expect(size(`${dist}/_astro/${editor}`)).toBeLessThan(105_000);
  const naming = pagesOf(dist).filter((name) =>
    /_astro\/(?:Workbench|editor|worker)/u.test(readFileSync(`${dist}/${name}`, 'utf8')),
  );
  expect(naming).toEqual(['workbench/index.html']);
  const reader = named('feedback-worker-');
  expect(size(`${dist}/_astro/${reader}`)).toBeLessThan(260_000);
  const leading = pagesOf(dist).filter((name) =>
    /_astro\/(?:Diagnose|feedback-worker)/u.test(readFileSync(`${dist}/${name}`, 'utf8')),
  );
  expect(leading).toEqual(['diagnose/index.html']);
});

/** A page with all its scripts and styles, fonts apart. */
function weightOf(name: string): number {
  const assets = elements(`${dist}/${name}`).flatMap(
    (element) =>
      (element.tagName === 'script'
        ? attribute(element, 'src')
        : attribute(element, 'rel') === 'stylesheet'
          ? attribute(element, 'href')
          : undefined) ?? [],
  );
  return size(`${dist}/${name}`) + assets.map((path) => size(`${dist}${path}`)).reduce((a, b) => a + b, 0);
}

test('the planner stays small, what writes calendar files is not among it, and no reading page names either', () => {
  expect(weightOf('plan/index.html')).toBeLessThan(56_000);
  const naming = (what: RegExp): string[] =>
    pagesOf(dist).filter((name) => what.test(readFileSync(`${dist}/${name}`, 'utf8')));
  expect(naming(/_astro\/PlanMaker/u)).toEqual(['plan/index.html']);
  expect(naming(/_astro\/calendar-file/u)).toEqual([]);
  const file = readdirSync(`${dist}/_astro`).filter((name) => name.startsWith('calendar-file'));
  expect(file.map((name) => size(`${dist}/_astro/${name}`) < 12_000)).toEqual([true]);
});

test('a reading page stays small before search is opened, fonts apart', () => {
  for (const name of [
    'workbench/index.html',
    'framework/first-48-hours/index.html',
    'stories/examples/we-for-i-retold/index.html',
    'case-studies/l7-strong-technical-weak-strategy/index.html',
    'patterns/index.html',
  ]) {
    expect(weightOf(name), name).toBeLessThan(LIMIT);
  }
  expect(weightOf('diagnose/index.html')).toBeLessThan(LIMIT_WITH_SIGNS);
});

test('a page below a path can be corrected where it is kept', () => {
  const page = elements(`${below.dist}/patterns/we-instead-of-i/index.html`);
  expect(page.map((element) => attribute(element, 'href'))).toContain(
    'https://git.example.org/reader/second-loop/edit/main/content/patterns/we-instead-of-i.mdx',
  );
});

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, open, type Watched } from './browser.ts';
import { serve } from './server.ts';

const SAID: readonly (readonly [string, string])[] = [
  ['they said I kept saying we', 'we-instead-of-i'],
  ['not enough depth', 'insufficient-leadership-evidence'],
  ['no numbers', 'no-quantified-metrics'],
  ['too nice', 'conflict-avoidance'],
  ['never used DynamoDB', 'outdated-platform-knowledge'],
  ['froze on follow-ups', 'rapid-fire-breakdown'],
];
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  ['the root', inject('dist'), '/'],
  ['a sub-path', inject('below').dist, inject('below').base],
])('search at %s', (_, dist, base) => {
  let site: Awaited<ReturnType<typeof serve>>;
  let watched: Watched;
  let page: Page;
  beforeAll(async () => {
    site = await serve(dist, base);
    watched = await open(browser, `${site.address}patterns/`);
    page = watched.page;
  });
  afterAll(async () => {
    await watched.context.close();
    site.close();
  });
  const cards = () =>
    page.$$eval('pattern-finder [data-card]:not([hidden]) a', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
  const settled = () =>
    page.waitForFunction(() => / fits?$/u.test(document.querySelector('pattern-finder output')?.textContent ?? ''));

  test.each(SAID)('“%s” finds its pattern first, in the dialog', async (words, pattern) => {
    await page.keyboard.press('Control+k');
    await page.evaluate(() => document.querySelector('site-search output')?.replaceChildren());
    await page.fill('site-search input', words);
    await page.waitForFunction(() => /page/u.test(document.querySelector('site-search output')?.textContent ?? ''));
    expect(await page.getAttribute('site-search li a', 'href')).toBe(`${base}patterns/${pattern}/`);
    await page.keyboard.press('Escape');
    expect(await page.locator('site-search dialog').isVisible()).toBe(false);
  });

  test.each(SAID)('“%s” finds its pattern first, in the finder', async (words, pattern) => {
    await page.fill('pattern-finder input', words);
    await settled();
    await page.waitForTimeout(150);
    expect((await cards())[0]).toBe(`${base}patterns/${pattern}/`);
  });

  test('a filter filters without words, and Clear brings all back', async () => {
    await page.fill('pattern-finder input', '');
    const all = await cards();
    await page.selectOption('pattern-finder [name=outcome]', { label: 'Rejected, later hired' });
    await settled();
    const some = await cards();
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(some.every((href) => href?.startsWith(`${base}case-studies/`))).toBe(true);
    expect(page.url()).toContain('outcome=');
    await page.click('pattern-finder [type=reset]');
    await page.waitForFunction(
      (count) => document.querySelectorAll('pattern-finder [data-card]:not([hidden])').length === count,
      all.length,
    );
    expect(await cards()).toEqual(all);
  });

  test('what does not exist is said to be nothing', async () => {
    await page.fill('pattern-finder input', 'xylophone quartz');
    await page.waitForSelector('pattern-finder .none:not([hidden])');
    await page.fill('pattern-finder input', '');
  });

  test('arrows walk the results, Enter opens, Escape returns to the box', async () => {
    await page.fill('pattern-finder input', 'too nice');
    await settled();
    await page.waitForTimeout(150);
    await page.focus('pattern-finder input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}patterns/conflict-avoidance/`);
    await page.goto(`${site.address}patterns/`);
  });

  test('nothing complained', () => {
    expect(watched.complaints).toEqual([]);
  });
});

test('without JavaScript the patterns page is a list of everything', async () => {
  const site = await serve(inject('dist'), '/');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}patterns/`);
  expect(await page.locator('pattern-finder [data-card]:visible').count()).toBeGreaterThan(15);
  expect(await page.locator('pattern-finder form').isVisible()).toBe(false);
  await context.close();
  site.close();
});

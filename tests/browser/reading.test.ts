import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { faultsFor } from './axe.ts';
import { launch, open, type Theme } from './browser.ts';
import { serve } from './server.ts';

const PAGES = [
  '',
  'patterns/',
  'patterns/we-instead-of-i/',
  'case-studies/l7-strong-technical-weak-strategy/',
  'stories/examples/we-for-i-told/',
  'stories/',
  'stories/coverage/',
  'workbench/',
  'diagnose/',
  'principles/dive-deep/',
  'framework/six-month-plan/',
  'framework/your-own-copy/',
  'templates/metric-impact-sheet/',
  'questions/',
  'rules/we-instead-of-i/',
  'claims/',
  'score/',
  'score/agreement/',
  'nowhere/',
];
/** A tenth of what counts as good. Not nought: a browser may paint a table before its last row has arrived. */
const STILL = 0.01;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launch();
  site = await serve(inject('dist'), '/');
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const LOADS = 3;

/** What the page itself moves: on a busy machine the parser pauses and one load may shift where the next does not. */
async function leastShift(first: Page, path: string, theme: Theme, width?: number): Promise<number> {
  let least = await first.evaluate(() => window.shifted);
  for (let load = 1; load < LOADS && least >= STILL; load++) {
    const { page, context } = await open(browser, site.address + path, theme, width);
    least = Math.min(least, await page.evaluate(() => window.shifted));
    await context.close();
  }
  return least;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(PAGES)('/%s has no fault that axe can find, no complaint, no shift', { timeout: 60_000 }, async (path) => {
    const { page, context, complaints } = await open(browser, site.address + path, theme);
    expect(await leastShift(page, path, theme)).toBeLessThan(STILL);
    expect(await faultsFor(page)).toEqual([]);
    expect(complaints.filter((complaint) => path !== 'nowhere/' || !complaint.includes('404'))).toEqual([]);
    await context.close();
  });
});

test.each(PAGES)('/%s fits a phone, and axe finds no fault there', { timeout: 60_000 }, async (path) => {
  const { page, context } = await open(browser, site.address + path, 'light', 360);
  expect(await leastShift(page, path, 'light', 360)).toBeLessThan(STILL);
  expect(await faultsFor(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test('the theme switches and is kept', async () => {
  const { page, context } = await open(browser, site.address);
  await page.selectOption('starlight-theme-select select >> visible=true', 'dark');
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  await page.reload();
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  await context.close();
});

test('a mark’s number takes the keyboard, describes itself and leads to its note and back', async () => {
  const { page, context } = await open(browser, `${site.address}stories/examples/we-for-i-told/`);
  const first = page.locator('.manuscript .ref').first();
  await first.focus();
  expect(await first.getAttribute('aria-label')).toMatch(/^Note 1: /u);
  await page.keyboard.press('Enter');
  const target = (await first.getAttribute('href')) ?? '';
  expect(new URL(page.url()).hash).toBe(target);
  await expect.poll(() => page.locator(target).isVisible()).toBe(true);
  await page.locator(`${target} .back`).click();
  expect(new URL(page.url()).hash).toBe(`#${await first.getAttribute('id')}`);
  await context.close();
});

test('from 1100 pixels on, no two margin notes overlap, and the first stands at its line', async () => {
  const { page, context } = await open(browser, `${site.address}stories/examples/no-metrics-told/`, 'light', 1100);
  const boxes = await page.$$eval('.manuscript .notes li', (notes) =>
    notes.map((note) => note.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  const line = await page.$eval('.manuscript mark', (mark) => mark.getBoundingClientRect().top);
  expect(Math.abs((boxes[0]?.top ?? 0) - line)).toBeLessThan(12);
  const overlaps = boxes.filter((box, index) => index > 0 && box.top < (boxes[index - 1]?.bottom ?? 0) - 1);
  expect(overlaps).toEqual([]);
  await context.close();
});

test('on a phone the notes are folded below their paragraph and open with a tap on 44 pixels', async () => {
  const { page, context } = await open(browser, `${site.address}stories/examples/we-for-i-told/`, 'light', 390);
  const fold = page.locator('.manuscript .notes summary').first();
  expect((await fold.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.locator('.manuscript .notes li').first().isVisible()).toBe(false);
  await fold.click();
  expect(await page.locator('.manuscript .notes li').first().isVisible()).toBe(true);
  await context.close();
});

test('told and retold switch on a phone', async () => {
  const { page, context } = await open(browser, `${site.address}case-studies/l6-we-for-i/`, 'light', 390);
  const pair = page.locator('.pair').first();
  expect(await pair.locator('.retold').isVisible()).toBe(false);
  await pair.locator('label', { hasText: 'Retold' }).click();
  expect(await pair.locator('.retold').isVisible()).toBe(true);
  expect(await pair.locator('.told').isVisible()).toBe(false);
  await context.close();
});

test('print draws how sure a score is in ink on white, whatever the theme', async () => {
  const { page, context } = await open(browser, `${site.address}stories/examples/we-for-i-retold/`, 'dark');
  await page.emulateMedia({ media: 'print' });
  const styles = await page.evaluate(() => {
    const of = (name: string, key: 'color' | 'stroke'): string => {
      const element = document.querySelector(`.scale ${name}`);
      return element === null ? '' : getComputedStyle(element)[key];
    };
    return [of('.own', 'color'), of('.interval', 'stroke')];
  });
  expect(styles).toEqual(['rgb(0, 0, 0)', 'rgb(20, 83, 45)']);
  await context.close();
});

test('print holds the numbered notes and leaves out the folds', async () => {
  const { page, context } = await open(browser, `${site.address}stories/examples/we-for-i-told/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.remarks.fault li').first().isVisible()).toBe(true);
  expect(await page.locator('.manuscript .notes').first().isVisible()).toBe(false);
  await context.close();
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { lint } from '../../plugins/story-lint/index.ts';
import {
  enter,
  example,
  judged,
  paste,
  stage,
  textOf,
  verdict,
  type BenchPage,
  type Circumstances,
} from './bench-page.ts';

const TOLD = example('we-for-i-told');
const RETOLD = example('we-for-i-retold');
const MINE =
  'Checkout took 8.2 s and we lost orders. I pulled the logs and rewrote one query. It took 1.4 s from then on.';

let opened: BenchPage;
let page: Page;
const site = stage();
async function begin(circumstances: Circumstances = {}): Promise<void> {
  opened = await site.open(circumstances);
  ({ page } = opened);
}
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const choose = (name: string): Promise<unknown> => page.selectOption('[name=sample]', name);
const notice = () => page.locator('.notice').textContent();

describe('two drafts', () => {
  test('stand side by side with what changed between them', async () => {
    await begin();
    await choose('examples/we-for-i-told examples/we-for-i-retold');
    expect([await judged(page, 0), await judged(page, 1)]).toEqual([verdict(TOLD), verdict(RETOLD)]);
    const score = (text: string): number => lint(text, { path: 'draft.mdx' }).score;
    const delta = () => page.locator('[data-part=delta]').textContent();
    await expect.poll(delta).toContain(`${score(TOLD)} to ${score(RETOLD)}`);
    const boxes = await page.$$eval('.draft', (panes) => panes.map((pane) => pane.getBoundingClientRect().left));
    expect(boxes[1]).toBeGreaterThan((boxes[0] ?? 0) + 300);
    await paste(page, MINE, 1);
    await expect.poll(delta).toContain(`${score(TOLD)} to ${score(MINE)}`);
    // Changed, it is somebody’s own; the other one was nobody’s.
    await page.locator('[data-slot="0"] button[value=only]').click();
    expect(await page.locator('.draft:visible').count()).toBe(1);
    await expect.poll(() => page.locator('.change').isVisible()).toBe(false);
    expect(await page.locator('.aside li').textContent()).toContain('Checkout took 8.2 s');
  });

  test('are compared, whichever was written in while the judge was loading', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await begin({
      before: (context) =>
        context.route(/\/_astro\/worker/u, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await choose('examples/we-for-i-told examples/we-for-i-retold');
    await expect.poll(() => page.locator('[data-slot="1"] textarea').inputValue()).toBe(RETOLD);
    await enter(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' I did.');
    release();
    await judged(page);
    await judged(page, 1);
    await expect.poll(() => page.locator('[data-part=delta]').textContent()).toMatch(/What made the difference/u);
  });

  test('take turns on a phone', async () => {
    await begin({ width: 390 });
    await choose('examples/we-for-i-told examples/we-for-i-retold');
    await judged(page, 1);
    const shown = () => page.$$eval('.draft', (panes) => panes.map((pane) => pane.getBoundingClientRect().height > 0));
    expect(await shown()).toEqual([true, false]);
    const glance = () => page.locator('.beside').innerText();
    expect(await glance()).toContain('First draft');
    await page.locator('.two-sides label', { hasText: 'Second' }).click();
    expect(await shown()).toEqual([false, true]);
    expect(await glance()).toContain('Second draft');
    const { score } = lint(RETOLD, { path: 'draft.mdx' });
    expect(await page.locator('.two-sides label').last().textContent()).toContain(String(score));
    await paste(page, MINE, 1);
    await page.locator('[data-slot="1"] button[value=only]').click();
    expect(await textOf(page)).toBe(MINE);
    expect(await shown()).toEqual([true, false]);
  });

  test('begin as one and the same', async () => {
    await begin();
    await paste(page, MINE);
    await page.click('button[value=beside]');
    await expect.poll(() => textOf(page, 1)).toBe(MINE);
    await page.locator('[data-slot="1"] button[value=only]').click();
    expect(await textOf(page)).toBe(MINE);
    expect(await page.locator('.aside').isVisible()).toBe(false);
  });
});

describe('what is written stays', () => {
  test('when the page is loaded again, at once', async () => {
    await begin();
    await paste(page, MINE);
    await page.selectOption('[name=level]', 'L4');
    await page.keyboard.press('Control+End');
    await page.reload();
    expect(await textOf(page)).toBe(MINE);
    expect(await page.inputValue('[name=level]')).toBe('L4');
  });

  test('in both of two tabs', async () => {
    await begin();
    await paste(page, MINE);
    await judged(page);
    const other = await opened.context.newPage();
    await other.goto(page.url());
    expect(await textOf(other)).toBe(MINE);
    await paste(other, RETOLD);
    await expect.poll(() => textOf(page)).toContain('I took over a team');
  });

  test('when two tabs write at once: the one that is kept last puts the other’s words aside', async () => {
    await begin();
    await paste(page, MINE);
    await page.keyboard.press('Tab');
    // As another tab that saves before this one has heard of it.
    const theirs = 'I wrote this in another tab.';
    await enter(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' I checked it.');
    await page.evaluate((words) => {
      const kept = localStorage.getItem('second-loop:workbench') ?? '';
      const { version, value } = JSON.parse(kept) as { version: number; value: { drafts: object[] } };
      const drafts = [{ ...value.drafts[0], text: words }];
      localStorage.setItem('second-loop:workbench', JSON.stringify({ version, value: { ...value, drafts } }));
    }, theirs);
    await page.keyboard.type(' Twice.');
    await expect.poll(() => page.locator('.aside q').allTextContents()).toEqual([theirs]);
    expect(await notice()).toMatch(/Another tab/u);
    await page.reload();
    expect(await textOf(page)).toBe(`${MINE} I checked it. Twice.`);
    expect(await page.locator('.aside q').allTextContents()).toEqual([theirs]);
  });

  test('in a file that brings it back, until it is erased', async () => {
    await begin();
    await paste(page, MINE);
    // At once: what was typed last is in it.
    const coming = page.waitForEvent('download');
    await page.click('device-panel button[value=save]');
    const saved = readFileSync(await (await coming).path());
    await page.click('device-panel button[value=erase]');
    await page.click('device-panel button[value=no]');
    expect(await textOf(page)).toBe(MINE);
    await page.click('device-panel button[value=erase]');
    await page.click('device-panel button[value=yes]');
    await expect.poll(() => textOf(page)).toBe('');
    expect(await page.evaluate(() => localStorage.getItem('second-loop:workbench'))).toBeNull();
    const file = page.locator('device-panel input[type=file]');
    await file.setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{}') });
    await expect.poll(() => page.locator('device-panel output').textContent()).toMatch(/not saved from here/u);
    await file.setInputFiles({ name: 'x.json', mimeType: '', buffer: saved });
    await expect.poll(() => textOf(page)).toBe(MINE);
    await page.reload();
    expect(await textOf(page)).toBe(MINE);
  });

  test('nowhere once it is erased: not on the page, and undoing brings nothing back', async () => {
    await begin();
    await paste(page, TOLD);
    await judged(page);
    await page.locator('device-panel button[value=erase]').focus();
    // Held down, the key erases nothing.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await textOf(page)).toContain('Our team');
    await page.click('device-panel button[value=erase]');
    await page.click('device-panel button[value=yes]');
    await expect.poll(() => textOf(page)).toBe('');
    await enter(page);
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).toBe('');
    const left = () =>
      page.$eval('story-workbench', (bench) => {
        const fields = [...bench.querySelectorAll('textarea')].map(({ value }) => value);
        const parts = [...bench.querySelectorAll('[data-part], .at-caret, .draft .line')];
        return [...fields, ...parts.map(({ textContent }) => textContent)].join('').trim();
      });
    await expect.poll(left).toBe('');
  });

  test('when another version of the site keeps something else in its place', async () => {
    await begin();
    await paste(page, MINE);
    await judged(page);
    await page.keyboard.press('Tab');
    const other = await opened.context.newPage();
    await other.goto(`${site.address()}score/`);
    await other.evaluate(() => {
      localStorage.setItem('second-loop:workbench', JSON.stringify({ version: 1e6, value: 1 }));
    });
    await expect.poll(notice).toMatch(/written by another version/u);
    expect(await textOf(page)).toBe(MINE);
  });

  test('on the page where the browser’s store is full, which is said', async () => {
    await begin({
      before: (context) =>
        context.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
    });
    await paste(page, MINE);
    await expect.poll(notice).toMatch(/no room left/u);
    expect(await judged(page)).toBe(verdict(MINE));
    expect(await textOf(page)).toBe(MINE);
    opened.complaints.length = 0;
  });

  test('when it was typed before the page’s script had come', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await begin({
      before: async (context) => {
        await context.addInitScript((words) => {
          const draft = { text: words, name: 'draft.mdx', untouched: false };
          const value = { drafts: [draft], level: null, role: null, aside: [] };
          // Where there is no page yet there is no store.
          if (location.protocol === 'http:')
            localStorage.setItem('second-loop:workbench', JSON.stringify({ version: 1, value }));
        }, MINE);
        await context.route(/\/_astro\/Workbench\./u, async (route) => {
          await held;
          await route.continue();
        });
      },
      until: 'commit',
    });
    await page.locator('[data-slot="0"] textarea').focus();
    await page.keyboard.type('I am faster.');
    release();
    await judged(page);
    expect(await textOf(page)).toBe('I am faster.');
    expect(await page.locator('.aside li').textContent()).toContain(MINE.slice(0, 40));
  });
});

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
/** Faults, and a deed that counts. */
const MIXED = `${TOLD}\n\nI pulled the logs of one week, found that one query ran forty times a page, and rewrote it.\n`;
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
const inEditor = () => page.evaluate(() => document.activeElement?.matches('.editor'));
const notice = () => page.locator('.notice').textContent();

describe('a plain field takes keys at once', () => {
  test('and no word or place is lost when the editor takes over', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await begin({
      before: (context) =>
        context.route(/\/_astro\/editor\./u, async (route) => {
          await held;
          await route.continue();
        }),
    });
    const field = page.locator('[data-slot="0"] textarea');
    await field.focus();
    await page.keyboard.type('I wrote query.');
    for (let back = 0; back < 'query.'.length; back++) await page.keyboard.press('ArrowLeft');
    expect(await judged(page)).toBe(verdict('I wrote query.'));
    release();
    await page.locator('.cm-content').first().waitFor();
    await expect.poll(() => field.isVisible()).toBe(false);
    await page.keyboard.type('the ');
    expect(await textOf(page)).toBe('I wrote the query.');
    expect(await judged(page)).toBe(verdict('I wrote the query.'));
  });

  test('loads neither editor nor judge before somebody turns to it', async () => {
    await begin();
    await page.waitForLoadState('networkidle');
    const loaded = (): string[] => opened.requests.map((request) => new URL(request.url()).pathname);
    expect(loaded().filter((path) => /editor\.|worker/u.test(path))).toEqual([]);
    await enter(page);
    await expect.poll(() => loaded().filter((path) => /editor\.|worker/u.test(path)).length).toBe(2);
  });

  test('goes on where the editor cannot be had, and is judged', async () => {
    await begin({ before: (context) => context.route(/\/_astro\/editor\./u, (route) => route.abort()) });
    await page.locator('[data-slot="0"] textarea').fill(TOLD);
    expect(await judged(page)).toBe(verdict(TOLD));
    expect(await notice()).toMatch(/plain field goes on/u);
    await page.locator('[data-part=faults] a.number').first().click();
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    opened.complaints.length = 0;
  });
});

describe('a draft is judged as it is typed', () => {
  test('with marks in the text, by pointer, by keyboard and in the lists below', async () => {
    await begin();
    expect(await page.locator('.keys').isVisible()).toBe(false);
    await paste(page, MIXED);
    expect(await judged(page)).toBe(verdict(MIXED));
    expect(await page.locator('.keys').isVisible()).toBe(true);
    const { findings } = lint(MIXED, { path: 'draft.mdx' });
    const [finding] = findings;
    await page.locator('.cm-lintRange').first().hover();
    await expect.poll(() => page.locator('.cm-tooltip').first().textContent()).toContain(finding?.message);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cm-tooltip').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.mouse.move(0, 0);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    const said = () => page.locator('[data-slot="0"] .at-caret').textContent();
    await expect.poll(said).toContain(finding?.message);
    await page.keyboard.press('F8');
    await expect.poll(said).not.toContain(finding?.message);
    await page.keyboard.press('Shift+F8');
    await expect.poll(said).toContain(finding?.message);
    expect(await page.locator('.cm-gutter-lint .cm-lint-marker').count()).toBeGreaterThan(0);
    expect(await page.locator('.editor .credit').count()).toBeGreaterThan(0);
    for (const { message } of findings)
      expect(await page.locator('[data-part=faults]').textContent()).toContain(message);

    await page.locator('[data-part=faults] a.number').last().click();
    expect(await inEditor()).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('with a remark at the caret that leaves two thirds of a phone to the text', async () => {
    await begin({ width: 390 });
    await page.setViewportSize({ width: 390, height: 350 });
    await paste(page, TOLD);
    await judged(page);
    const note = page.locator('[data-slot="0"] .at-caret');
    const heights: number[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('F8');
      heights.push(await note.evaluate(({ scrollHeight }) => scrollHeight));
      expect(await note.evaluate((list) => list.getBoundingClientRect().height)).toBeLessThanOrEqual(350 / 3);
    }
    expect(Math.max(...heights)).toBeGreaterThan(350 / 3);
  });

  test('with numbers, principles and their sentences, length, and what to change first', async () => {
    await begin();
    await paste(page, RETOLD);
    await judged(page);
    const { measures, principles, changeFirst } = lint(RETOLD, { path: 'draft.mdx' });
    const part = (name: string) => page.locator(`[data-part=${name}]`);
    for (const { quote } of measures.metrics) expect(await part('numbers').textContent()).toContain(quote);
    for (const { asks } of changeFirst) expect(await part('first').textContent()).toContain(asks);
    expect(await part('glance').textContent()).toContain(`${measures.words} words`);
    const tag = part('score').locator('.tags details').first();
    await tag.locator('summary').click();
    const evidence = principles.filter(({ tagged }) => tagged)[0]?.evidence[0]?.quote ?? 'none';
    expect(await tag.textContent()).toContain(evidence);
    // What is open stays open while the story is changed.
    await enter(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' I told my team.');
    await judged(page);
    expect(await tag.getAttribute('open')).not.toBeNull();
  });

  test('by another level and role when one is chosen', async () => {
    await begin();
    await paste(page, RETOLD);
    await judged(page);
    await page.selectOption('[name=level]', 'L7');
    await page.fill('[name=role]', 'TPM');
    await page.keyboard.press('Enter');
    await expect.poll(() => judged(page)).toBe(verdict(RETOLD, 'L7'));
    expect(await page.locator('[data-part=glance]').textContent()).toContain('at L7');
  });

  test('and what cannot be read is told, with what to do', async () => {
    await begin();
    await paste(page, '---\nlevel: L99\n---\n\nI did it.');
    expect(await judged(page)).toMatch(/^Line 2: .*L4, L5, L6, L7/u);
    expect(await page.locator('.reading').isVisible()).toBe(false);
    await paste(page, ' ');
    await expect.poll(() => page.locator('[data-slot="0"] .line').textContent()).toBe('');
  });

  test('with Tab leading on', async () => {
    await begin();
    await paste(page, MINE);
    await judged(page);
    await page.keyboard.press('Tab');
    expect(await inEditor()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await inEditor()).toBe(true);
  });
});

describe('samples and files', () => {
  test('a sample is one choice away, and what stood there can be brought back', async () => {
    await begin();
    await paste(page, MINE);
    await choose('examples/we-for-i-told');
    await expect.poll(() => textOf(page)).toContain('Our team was having a hard time');
    expect(await notice()).toMatch(/put aside/u);
    await choose('examples/we-for-i-retold');
    await expect.poll(() => textOf(page)).toContain('I took over a team');
    expect(await page.locator('.aside li').count()).toBe(1);
    await page.locator('.aside li button', { hasText: 'Bring back' }).click();
    expect(await textOf(page)).toBe(MINE);
    expect(await page.locator('.aside').isVisible()).toBe(false);
  });

  test('what is deleted is told, and can be brought back until something else is done', async () => {
    await begin();
    for (const words of [MINE, 'I wrote a query.']) {
      await paste(page, words);
      await choose('examples/we-for-i-told');
      await expect.poll(() => textOf(page)).toContain('Our team was having a hard time');
    }
    const quotes = () => page.locator('.aside q').allTextContents();
    const before = await quotes();
    const press = async (name: string): Promise<void> => {
      await page.locator('.aside button', { hasText: name }).first().focus();
      // Held down, the key deletes no other.
      for (let times = 0; times < 3; times++) await page.keyboard.press('Enter');
    };
    await press('Delete');
    expect(await quotes()).toEqual(before.slice(1));
    expect(await page.locator('.deleted output').textContent()).toBe('Deleted “I wrote a query.”.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Put aside');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await quotes()).toEqual(before);
    await press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.selectOption('[name=level]', 'L4');
    expect(await page.locator('.deleted').isVisible()).toBe(false);
    expect(await page.locator('.deleted output').textContent()).toBe('');
  });

  test('of two that are chosen fast the later one stands, and reading is said', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await begin({
      before: (context) =>
        context.route(/samples\/examples\/we-for-i-told/u, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await choose('examples/we-for-i-told');
    await expect.poll(notice).toBe('Reading …');
    await choose('examples/we-for-i-retold');
    await expect.poll(() => textOf(page)).toContain('I took over a team');
    const late = page.waitForResponse(/samples\/examples\/we-for-i-told/u);
    release();
    await (await late).finished();
    await judged(page);
    expect(await textOf(page)).toContain('I took over a team');
    expect(await notice()).toBe('');
  });

  test('keys go through the list of samples before one is opened', async () => {
    await begin();
    await page.locator('[name=sample]').focus();
    for (let down = 0; down < 3; down++) await page.keyboard.press('ArrowDown');
    expect(await textOf(page)).toBe('');
    await page.keyboard.press('Enter');
    // The first of them shows the list.
    const chosen = await page.locator('[name=sample] option').nth(2).textContent();
    const title = chosen?.trim().replace(/ \(\d+\)$/u, '') ?? 'none';
    await expect.poll(() => textOf(page)).toContain(title);
  });

  test('a sign in the margin stands beside its line', async () => {
    await begin();
    await choose('examples/we-for-i-told');
    await judged(page);
    const tops = (selector: string) => (): Promise<number[]> =>
      page.$eval(
        '.editor',
        (host, name) =>
          [...(host.shadowRoot?.querySelectorAll(name) ?? [])].map((one) =>
            Math.round(one.getBoundingClientRect().top),
          ),
        selector,
      );
    const lines = await tops('.cm-line:has(.cm-lintRange)')();
    expect(lines.length).toBeGreaterThan(0);
    await expect.poll(tops('.cm-gutterElement:has(.cm-lint-marker)')).toEqual(lines);
  });

  test('a story page leads here with its story, and leaves no trace in the address', async () => {
    await begin({ path: 'stories/examples/no-metrics-told/' });
    await page.click('a[href^="/workbench/"]:has-text("Open it")');
    await expect.poll(() => judged(page)).toBe(verdict(example('no-metrics-told')));
    expect(new URL(page.url()).search).toBe('');
  });

  test('the home page’s door leads here', async () => {
    await begin({ path: '' });
    await page.click('.doors a:has-text("I want my stories scored")');
    await page.waitForURL('**/workbench/');
  });

  test('an address that names no story of the page asks for nothing', async () => {
    await begin({ path: 'workbench/?story=../../templates/files/story' });
    await page.waitForLoadState('networkidle');
    expect(opened.requests.filter((request) => request.url().includes('samples'))).toEqual([]);
    expect(await textOf(page)).toBe('');
  });

  test('a file is opened as it stands, and what is no text is told', async () => {
    await begin();
    const file = page.locator('input[name=file]');
    await file.setInputFiles({
      name: 'mine.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('\ufeffI fixed it.\r\nTwice.'),
    });
    await expect.poll(() => textOf(page)).toBe('I fixed it.\nTwice.');
    await file.setInputFiles({ name: 'mine.docx', mimeType: '', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]) });
    await expect.poll(notice).toMatch(/“mine\.docx” is no plain text/u);
    await file.setInputFiles({ name: 'long.txt', mimeType: '', buffer: Buffer.alloc(1_000_001, 'a') });
    await expect.poll(notice).toMatch(/over 1 MB/u);
    expect(await textOf(page)).toBe('I fixed it.\nTwice.');
  });

  test('a draft is downloaded as a file for the repository', async () => {
    await begin();
    await paste(page, MINE);
    await page.selectOption('[name=level]', 'L5');
    await judged(page);
    const coming = page.waitForEvent('download');
    await page.click('button[value=download]');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('checkout-took-8-2-s-and-we-lost-orders.mdx');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/^---\ntitle: ".*"\nlevel: L5\n(?:.*\n)*visibility: private\n---\n\n/u);
    expect(text.endsWith(MINE)).toBe(true);
    expect(await notice()).toContain('content/stories/mine/');
  });
});

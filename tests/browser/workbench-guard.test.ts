import { describe, expect, test } from 'vitest';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { faultsFor } from './axe.ts';
import { enter, judged, paste, pasteAll, stage, textOf, type BenchPage, type Circumstances } from './bench-page.ts';

const MINE = 'Quokka checkout took 8.2 s. I pulled the zyzzyva logs and rewrote one query. It took 1.4 s from then on.';

let opened: BenchPage;
let page: Page;
const site = stage();
async function begin(circumstances: Circumstances = {}): Promise<void> {
  opened = await site.open(circumstances);
  ({ page } = opened);
}

/** All that a request says to whoever answers it. */
const said = (request: Request): string =>
  [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n');

test('nothing that was written is in a request, an address or a title, and no request goes elsewhere', async () => {
  await begin();
  await paste(page, MINE);
  await page.fill('[name=role]', 'Wombatwright');
  await page.keyboard.press('Tab');
  await page.locator('input[name=file]').setInputFiles({
    name: 'numbat.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('I wrote bandicoot.'),
  });
  await page.selectOption('[name=sample]', 'examples/we-for-i-told');
  await judged(page);
  await page.click('button[value=beside]');
  await paste(page, MINE, 1);
  await judged(page, 1);
  const downloads = page.waitForEvent('download');
  await page.click('button[value=download]');
  await downloads;
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.click('main a[href="/score/"]');
  await page.waitForLoadState('networkidle');
  expect(opened.requests.length).toBeGreaterThan(10);
  const own = new URL(site.address()).origin;
  const elsewhere = opened.requests.map((request) => request.url()).filter((url) => !/^(?:data|blob):/u.test(url));
  expect(elsewhere.filter((url) => new URL(url).origin !== own)).toEqual([]);
  const secrets = /quokka|zyzzyva|wombatwright|numbat|bandicoot/iu;
  expect(opened.requests.map(said).filter((words) => secrets.test(words))).toEqual([]);
  expect(opened.requests.filter((request) => request.method() !== 'GET').map((request) => request.url())).toEqual([]);
  expect(page.url() + (await page.title())).not.toMatch(secrets);
  expect(opened.complaints).toEqual([]);
});

const RAN = 'document.documentElement.dataset.ran=1';
const HOSTILE: Readonly<Record<string, string>> = {
  markup: `I did <img src=x onerror=${RAN}> it. <script>${RAN}</script><svg onload=${RAN}> We "fixed" </textarea><iframe srcdoc="<script>parent.${RAN}</script>"> it & more.`,
  'front matter': `---\ntitle: "<img src=x onerror=${RAN}>"\nrole: "</option><script>${RAN}</script>"\nprinciples: ["<b onmouseover=${RAN}>x</b>"]\nallow: [{ rule: thin-action, because: "<svg onload=${RAN}>" }]\n---\n\nWe picked <b onmouseover=${RAN}>it</b> and it got better by 40%.`,
  expressions: `I {${RAN}} wrote \${globalThis.x} {{7*7}} 5 %. import x from 'y'`,
  links: `I read [this](javascript:${RAN}) and ![that](https://elsewhere.invalid/x.png) and <https://elsewhere.invalid>.`,
  emoji: '🚀👩‍💻 I shipped 🇩🇪 it in 3 days 🙏🏽\ud83d and e\u0301 too. '.repeat(20),
  'right to left': 'قدت الفريق وخفضت الوقت من 8 ثوان إلى 2. \u202eI wrote it\u202c. אני כתבתי. '.repeat(10),
  controls: 'I\u0000 did\u0007 it\u2028 in\u0085 3 days.\u200b\u200d\ufeff It took 4 h.',
};

describe('whatever is written is words', () => {
  test.each(Object.entries(HOSTILE))('%s', async (_, text) => {
    await begin();
    await paste(page, text);
    await judged(page);
    for (const fold of await page.locator('[data-part=score] summary').all()) await fold.click();
    await page.locator('.cm-line').first().hover();
    await page.click('button[value=beside]');
    await judged(page, 1);
    await page.reload();
    await judged(page);
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    const strange = 'story-workbench :is(script, iframe, img, object, embed, [onerror], [onload], [onmouseover])';
    expect(await page.locator(strange).count()).toBe(0);
    expect(opened.requests.filter((request) => request.url().includes('elsewhere'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test('be it 200 kB of it', { timeout: 120_000 }, async () => {
    await begin();
    const long = `${MINE}\n\n`.repeat(1_900);
    await pasteAll(page, long);
    const line = page.locator('[data-slot="0"] .line');
    await expect.poll(() => line.textContent(), { timeout: 60_000 }).toMatch(/of 100|took too long/u);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('And then I slept.');
    expect(await page.locator('.cm-line').last().textContent()).toContain('And then I slept.');
    await page.reload();
    await enter(page);
    await page.keyboard.press('Control+End');
    await expect.poll(() => page.locator('.cm-line').last().textContent()).toContain('And then I slept.');
    expect(opened.complaints).toEqual([]);
  });

  test('one passage without end is told', async () => {
    await begin();
    await pasteAll(page, 'word '.repeat(45_000));
    await expect
      .poll(() => page.locator('[data-slot="0"] .line').textContent(), { timeout: 30_000 })
      .toMatch(/without an empty line/u);
  });
});

test('words are replaced without a style that the policy refuses', async () => {
  await begin();
  await paste(page, `${MINE} We picked agile methods.`);
  await judged(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('We did it.');
  await judged(page);
  await page.keyboard.press('F8');
  await page.keyboard.type('I');
  expect(await textOf(page)).toMatch(/^I/u);
  await page.keyboard.press('Control+z');
  expect(await textOf(page)).toBe('We did it.');
  expect(opened.complaints).toEqual([]);
});

/** The judge falls over every text that says so. */
const trapped = (context: BrowserContext): Promise<unknown> =>
  context.route(/\/_astro\/worker/u, async (route) => {
    const response = await route.fetch();
    const trap = `addEventListener('message', ({ data }) => { if (data.asked.source.includes('TRAP')) { close(); throw new Error('fell'); } });`;
    await route.fulfill({ response, body: trap + (await response.text()) });
  });

describe('when something cannot be had', () => {
  test('the judge goes on without a network once it is there', async () => {
    await begin();
    await paste(page, MINE);
    const before = await judged(page);
    await opened.context.setOffline(true);
    await paste(page, 'We did it.');
    await expect.poll(() => judged(page)).not.toBe(before);
    await page.selectOption('[name=sample]', 'examples/we-for-i-told');
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(/Check the connection/u);
    expect(await textOf(page)).toBe('We did it.');
  });

  test('without it the words stay, and there is a way on', async () => {
    let isOff = true;
    await begin({
      before: (context) => context.route(/\/_astro\/worker/u, (route) => (isOff ? route.abort() : route.continue())),
    });
    await paste(page, MINE);
    const state = page.locator('.state');
    await expect.poll(() => state.textContent()).toMatch(/could not be loaded/u);
    expect(await textOf(page)).toBe(MINE);
    isOff = false;
    await page.click('button[value=again]');
    expect(await judged(page)).toMatch(/of 100/u);
    expect(await state.textContent()).toBe('');
  });

  test('a judge that stops on a text says so, and starts again', async () => {
    await begin({ before: trapped });
    await paste(page, 'TRAP');
    await expect.poll(() => page.locator('.state').textContent()).toMatch(/stopped on this text/u);
    expect(await textOf(page)).toBe('TRAP');
    await page.click('button[value=again]');
    await expect.poll(() => page.locator('.state').textContent()).toMatch(/stopped on this text/u);
    await paste(page, MINE);
    expect(await judged(page)).toMatch(/of 100/u);
    expect(await page.locator('button[value=again]').isVisible()).toBe(false);
  });

  test('the difference of two drafts is there again once the judge is', async () => {
    await begin({ before: trapped });
    await page.selectOption('[name=sample]', 'examples/we-for-i-told examples/we-for-i-retold');
    await judged(page, 1);
    const change = page.locator('.change');
    await expect.poll(() => change.isVisible()).toBe(true);
    await enter(page);
    await page.keyboard.press('Control+End');
    const marks = () => page.locator('.editor .cm-lintRange').count();
    expect(await marks()).toBeGreaterThan(0);
    await page.keyboard.type(' TRAP');
    await expect.poll(() => page.locator('.state').textContent()).toMatch(/stopped on this text/u);
    // What was said of other words is gone; what was said of the other draft stands.
    expect(await marks()).toBe(0);
    expect(await page.locator('.draft .line').allTextContents()).toEqual(['', expect.stringMatching(/of 100/u)]);
    await expect.poll(() => change.isVisible()).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.state').textContent()).toBe('');
    await judged(page);
    await expect.poll(() => change.isVisible()).toBe(true);
  });

  test('without JavaScript the page says what to do instead', async () => {
    const context = await site.plain();
    const plain = await context.newPage();
    await plain.goto(`${site.address()}workbench/`);
    expect(await plain.locator('main').innerText()).toContain('npm run story -- score');
    expect(await plain.locator('story-workbench').isVisible()).toBe(false);
    await context.close();
    await begin();
  });
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in the %s theme at %i pixels', (theme, width) => {
  test('no state has a fault that axe can find, or is wider than the page', { timeout: 120_000 }, async () => {
    await begin({ theme, width });
    await paste(page, `${MINE}\n\nWe picked agile methods and it got better by 40%, from 10 to 20.`);
    await judged(page);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const clean = async (): Promise<void> => {
      expect(await faultsFor(page)).toEqual([]);
      expect(await fits()).toBeLessThanOrEqual(0);
    };
    await page.keyboard.press('F8');
    await clean();
    await page.selectOption('[name=sample]', 'examples/we-for-i-told examples/we-for-i-retold');
    await judged(page, 1);
    await page.click('device-panel button[value=erase]');
    await clean();
    const small = await page.$$eval(
      'story-workbench :is(button, select, input:not([type=radio]), .two-sides label), device-panel button',
      (controls) =>
        controls
          .map((control) => [control.textContent, control.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 44),
    );
    expect(small).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

test('pages that are read load nothing of it', async () => {
  await begin({ path: 'stories/examples/we-for-i-told/' });
  await page.waitForLoadState('networkidle');
  const loaded = opened.requests.map((request) => new URL(request.url()).pathname);
  expect(loaded.filter((path) => /Workbench|worker|editor|judge|panel/iu.test(path))).toEqual([]);
});

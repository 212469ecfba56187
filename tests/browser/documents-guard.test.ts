import { describe, expect, test } from 'vitest';
import type { Page, Request } from 'playwright-core';
import { formFiles } from '../forms/form-files.ts';
import { faultsFor } from './axe.ts';
import { stage, type BenchPage, type Circumstances } from './bench-page.ts';

let opened: BenchPage;
let page: Page;
const site = stage();
async function begin(document = 'signal-repair-document', circumstances: Circumstances = {}): Promise<void> {
  opened = await site.open({ path: `documents/${document}/`, ...circumstances });
  ({ page } = opened);
}

const field = (id: string) => page.locator(`[data-field="${id}"]`);
const ASKED = 'one-sentence-one-date-easy-to-refuse';
const notice = () => page.locator('.notice').textContent();
const checked = (): Promise<unknown> => page.waitForSelector('document-form[data-checks=done]');
const said = (request: Request): string =>
  [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n');

test('nothing that was written is in a request, an address or a title, and no request goes elsewhere', async () => {
  await begin();
  await field('your-name').fill('Quokka Zyzzyva');
  await field(ASKED).fill('bandicoot went from 42 to 36, 15% less');
  await checked();
  for (const value of ['docx', 'file']) {
    const coming = page.waitForEvent('download');
    await page.click(`.buttons [value=${value}]`);
    await coming;
  }
  await page.click('.buttons [value=copy]');
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.locator('.about a').click();
  await page.waitForLoadState('networkidle');
  expect(opened.requests.length).toBeGreaterThan(10);
  const own = new URL(site.address()).origin;
  const elsewhere = opened.requests.map((request) => request.url()).filter((url) => !/^(?:data|blob):/u.test(url));
  expect(elsewhere.filter((url) => new URL(url).origin !== own)).toEqual([]);
  const secrets = /quokka|zyzzyva|bandicoot/iu;
  expect(opened.requests.map(said).filter((words) => secrets.test(words))).toEqual([]);
  expect(opened.requests.filter((request) => request.method() !== 'GET').map((request) => request.url())).toEqual([]);
  expect(page.url() + (await page.title())).not.toMatch(secrets);
  expect(opened.complaints).toEqual([]);
});

const RAN = 'document.documentElement.dataset.ran=1';
const HOSTILE: Readonly<Record<string, string>> = {
  markup: `<img src=x onerror=${RAN}> <script>${RAN}</script><svg onload=${RAN}></textarea><iframe srcdoc="<script>parent.${RAN}</script>">&amp;`,
  links: `[this](javascript:${RAN}) ![that](https://elsewhere.invalid/x.png) <https://elsewhere.invalid>`,
  emoji: '🚀👩‍💻 🇩🇪 \ud83d e\u0301 '.repeat(20),
  'right to left': 'קיצרתי את הזמן מ־8 ל־2 \u202eabc\u202c قدت الفريق '.repeat(5),
  'front matter': `---\nlevel: L99\n---\n\n{${RAN}}`,
};

describe('whatever is written is words', () => {
  test.each(Object.entries(HOSTILE))('%s', async (_, text) => {
    await begin();
    for (const box of await page.locator('.fields :is(input[type=text], textarea):visible').all()) await box.fill(text);
    await checked();
    await page.reload();
    await page.locator('.fields input').first().focus();
    await checked();
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    const strange = 'document-form :is(script, iframe, img, svg, object, embed, a, [onerror], [onload])';
    expect(await page.locator(strange).count()).toBe(0);
    const [first = ''] = text.split('\n');
    await expect
      .poll(() => page.locator('.paper').textContent())
      .toContain(
        first
          .trim()
          .replace(/\ud83d(?![\udc00-\udfff])/u, '\ufffd')
          .slice(0, 8),
      );
    expect(opened.requests.filter((request) => request.url().includes('elsewhere'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('be it 200 kB of it, or one word without end', async () => {
    await begin();
    const long = 'word '.repeat(40_000);
    await field(ASKED).fill(long);
    await page.locator('[data-rows="three-metrics"][data-row="0"][data-column]').first().fill('x'.repeat(5000));
    await field('your-name').fill('Dana');
    await checked();
    expect(await page.locator(`[id="answer-${ASKED}-said"]`).textContent()).toMatch(/longer than a page/u);
    await expect.poll(() => page.locator('.paper').textContent()).toContain('Dana');
    expect(await page.locator('.fits').textContent()).toBe('Longer than one printed page.');
    const coming = page.waitForEvent('download');
    await page.click('.buttons [value=docx]');
    await coming;
    await page.reload();
    expect(await field(ASKED).inputValue()).toBe(long);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(opened.complaints).toEqual([]);
  });
});

describe('when something cannot be had', () => {
  test('the page goes on without a network', async () => {
    let isOff = true;
    await begin('signal-repair-document', {
      before: (context) =>
        context.route(/\/_astro\/docx-worker/u, (route) => (isOff ? route.abort() : route.continue())),
    });
    await field(ASKED).fill('Quality improved significantly');
    await checked();
    await opened.context.setOffline(true);
    await field(ASKED).fill('Bugs went from 42 to 36, 15% less.');
    await expect.poll(() => page.locator(`[id="answer-${ASKED}-said"]`).textContent()).toMatch(/does not add up/u);
    const coming = page.waitForEvent('download');
    await page.click('.buttons [value=file]');
    await coming;
    await page.click('.buttons [value=docx]');
    await expect.poll(notice).toMatch(/Check the connection and try again/u);
    await opened.context.setOffline(false);
    isOff = false;
    const later = page.waitForEvent('download');
    await page.click('.buttons [value=docx]');
    expect((await later).suggestedFilename()).toBe('signal-repair-document.docx');
  });

  test('without the judge the words stay, it is told, and it can be tried again', async () => {
    let isOff = true;
    await begin('signal-repair-document', {
      before: (context) => context.route(/\/_astro\/worker/u, (route) => (isOff ? route.abort() : route.continue())),
    });
    await field(ASKED).fill('Quality improved significantly');
    await expect.poll(() => page.locator('.state').textContent()).toMatch(/could not be checked/u);
    await expect.poll(() => page.locator('.paper').textContent()).toContain('Quality improved significantly');
    isOff = false;
    await page.click('[value=again]');
    await expect.poll(() => page.locator(`[id="answer-${ASKED}-said"]`).textContent()).toMatch(/cannot be checked/u);
    expect(await page.locator('.state').textContent()).toBe('');
  });

  test('an answer that the judge stops on is left unchecked, and the others are checked', async () => {
    await begin('signal-repair-document', {
      before: (context) =>
        context.route(/\/_astro\/worker/u, async (route) => {
          const response = await route.fetch();
          const trap = `addEventListener('message', ({ data }) => { if (data.asked.source.includes('TRAP')) { close(); throw new Error('fell'); } });`;
          await route.fulfill({ response, body: trap + (await response.text()) });
        }),
    });
    await field('your-name').fill('TRAP');
    await field(ASKED).fill('Quality improved significantly');
    await checked();
    expect(await page.locator('[id="answer-your-name-said"]').textContent()).toMatch(/was not checked/u);
    expect(await page.locator(`[id="answer-${ASKED}-said"]`).textContent()).toMatch(/cannot be checked/u);
  });

  test('without scripts the template is there to be read, and to be downloaded', async () => {
    const context = await site.plain();
    page = await context.newPage();
    await page.goto(`${site.address()}documents/feedback-request/`);
    expect(await page.locator('.paper').isVisible()).toBe(true);
    expect(await page.locator('.paper').innerText()).toContain('Dear [name],');
    for (const gone of ['.fields', '.buttons', '.copies', '.two-sides', 'device-panel'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    const link = page.locator('main a[download]');
    expect(await link.getAttribute('href')).toBe('/templates/files/feedback-request.md');
    expect(await link.isVisible()).toBe(true);
    await context.close();
  });
});

test('the keyboard is enough', async () => {
  await begin();
  await page.locator('#fill-it-in').focus();
  const active = (): Promise<string> =>
    page.evaluate(() => {
      const { id, localName, dataset, textContent } = document.activeElement as HTMLElement;
      return dataset['field'] ?? dataset['check'] ?? dataset['column'] ?? (id || `${localName} ${textContent}`);
    });
  const to = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 90; presses++) {
      if ((await active()) === wanted) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach “${wanted}”; it is at “${await active()}”.`);
  };
  await to('your-name');
  await page.keyboard.type('Dana');
  await to('metric-quantity-unit-period');
  await page.keyboard.type('Releases on time');
  await to('summary 3. First 90 days');
  await page.keyboard.press('Enter');
  await to('button Add one more');
  await page.keyboard.press('Enter');
  expect(await active()).toBe('metric-quantity-unit-period');
  await page.keyboard.type('A fourth');
  await to('one-page-printed');
  await page.keyboard.press('Space');
  expect(await page.isChecked('[data-check="one-page-printed"]')).toBe(true);
  await to('button Download .docx');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await coming;
  await expect.poll(() => page.locator('.paper').textContent()).toContain('A fourth');
  await expect.poll(() => page.locator('.paper').textContent()).toContain('Releases on time');
});

describe('on a phone', () => {
  test('form and document take turns, and nothing is wider than the page', async () => {
    await begin('signal-repair-document', { width: 390 });
    await field('your-name').fill('Dana');
    expect(await page.locator('.paper').isVisible()).toBe(false);
    await page.locator('.two-sides label').nth(1).click();
    expect(await page.locator('.fields').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.paper').innerText()).toContain('Dana');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.pdf();
    expect(await page.locator('.two-sides').isVisible()).toBe(true);
  });

  test('what is pressed is large enough', async () => {
    await begin('metric-impact-sheet', { width: 390 });
    const small = await page.$$eval(
      'document-form :is(button, input[type=text], textarea, select, summary, .checks label, .two-sides label)',
      (all) =>
        all
          .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
          .filter(([, { height, width }]) => height > 0 && (height < 44 || width < 44))
          .map(([words]) => words),
    );
    expect(small).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(formFiles.map(({ id }) => id))('axe finds nothing: %s', async (id) => {
    await begin(id, { theme });
    const folded = page.locator('details.entry:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    const boxes = page.locator('.fields textarea');
    if ((await boxes.count()) > 0) await boxes.last().fill('Quality improved significantly, from 42 to 36, 15% less.');
    else await page.locator('.fields input').first().fill('Quality improved significantly, from 42 to 36, 15% less.');
    await checked();
    expect(await page.locator('.fields .said').count()).toBeGreaterThan(0);
    await page.click('.buttons [value=file]');
    expect(await faultsFor(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test('nor on a phone, on either side', async () => {
    await begin('feedback-request', { theme, width: 390 });
    expect(await faultsFor(page)).toEqual([]);
    await page.locator('.two-sides label').nth(1).click();
    expect(await faultsFor(page)).toEqual([]);
  });
});

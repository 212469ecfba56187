import { describe, expect, test } from 'vitest';
import type { Page, Request } from 'playwright-core';
import { faultsFor } from './axe.ts';
import { stage, type BenchPage, type Circumstances } from './bench-page.ts';

const MAIL =
  'Hi Quokka, thank you. The zyzzyva panel could not tell what you did yourself. There were no numbers behind any of the results. You may apply again in six months.';

let opened: BenchPage;
let page: Page;
const site = stage();
async function begin(circumstances: Circumstances = {}): Promise<void> {
  opened = await site.open({ path: 'diagnose/', ...circumstances });
  ({ page } = opened);
}
async function paste(text: string): Promise<void> {
  await page.locator('[name=feedback-text]').fill(text);
  await page.locator('.own').waitFor();
}
const verdict = () => page.locator('.own [data-part=verdict]').innerText();
const state = () => page.locator('.state').textContent();

/** All that a request says to whoever answers it. */
const said = (request: Request): string =>
  [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n');

test('nothing that was written is in a request, an address or a title, and no request goes elsewhere', async () => {
  await begin();
  await paste(MAIL);
  await page.locator('.gaps [name=gap]').first().fill('Wombatwright');
  const downloads = page.waitForEvent('download');
  await page.click('[value=save-csv]');
  await downloads;
  await page.reload();
  await page.locator('.own').waitFor();
  await page.locator('.own .pattern h3 a').first().click();
  await page.waitForLoadState('networkidle');
  const own = new URL(site.address()).origin;
  const elsewhere = opened.requests.map((request) => request.url()).filter((url) => !/^(?:data|blob):/u.test(url));
  expect(elsewhere.length).toBeGreaterThan(10);
  expect(elsewhere.filter((url) => new URL(url).origin !== own)).toEqual([]);
  const secrets = /quokka|zyzzyva|wombatwright/iu;
  expect(opened.requests.map(said).filter((words) => secrets.test(words))).toEqual([]);
  expect(page.url() + (await page.title())).not.toMatch(secrets);
  expect(opened.complaints).toEqual([]);
});

const RAN = 'document.documentElement.dataset.ran=1';
const HOSTILE: Readonly<Record<string, string>> = {
  markup: `There were <img src=x onerror=${RAN}> no numbers. <script>${RAN}</script><svg onload=${RAN}> They said </textarea><iframe srcdoc="<script>parent.${RAN}</script>"> "we" & more.`,
  links: `I read [this](javascript:${RAN}) and <a href="https://elsewhere.invalid">no numbers</a> and /patterns/"onclick=${RAN}/ too.`,
  emoji: '🚀👩‍💻 There were 🇩🇪 no numbers 🙏🏽\ud83d and e\u0301 too. '.repeat(20),
  'right to left': 'لم تكن هناك أرقام. \u202eThere were no numbers\u202c. לא היו מספרים. '.repeat(10),
  controls: 'There\u0007 were\u2028 no\u0085 numbers.\u200b\u200d\ufeff It was always "we".',
  nonsense: 'asdf jkl; 1234 !!! ??? \n\n\n ....',
  'another language': '感谢您参加面试。经过慎重考虑,我们决定不再继续您的申请。祝您一切顺利。',
};

describe('whatever is pasted is words', () => {
  test.each(Object.entries(HOSTILE))('%s', async (_, text) => {
    await begin();
    await paste(text);
    await page.click('[value=add-row]');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
    await page.reload();
    await page.locator('.own').waitFor();
    expect(await verdict()).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    const strange = 'feedback-diagnosis :is(script, iframe, img, object, embed, [onerror], [onload], [onclick])';
    expect(await page.locator(strange).count()).toBe(0);
    expect(opened.requests.filter((request) => request.url().includes('elsewhere'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test('be it 200 kB of it', { timeout: 120_000 }, async () => {
    await begin();
    await page.locator('[name=feedback-text]').fill(`${MAIL}\n\n`.repeat(1_250));
    await expect.poll(() => page.locator('.own').isVisible(), { timeout: 60_000 }).toBe(true);
    expect(await page.locator('.own').innerText()).toMatch(/more parts further on/u);
    expect((await page.locator('.own').innerText()).length).toBeLessThan(40_000);
    expect(opened.complaints).toEqual([]);
  });

  test('and while a long one is read, that is said', async () => {
    await begin({
      before: (context) =>
        context.route(/feedback-worker/u, async (route) => {
          const response = await route.fetch();
          const slow = `const post = postMessage; postMessage = (one) => { setTimeout(() => post(one), one.kind === 'read' ? 3000 : 0); };`;
          await route.fulfill({ response, body: slow + (await response.text()) });
        }),
    });
    await page.locator('[name=feedback-text]').fill(MAIL);
    await expect.poll(state, { timeout: 10_000 }).toBe('Reading …');
    await expect.poll(state, { timeout: 10_000 }).toBe('');
    expect(await page.locator('.own').isVisible()).toBe(true);
  });

  test('and over 1 MB is told, and not read', async () => {
    await begin();
    await page.locator('[name=feedback-text]').fill('There were no numbers. '.repeat(45_000));
    await expect.poll(() => page.locator('.too-long').textContent()).toMatch(/over 1 MB/u);
    expect(await page.locator('.own').isVisible()).toBe(false);
  });
});

describe('when something cannot be had', () => {
  test('it goes on without a network once it is there', async () => {
    await begin();
    await paste(MAIL);
    await opened.context.setOffline(true);
    await paste('You were silent when your manager disagreed; you avoided the conflict.');
    await expect.poll(verdict).toMatch(/Conflict avoidance/u);
  });

  test('without the reader the words stay, and there is a way on', async () => {
    let isOff = true;
    await begin({
      before: (context) => context.route(/feedback-worker/u, (route) => (isOff ? route.abort() : route.continue())),
    });
    const field = page.locator('[name=feedback-text]');
    await field.fill(MAIL);
    await expect.poll(state).toMatch(/could not be loaded/u);
    expect(await field.inputValue()).toBe(MAIL);
    await page.locator('.folds summary').first().click();
    await page.locator('[name=sign]').first().check();
    expect(await page.locator('[data-part=noticed]').innerText()).toMatch(/1 of 6 signs/u);
    isOff = false;
    await page.click('[value=again]');
    await page.locator('.own').waitFor();
    expect(await state()).toBe('');
    opened.complaints.length = 0;
  });

  test('a reader that stops on a text says so, and starts again', async () => {
    await begin({
      before: (context) =>
        context.route(/feedback-worker/u, async (route) => {
          const response = await route.fetch();
          const trap = `addEventListener('message', ({ data }) => { if (data.asked.text.includes('TRAP')) { close(); throw new Error('fell'); } });`;
          await route.fulfill({ response, body: trap + (await response.text()) });
        }),
    });
    await page.locator('[name=feedback-text]').fill('TRAP');
    await expect.poll(state).toMatch(/stopped on this text/u);
    expect(await page.locator('[name=feedback-text]').inputValue()).toBe('TRAP');
    await paste(MAIL);
    expect(await state()).toBe('');
    expect(await page.locator('[value=again]').isVisible()).toBe(false);
  });

  test('without JavaScript the page holds words, patterns, signs, questions and the command', async () => {
    const context = await site.plain();
    const plain = await context.newPage();
    await plain.goto(`${site.address()}diagnose/`);
    const words = await plain.locator('main').innerText();
    expect(words).toContain('npm run story -- diagnose feedback.txt');
    expect(words).toContain('Did the team see me as being at the right level?');
    expect(words).toContain('An example: what such a mail points to');
    expect(await plain.locator('.folds summary').count()).toBe(11);
    await plain.locator('.folds summary').first().click();
    expect(await plain.locator('.folds label').first().isVisible()).toBe(true);
    for (const idle of [
      '[name=feedback-text]',
      '.gaps button',
      '[value=copy-questions]',
      '[name=sign]',
      'device-panel',
    ])
      expect(await plain.locator(idle).first().isVisible(), idle).toBe(false);
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
    const clean = async (): Promise<void> => {
      expect(await faultsFor(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };
    await page.locator('.folds summary').first().click();
    await page.locator('[name=sign]').first().check();
    await clean();
    await paste(`${MAIL} ${'endless'.repeat(60)}`);
    await page.click('[value=add-row]');
    await clean();
    const small = await page.$$eval(
      'feedback-diagnosis :is(button, textarea, summary, fieldset label), device-panel button',
      (controls) =>
        controls
          .map((control) => [control.textContent, control.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 44),
    );
    expect(small).toEqual([]);
    await paste('Thank you for your time.');
    await clean();
    expect(opened.complaints).toEqual([]);
  });
});

test('pages that are read load nothing of it', async () => {
  await begin({ path: 'patterns/we-instead-of-i/' });
  await page.waitForLoadState('networkidle');
  const loaded = opened.requests.filter((request) => request.url().endsWith('.js'));
  expect(loaded.length).toBeGreaterThan(3);
  for (const request of loaded)
    expect(await (await request.response())?.text(), request.url()).not.toMatch(/feedback-diagnosis|device-panel/u);
  await page.click('main a[href="/diagnose/"]');
  await page.waitForURL('**/diagnose/');
});

import { describe, expect, test } from 'vitest';
import type { Page, Request } from 'playwright-core';
import { faultsFor } from './axe.ts';
import { stage, type BenchPage, type Circumstances } from './bench-page.ts';
import { at, choose, saved, step } from './plan-page.ts';

const TODAY = '2026-11-30';
let opened: BenchPage;
let page: Page;
const site = stage();
async function begin(circumstances: Circumstances = {}, today = TODAY): Promise<void> {
  opened = await site.open({ path: 'plan/', ...circumstances, before: at(today, circumstances.before) });
  ({ page } = opened);
}

/** All that a request says to whoever answers it. */
const all = (request: Request): string =>
  [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n');

test('nothing that was said is in a request, an address or a title, and no request goes elsewhere', async () => {
  await begin();
  await page.fill('[name=no]', '2026-11-23');
  await page.fill('[name=role]', 'Wombatwright');
  await page.fill('[name=said]', 'Quokka said zyzzyva.');
  await choose(page, 'conflict-avoidance');
  await page.check('[name=done][value=ask]');
  await saved(page, 'calendar');
  await saved(page, 'markdown');
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.click('main .about a[href="/claims/"]');
  await page.waitForLoadState('networkidle');
  expect(opened.requests.length).toBeGreaterThan(10);
  const own = new URL(site.address()).origin;
  const elsewhere = opened.requests.map((request) => request.url()).filter((url) => !/^(?:data|blob):/u.test(url));
  expect(elsewhere.filter((url) => new URL(url).origin !== own)).toEqual([]);
  const secrets = /quokka|zyzzyva|wombatwright|2026-11-23|conflict-avoidance|20261123/iu;
  expect(opened.requests.map(all).filter((words) => secrets.test(words))).toEqual([]);
  expect(opened.requests.filter((request) => request.method() !== 'GET')).toEqual([]);
  expect(page.url() + (await page.title())).not.toMatch(secrets);
  expect(opened.complaints).toEqual([]);
});

const RAN = 'document.documentElement.dataset.ran=1';
describe('whatever is said is words', () => {
  test.each([
    ['markup', `<img src=x onerror=${RAN}><script>${RAN}</script></textarea><svg onload=${RAN}>`],
    ['emoji', '🚀👩‍💻 \ud83d 🇩🇪 e\u0301'.repeat(20)],
    ['right to left', 'قدت الفريق \u202eabc\u202c אני '.repeat(10)],
    ['200 kB', 'word '.repeat(40_000)],
  ])('%s', async (_, text) => {
    await begin();
    await page.fill('[name=no]', TODAY);
    // As it is pasted: `fill` would pass the field’s own bound.
    await page.focus('[name=said]');
    await page.keyboard.insertText(text);
    await page.focus('[name=role]');
    await page.keyboard.insertText(text.slice(0, 200));
    const said = await page.inputValue('[name=said]');
    expect(said.length).toBeGreaterThan(40);
    await saved(page, 'markdown');
    await page.reload();
    // A half of a sign is no text that could be kept.
    expect((await page.inputValue('[name=said]')).length).toBe(said.length);
    expect(await step(page, 'ask')).toContain('2 December 2026');
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    expect(await page.locator('plan-maker :is(script, iframe, img, svg, object, [onerror], [onload])').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  test('and so is what a file brings back', async () => {
    await begin();
    const hostile = {
      no: '2026-11-28',
      from: '<b>',
      role: '<img src=x onerror=1>',
      level: '"><script>',
      patterns: ['"]body', '<img>', '__proto__', 'no-quantified-metrics'],
      hours: 1e308,
      done: ['notes', '<img src=x>', { toString: 1 }],
      said: `</textarea><img src=x onerror=${RAN}>`,
      evidence: 'perhaps',
    };
    await page.setInputFiles('device-panel input[type=file]', {
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ 'second-loop': 1, kept: { plan: { version: 1, value: hostile } } })),
    });
    await expect.poll(() => page.inputValue('[name=no]')).toBe('2026-11-28');
    expect(await step(page, 'metrics/1')).toContain('Metrics inventory');
    expect(await page.locator('.summary').innerText()).toContain('A week has 168 hours');
    expect(await page.locator('plan-maker :is(img, script)').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    expect(opened.complaints).toEqual([]);
  });

  test('and what another version kept is told, and not written over unseen', async () => {
    await begin({
      before: (context) =>
        context.addInitScript(() => {
          localStorage.setItem('second-loop:plan', '{"version":99,"value":{"no":"2026-11-01"}}');
        }),
    });
    expect(await page.locator('.notice').textContent()).toMatch(/written by another version/u);
    expect(await page.evaluate(() => localStorage.getItem('second-loop:plan~1'))).toContain('2026-11-01');
  });
});

describe('without', () => {
  test('a network the open page goes on; a calendar file that cannot be written is told, and then can', async () => {
    await begin();
    await page.waitForLoadState('networkidle');
    await opened.context.setOffline(true);
    await page.fill('[name=no]', TODAY);
    await choose(page, 'we-instead-of-i');
    expect(await step(page, 'stories/1')).toContain('30 Dec 2026');
    await saved(page, 'markdown');
    opened.complaints.length = 0;
    await page.click('button[value=calendar]');
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(/could not be loaded/u);
    // The browser says so as well.
    opened.complaints.length = 0;
    await opened.context.setOffline(false);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await saved(page, 'calendar');
    expect(opened.complaints).toEqual([]);
  });

  test('JavaScript the plan stands there in words, with its links', async () => {
    const context = await site.plain();
    const plain = await context.newPage();
    await plain.goto(`${site.address()}plan/`);
    const words = await plain.locator('main').innerText();
    expect(words).toMatch(/count the days\s+yourself/u);
    for (const part of [
      /the same day, within hours/u,
      /by day 2\b/u,
      /by day 12/u,
      /by day 30/u,
      /Ask for a re-run only if both are yes/u,
      /six months after the no/u,
    ])
      expect(words).toMatch(part);
    for (const href of ['/framework/feedback-call/', '/templates/signal-repair-document/', '/framework/backbone-plan/'])
      expect(await plain.locator(`main .steps a[href="${href}"]`).count()).toBeGreaterThan(0);
    expect(words).toMatch(/weeks 1 to 2, Core services/u);
    expect(await plain.locator('plan-maker form').isVisible()).toBe(false);
    expect(await plain.locator('device-panel').isVisible()).toBe(false);
    await context.close();
    await begin();
  });

  test('a mouse', async () => {
    await begin();
    await page.focus('button[value=today]');
    await page.keyboard.press('Enter');
    expect(await step(page, 'ask')).toContain('2 December 2026');
    // On from there with Tab alone, to the first box of the list.
    let where = '';
    for (let times = 0; times < 40 && where !== 'done'; times++) {
      await page.keyboard.press('Tab');
      where = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    }
    expect(where).toBe('done');
    await page.keyboard.press('Space');
    expect(await page.locator('.progress').textContent()).toMatch(/^1 of/u);
    // What is drawn again stays the same place: the focus is where it was.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('notes');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-step=notes] details').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('[data-step=notes] details').getAttribute('open')).not.toBeNull();
  });

  test('eyes: what has become of the plan is said once one pauses', async () => {
    await begin();
    await page.click('button[value=today]');
    await expect
      .poll(() => page.locator('.spoken[role=status]').textContent(), { timeout: 5000 })
      .toMatch(/^Next: Write down the loop.*Apply again from Sunday 30 May 2027 at the earliest/u);
    expect(await page.locator('.scale').getAttribute('aria-hidden')).toBe('true');
    const box = page.getByRole('checkbox', { name: 'Ask for a feedback call of fifteen minutes' });
    expect(await box.count()).toBe(1);
    expect(
      await page.getByRole('group', { name: 'Has the hiring manager said in words that they are willing?' }).count(),
    ).toBe(1);
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
    await clean();
    await page.fill('[name=no]', '2026-11-20');
    for (const pattern of ['no-quantified-metrics', 'rapid-fire-breakdown', 'lack-of-strategic-thinking'])
      await choose(page, pattern);
    await page.selectOption('[name=level]', 'L7');
    await page.check('[name=evidence][value=yes]');
    await page.check('[name=manager][value=no]');
    await page.check('[name=done][value=notes]');
    for (const fold of await page.locator('.dated summary').all()) await fold.click();
    await clean();
    await page.fill('[name=no]', '2020-02-29');
    await page.fill('[name=hours]', '0');
    await clean();
    const small = await page.$$eval(
      'plan-maker :is(button, select, input:not([type=checkbox], [type=radio]), summary, label:has([type=checkbox], [type=radio])), device-panel button',
      (controls) =>
        controls
          .map((control) => [control.textContent, control.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 44),
    );
    expect(small).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

test('nothing in it moves', async () => {
  await begin();
  await page.click('button[value=today]');
  const moving = await page.$$eval(
    'plan-maker, plan-maker *',
    (elements) =>
      elements.filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || !/^0s(?:, 0s)*$/u.test(transitionDuration);
      }).length,
  );
  expect(moving).toBe(0);
});

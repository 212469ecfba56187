import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { longDay, parseDay } from '../../plugins/plan/index.ts';
import { contentFacts } from '../plan/content-facts.ts';
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
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});
const notice = () => page.locator('.notice').textContent();
const summary = () => page.locator('[data-part=summary]').innerText();

describe('a plan', () => {
  test('stands there in words before anything is said, and with dates once the day is', async () => {
    await begin();
    expect(await page.locator('.in-words').innerText()).toMatch(
      /by day 12[\s\S]*months 2 to 4[\s\S]*AWS in ninety days/u,
    );
    expect(await page.locator('.dated').isVisible()).toBe(false);
    await page.fill('[name=no]', '2026-11-28');
    expect(await page.locator('.in-words').isVisible()).toBe(false);
    await page.click('a:has-text("To your plan")');
    await expect
      .poll(() => page.locator('#your-plan').evaluate((title) => title.getBoundingClientRect().top))
      .toBeLessThan(200);
    expect(await step(page, 'ask')).toMatch(/by Monday 30 November 2026\s+today\s*candidate account/u);
    expect(await step(page, 'document')).toMatch(/Thursday 10 December 2026\s+in 10 days\s*candidate account/u);
    expect(await step(page, 'decide')).toContain('Monday 28 December 2026');
    expect(await step(page, 'notes')).toMatch(/Was due Saturday 28 November 2026\. The first evening is over/u);
    expect(await summary()).toMatch(
      /Next[\s\S]*Write down the loop[\s\S]*from Friday 28 May 2027 at the earliest\.\s+folklore/u,
    );
    await page.fill('[name=no]', '');
    expect(await page.locator('.in-words').isVisible()).toBe(true);
  });

  test('is what content/ says, as the page hands it on', async () => {
    await begin();
    const { pages, claims, patterns } = contentFacts();
    const there = JSON.parse((await page.getAttribute('plan-maker', 'data-facts')) ?? '') as ReturnType<
      typeof contentFacts
    >;
    expect(there.patterns).toEqual(patterns);
    expect(Object.keys(there.pages).length).toBeGreaterThan(7);
    for (const [name, { phases, unit }] of Object.entries(there.pages)) {
      expect([name, unit]).toEqual([name, pages[name]?.unit]);
      expect(pages[name]?.phases).toMatchObject(phases);
    }
    for (const [id, fact] of Object.entries(there.claims)) expect(fact).toEqual(claims[id]);
  });

  test('follows what it pointed to, the level and the hours', async () => {
    await begin();
    await page.click('button[value=today]');
    expect(await step(page, 'build')).toContain('30 Dec 2026 to 29 Mar 2027');
    await choose(page, 'outdated-platform-knowledge');
    expect(await step(page, 'aws/1')).toMatch(/30 Dec 2026 to 12 Jan 2027[\s\S]*unverified/u);
    await page.fill('[name=hours]', '2.5');
    expect(await step(page, 'aws/1')).toContain('30 Dec 2026 to 26 Jan 2027');
    await page.fill('[name=hours]', '0');
    expect(await step(page, 'aws/1')).toContain('no date');
    expect(await summary()).toContain('No day can be said');
    expect(await page.locator('.scale').count()).toBe(0);
    await page.fill('[name=hours]', '');
    await page.uncheck('[name=pattern][value=outdated-platform-knowledge]');
    await choose(page, 'lack-of-strategic-thinking');
    expect(await page.locator('[data-step="strategy/1"]').count()).toBe(0);
    await page.selectOption('[name=level]', 'L7');
    expect(await step(page, 'strategy/3')).toContain('30 Nov 2027 to 29 May 2028');
    await page.fill('[name=told]', '2029-01-01');
    expect(await summary()).toMatch(/Monday 1 January 2029 at the earliest\.\s+told to you/u);
    await page.fill('[name=role]', 'tpm');
    expect(await step(page, 'format')).toContain('writing assessment');
  });

  test('decides by two questions', async () => {
    await begin();
    await page.click('button[value=today]');
    await page.check('[name=evidence][value=yes]');
    await page.check('[name=manager][value=yes]');
    expect(await page.locator('.verdict').innerText()).toContain('Ask for a re-run');
    await page.check('[name=manager][value=no]');
    expect(await page.locator('.verdict').innerText()).toContain('Another team');
    expect(await step(page, 'document')).toMatch(/left out[\s\S]*no hiring manager is willing/u);
    await page.check('[name=manager][value=""]');
    expect(await page.locator('.verdict').innerText()).toContain('only if both are yes');
    expect(await page.locator('[data-step=document] input').count()).toBe(1);
  });

  test('has its own day where the clock of the person has', async () => {
    await begin();
    const session = await opened.context.newCDPSession(page);
    for (const [timezoneId, day] of [
      ['Pacific/Kiritimati', '2026-12-01'],
      ['Pacific/Pago_Pago', '2026-11-30'],
    ] as const) {
      await session.send('Emulation.setTimezoneOverride', { timezoneId });
      await page.click('button[value=today]');
      expect(await page.inputValue('[name=no]')).toBe(day);
      expect(await step(page, 'notes')).toContain(longDay(parseDay(day) ?? NaN));
    }
  });

  test('of long ago is counted from today, now and when it is begun again', async () => {
    await begin({}, '2026-11-30');
    await page.fill('[name=no]', '2024-02-29');
    expect(await step(page, 'call')).toContain('left out');
    expect(await step(page, 'read')).toContain('30 Nov 2026');
    await opened.context.clock.setFixedTime(new Date('2027-03-01T12:00:00Z'));
    await page.reload();
    expect(await step(page, 'read')).toMatch(/30 Nov 2026 to 29 Dec 2026\s+62 days ago|2 months ago/u);
    await page.click('button[value=again]');
    expect(await step(page, 'read')).toContain('1 Mar 2027');
    expect(await page.locator('button[value=again]').isVisible()).toBe(false);
  });

  test.each([
    ['9999-12-31', /year 9999 is no year/u],
    ['0001-01-01', /year 1 is no year/u],
  ])('is not made of %s', async (day, says) => {
    await begin();
    await page.fill('[name=no]', day);
    expect(await page.locator('.waiting').textContent()).toMatch(says);
    expect(await page.locator('.dated').isVisible()).toBe(false);
  });

  test('of a day to come says so', async () => {
    await begin();
    await page.fill('[name=no]', '2026-12-24');
    expect(await summary()).toContain('still to come');
  });
});

describe('what is said stays', () => {
  async function say(): Promise<void> {
    await page.fill('[name=no]', '2026-11-28');
    await page.fill('[name=hours]', '3');
    await page.fill('[name=said]', 'They were kind.');
    await choose(page, 'we-instead-of-i');
    await page.check('[name=done][value=notes]');
    await page.check('[name=manager][value=yes]');
  }
  const there = async () => [
    await page.inputValue('[name=no]'),
    await page.inputValue('[name=hours]'),
    await page.inputValue('[name=said]'),
    await page.isChecked('[name=pattern][value=we-instead-of-i]'),
    (await page.locator('[name=done][value=notes]').count()) === 1 &&
      (await page.isChecked('[name=done][value=notes]')),
    await page.locator('.progress').textContent(),
  ];
  const SAID = ['2026-11-28', '3', 'They were kind.', true, true, '1 of 16 done'];

  test('when the page is loaded again, at once', async () => {
    await begin();
    await say();
    await page.reload();
    expect(await there()).toEqual(SAID);
    expect(await page.isChecked('[name=manager][value=yes]')).toBe(true);
  });

  test('but for ticks that are taken away at once, which can be brought back until something else is said', async () => {
    await begin();
    await say();
    const untick = page.locator('[value=untick]');
    await untick.click();
    expect(await page.locator('.progress').textContent()).toBe('0 of 16 done');
    expect(await untick.textContent()).toBe('Tick them again');
    await untick.click();
    expect(await there()).toEqual(SAID);
    await untick.click();
    await page.fill('[name=hours]', '2');
    expect(await untick.isVisible()).toBe(false);
  });

  test('in two tabs, which follow one another', async () => {
    await begin();
    await say();
    const second = await opened.context.newPage();
    await second.goto(`${site.address()}plan/`);
    await second.uncheck('[name=done][value=notes]');
    await expect.poll(() => page.locator('.progress').textContent()).toBe('0 of 16 done');
    expect(await page.isChecked('[name=done][value=notes]')).toBe(false);
    await page.fill('[name=hours]', '4');
    await expect.poll(() => second.inputValue('[name=hours]')).toBe('4');
  });

  test('in the file of the device, goes when all is erased, and comes back from it', async () => {
    await begin();
    await say();
    const { path } = await saved(page, 'save');
    await page.click('device-panel button[value=erase]');
    await page.click('device-panel button[value=yes]');
    await expect.poll(() => page.inputValue('[name=no]')).toBe('');
    expect(await page.locator('.in-words').isVisible()).toBe(true);
    expect(await page.locator('[data-part=steps]').textContent()).toBe('');
    await page.setInputFiles('device-panel input[type=file]', path);
    await expect.poll(there).toEqual(SAID);
  });

  test('on the page where the browser keeps nothing, and that is told', async () => {
    await begin({
      before: (context) =>
        context.addInitScript(() => {
          // eslint-disable-next-line @typescript-eslint/unbound-method -- called on whatever store it is asked of
          const keep = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, value) {
            if (key.startsWith('second-loop:')) throw new DOMException('full', 'QuotaExceededError');
            keep.call(this, key, value);
          };
        }),
    });
    await say();
    expect(await notice()).toMatch(/no room left/u);
    expect(await there()).toEqual(SAID);
    expect(await step(page, 'ask')).toContain('Monday 30 November 2026');
  });
});

describe('the plan goes out', () => {
  test('as a calendar file, whose library is loaded when it is asked for', async () => {
    await begin();
    await page.fill('[name=no]', '2026-11-28');
    const loaded = () => opened.requests.filter((request) => request.url().includes('calendar-file')).length;
    await page.waitForLoadState('networkidle');
    expect(loaded()).toBe(0);
    const { name, path } = await saved(page, 'calendar');
    expect([loaded(), name]).toEqual([1, 'plan-2026-11-28.ics']);
    const events = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    const days = Object.fromEntries(
      events.map(({ uid, startDate }) => [uid.split('-2026')[0] ?? '', String(startDate)]),
    );
    expect(days).toMatchObject({
      ask: '2026-11-30',
      document: '2026-12-10',
      decide: '2026-12-28',
      apply: '2027-05-28',
    });
    expect(await notice()).toMatch(/^Saved as plan-2026-11-28\.ics: 14 days\. .*employer/u);
  });

  test('as Markdown, in a file and through the clipboard', async () => {
    await begin({ before: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']) });
    await page.fill('[name=no]', '2026-11-28');
    await page.fill('[name=said]', 'They were kind.');
    const { name, path } = await saved(page, 'markdown');
    expect(name).toBe('plan-2026-11-28.md');
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(
      /^# The plan after Saturday 28 November 2026\n[\s\S]*> They were kind\.\n[\s\S]*- \[ \] \*\*Ask for/u,
    );
    await page.click('button[value=copy]');
    await expect.poll(notice).toMatch(/^Copied/u);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  test('on a page of paper, or two, with boxes and dates and without the form', async () => {
    await begin();
    const pages = async (): Promise<number> =>
      (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    await page.fill('[name=no]', '2026-11-28');
    expect(await pages()).toBeLessThanOrEqual(2);
    await page.selectOption('[name=level]', 'L7');
    for (const box of await page.locator('[name=pattern]').all()) await box.check();
    expect(await pages()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['plan-maker form', '.buttons', 'device-panel', '.steps summary'])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    for (const shown of ['[data-step=ask] input', '[data-step=ask] time', '[data-step=ask] .claim-class', '.scale'])
      expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
  });
});

describe('it is found', () => {
  test.each([
    ['', '.doors a[href="/plan/"]'],
    ['framework/', 'main a[href="/plan/"]'],
    ['framework/first-48-hours/', 'main .sl-markdown-content a[href="/plan/"]'],
    ['framework/re-run-or-move-on/', 'main .sl-markdown-content a[href="/plan/"]'],
    ['framework/six-month-plan/', 'main .sl-markdown-content a[href="/plan/"]'],
    ['patterns/we-instead-of-i/', 'main .sl-markdown-content a[href="/plan/"]'],
    ['patterns/', '.sidebar a[href="/plan/"]'],
  ])('from /%s', async (path, link) => {
    await begin({ path });
    expect(await page.locator(link).count()).toBe(1);
  });
});
